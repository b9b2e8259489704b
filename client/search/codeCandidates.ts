const perCode = 3;
const most = 60;

/**
 * Offsets of numbers in a text that could be error codes: three digits that stand alone, the first
 * few places of each. Whether they are codes is for the server to say.
 */
export function codeCandidates(text: string): readonly number[] {
  const seen = new Map<string, number>();
  const offsets: number[] = [];
  for (const match of text.matchAll(/(?<![\w.#-])[1-9]\d{2}(?![\w%-]|\.\d)/g)) {
    const times = seen.get(match[0]) ?? 0;
    if (times === perCode) continue;
    seen.set(match[0], times + 1);
    offsets.push(match.index);
    if (offsets.length === most) break;
  }
  return offsets;
}
