/**
 * What a search adds up for every article of one segment, and the loops over posting lists, where
 * nearly all of a search's time goes: they work on flat arrays and call nothing they need not.
 */
import type { PostingReader } from '../segment/postings';
import type { Ranking } from './ranking';
import type { Member, SearchSpace } from './searchSpace';
import { Sums } from './sums';

/** Decoding a block costs about as much as this many look-ups of articles. */
const seekFactor = 24;

/** One way to say a concept: the sum of its terms' idfs, and what its scores are multiplied by. */
export interface WayToSay {
  readonly idf: number;
  readonly scale: number;
  /** Power of the found share of its terms. */
  readonly wholeness: number;
}

/** Working memory for one segment, kept from search to search. */
export class ScoreTable {
  /** Above 0 for articles that match, below for deleted ones and those too late to match. */
  readonly scores: Float32Array;
  /** The matched part of the query's weight. */
  readonly shares: Float32Array;
  /** The articles still of interest, ascending, once the table is closed to others. */
  private sought: Int32Array | undefined;
  /** The unit at hand, the way to say a concept at hand, and the best way so far. */
  private readonly unit: Sums;
  private readonly sums: Sums;
  private readonly best: Sums;
  /** Four numbers per article: see fieldNorms. */
  private readonly norms: Float32Array;
  private readonly saturation: number;

  constructor(
    readonly member: Member,
    space: SearchSpace,
    ranking: Ranking,
  ) {
    const size = member.content.heads.count;
    this.saturation = ranking.saturation;
    this.scores = new Float32Array(size);
    this.shares = new Float32Array(size);
    this.unit = new Sums(size);
    this.sums = new Sums(size);
    this.best = new Sums(size);
    this.norms = fieldNorms(member, space, ranking);
  }

  /** Forgets the search before. */
  clear(): void {
    this.scores.fill(0);
    this.shares.fill(0);
    this.sought = undefined;
    this.member.deleted?.forEach((mark, article) => {
      if (mark === 1) this.scores[article] = never;
    });
  }

  /** From now on only articles that have matched are of interest. */
  close(): void {
    const { scores } = this;
    const matched = new Int32Array(scores.length);
    let count = 0;
    for (let article = 0; article < scores.length; article++) {
      if ((scores[article] ?? 0) > 0) matched[count++] = article;
      else scores[article] = never;
    }
    this.sought = matched.subarray(0, count);
  }

  /** Adds weight × BM25F of every posting, for a concept that is one term. */
  addList(list: PostingReader, weight: number): void {
    const { scores, shares, norms } = this;
    const { articles, counts } = list;
    const sought = this.soughtIn(list);
    if (sought !== undefined) {
      this.seekEach(list, sought, (article, count) => {
        scores[article] = (scores[article] ?? 0) + weight * this.worth(norms, count, article);
        shares[article] = (shares[article] ?? 0) + weight;
      });
      return;
    }
    while (list.next()) {
      const { size } = list;
      for (let at = 0; at < size; at++) {
        const article = articles[at] ?? 0;
        const worth = this.worth(norms, counts[at] ?? 0, article);
        scores[article] = (scores[article] ?? 0) + weight * worth;
        shares[article] = (shares[article] ?? 0) + weight;
      }
    }
  }

  /** Adds the same to the sums of the way to say a concept at hand. */
  addToWay(list: PostingReader, weight: number): void {
    const { scores, norms, sums } = this;
    const { articles, counts } = list;
    const sought = this.soughtIn(list);
    if (sought !== undefined) {
      this.seekEach(list, sought, (article, count) => {
        sums.add(article, weight * this.worth(norms, count, article), weight);
      });
      return;
    }
    while (list.next()) {
      for (let at = 0; at < list.size; at++) {
        const article = articles[at] ?? 0;
        if ((scores[article] ?? 0) < 0) continue;
        sums.add(article, weight * this.worth(norms, counts[at] ?? 0, article), weight);
      }
    }
  }

  /** Adds the best of several lists of which an article may be in many, as those of one unit. */
  addBestToWay(lists: readonly PostingReader[], weight: number): void {
    const { unit, sums } = this;
    for (const list of lists) this.raiseUnit(list, weight);
    for (let at = 0; at < unit.count; at++) {
      const article = unit.articles[at] ?? 0;
      sums.add(article, unit.scores[article] ?? 0, weight);
    }
    unit.clear();
  }

