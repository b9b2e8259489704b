/**
 * Sorted words within a few typos of one, found in the bytes themselves: the words are walked as the
 * tree they are when sorted, and where a beginning already has too many typos, all that begin so
 * are passed over. Nothing is built or kept, however many words there are.
 */
import { findWord, type WordBytes } from './termDictionary';

/**
 * Places of the words at most so many typos away, ascending. A typo is a letter too many, missing,
 * wrong, or two neighbours exchanged (Damerau), counted in bytes of UTF-8.
 */
export function* placesNear(
  words: WordBytes,
  wanted: Uint8Array,
  typos: number,
): IterableIterator<number> {
  const { bytes, starts } = words;
  const count = starts.length - 1;
  const width = wanted.length + 1;
  const deepest = wanted.length + typos;
  // Row d: typos between the first d bytes of a word and each beginning of the one wanted.
  const rows = new Uint8Array((deepest + 1) * width).map((_, column) => Math.min(column, 255));
  let place = findWord(words, firstLetter);
  const end = findWord(words, behindLetters);
  let known = 0;
  while (place < Math.min(count, end)) {
    const start = starts[place] ?? 0;
    const length = (starts[place + 1] ?? 0) - start;
    let depth = known;
    let isHopeless = false;
    while (depth < length && !isHopeless) {
      isHopeless = depth === deepest || fillRow(rows, { bytes, start, depth, wanted }) > typos;
      depth++;
    }
    if (isHopeless) {
      place = passOver(words, place, depth);
    } else {
      if ((rows[length * width + wanted.length] ?? 255) <= typos) yield place;
      place++;
    }
    known = Math.min(depth - (isHopeless ? 1 : 0), sharedLength(words, start, place));
  }
}

const firstLetter = Uint8Array.of(0x61);
const behindLetters = Uint8Array.of(0x7b);

interface RowPlace {
  readonly bytes: Uint8Array;
  /** Start of the word, and how many of its bytes the rows before cover. */
  readonly start: number;
  readonly depth: number;
  readonly wanted: Uint8Array;
}

/** Fills the row after the one at `depth`; returns its least number of typos. */
function fillRow(rows: Uint8Array, { bytes, start, depth, wanted }: RowPlace): number {
  const width = wanted.length + 1;
  const last = depth * width;
  const here = last + width;
  const letter = bytes[start + depth] ?? 0;
  const before = depth > 0 ? (bytes[start + depth - 1] ?? 0) : -1;
  let least = depth + 1;
  rows[here] = least;
  for (let column = 1; column < width; column++) {
    const own = wanted[column - 1] ?? 0;
    let cost = Math.min(
      (rows[last + column] ?? 0) + 1,
      (rows[here + column - 1] ?? 0) + 1,
      (rows[last + column - 1] ?? 0) + (letter === own ? 0 : 1),
    );
    if (column > 1 && before === own && letter === wanted[column - 2]) {
      cost = Math.min(cost, (rows[last - width + column - 2] ?? 0) + 1);
    }
    rows[here + column] = cost;
    least = Math.min(least, cost);
  }
  return least;
}

/** The first place behind a word whose beginning of this length is another. */
function passOver(words: WordBytes, place: number, length: number): number {
  const start = words.starts[place] ?? 0;
  const count = words.starts.length - 1;
  let step = 1;
  let low = place;
  while (low + step < count && sharedLength(words, start, low + step) >= length) {
    low += step;
    step *= 2;
  }
  let high = Math.min(count, low + step);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (sharedLength(words, start, middle) >= length) low = middle;
    else high = middle;
  }
  return high;
}

/** How many bytes the word at a place shares with the one that starts here. */
function sharedLength({ bytes, starts }: WordBytes, start: number, place: number): number {
  const other = starts[place] ?? 0;
  const length = (starts[place + 1] ?? 0) - other;
  let shared = 0;
  while (shared < length && bytes[start + shared] === bytes[other + shared]) shared++;
  return shared;
}
