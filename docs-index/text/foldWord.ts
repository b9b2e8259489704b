/** The form in which words are compared: folded unit by unit, without joiners, plurals as singular. */
import { foldOf } from './characters';

/** Words longer than this are data (base64, hashes), not language. */
export const longestWord = 64;

const underscore = 0x5f;
const hyphen = 0x2d;

/** Whether a unit may join the parts of an identifier. */
export function isJoiner(unit: number): boolean {
  return unit === underscore || unit === hyphen;
}

/**
 * Writes the folded units of a word that stands in a text and returns how many they are:
 * `Time-Outs` → `timeout`. `out` must have room for them.
 */
export function foldUnits(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  out: Uint16Array,
): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!isJoiner(unit)) out[length++] = foldOf[unit] ?? 0;
  }
  const ending = length < shortestPlural ? 'none' : endingOf(at => out[length - at] ?? 0);
  if (ending === 'none') return length;
  if (ending === 's') return length - 1;
  out[length - 3] = letter.y;
  return length - 2;
}

/** English plurals, lightly (Harman's S-stemmer): policies → policy, certificates → certificate. */
export function foldPlural(word: string): string {
  if (word.length < shortestPlural) return word;
  const ending = endingOf(at => word.charCodeAt(word.length - at));
  if (ending === 'none') return word;
  return ending === 's' ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
}

const shortestPlural = 4;
const letter = { a: 0x61, e: 0x65, i: 0x69, s: 0x73, u: 0x75, y: 0x79 } as const;

/** The ending of a plural, of a word told unit by unit from its end, counted from 1. */
function endingOf(fromEnd: (at: number) => number): 'none' | 's' | 'ies' {
  if (fromEnd(1) !== letter.s) return 'none';
  const before = fromEnd(2);
  if (before === letter.u || before === letter.s || before === letter.i) return 'none';
  if (before !== letter.e || fromEnd(3) !== letter.i) return 's';
  const vowel = fromEnd(4);
  return vowel === letter.e || vowel === letter.a ? 'none' : 'ies';
}
