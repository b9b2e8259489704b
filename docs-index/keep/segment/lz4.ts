/**
 * Reads the LZ4 block format, https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md, as
 * compress.ts writes it.
 */

/** A match is at least this long, so lengths are written without it. */
export const shortestMatch = 4;
/** From this many bytes on the built-in copy is quicker than a loop. */
export const longCopy = 24;

/** Longer texts are rare: the memory they are unpacked into is not kept. */
const longestKept = 1 << 20;

/**
 * Unpacks blocks that were made with one dictionary, one after another into the same memory, since
 * copying the dictionary would take longer than most blocks.
 */
export class Decompressor {
  private room: Uint8Array;

  constructor(private readonly dictionary: Uint8Array) {
    this.room = dictionary.slice();
  }

  /**
   * The `length` bytes a block was made of, which hold until the next one is unpacked. Damaged
   * blocks give wrong bytes, never an error.
   */
  unpack(block: Uint8Array, length: number): Uint8Array {
    const { dictionary } = this;
    const size = dictionary.length + length;
    let { room } = this;
    if (size > room.length) {
      room = new Uint8Array(size);
      room.set(dictionary);
      if (length <= longestKept) this.room = room;
    }
    const out = room.subarray(0, size);
    decompress(block, out, dictionary.length);
    return out.subarray(dictionary.length);
  }
}

/** Fills `out` from `start` on, before which the dictionary stands. */
function decompress(block: Uint8Array, out: Uint8Array, start: number): void {
  let at = 0;
  let end = start;
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
