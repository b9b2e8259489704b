/**
 * For each line of a page's body, as it is after its dialect was read, the line of the file in
 * which it stands, 1-based. A line whose words both have once tells; the others follow it, by their
 * words where those come soon.
 */
export function writtenLines(body: string, written: string): readonly number[] {
  const file = written.trimEnd().split('\n').map(wordsOf);
  const own = body.split('\n').map(wordsOf);
  const places = onceThere(file);
  const once = onceThere(own);
  let next = 0;
  return own.map((words, at) => {
    const only = once.get(words) === at ? places.get(words) : undefined;
    const isNear = only !== undefined && only >= next && only < next + farthest;
    const found = isNear ? only : file.slice(next, next + soon).indexOf(words) + next;
    if (words !== '' && found >= next) next = found + 1;
    else if (words !== '') next = Math.min(next + 1, file.length);
    return Math.max(1, next);
  });
}

/** So many lines in a row may be left out of a page; what is farther was moved. */
const farthest = 400;

/** So many lines ahead words that stand there more than once are looked for. */
const soon = 8;

/** Where the lines stand that a text has once. */
function onceThere(lines: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, words] of lines.entries()) {
    if (found.has(words)) twice.add(words);
    else if (words !== '') found.set(words, at);
  }
  for (const words of twice) found.delete(words);
  return found;
}

/** What reading leaves of a line, however it was marked. */
function wordsOf(line: string): string {
  return line.replace(/<[^<>]*>/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}
