/**
 * Sorted words within a few typos of one, found in the bytes themselves: the words are walked as the
 * tree they are when sorted, and where a beginning already has too many typos, all that begin so
 * are passed over. Nothing is built or kept, however many words there are.
 */
import { findWord, type WordBytes } from './termDictionary';

/** Longer words have no near ones: the beginnings of one are bits of a 32-bit number. */
const longestWanted = 30;

/**
 * Places of the words at most so many typos away, ascending. A typo is a letter too many, missing,
 * wrong, or two neighbours exchanged (Damerau), counted in bytes of UTF-8. None for a word of more
 * than 30 bytes.
 */
export function* placesNear(
  words: WordBytes,
  wanted: Uint8Array,
  typos: number,
): IterableIterator<number> {
  if (wanted.length > longestWanted) return;
  const { bytes, starts } = words;
  const deepest = wanted.length + typos;
  const rows = new TypoRows(wanted, typos);
  const end = Math.min(starts.length - 1, findWord(words, behindLetters));
  let place = findWord(words, firstLetter);
  let known = 0;
  while (place < end) {
    const start = starts[place] ?? 0;
    const length = (starts[place + 1] ?? 0) - start;
    let depth = known;
    let isHopeless = false;
    while (depth < length && !isHopeless) {
      isHopeless = depth === deepest || !rows.fill(depth, bytes, start);
      depth++;
    }
    if (isHopeless) {
      place = passOver(words, place, depth);
    } else {
      if (rows.isWhole(length)) yield place;
      place++;
    }
    known = Math.min(depth - (isHopeless ? 1 : 0), sharedLength(words, start, place));
  }
}

const firstLetter = Uint8Array.of(0x61);
const behindLetters = Uint8Array.of(0x7b);

/**
 * Which beginnings of the word wanted are near each beginning of a word that is walked along: for
 * every number of typos a mask, whose bit n says that n letters are reached with so many (Wu and
 * Manber, "Fast text searching: allowing errors", 1992; exchanges after Hyyrö, 2003).
 */
class TypoRows {
  /** Row by row, one for each length of the beginning; in each a mask for 0, 1, … typos. */
  private readonly masks: Int32Array;
  /** For each byte the places at which it stands: bit n for the n-th letter, counted from 1. */
  private readonly places = new Int32Array(256);
  private readonly width: number;
  private readonly last: number;

  constructor(wanted: Uint8Array, typos: number) {
    this.width = typos + 1;
    this.last = 1 << wanted.length;
    this.masks = new Int32Array((wanted.length + typos + 1) * this.width);
    // With no letter read, as many are missing as there are typos.
    for (let typo = 0; typo < this.width; typo++) this.masks[typo] = (2 << typo) - 1;
    wanted.forEach((letter, at) => {
      this.places[letter] = (this.places[letter] ?? 0) | (2 << at);
    });
  }

  /** Fills the row after the one at `depth`; false if no beginning is near enough any more. */
  fill(depth: number, bytes: Uint8Array, start: number): boolean {
    const { masks, places, width } = this;
    const row = depth * width;
    const here = places[bytes[start + depth] ?? 0] ?? 0;
    const before = depth > 0 ? (places[bytes[start + depth - 1] ?? 0] ?? 0) : 0;
    let all = ((masks[row] ?? 0) << 1) & here;
    masks[row + width] = all;
    for (let typo = 1; typo < width; typo++) {
      const fewer = masks[row + typo - 1] ?? 0;
      const wrongOrMissing = (fewer | (masks[row + width + typo - 1] ?? 0)) << 1;
      const earlier = depth > 0 ? (masks[row - width + typo - 1] ?? 0) : 0;
      const exchanged = (earlier << 2) & before & (here << 1);
      const mask = (((masks[row + typo] ?? 0) << 1) & here) | fewer | wrongOrMissing | exchanged;
      masks[row + width + typo] = mask;
      all |= mask;
    }
    return (all & (this.last * 2 - 1)) !== 0;
  }

  /** Whether a word of this length, whose rows are filled, is near as a whole. */
  isWhole(length: number): boolean {
    return ((this.masks[(length + 1) * this.width - 1] ?? 0) & this.last) !== 0;
  }
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
