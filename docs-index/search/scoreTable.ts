/** The sums a search keeps for every article of one segment, and the loops over posting lists. */
import type { PostingReader } from '../segment/postings';
import type { Ranking } from './ranking';
import type { Member, SearchSpace } from './searchSpace';

/** How a posting list is added up. */
export interface AddOptions {
  /** Where the sums go. */
  readonly into: Sums;
  /** What the BM25 of an occurrence is multiplied by; also its share of the query. */
  readonly weight: number;
  /** The largest counts instead of the sum: for lists of which an article may be in several. */
  readonly isLargest: boolean;
  /** Only articles that `matched` holds are looked at. */
  readonly onlyMatched: boolean;
}

/** Decoding a block costs about as much as this many look-ups of matched articles. */
const seekFactor = 24;

/** Working memory for one segment, kept from search to search. */
export class ScoreTable {
  /** Articles and their scores over all concepts so far. */
  readonly matched: Sums;
  /** The best way to say the concept at hand. */
  readonly best: Sums;
  /** The way to say it at hand. */
  readonly sums: Sums;
  private readonly title: Float32Array;
  private readonly headings: Float32Array;
  private readonly body: Float32Array;

  constructor(
    readonly member: Member,
    space: SearchSpace,
    private readonly ranking: Ranking,
  ) {
    const size = member.content.heads.count;
    this.matched = new Sums(size);
    this.best = new Sums(size);
    this.sums = new Sums(size);
    const { titleLengthNorm, bodyLengthNorm, titleWeight, headingWeight } = ranking;
    this.title = fieldNorms(member, space, { field: 0, b: titleLengthNorm, weight: titleWeight });
    this.headings = fieldNorms(member, space, {
      field: 1,
      b: titleLengthNorm,
      weight: headingWeight,
    });
    this.body = fieldNorms(member, space, { field: 2, b: bodyLengthNorm, weight: 1 });
  }

  /** Adds weight × BM25F of every posting of a list. */
  addList(list: PostingReader, options: AddOptions): void {
    if (options.onlyMatched && this.matched.count * seekFactor < list.total) {
      this.addSought(list, options);
      return;
    }
    const { deleted } = this.member;
    const { into, weight, isLargest, onlyMatched } = options;
    while (list.next()) {
      for (let at = 0; at < list.size; at++) {
        const article = list.articles[at] ?? 0;
        if (onlyMatched && !this.matched.has(article)) continue;
        if (deleted !== undefined && deleted[article] === 1) continue;
        const score = weight * this.contribution(list.counts[at] ?? 0, article);
        if (isLargest) into.raise(article, score, weight);
        else into.add(article, score, weight);
      }
    }
  }

  /** Adds the same to every article of a list. */
  addBonus(list: PostingReader, bonus: number, share: number): void {
    const { deleted } = this.member;
    while (list.next()) {
      for (let at = 0; at < list.size; at++) {
        const article = list.articles[at] ?? 0;
        if (deleted?.[article] !== 1) this.matched.add(article, bonus, share);
      }
    }
  }

  /** Looks the matched articles up in a long list, passing over blocks that hold none. */
  private addSought(list: PostingReader, { into, weight, isLargest }: AddOptions): void {
    const { articles, counts } = list;
    let at = 0;
    for (const article of this.matched.sorted()) {
      if (list.size === 0 || article > (articles[list.size - 1] ?? 0)) {
        if (!list.seek(article)) return;
        at = 0;
      }
      while (at < list.size && (articles[at] ?? 0) < article) at++;
      if (at >= list.size || articles[at] !== article) continue;
      const score = weight * this.contribution(counts[at] ?? 0, article);
      if (isLargest) into.raise(article, score, weight);
      else into.add(article, score, weight);
    }
  }

  /** BM25F: counts over field lengths, weighted, added, then saturated once. */
  private contribution(counts: number, article: number): number {
    let tf = (counts & 15) * (this.body[article] ?? 0);
    if (counts > 15) {
      tf += ((counts >> 4) & 3) * (this.headings[article] ?? 0);
      tf += (counts >> 6) * (this.title[article] ?? 0);
    }
    return (tf * (this.ranking.saturation + 1)) / (tf + this.ranking.saturation);
  }
}

interface FieldNorm {
  readonly field: 0 | 1 | 2;
  readonly b: number;
  readonly weight: number;
}

/** A field's weight over its length against the average: tf / (1 - b + b * length / average). */
function fieldNorms(member: Member, space: SearchSpace, norm: FieldNorm): Float32Array {
  const { field, b, weight } = norm;
  const lengths = member.content.text.fieldLengths;
  const norms = new Float32Array(lengths.length / 3);
  for (let article = 0; article < norms.length; article++) {
    const length = lengths[article * 3 + field] ?? 0;
    norms[article] = weight / (1 - b + (b * length) / space.averageLengths[field]);
  }
  return norms;
}

/** Two sums per article, and which articles have any. */
export class Sums {
  private readonly scores: Float32Array;
  private readonly shares: Float32Array;
  private readonly articles: Int32Array;
  private isSorted = true;
  count = 0;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.shares = new Float32Array(size);
    this.articles = new Int32Array(size);
  }

  has(article: number): boolean {
    return (this.scores[article] ?? 0) > 0;
  }

  /** Adds to both sums; `score` must be above 0. */
  add(article: number, score: number, share: number): void {
    const before = this.scores[article] ?? 0;
    if (before === 0) this.note(article);
    this.scores[article] = before + score;
    this.shares[article] = (this.shares[article] ?? 0) + share;
  }

  /** Sets each to the larger of what it is and what is given; `score` must be above 0. */
  raise(article: number, score: number, share: number): void {
    const before = this.scores[article] ?? 0;
    if (before === 0) this.note(article);
    if (score > before) this.scores[article] = score;
    if (share > (this.shares[article] ?? 0)) this.shares[article] = share;
  }

  /** The articles that have sums, ascending. */
  sorted(): Int32Array {
    const articles = this.articles.subarray(0, this.count);
    if (!this.isSorted) articles.sort();
    this.isSorted = true;
    return articles;
  }

  /** Hands out every article's sums and forgets them. */
  drain(take: (article: number, score: number, share: number) => void): void {
    for (let at = 0; at < this.count; at++) {
      const article = this.articles[at] ?? 0;
      take(article, this.scores[article] ?? 0, this.shares[article] ?? 0);
      this.scores[article] = 0;
      this.shares[article] = 0;
    }
    this.count = 0;
    this.isSorted = true;
  }

  private note(article: number): void {
    if (this.count > 0 && article < (this.articles[this.count - 1] ?? 0)) this.isSorted = false;
    this.articles[this.count++] = article;
  }
}
