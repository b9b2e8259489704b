/**
 * Texts by number, each compressed by itself against a dictionary sampled from all of them, so that
 * opening costs nothing and a text is there in microseconds.
 * Bytes: `count, length of dictionary`, then per record its start among the blocks and its length
 * uncompressed, then the end of the blocks, all 32-bit; then the dictionary and the blocks.
 */
import { ByteWriter } from './byteWriter';
import type { DamageCheck } from '../segment';
import { createCompressor, decompress } from './lz4';

/** Measured: 16 KB of samples make single tickets a third, 48 KB are no better. */
const dictionaryBytes = 16 * 1024;
const samples = 64;

/** Writes records in order; the number of a record is its position. */
export function packRecords(records: readonly string[]): Uint8Array {
  const dictionary = sampleDictionary(records);
  const compress = createCompressor(dictionary);
  const blocks = new ByteWriter();
  const head = new Uint32Array(3 + records.length * 2);
  head.set([records.length, dictionary.length]);
  const raw = new ByteWriter();
  records.forEach((record, number) => {
    raw.length = 0;
    raw.text(record);
    head[2 + number * 2] = blocks.length;
    head[3 + number * 2] = raw.length;
    blocks.put(compress(raw.view()));
  });
  head[2 + records.length * 2] = blocks.length;
  const all = new Uint8Array(head.byteLength + dictionary.length + blocks.length);
  all.set(new Uint8Array(head.buffer));
  all.set(dictionary, head.byteLength);
  all.set(blocks.view(), head.byteLength + dictionary.length);
  return all;
}

/** The beginnings of records taken at equal distances. */
function sampleDictionary(records: readonly string[]): Uint8Array {
  const out = new ByteWriter();
  const count = Math.min(samples, records.length);
  const piece = Math.floor(dictionaryBytes / Math.max(1, samples));
  for (let sample = 0; sample < count; sample++) {
    const record = records[Math.floor((sample * records.length) / count)] ?? '';
    const raw = new ByteWriter();
    raw.text(record.slice(0, piece));
    out.put(raw.view().subarray(0, piece));
  }
  return out.view().slice();
}

/** Records as packRecords wrote them. */
export interface RecordStore {
  readonly count: number;
  /** The text of a record; '' if there is no such number. */
  read(number: number): string;
}

/** Views bytes written by packRecords, of which those read are checked first. */
export function openRecords(bytes: Uint8Array, check: DamageCheck = () => undefined): RecordStore {
  check(bytes.subarray(0, 8));
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const [count = 0, dictionaryLength = 0] = words;
  const dataStart = (3 + count * 2) * 4;
  const dictionary = bytes.subarray(dataStart, dataStart + dictionaryLength);
  const blocks = bytes.subarray(dataStart + dictionaryLength);
  const decoder = new TextDecoder();
  return {
    count,
    read: number => {
      if (number < 0 || number >= count) return '';
      check(bytes.subarray((2 + number * 2) * 4, (5 + number * 2) * 4));
      const start = words[2 + number * 2];
      const length = words[3 + number * 2] ?? 0;
      if (length === 0) return '';
      const end = words[4 + number * 2];
      const block = blocks.subarray(start, end);
      check(dictionary);
      check(block);
      return decoder.decode(decompress(block, length, dictionary));
    },
  };
}
