/** What is said of a page outside of it. */
export interface PagePlace {
  /** The headings above it, from a table of contents or else its folders. */
  readonly levels: readonly string[];
  /** What a table calls it. */
  readonly title?: string;
  /** Files that said so, by their names relative to the source. */
  readonly uses: readonly string[];
}

/** Looks a page up by its name relative to the source, and by the id it gives itself. */
export type PlaceOf = (name: string, id?: string) => Promise<PagePlace>;
