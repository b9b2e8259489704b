/**
 * What postings are worth: BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple
 * Weighted Fields", 2004). The loops over posting lists are here, where nearly all of a search's
 * time goes: they work on flat arrays, a block of postings at a time.
 */
import {
  blockSize,
  type DenseList,
  type Member,
  type PostingReader,
  type SearchSpace,
} from '../../keep/segments';
import type { Ranking } from './ranking';
import { oneIfAny } from './sums';

/** Of which articles postings are read. */
export interface Interest {
  /** 1 for each of them; absent if all are of interest. */
  readonly mask?: Uint8Array;
  /** The same ascending, where they may be few enough to be looked up. */
  readonly sought?: Int32Array;
}

/** Decoding a block costs about as much as this many look-ups of articles. */
const seekFactor = 24;
/** To look an article up costs about as much as to decode so many postings. */
const lookUpFactor = 2;

/** Reads the postings of one member's lists, a block at a time, each with what it is worth. */
export class WorthReader {
  /** Of these two the first `size` hold, until the next block. */
  articles: Int32Array;
  readonly worths = new Float64Array(blockSize);
  size = 0;
  private readonly own = new Int32Array(blockSize);
  private readonly ownCounts = new Uint8Array(blockSize);
  /** Four numbers per article: see fieldNorms. */
  private readonly norms: Float32Array;
  private readonly saturation: number;
  private list: PostingReader | undefined;
  private interest: Interest = {};
  /** Place among the sought articles, and in the block at hand. */
  private next = 0;
  private at = 0;

  constructor(member: Member, space: SearchSpace, ranking: Ranking) {
    this.norms = fieldNorms(member, space, ranking);
    this.saturation = ranking.saturation;
    this.articles = this.own;
  }

  /** No posting is worth more than this. */
  get most(): number {
    return this.saturation + 1;
  }

  begin(list: PostingReader, interest: Interest): void {
    this.list = list;
    this.interest = interest;
    this.next = 0;
    this.at = 0;
    this.size = 0;
  }

  /** Reads on; false at the end of the list. A block may turn out empty. */
  read(): boolean {
    const { list, interest } = this;
    if (list === undefined) return false;
    const { mask, sought } = interest;
    if (sought !== undefined && list.dense) {
      if (sought.length * lookUpFactor < list.total) return this.lookUp(list.dense, sought);
    } else if (sought !== undefined && sought.length * seekFactor < list.total) {
      return this.seekSome(list, sought);
    }
    if (!list.next()) return false;
    if (mask === undefined) this.weigh(list.articles, list.counts, list.size);
    else this.takeSome(list, mask);
    return true;
  }

  private takeSome({ articles, counts, size }: PostingReader, mask: Uint8Array): void {
    const { own, ownCounts } = this;
    let count = 0;
    // Whether a place is kept is hard to foretell, so nothing branches on it.
    for (let at = 0; at < size; at++) {
      const article = articles[at] ?? 0;
      own[count] = article;
      ownCounts[count] = counts[at] ?? 0;
      count += mask[article] ?? 0;
    }
    this.weigh(own, ownCounts, count);
  }

  /** Makes so many postings the block at hand, with what they are worth. */
  private weigh(articles: Int32Array, counts: Uint8Array, size: number): void {
    const { worths } = this;
    for (let at = 0; at < size; at++) worths[at] = this.worth(counts[at] ?? 0, articles[at] ?? 0);
    this.articles = articles;
    this.size = size;
  }

  /** Looks so many articles up as make a block. */
  private lookUp(list: DenseList, sought: Int32Array): boolean {
    const { own, ownCounts, next } = this;
    const end = Math.min(sought.length, next + blockSize);
    let count = 0;
    for (let at = next; at < end; at++) {
      const article = sought[at] ?? 0;
      const counts = list.countsOf(article);
      own[count] = article;
      ownCounts[count] = counts;
      count += oneIfAny(counts);
    }
    this.next = end;
    this.weigh(own, ownCounts, count);
    return end > next;
  }

  /** Looks articles up, passing over blocks that hold none. */
  private seekSome(list: PostingReader, sought: Int32Array): boolean {
    const { own, worths } = this;
    const { articles, counts } = list;
    this.articles = own;
    let count = 0;
    for (; this.next < sought.length && count < blockSize; this.next++) {
      const article = sought[this.next] ?? 0;
      if (list.size === 0 || article > (articles[list.size - 1] ?? 0)) {
        if (!list.seek(article)) {
          this.next = sought.length;
          break;
        }
        this.at = 0;
      }
      while (this.at < list.size && (articles[this.at] ?? 0) < article) this.at++;
      if (this.at >= list.size || articles[this.at] !== article) continue;
      own[count] = article;
      worths[count++] = this.worth(counts[this.at] ?? 0, article);
    }
    this.size = count;
    return count > 0;
  }

  /** Counts over field lengths, weighted, added, then saturated once. */
  private worth(counts: number, article: number): number {
    const { norms, saturation } = this;
    const at = article * 4;
    const tf =
      (counts & 15) * (norms[at] ?? 0) +
      ((counts >> 4) & 3) * (norms[at + 1] ?? 0) +
      (counts >> 6) * (norms[at + 2] ?? 0);
    return (tf * (saturation + 1)) / (tf + saturation);
  }
}

/**
 * Weights of body, headings and title over their lengths, weight / (1 - b + b * length / average),
 * and a fourth number that is not used: what belongs to an article lies in one line of the cache.
 */
function fieldNorms(
  member: Member,
  { averageLengths }: SearchSpace,
  ranking: Ranking,
): Float32Array {
  const { titleLengthNorm, bodyLengthNorm, titleWeight, headingWeight } = ranking;
  const lengths = member.content.text.fieldLengths;
  const norms = new Float32Array((lengths.length / 3) * 4);
  const set = (place: number, field: 0 | 1 | 2, b: number, weight: number) => {
    for (let article = 0; article * 3 < lengths.length; article++) {
      const length = (lengths[article * 3 + field] ?? 0) / averageLengths[field];
      norms[article * 4 + place] = weight / (1 - b + b * length);
    }
  };
  set(0, 2, bodyLengthNorm, 1);
  set(1, 1, titleLengthNorm, headingWeight);
  set(2, 0, titleLengthNorm, titleWeight);
  return norms;
}
