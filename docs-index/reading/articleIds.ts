/** The id itself if it is free, else the first free one of `id~2`, `id~3`, …. */
export function freeId(id: string, taken: { has(id: string): boolean }): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}~${number}`;
  return free;
}
