/** Operations that other systems, and every programming language, call by the same name. */
const everyday = new Set(
  `stat copy move delete list fetch batch prefetch buckets lifecycle create drop query get put post
  upload download remove rename update refresh flux bandwidth log logs sync status info head options
  move search start stop open close send read write users items files images videos image private
  public domain domains rules events region regions`.split(/\s+/),
);

/** Whether an operation's name or first path part is an everyday word: `/list`, `stat`. */
export function isEveryday(name: string): boolean {
  return everyday.has(name.toLowerCase());
}
