/**
 * Posting lists of terms that stand in a good part of all articles: a bit for each article in place
 * of distances, so that any article can be looked up at once.
 * Bytes: for each group of 128 articles 16 bytes of bits, 1 for those that hold the term; 16 of bits,
 * 1 for those of them whose counts are not plain; in 32 bits how many of the latter stand in the groups
 * before. Then, for each of the latter, a byte of counts. Low bits and low bytes first.
 */
import type { ByteWriter } from '../segment/byteWriter';
import { plainCounts } from './packedCounts';

/** Articles decoded at a time. */
export const groupSize = 128;
const groupBytes = 36;
const othersAt = 16;
const rankAt = 32;

/** A list in a smaller part of the articles takes less room as distances. */
const densest = 6;
/** Of few articles, distances are as quick. */
const fewArticles = 256;

/** Whether a list of this length is written this way. */
export function isDense(total: number, articleCount: number): boolean {
  return articleCount >= fewArticles && total * densest >= articleCount;
}

/** Views such a list. */
export class DenseList {
  readonly groups: number;
  private readonly countsAt: number;

  constructor(
    private readonly lists: Uint8Array,
    private readonly words: DataView,
    private readonly start: number,
    articleCount: number,
  ) {
    this.groups = Math.ceil(articleCount / groupSize);
    this.countsAt = start + this.groups * groupBytes;
  }

  /** The packed counts of an article below the number of articles, 0 if it does not hold the term. */
  countsOf(article: number): number {
    const { words } = this;
    const bit = article & 31;
    const at = this.start + (article >>> 7) * groupBytes + ((article >>> 3) & 12);
    if (((words.getUint32(at, true) >>> bit) & 1) === 0) return 0;
    const others = words.getUint32(at + othersAt, true);
    if (((others >>> bit) & 1) === 0) return plainCounts;
    return this.lists[this.countsAt + this.rankOf(article) + ones(others & ~(-1 << bit))] ?? 0;
  }

  /** How many counts stand before those of the articles of this one's word. */
  private rankOf(article: number): number {
    const { words } = this;
    const group = this.start + (article >>> 7) * groupBytes;
    let rank = words.getUint32(group + rankAt, true);
    for (let word = (article >>> 3) & 12; word > 0; word -= 4) {
      rank += ones(words.getUint32(group + othersAt + word - 4, true));
    }
    return rank;
  }

  /** Decodes one group into the beginning of two arrays, and returns how many hold the term. */
  readGroup(group: number, articles: Int32Array, counts: Uint8Array): number {
    const { words, lists } = this;
    const at = this.start + group * groupBytes;
    let next = this.countsAt + words.getUint32(at + rankAt, true);
    let size = 0;
    for (let word = 0; word < othersAt; word += 4) {
      const others = words.getUint32(at + othersAt + word, true);
      const first = group * groupSize + word * 8;
      for (let bits = words.getInt32(at + word, true); bits !== 0; bits &= bits - 1) {
        const bit = 31 - Math.clz32(bits & -bits);
        const isOther = (others >>> bit) & 1;
        articles[size] = first + bit;
        // Whether counts are plain is hard to foretell, so nothing branches on it.
        counts[size++] = plainCounts + isOther * ((lists[next] ?? 0) - plainCounts);
        next += isOther;
      }
    }
    return size;
  }
}

/** Writes such lists one after another; their articles come in ascending order. */
export class DenseListWriter {
  private counts: number[] = [];
  private start = 0;

  constructor(
    private readonly out: ByteWriter,
    private readonly articleCount: number,
  ) {}

  begin(): void {
    const { out } = this;
    const size = Math.ceil(this.articleCount / groupSize) * groupBytes;
    this.start = out.length;
    out.reserve(size).fill(0, out.length, out.length + size);
    out.length += size;
    this.counts = [];
  }

  add(article: number, counts: number): void {
    const buffer = this.out.reserve(0);
    const group = this.start + (article >>> 7) * groupBytes;
    const at = group + ((article & (groupSize - 1)) >>> 3);
    const bit = 1 << (article & 7);
    buffer[at] = (buffer[at] ?? 0) | bit;
    if (counts === plainCounts) return;
    buffer[at + othersAt] = (buffer[at + othersAt] ?? 0) | bit;
    this.counts.push(counts);
  }

  finish(): void {
    const { buffer, byteOffset, length } = this.out.view();
    const words = new DataView(buffer, byteOffset, length);
    let rank = 0;
    for (let at = this.start; at < length; at += groupBytes) {
      words.setUint32(at + rankAt, rank, true);
      for (let word = 0; word < othersAt; word += 4) {
        rank += ones(words.getUint32(at + othersAt + word, true));
      }
    }
    this.out.put(Uint8Array.from(this.counts));
  }
}

/** How many bits of a word are 1. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
