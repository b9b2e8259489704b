/**
 * Posting lists: the articles a term occurs in, ascending, with how often in each field.
 * One posting is a varint `distance to the article before * 2 + plain`; unless `plain` (once in the
 * body, the usual case), a byte with the counts follows: title 2 bits, headings 2, body 4, capped.
 * A list is `varint count`, if longer than one block `varint number of its first skip`, postings.
 * Skips stand apart, two words each for every block but the first of a list: the last article
 * of the block before, and where the block begins in the list.
 */

/** Postings decoded at a time, and passed over at a time. */
export const blockSize = 128;
/** Counts of a term that stands once in the body and nowhere else. */
export const plainCounts = 1;

/** Packs the counts of one posting into a byte. */
export function packCounts(title: number, headings: number, body: number): number {
  return (Math.min(title, 3) << 6) | (Math.min(headings, 3) << 4) | Math.min(body, 15);
}

/** The lists of one segment, and the block that its readers decode into, one after another. */
export interface PostingBytes {
  readonly lists: Uint8Array;
  readonly skips: Uint32Array;
  readonly articles: Int32Array;
  readonly counts: Uint8Array;
}

/** Views the bytes of posting lists. */
export function openPostings(lists: Uint8Array, skips: Uint32Array): PostingBytes {
  return { lists, skips, articles: new Int32Array(blockSize), counts: new Uint8Array(blockSize) };
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
    this.total = this.varint();
    this.firstSkip = this.total > blockSize ? this.varint() : 0;
    this.start = this.at;
  }

  /** Decodes the next block; false at the end of the list. */
  next(): boolean {
    const { lists } = this.bytes;
    const { articles, counts } = this;
    const size = Math.min(blockSize, this.total - this.block * blockSize);
    if (size <= 0) return false;
    let at = this.at;
    let last = this.last;
    for (let index = 0; index < size; index++) {
      let value = lists[at++] ?? 0;
      if (value > 0x7f) {
        value &= 0x7f;
        let shift = 7;
        let byte = 0x80;
        while (byte > 0x7f) {
          byte = lists[at++] ?? 0;
          value |= (byte & 0x7f) << shift;
          shift += 7;
        }
      }
      last += value >>> 1;
      articles[index] = last;
      counts[index] = (value & 1) === 1 ? plainCounts : (lists[at++] ?? 0);
    }
    this.at = at;
    this.last = last;
    this.size = size;
    this.block++;
    return true;
  }

  /**
   * Goes to the block that holds the article if any does, decoding only that one; false if the
   * list ends before. Articles must be sought in ascending order.
   */
  seek(article: number): boolean {
    if (this.size > 0 && article <= this.last) return true;
    const blocks = Math.ceil(this.total / blockSize);
    let block = this.block;
    // The skip of block b+1 tells where block b ends.
    while (block < blocks - 1 && (this.bytes.skips[(this.firstSkip + block) * 2] ?? 0) < article) {
      block++;
    }
    if (block > this.block) this.goTo(block);
    return this.next();
  }

  private goTo(block: number): void {
    const skip = (this.firstSkip + block - 1) * 2;
    this.last = this.bytes.skips[skip] ?? 0;
    this.at = this.start + (this.bytes.skips[skip + 1] ?? 0);
    this.block = block;
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
