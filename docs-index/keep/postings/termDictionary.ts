/**
 * Terms as a segment holds them. Han terms (one or two units) are 32-bit codes, words are strings;
 * both are sorted, so that they are found by binary search in the bytes themselves.
 */
import { classOf, han } from '../../text/characters';

/** `first` in the high 16 bits, `second` (0 if there is none) in the low ones. */
export function hanCode(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** The code of a Han term of one or two units, undefined for a word. */
export function hanCodeOf(term: string): number | undefined {
  const first = term.charCodeAt(0);
  if (classOf[first] !== han && !(first >= 0xdc00 && first <= 0xdfff)) return undefined;
  return hanCode(first, term.length > 1 ? term.charCodeAt(1) : 0);
}

/** Sorted words in one run of bytes, with the start of each and the end of the last. */
export interface WordBytes {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/** The first place whose value is not below `wanted`. */
export function lowerBound(values: Uint32Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place whose word is not below `wanted` in byte order. */
export function findWord(words: WordBytes, wanted: Uint8Array): number {
  let low = 0;
  let high = words.starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareWord(words, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the word at a place is this one. */
export function isWord(words: WordBytes, place: number, wanted: Uint8Array): boolean {
  return place < words.starts.length - 1 && compareWord(words, place, wanted) === 0;
}

/** Whether each word is below the next one in byte order. */
export function areInOrder(words: WordBytes): boolean {
  const { bytes, starts } = words;
  for (let place = 1; place < starts.length - 1; place++) {
    const word = bytes.subarray(starts[place], starts[place + 1]);
    if (compareWord(words, place - 1, word) >= 0) return false;
  }
  return true;
}

function compareWord({ bytes, starts }: WordBytes, place: number, wanted: Uint8Array): number {
  const start = starts[place] ?? 0;
  const length = (starts[place + 1] ?? 0) - start;
  const shared = Math.min(length, wanted.length);
  for (let at = 0; at < shared; at++) {
    const difference = (bytes[start + at] ?? 0) - (wanted[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}
