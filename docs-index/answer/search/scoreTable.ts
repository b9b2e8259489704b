/**
 * What a search adds up for every article of one segment. A class, and long, because its arrays are as long
 * as the segment and kept from search to search: all that writes to them is here.
 */
import { type Interest, WorthReader } from './bm25f';
import type { Member, PostingReader, SearchSpace } from '../../keep/segments';
import type { Ranking } from './ranking';
import { oneIfAny, Sums } from './sums';
import { leastShareOf, ShareWorths, type WayToSay } from './wayToSay';

/** The first `length` of some numbers of articles, ascending. */
export interface ArticleList {
  readonly articles: Int32Array;
  readonly length: number;
}

const nothing: ArticleList = { articles: new Int32Array(), length: 0 };

/** Working memory for one segment, kept from search to search. */
export class ScoreTable {
  /** Above 0 for articles that match. Once an article cannot be a hit, its score stays behind. */
  readonly scores: Float32Array;
  /** The matched part of the query's weight. */
  readonly shares: Float32Array;
  /** The bits of both. */
  readonly scoreBits: Int32Array;
  readonly shareBits: Int32Array;
  /** How many articles each stands for where matches are counted: 1, but where only some are read on. */
  readonly weights: Uint8Array;
  /** The unit at hand, the way to say a concept at hand, and the best way so far. */
  private readonly unit: Sums;
  private readonly sums: Sums;
  private readonly best: Sums;
  private readonly reader: WorthReader;
  private readonly mask: Uint8Array;
  /** Once closed: articles that may match, and those of them whose scores may still change. */
  matched = nothing;
  sought = nothing;
  /** Where these lists are kept. */
  readonly matchedOnes: Int32Array;
  readonly soughtOnes: Int32Array;
  private interest: Interest = {};

  constructor(
    readonly member: Member,
    space: SearchSpace,
    ranking: Ranking,
  ) {
    const size = member.content.heads.count;
    this.scores = new Float32Array(size);
    this.shares = new Float32Array(size);
    this.scoreBits = new Int32Array(this.scores.buffer);
    this.shareBits = new Int32Array(this.shares.buffer);
    this.weights = new Uint8Array(size);
    this.unit = new Sums(size);
    this.sums = new Sums(size);
    this.best = new Sums(size);
    this.reader = new WorthReader(member, space, ranking);
    this.mask = new Uint8Array(size);
    this.matchedOnes = new Int32Array(size);
    this.soughtOnes = new Int32Array(size);
  }

  /** Forgets the search before. */
  clear(): void {
    this.scores.fill(0);
    this.shares.fill(0);
    this.weights.fill(1);
    this.matched = nothing;
    this.sought = nothing;
    const { deleted } = this.member;
    if (deleted)
      this.mask.forEach((_, article, mask) => (mask[article] = 1 - (deleted[article] ?? 0)));
    this.interest = deleted ? { mask: this.mask } : {};
  }

  /** No concept of a weight gives an article more than that times this. */
  get most(): number {
    return this.reader.most;
  }

  /** From now on whoever has matched nothing by now is of no interest; `narrow` makes it so. */
  close(): void {
    const { scoreBits, matchedOnes } = this;
    let count = 0;
    for (let article = 0; article < scoreBits.length; article++) {
      matchedOnes[count] = article;
      count += oneIfAny(scoreBits[article] ?? 0);
    }
    this.matched = { articles: matchedOnes, length: count };
    this.sought = this.matched;
  }

  /** From now on only articles that are sought are of interest. */
  narrow(): void {
    const { mask, sought } = this;
    mask.fill(0);
    for (let at = 0; at < sought.length; at++) mask[sought.articles[at] ?? 0] = 1;
    this.interest = { mask, sought: sought.articles.subarray(0, sought.length) };
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

  /**
   * Adds the same to the sums of the way to say a concept at hand. A term that alone is worth next to
   * nothing is added only `within` the articles that have others of the way.
   */
  addToWay(list: PostingReader, weight: number, within: boolean): void {
    const { reader, sums } = this;
    reader.begin(list, this.interestOf(within));
    while (reader.read()) sums.addBlock(reader, weight);
  }

  /** A way that is one term, or the best of several lists of which an article may be in many. */
  raise(
    list: PostingReader,
    weight: number,
    target: 'unit' | 'best',
    interest = this.interest,
  ): void {
    const { reader } = this;
    const sums = this[target];
    reader.begin(list, interest);
    while (reader.read()) sums.raiseBlock(reader, weight);
  }

  /** Adds the best of several lists to the way at hand, as those of one unit. */
  addBestToWay(lists: readonly PostingReader[], weight: number, within: boolean): void {
    const { unit, sums } = this;
    const interest = this.interestOf(within);
    for (const list of lists) this.raise(list, weight, 'unit', interest);
    for (let at = 0; at < unit.count; at++) {
      const article = unit.articles[at] ?? 0;
      unit.takeShare(article);
      sums.add(article, unit.takeScore(article), weight);
    }
    unit.end();
  }

  private interestOf(within: boolean): Interest {
    return within ? { mask: this.sums.marked() } : this.interest;
  }

  /** Adds to the scores of articles, by number, and the same to the share of each. */
  addBonuses(gains: ReadonlyMap<number, number>, share: number): void {
    const { scores, shares, member } = this;
    for (const [article, gain] of gains) {
      if (member.deleted?.[article] === 1) continue;
      scores[article] = (scores[article] ?? 0) + gain;
      shares[article] = (shares[article] ?? 0) + share;
    }
  }

  /** Ends a way to say a concept: for each article the best of the ways counts. */
  endWay(way: WayToSay): void {
    const { best, sums } = this;
    const worths = new ShareWorths(way);
    const least = leastShareOf(way);
    for (let at = 0; at < sums.count; at++) {
      const article = sums.articles[at] ?? 0;
      const share = sums.takeShare(article);
      const score = sums.takeScore(article);
      if (share >= least) best.raise(article, score * worths.of(share), share * way.scale);
    }
    sums.end();
  }

  /** Ends a concept that has only the way at hand: what that gives is multiplied and added. */
  endOnlyWay(way: WayToSay, factor: number): void {
    const { scores, shares, sums } = this;
    const worths = new ShareWorths(way);
    const scale = way.scale * factor;
    for (let at = 0; at < sums.count; at++) {
      const article = sums.articles[at] ?? 0;
      const share = sums.takeShare(article);
      const score = sums.takeScore(article) * worths.of(share) * factor;
      scores[article] = (scores[article] ?? 0) + score;
      shares[article] = (shares[article] ?? 0) + share * scale;
    }
    sums.end();
  }

  /** Ends a concept: what its best way gives is multiplied and added. */
  endConcept(factor: number): void {
    const { scores, shares, best } = this;
    for (let at = 0; at < best.count; at++) {
      const article = best.articles[at] ?? 0;
      scores[article] = (scores[article] ?? 0) + best.takeScore(article) * factor;
      shares[article] = (shares[article] ?? 0) + best.takeShare(article) * factor;
    }
    best.end();
  }
}
