/**
 * The LZ4 block format, https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md: half the
 * size at a fifth of deflate's time, which counts when every article passes through.
 */

const hashBits = 14;
const shortestMatch = 4;
/** The format ends every block in at least this many plain bytes, … */
const lastLiterals = 5;
/** … and starts no match closer than this to the end. */
const matchLimit = 12;
/** From this many bytes on the built-in copy is quicker than a loop. */
const longCopy = 24;

/**
 * A function that compresses single texts against a dictionary of text like theirs (at most 32 KB),
 * so that even a short one becomes small. The same text and dictionary give the same block.
 */
export function createCompressor(dictionary: Uint8Array): (text: Uint8Array) => Uint8Array {
  const primed = new Int32Array(1 << hashBits).fill(-1);
  for (let at = 0; at + shortestMatch <= dictionary.length; at++) {
    primed[hashOf(read32(dictionary, at))] = at;
  }
  let source = new Uint8Array(dictionary.length + 4096);
  source.set(dictionary);
  return text => {
    const end = dictionary.length + text.length;
    if (end > source.length) {
      source = new Uint8Array(end * 2);
      source.set(dictionary);
    }
    source.set(text, dictionary.length);
    return compress(source.subarray(0, end), dictionary.length, primed.slice());
  };
}

/** Compresses what follows `start`; `table` knows where the bytes before it stand. */
function compress(source: Uint8Array, start: number, table: Int32Array): Uint8Array {
  const size = source.length - start;
  const out = new Uint8Array(size + Math.ceil(size / 255) + 16);
  const limit = source.length - matchLimit;
  let length = 0;
  let anchor = start;
  let at = start;
  while (at < limit) {
    const word = read32(source, at);
    const hash = hashOf(word);
    const found = table[hash] ?? -1;
    table[hash] = at;
    if (found < 0 || at - found > 0xffff || read32(source, found) !== word) {
      // The longer nothing repeats, the larger the steps.
      at += 1 + ((at - anchor) >> 6);
      continue;
    }
    const match = matchLength(source, found, at);
    length = writeLiterals(out, length, { source, start: anchor, end: at }, match - shortestMatch);
    out[length++] = (at - found) & 0xff;
    out[length++] = (at - found) >> 8;
    length = writeRest(out, length, match - shortestMatch);
    at += match;
    anchor = at;
  }
  const last = { source, start: anchor, end: source.length };
  return out.slice(0, writeLiterals(out, length, last, 0));
}

function hashOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> (32 - hashBits);
}

function read32(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function matchLength(source: Uint8Array, found: number, at: number): number {
  const limit = source.length - lastLiterals - at;
  let length = shortestMatch;
  while (length < limit && source[found + length] === source[at + length]) length++;
  return length;
}

interface Literals {
  readonly source: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** A token (length of literals, length of match) and the literals; returns the new length. */
function writeLiterals(
  out: Uint8Array,
  start: number,
  { source, start: from, end }: Literals,
  match: number,
): number {
  const count = end - from;
  out[start] = (Math.min(count, 15) << 4) | Math.min(match, 15);
  const at = writeRest(out, start + 1, count);
  if (count > longCopy) out.set(source.subarray(from, end), at);
  else for (let offset = 0; offset < count; offset++) out[at + offset] = source[from + offset] ?? 0;
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

/**
 * The `length` bytes a block was made of with the same dictionary. Damaged blocks give wrong
 * bytes, never an error.
 */
export function decompress(block: Uint8Array, length: number, dictionary: Uint8Array): Uint8Array {
  const out = new Uint8Array(dictionary.length + length);
  out.set(dictionary);
  let at = 0;
  let end = dictionary.length;
  while (at < block.length && end <= out.length) {
    const token = block[at++] ?? 0;
    let literals = token >> 4;
    if (literals === 15) {
      let more = 255;
      for (; more === 255; literals += more) more = block[at++] ?? 0;
    }
    copy(out, end, { from: block, at, count: literals });
    at += literals;
    end += literals;
    if (at >= block.length) break;
    const distance = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    let match = token & 15;
    if (match === 15) {
      let more = 255;
      for (; more === 255; match += more) more = block[at++] ?? 0;
    }
    match += shortestMatch;
    copy(out, end, { from: out, at: end - distance, count: match });
    end += match;
  }
  return out.subarray(dictionary.length);
}

interface Piece {
  readonly from: Uint8Array;
  readonly at: number;
  readonly count: number;
}

/** Copies forward byte by byte where the piece overlaps its copy, as the format wants. */
function copy(out: Uint8Array, end: number, { from, at, count }: Piece): void {
  const isWithin = at >= 0 && at + count <= from.length && end + count <= out.length;
  if (count > longCopy && isWithin && (from !== out || at + count <= end)) {
    out.set(from.subarray(at, at + count), end);
    return;
  }
  const stop = Math.min(count, out.length - end);
  for (let offset = 0; offset < stop; offset++) out[end + offset] = from[at + offset] ?? 0;
}