  private raiseUnit(list: PostingReader, weight: number): void {
    const { scores, norms, unit } = this;
    const { articles, counts } = list;
    const sought = this.soughtIn(list);
    if (sought !== undefined) {
      this.seekEach(list, sought, (article, count) => {
        unit.raise(article, weight * this.worth(norms, count, article), weight);
      });
      return;
    }
    while (list.next()) {
      for (let at = 0; at < list.size; at++) {
        const article = articles[at] ?? 0;
        if ((scores[article] ?? 0) < 0) continue;
        unit.raise(article, weight * this.worth(norms, counts[at] ?? 0, article), weight);
      }
    }
  }

  /** Adds the same to every article of a list. */
  addBonus(list: PostingReader, bonus: number, share: number): void {
    const { scores, shares } = this;
    while (list.next()) {
      for (let at = 0; at < list.size; at++) {
        const article = list.articles[at] ?? 0;
        scores[article] = (scores[article] ?? 0) + bonus;
        shares[article] = (shares[article] ?? 0) + share;
      }
    }
  }

  /** Ends a way to say a concept: for each article the best of the ways counts. */
  endWay({ idf, scale, wholeness }: WayToSay): void {
    const { best } = this;
    const { articles, scores, shares, count } = this.sums;
    let lastShare = 0;
    let lastWorth = 0;
    for (let at = 0; at < count; at++) {
      const article = articles[at] ?? 0;
      const share = shares[article] ?? 0;
      if (share !== lastShare) {
        const part = share / idf;
        lastShare = share;
        lastWorth = part < 0.999 ? part ** wholeness : 1;
      }
      best.raise(article, (scores[article] ?? 0) * scale * lastWorth, share * scale);
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

  /** The articles of interest, if looking them up costs less than reading the list. */
  private soughtIn(list: PostingReader): Int32Array | undefined {
    const { sought } = this;
    return sought !== undefined && sought.length * seekFactor < list.total ? sought : undefined;
  }

  /** Looks articles up in a long list, passing over blocks that hold none. */
  private seekEach(
    list: PostingReader,
    sought: Int32Array,
    take: (article: number, count: number) => void,
  ): void {
    const { articles, counts } = list;
    let at = 0;
    for (const article of sought) {
      if (list.size === 0 || article > (articles[list.size - 1] ?? 0)) {
        if (!list.seek(article)) return;
        at = 0;
      }
      while (at < list.size && (articles[at] ?? 0) < article) at++;
      if (at < list.size && articles[at] === article) take(article, counts[at] ?? 0);
    }
  }

  /** BM25F: counts over field lengths, weighted, added, then saturated once. */
  private worth(norms: Float32Array, counts: number, article: number): number {
    const at = article * 4;
    const tf =
      (counts & 15) * (norms[at] ?? 0) +
      ((counts >> 4) & 3) * (norms[at + 1] ?? 0) +
      (counts >> 6) * (norms[at + 2] ?? 0);
    return (tf * (this.saturation + 1)) / (tf + this.saturation);
  }
}

/** A score that whatever is added to it never comes above 0. */
const never = -Infinity;

/**
 * Weights of body, headings and title over their lengths, weight / (1 - b + b * length / average),
 * and a fourth number that is not used: what belongs to an article lies in one line of the cache.
 */
function fieldNorms(
  member: Member,
  { averageLengths }: SearchSpace,
  ranking: Ranking,
): Float32Array {
  const lengths = member.content.text.fieldLengths;
  const norms = new Float32Array((lengths.length / 3) * 4);
  const { titleLengthNorm, bodyLengthNorm, titleWeight } = ranking;
  const set = (place: number, field: 0 | 1 | 2, b: number, weight: number) => {
    for (let article = 0; article * 3 < lengths.length; article++) {
      const length = lengths[article * 3 + field] ?? 0;
      norms[article * 4 + place] = weight / (1 - b + (b * length) / averageLengths[field]);
    }
  };
  set(0, 2, bodyLengthNorm, 1);
  set(1, 1, titleLengthNorm, 1);
  set(2, 0, titleLengthNorm, titleWeight);
  return norms;
}
