/**
 * Writes the LZ4 block format, https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md: half
 * the size at a fifth of deflate's time, which counts when every article passes through.
 */
import type { ByteWriter } from './byteWriter';
import { longCopy, shortestMatch } from './lz4';

const hashBits = 14;
/** The format ends every block in at least this many plain bytes, … */
const lastLiterals = 5;
/** … and starts no match closer than this to the end. */
const matchLimit = 12;
/** Where the places of a text are counted anew. */
const highestPlace = 0x7fff_0000;

/**
 * Compresses single texts against a dictionary of text like theirs (at most 64 KB), so that even a
 * short one becomes small. The same text and dictionary give the same block.
 */
export class Compressor {
  /** The dictionary, and behind it the text at hand. */
  private source: Uint8Array;
  private words: DataView;
  /** By hash of four bytes: the last place of such in the dictionary, -1 if there is none. */
  private readonly primed = new Int32Array(1 << hashBits).fill(-1);
  /**
   * The same for the texts, whose places are counted through all of them: so nothing need be
   * cleared between two.
   */
  private readonly places = new Int32Array(1 << hashBits);
  private nextPlace = 1;

  constructor(private readonly dictionary: Uint8Array) {
    this.source = new Uint8Array(dictionary.length + 4096);
    this.source.set(dictionary);
    this.words = new DataView(this.source.buffer);
    for (let at = 0; at + shortestMatch <= dictionary.length; at++) {
      this.primed[hashOf(this.words.getInt32(at, true))] = at;
    }
  }

  /** Appends the block of a text. */
  write(text: Uint8Array, out: ByteWriter): void {
    this.take(text);
    const start = this.dictionary.length;
    const end = start + text.length;
    const buffer = out.reserve(text.length + Math.ceil(text.length / 255) + 16);
    out.length = this.compress({ start, end }, buffer, out.length);
    this.nextPlace += text.length;
  }

  private take(text: Uint8Array): void {
    const { dictionary } = this;
    const end = dictionary.length + text.length;
    if (end > this.source.length) {
      this.source = new Uint8Array(end * 2);
      this.source.set(dictionary);
      this.words = new DataView(this.source.buffer);
    }
    this.source.set(text, dictionary.length);
    if (this.nextPlace + text.length < highestPlace) return;
    this.places.fill(0);
    this.nextPlace = 1;
  }

  private compress({ start, end }: Range, out: Uint8Array, outStart: number): number {
    const { source, words, primed, places } = this;
    /** From a position in the source to a place. */
    const shift = this.nextPlace - start;
    const limit = end - matchLimit;
    let length = outStart;
    let anchor = start;
    let at = start;
    while (at < limit) {
      const word = words.getInt32(at, true);
      const hash = hashOf(word);
      const place = (places[hash] ?? 0) - shift;
      const found = place >= start ? place : (primed[hash] ?? -1);
      places[hash] = at + shift;
      if (found < 0 || at - found > 0xffff || words.getInt32(found, true) !== word) {
        // The longer nothing repeats, the larger the steps.
        at += 1 + ((at - anchor) >> 6);
        continue;
      }
      const match = this.matchLength(found, at, end);
      length = writeToken(out, length, { literals: at - anchor, match: match - shortestMatch });
      length = copyLiterals(out, length, { source, start: anchor, end: at });
      out[length++] = (at - found) & 0xff;
      out[length++] = (at - found) >> 8;
      length = writeRest(out, length, match - shortestMatch);
      at += match;
      anchor = at;
    }
    length = writeToken(out, length, { literals: end - anchor, match: 0 });
    return copyLiterals(out, length, { source, start: anchor, end });
  }

  private matchLength(found: number, at: number, end: number): number {
    const { source, words } = this;
    const limit = end - lastLiterals - at;
    let length = shortestMatch;
    while (
      length + 4 <= limit &&
      words.getInt32(found + length, true) === words.getInt32(at + length, true)
    ) {
      length += 4;
    }
    while (length < limit && source[found + length] === source[at + length]) length++;
    return length;
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function hashOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> (32 - hashBits);
}

/** The lengths of the literals and of the match that follow, as far as they go into four bits. */
function writeToken(
  out: Uint8Array,
  at: number,
  { literals, match }: { readonly literals: number; readonly match: number },
): number {
  out[at] = (Math.min(literals, 15) << 4) | Math.min(match, 15);
  return writeRest(out, at + 1, literals);
}

function copyLiterals(
  out: Uint8Array,
  at: number,
  { source, start, end }: Range & { readonly source: Uint8Array },
): number {
  const count = end - start;
  if (count > longCopy) out.set(source.subarray(start, end), at);
  else
    for (let offset = 0; offset < count; offset++) out[at + offset] = source[start + offset] ?? 0;
  return at + count;
}

/** What of a length the four bits of the token could not hold. */
function writeRest(out: Uint8Array, start: number, value: number): number {
  if (value < 15) return start;
  let at = start;
  let rest = value - 15;
  for (; rest >= 255; rest -= 255) out[at++] = 255;
  out[at++] = rest;
  return at;
}
