/** What a search adds up for every article of one segment. */
import { WorthReader, type Interest } from './bm25f';
import type { PostingReader } from '../segment/postings';
import type { Ranking } from './ranking';
import type { Member, SearchSpace } from './searchSpace';
import { Sums } from './sums';

/** One way to say a concept: the sum of its terms' idfs, and what its scores are multiplied by. */
export interface WayToSay {
  readonly idf: number;
  readonly scale: number;
  /** Power of the found share of its terms. */
  readonly wholeness: number;
}

/** Working memory for one segment, kept from search to search. */
export class ScoreTable {
  /** Above 0 for articles that match. Once an article cannot be a hit, its score stays behind. */
  readonly scores: Float32Array;
  /** The matched part of the query's weight. */
  readonly shares: Float32Array;
  /** The unit at hand, the way to say a concept at hand, and the best way so far. */
  private readonly unit: Sums;
  private readonly sums: Sums;
  private readonly best: Sums;
  private readonly reader: WorthReader;
  private readonly mask: Uint8Array;
  private readonly kept: Int32Array;
  private interest: Interest = {};

  constructor(
    readonly member: Member,
    space: SearchSpace,
    ranking: Ranking,
  ) {
    const size = member.content.heads.count;
    this.scores = new Float32Array(size);
    this.shares = new Float32Array(size);
    this.unit = new Sums(size);
    this.sums = new Sums(size);
    this.best = new Sums(size);
    this.reader = new WorthReader(member, space, ranking);
    this.mask = new Uint8Array(size);
    this.kept = new Int32Array(size);
  }

  /** Forgets the search before. */
  clear(): void {
    this.scores.fill(0);
    this.shares.fill(0);
    const { deleted } = this.member;
    if (deleted)
      this.mask.forEach((_, article, mask) => (mask[article] = 1 - (deleted[article] ?? 0)));
    this.interest = deleted ? { mask: this.mask } : {};
  }

  /** The articles of interest, if they were narrowed; they may be narrowed again in place. */
  get sought(): Int32Array | undefined {
    return this.interest.sought;
  }

  /** No concept of a weight gives an article more than that times this. */
  get most(): number {
    return this.reader.most;
  }

  /** From now on only these articles, ascending, are of interest. */
  narrow(sought: Int32Array): void {
    this.mask.fill(0);
    for (const article of sought) this.mask[article] = 1;
    this.interest = { mask: this.mask, sought };
  }

  /** From now on only articles that have matched are of interest. */
  close(): void {
    const { scores, kept } = this;
    let count = 0;
    for (let article = 0; article < scores.length; article++) {
      if ((scores[article] ?? 0) > 0) kept[count++] = article;
    }
    this.narrow(kept.subarray(0, count));
  }

  /** Adds weight × BM25F of every posting, for a concept that is one term. */
  addList(list: PostingReader, weight: number): void {
    const { reader, scores, shares } = this;
    reader.begin(list, this.interest);
    while (reader.read()) {
      const { articles, worths, size } = reader;
      for (let at = 0; at < size; at++) {
        const article = articles[at] ?? 0;
        scores[article] = (scores[article] ?? 0) + weight * (worths[at] ?? 0);
        shares[article] = (shares[article] ?? 0) + weight;
      }
    }
  }

  /** Adds the same to the sums of the way to say a concept at hand. */
  addToWay(list: PostingReader, weight: number): void {
    const { reader, sums } = this;
    reader.begin(list, this.interest);
    while (reader.read()) {
      const { articles, worths, size } = reader;
      for (let at = 0; at < size; at++) {
        sums.add(articles[at] ?? 0, weight * (worths[at] ?? 0), weight);
      }
    }
  }

  /** A way that is one term, or the best of several lists of which an article may be in many. */
  raise(list: PostingReader, weight: number, target: 'unit' | 'best'): void {
    const { reader } = this;
    const sums = this[target];
    reader.begin(list, this.interest);
    while (reader.read()) {
      const { articles, worths, size } = reader;
      for (let at = 0; at < size; at++) {
        sums.raise(articles[at] ?? 0, weight * (worths[at] ?? 0), weight);
      }
    }
  }

  /** Adds the best of several lists to the way at hand, as those of one unit. */
  addBestToWay(lists: readonly PostingReader[], weight: number): void {
    const { unit, sums } = this;
    for (const list of lists) this.raise(list, weight, 'unit');
    for (let at = 0; at < unit.count; at++) {
      const article = unit.articles[at] ?? 0;
      sums.add(article, unit.scores[article] ?? 0, weight);
    }
    unit.clear();
  }

  /** Adds the same to every article of a list. */
  addBonus(list: PostingReader, bonus: number, share: number): void {
    const { reader, scores, shares } = this;
    reader.begin(list, this.interest);
    while (reader.read()) {
      for (let at = 0; at < reader.size; at++) {
        const article = reader.articles[at] ?? 0;
        scores[article] = (scores[article] ?? 0) + bonus;
        shares[article] = (shares[article] ?? 0) + share;
      }
    }
  }

  /** Ends a way to say a concept: for each article the best of the ways counts. */
  endWay({ idf, scale, wholeness }: WayToSay): void {
    const { best } = this;
    const { articles, scores, shares, count } = this.sums;
    const worthOf = createShareWorths(idf, wholeness);
    for (let at = 0; at < count; at++) {
      const article = articles[at] ?? 0;
      const share = shares[article] ?? 0;
      best.raise(article, (scores[article] ?? 0) * scale * worthOf(share), share * scale);
    }
    this.sums.clear();
  }

  /** Ends a concept: what its best way gives is multiplied and added. */
  endConcept(factor: number): void {
    const { scores, shares, best } = this;
    for (let at = 0; at < best.count; at++) {
      const article = best.articles[at] ?? 0;
      scores[article] = (scores[article] ?? 0) + (best.scores[article] ?? 0) * factor;
      shares[article] = (shares[article] ?? 0) + (best.shares[article] ?? 0) * factor;
    }
    best.clear();
  }
}

/** Few different shares occur, the sums of some of a way's terms, and powers take long. */
const knownShares = 8;

/** The power of the found part of a way, which is 1 if all of it was found. */
function createShareWorths(idf: number, wholeness: number): (share: number) => number {
  const known = new Float64Array(knownShares);
  const worths = new Float64Array(knownShares);
  let next = 0;
  return share => {
    for (let at = 0; at < knownShares; at++) if (known[at] === share) return worths[at] ?? 1;
    const part = share / idf;
    const worth = part < 0.999 ? part ** wholeness : 1;
    known[next] = share;
    worths[next] = worth;
    next = (next + 1) % knownShares;
    return worth;
  };
}
