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

/** One block; at worst a little longer than the source. The same source gives the same block. */
export function compressBlock(source: Uint8Array): Uint8Array {
  const out = new Uint8Array(source.length + Math.ceil(source.length / 255) + 16);
  const table = new Int32Array(1 << hashBits).fill(-1);
  let length = 0;
  let anchor = 0;
  let at = 0;
  while (at < source.length - matchLimit) {
    const hash = Math.imul(read32(source, at), 0x9e3779b1) >>> (32 - hashBits);
    const found = table[hash] ?? -1;
    table[hash] = at;
    if (found < 0 || at - found > 0xffff || read32(source, found) !== read32(source, at)) {
      // The longer nothing repeats, the larger the steps.
      at += 1 + ((at - anchor) >> 6);
      continue;
    }
    const size = matchLength(source, found, at);
    length = writeToken(out, length, source.subarray(anchor, at), size - shortestMatch);
    out[length++] = (at - found) & 0xff;
    out[length++] = (at - found) >> 8;
    length = writeRest(out, length, size - shortestMatch);
    at += size;
    anchor = at;
  }
  return out.slice(0, writeToken(out, length, source.subarray(anchor), 0));
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

/** A token (length of literals, length of match) and the literals; returns the new length. */
function writeToken(out: Uint8Array, start: number, literals: Uint8Array, match: number): number {
  out[start] = (Math.min(literals.length, 15) << 4) | Math.min(match, 15);
  const at = writeRest(out, start + 1, literals.length);
  out.set(literals, at);
  return at + literals.length;
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

/** The `length` bytes a block was made of. Damaged blocks give wrong bytes, never an error. */
export function decompressBlock(block: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  let end = 0;
  while (at < block.length && end <= length) {
    const token = block[at++] ?? 0;
    let literals = token >> 4;
    if (literals === 15) {
      let more = 255;
      for (; more === 255; literals += more) more = block[at++] ?? 0;
    }
    for (let count = 0; count < literals; count++) out[end++] = block[at++] ?? 0;
    if (at >= block.length) break;
    let from = end - ((block[at] ?? 0) | ((block[at + 1] ?? 0) << 8));
    at += 2;
    let match = token & 15;
    if (match === 15) {
      let more = 255;
      for (; more === 255; match += more) more = block[at++] ?? 0;
    }
    match += shortestMatch;
    for (let count = 0; count < match; count++) out[end++] = out[from++] ?? 0;
  }
  return out;
}
