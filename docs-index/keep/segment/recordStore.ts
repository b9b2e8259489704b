/**
 * Texts by number, each compressed by itself against a dictionary sampled from all of them, so that
 * opening costs nothing and a text is there in microseconds.
 * Bytes: `count, length of dictionary`, then per record its start among the blocks and its length
 * uncompressed, then the end of the blocks, all 32-bit; then the dictionary and the blocks.
 */
import { ByteWriter } from './byteWriter';
import { Compressor } from './compress';
import { damaged, type DamageCheck } from './segment';
import { decodeText, writeText } from './hanText';
import { Decompressor } from './lz4';

/** Measured on 12,000 articles: 48 KB of samples make bodies a tenth smaller than 16 KB. */
const dictionaryBytes = 48 * 1024;
const samples = 96;
/** Of few records the samples would be a large part themselves. */
const largestPart = 1 / 16;

/** Texts that are made when they are asked for, and may be more than once. */
export interface RecordTexts {
  readonly count: number;
  readonly textOf: (number: number) => string;
}

/** Writes records in order; the number of a record is its position. */
export function packRecords(records: RecordTexts): Uint8Array {
  const { count, textOf } = records;
  const dictionary = sampleDictionary(records);
  const compressor = new Compressor(dictionary);
  const text = new ByteWriter();
  const head = new Uint32Array(3 + count * 2);
  head.set([count, dictionary.length]);
  const all = new ByteWriter();
  all.put(new Uint8Array(head.buffer));
  all.put(dictionary);
  const start = all.length;
  for (let number = 0; number < count; number++) {
    text.length = 0;
    writeText(textOf(number), text);
    head[2 + number * 2] = all.length - start;
    head[3 + number * 2] = text.length;
    compressor.write(text.view(), all);
  }
  head[2 + count * 2] = all.length - start;
  all.view().set(new Uint8Array(head.buffer));
  return all.view();
}

/** The beginnings of records taken at equal distances. */
function sampleDictionary(records: RecordTexts): Uint8Array {
  const out = new ByteWriter();
  const count = Math.min(samples, records.count);
  const piece = Math.floor(dictionarySize(records) / Math.max(1, count));
  for (let sample = 0; sample < count; sample++) {
    const start = out.length;
    const text = records.textOf(Math.floor((sample * records.count) / count));
    writeText(text.slice(0, piece), out);
    out.length = Math.min(out.length, start + piece);
  }
  return out.view().slice();
}

/** Counts characters only until they are enough. */
function dictionarySize({ count, textOf }: RecordTexts): number {
  let total = 0;
  for (let number = 0; number < count; number++) {
    total += textOf(number).length;
    if (total * largestPart >= dictionaryBytes) return dictionaryBytes;
  }
  return total * largestPart;
}

/** Bytes that one of a block can stand for: a length that says more is forged, and costs nothing. */
const mostOfOne = 255;

/** Records as packRecords wrote them. */
export interface RecordStore {
  readonly count: number;
  /** The text of a record; '' if there is no such number. */
  read(number: number): string;
}

/**
 * Views bytes written by packRecords, of which those read are checked first. Throws UserError if they
 * claim more records than they can hold: whoever reads all would not come to an end.
 */
export function openRecords(bytes: Uint8Array, check: DamageCheck = () => undefined): RecordStore {
  check(bytes.subarray(0, 8));
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const [count = 0, dictionaryLength = 0] = words;
  const dataStart = (3 + count * 2) * 4;
  if (count > 0 && dataStart > bytes.length) throw damaged();
  const dictionary = bytes.subarray(dataStart, dataStart + dictionaryLength);
  const blocks = bytes.subarray(dataStart + dictionaryLength);
  let decompressor: Decompressor | undefined;
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
      decompressor ??= new Decompressor(dictionary);
      return decodeText(decompressor.unpack(block, Math.min(length, block.length * mostOfOne)));
    },
  };
}
