/** The id itself if it is free, else the first free one of `id~2`, `id~3`, …. */
export function freeId(id: string, taken: { has(id: string): boolean }): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}~${number}`;
  return free;
}

const longestId = 300;

/**
 * An id as an address can carry it: `../a//b` is `a/b`. Steps up, empty parts, control characters
 * and what is past 300 characters go, for editors resolve addresses; undefined if nothing is left.
 */
export function soundId(wanted: string): string | undefined {
  const parts = wanted
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .split(/[\\/]/)
    .map(part => part.trim())
    .filter(part => !/^\.{0,2}$/.test(part));
  const id = Array.from(parts.join('/')).slice(0, longestId).join('').trim();
  return id === '' ? undefined : id;
}
