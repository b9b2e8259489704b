/**
 * Texts by number, compressed in blocks and decoded one block at a time, so that opening costs
 * nothing and a text is there in a fraction of a millisecond.
 * Bytes: `count, blockCount`, then per block `offset, length, first record`, then per record its
 * start within its block, then the blocks. All numbers are 32-bit.
 */
import { ByteWriter } from './byteWriter';
import { compressBlock, decompressBlock } from './lz4';

/** Small enough to decode ten for one page of results, large enough to compress well. */
const blockBytes = 32 * 1024;

/** Writes records in order; the number of a record is its position. */
export function packRecords(records: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const packed = new ByteWriter();
  const blocks: number[] = [];
  const starts: number[] = [];
  let raw = new ByteWriter();
  let first = 0;
  const flush = () => {
    if (raw.length === 0) return;
    blocks.push(packed.length, raw.length, first);
    packed.put(compressBlock(raw.view()));
    raw = new ByteWriter();
    first = starts.length;
  };
  for (const record of records) {
    if (raw.length >= blockBytes) flush();
    starts.push(raw.length);
    raw.put(encoder.encode(record));
    // Every block holds a byte, so that a block of empty records is one too.
    raw.byte(0x0a);
  }
  flush();
  const head = new Uint32Array([starts.length, blocks.length / 3, ...blocks]);
  const all = new Uint8Array(head.byteLength + starts.length * 4 + packed.length);
  all.set(new Uint8Array(head.buffer));
  all.set(new Uint8Array(new Uint32Array(starts).buffer), head.byteLength);
  all.set(packed.view(), head.byteLength + starts.length * 4);
  return all;
}

/** Records as packRecords wrote them. */
export interface RecordStore {
  readonly count: number;
  /** The text of a record; '' if there is no such number. */
  read(number: number): string;
}

/** Views bytes written by packRecords; keeps the last decoded blocks. */
export function openRecords(bytes: Uint8Array): RecordStore {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const [count = 0, blockCount = 0] = words;
  const starts = words.subarray(2 + blockCount * 3, 2 + blockCount * 3 + count);
  const data = bytes.subarray((2 + blockCount * 3 + count) * 4);
  const decoder = new TextDecoder();
  const cache = new Map<number, Uint8Array>();
  const readBlock = (block: number): Uint8Array => {
    const kept = cache.get(block);
    if (kept) return kept;
    const [start = 0, length = 0] = words.subarray(2 + block * 3);
    const end = block + 1 < blockCount ? words[2 + (block + 1) * 3] : data.length;
    const text = decompressBlock(data.subarray(start, end), length);
    if (cache.size >= cachedBlocks) cache.delete(cache.keys().next().value ?? 0);
    cache.set(block, text);
    return text;
  };
  return {
    count,
    read: number => {
      if (number < 0 || number >= count) return '';
      const block = findBlock(words, blockCount, number);
      const text = readBlock(block);
      const next = block + 1 < blockCount ? (words[2 + (block + 1) * 3 + 2] ?? 0) : count;
      const end = number + 1 < next ? (starts[number + 1] ?? 0) : text.length;
      return decoder.decode(text.subarray(starts[number], end - 1));
    },
  };
}

/** Two megabytes: more than a page of results and its neighbours need. */
const cachedBlocks = 64;

/** The last block whose first record is not after this one. */
function findBlock(words: Uint32Array, blockCount: number, number: number): number {
  let low = 0;
  let high = blockCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words[2 + middle * 3 + 2] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
