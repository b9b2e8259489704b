/** What was pasted into a look-up: a name that is meant, or a text in which a name happens to stand. */

/**
 * Whether a text is more than the name that was found in it and some words of the person who asks:
 * a line of code or output, say, whose 612 may be anybody's.
 * @param key the documented name, `<...>` where it varies
 */
export function isMoreThanName(text: string, key: string): boolean {
  if (/[(){}[\]=;"'`<>,|]/.test(text.replace(key, ''))) return true;
  const own = new Set(wordsOf(key));
  const others = wordsOf(text).filter(word => !own.has(word) && !asking.has(word));
  return lettersOf(others) > mostOtherLetters;
}

/** Words of questions in English; questions in Chinese have no Latin letters but the name's. */
const asking: ReadonlySet<string> = new Set(
  'a an and code codes do does error errors field http in is mean meaning means message of status the what why'.split(
    ' ',
  ),
);

/** `upload 612`, and no line of a log. */
const mostOtherLetters = 8;

function lettersOf(words: readonly string[]): number {
  return words.join('').replace(/[^a-z0-9]/g, '').length;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  );
}
