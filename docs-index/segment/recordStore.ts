/**
 * Texts by number, each compressed by itself against a dictionary sampled from all of them, so that
 * opening costs nothing and a text is there in microseconds.
 * Bytes: `count, length of dictionary`, then per record its start among the blocks and its length
 * uncompressed, then the end of the blocks, all 32-bit; then the dictionary and the blocks.
 */
import { ByteWriter } from './byteWriter';
import type { DamageCheck } from '../segment';
import { decodeText, encodeText } from './hanText';
import { createCompressor, decompress } from './lz4';

/** Measured on 12,000 articles: 48 KB of samples make bodies a tenth smaller than 16 KB. */
const dictionaryBytes = 48 * 1024;
const samples = 96;
/** Of few records the samples would be a large part themselves. */
const largestPart = 1 / 16;

/** Writes records in order; the number of a record is its position. */
export function packRecords(records: readonly string[]): Uint8Array {
  const dictionary = sampleDictionary(records);
  const compress = createCompressor(dictionary);
  const blocks = new ByteWriter();
  const head = new Uint32Array(3 + records.length * 2);
  head.set([records.length, dictionary.length]);
  records.forEach((record, number) => {
    const bytes = encodeText(record);
    head[2 + number * 2] = blocks.length;
    head[3 + number * 2] = bytes.length;
    blocks.put(compress(bytes));
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
  const total = records.reduce((sum, record) => sum + record.length, 0);
  const count = Math.min(samples, records.length);
  const piece = Math.floor(Math.min(dictionaryBytes, total * largestPart) / Math.max(1, count));
  for (let sample = 0; sample < count; sample++) {
    const record = records[Math.floor((sample * records.length) / count)] ?? '';
    out.put(encodeText(record.slice(0, piece)).subarray(0, piece));
  }
  return out.view().slice();
}

/** Bytes that one of a block can stand for: a length that says more is forged, and costs nothing. */
const mostOfOne = 255;

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
      return decodeText(decompress(block, Math.min(length, block.length * mostOfOne), dictionary));
    },
  };
}
