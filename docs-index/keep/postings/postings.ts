/**
 * Posting lists: the articles a term occurs in, ascending, with how often in each field.
 * A list is `varint count * 2 + dense`; if dense, what denseList.ts describes; else, if longer than
 * one block, `varint number of its first skip`, then blocks of 128 postings. A full block is a byte
 * `width`, a byte `others`, the 128 distances to the article before, less one, as `width` bits each
 * (low bits first), then two bytes for each of the `others`, the postings that are not plain (once in
 * the body, the usual case): its place and its counts; or if more than half are not, 128 bytes of
 * counts. The rest of a list is varints `distance * 2 + plain`, unless plain each followed by a byte
 * of counts.
 * Skips stand apart, two words each for every block but the first of a list: the last article
 * of the block before, and where the block begins in the list.
 */

import { DenseList, groupSize } from './denseList';
import { plainCounts } from './packedCounts';

/** Postings decoded at a time, and passed over at a time. */
export const blockSize = 128;
/** A packed distance is read as a 32-bit word from any byte on, so this many must follow. */
export const readAhead = 4;

/** The lists of one segment, and the block that its readers decode into, one after another. */
export interface PostingBytes {
  readonly lists: Uint8Array;
  readonly words: DataView;
  readonly skips: Uint32Array;
  readonly articleCount: number;
  readonly articles: Int32Array;
  readonly counts: Uint8Array;
  /** The same, four at a time. */
  readonly countWords: DataView;
}

/** Views the bytes of posting lists. */
export function openPostings(
  lists: Uint8Array,
  skips: Uint32Array,
  articleCount: number,
): PostingBytes {
  const counts = new Uint8Array(blockSize);
  return {
    lists,
    words: new DataView(lists.buffer, lists.byteOffset, lists.byteLength),
    skips,
    articleCount,
    articles: new Int32Array(blockSize),
    counts,
    countWords: new DataView(counts.buffer),
  };
}

/**
 * Reads one list block by block into `articles` and `counts`, of which the first `size` hold. All
 * readers of a segment share these: one list is read to where it interests, then the next.
 */
export class PostingReader {
  readonly articles: Int32Array;
  readonly counts: Uint8Array;
  size = 0;
  /** Length of the whole list. */
  readonly total: number;
  /** The same list where any article can be looked up, if it is written so. */
  readonly dense: DenseList | undefined;
  private readonly firstSkip: number;
  private readonly start: number;
  private at: number;
  private last = -1;
  private block = 0;

  constructor(
    private readonly bytes: PostingBytes,
    offset: number,
  ) {
    this.articles = bytes.articles;
    this.counts = bytes.counts;
    this.at = offset;
    const head = this.varint();
    this.total = head >>> 1;
    const hasBits = (head & 1) === 1;
    this.firstSkip = !hasBits && this.total > blockSize ? this.varint() : 0;
    this.start = this.at;
    const { lists, words, articleCount } = bytes;
    this.dense = hasBits ? new DenseList(lists, words, this.at, articleCount) : undefined;
  }

  /** Decodes the next block; false at the end of the list. */
  next(): boolean {
    if (this.dense) return this.nextGroup(this.dense);
    const rest = this.total - this.block * blockSize;
    if (rest <= 0) return false;
    this.block++;
    if (rest >= blockSize) this.readFull();
    else this.readRest(rest);
    return true;
  }

  /**
   * Goes to the block that holds the article if any does, decoding only that one; false if the
   * list ends before. Articles must be sought in ascending order.
   */
  seek(article: number): boolean {
    if (this.size > 0 && article <= this.last) return true;
    if (this.dense) {
      this.block = Math.max(this.block, Math.floor(article / groupSize));
      return this.nextGroup(this.dense);
    }
    const blocks = Math.ceil(this.total / blockSize);
    let block = this.block;
    // The skip of block b+1 tells where block b ends.
    while (block < blocks - 1 && (this.bytes.skips[(this.firstSkip + block) * 2] ?? 0) < article) {
      block++;
    }
    if (block > this.block) this.goTo(block);
    return this.next();
  }

  private nextGroup(list: DenseList): boolean {
    this.size = 0;
    while (this.size === 0 && this.block < list.groups) {
      this.size = list.readGroup(this.block++, this.articles, this.counts);
    }
    this.last = this.articles[this.size - 1] ?? 0;
    return this.size > 0;
  }

  private goTo(block: number): void {
    const skip = (this.firstSkip + block - 1) * 2;
    this.last = this.bytes.skips[skip] ?? 0;
    this.at = this.start + (this.bytes.skips[skip + 1] ?? 0);
    this.block = block;
  }

  private readFull(): void {
    const { lists } = this.bytes;
    const width = lists[this.at] ?? 0;
    const others = lists[this.at + 1] ?? 0;
    const start = this.at + 2;
    if (width <= 8) this.readNarrow(start, width);
    else this.readWide(start, width);
    this.last = this.articles[blockSize - 1] ?? 0;
    this.size = blockSize;
    this.at = start + width * (blockSize / 8);
    this.readCounts(others);
  }

  /** Distances of up to 8 bits: one word holds four of them, which begin at half a byte. */
  private readNarrow(start: number, width: number): void {
    const { articles } = this;
    const { words } = this.bytes;
    const mask = (1 << width) - 1;
    let last = this.last + 1;
    for (let index = 0, bit = 0; index < blockSize; index += 4, bit += width * 4) {
      let word = words.getUint32(start + (bit >>> 3), true) >>> (bit & 7);
      last += word & mask;
      articles[index] = last;
      word >>>= width;
      last += (word & mask) + 1;
      articles[index + 1] = last;
      word >>>= width;
      last += (word & mask) + 1;
      articles[index + 2] = last;
      word >>>= width;
      last += (word & mask) + 1;
      articles[index + 3] = last++;
    }
  }

  private readWide(start: number, width: number): void {
    const { articles } = this;
    const { words } = this.bytes;
    const mask = (1 << width) - 1;
    let { last } = this;
    for (let index = 0, bit = 0; index < blockSize; index++, bit += width) {
      last += ((words.getUint32(start + (bit >>> 3), true) >>> (bit & 7)) & mask) + 1;
      articles[index] = last;
    }
  }

  private readCounts(others: number): void {
    const { lists, words, countWords } = this.bytes;
    const { counts, at } = this;
    if (others > blockSize / 2) {
      for (let index = 0; index < blockSize / 4; index++) {
        countWords.setUint32(index * 4, words.getUint32(at + index * 4, true), true);
      }
      this.at += blockSize;
      return;
    }
    counts.fill(plainCounts);
    for (let index = 0; index < others; index++) {
      counts[lists[at + index * 2] ?? 0] = lists[at + index * 2 + 1] ?? 0;
    }
    this.at += others * 2;
  }

  private readRest(size: number): void {
    const { articles, counts } = this;
    let { last } = this;
    for (let index = 0; index < size; index++) {
      const value = this.varint();
      last += value >>> 1;
      articles[index] = last;
      counts[index] = (value & 1) === 1 ? plainCounts : (this.bytes.lists[this.at++] ?? 0);
    }
    this.last = last;
    this.size = size;
  }

  private varint(): number {
    let value = 0;
    let shift = 0;
    let byte = 0x80;
    while (byte > 0x7f && shift < 35) {
      byte = this.bytes.lists[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    }
    return value >>> 0;
  }
}
