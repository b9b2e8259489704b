/** 1 for the bits of any number but 0, without a branch: where it is hard to foretell which it is. */
export function oneIfAny(bits: number): number {
  return (bits | -bits) >>> 31;
}

/** Articles, each with what it is worth; of both the first `size` hold. */
export interface Block {
  readonly articles: Int32Array;
  readonly worths: Float64Array;
  readonly size: number;
}

/** Two sums per article, and which articles have any. */
export class Sums {
  readonly scores: Float32Array;
  readonly shares: Float32Array;
  /** The first `count` are the articles that have sums, in the order in which they got them. */
  readonly articles: Int32Array;
  count = 0;
  /** The scores as bits: 0 only for 0. */
  private readonly bits: Int32Array;
  private readonly mask: Uint8Array;
  private isMarked = false;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.bits = new Int32Array(this.scores.buffer);
    this.shares = new Float32Array(size);
    this.articles = new Int32Array(size);
    this.mask = new Uint8Array(size);
  }

  /** Adds weight × worth, which must be above 0, and the weight to the sums of a block's articles. */
  addBlock({ articles, worths, size }: Block, weight: number): void {
    const { scores, shares, bits, articles: own } = this;
    let { count } = this;
    for (let at = 0; at < size; at++) {
      const article = articles[at] ?? 0;
      // Enters an article that has no sums.
      own[count] = article;
      count += 1 - oneIfAny(bits[article] ?? 0);
      scores[article] = (scores[article] ?? 0) + weight * (worths[at] ?? 0);
      shares[article] = (shares[article] ?? 0) + weight;
    }
    this.count = count;
  }

  /** Sets each sum to the larger of what it is and what the same would add. */
  raiseBlock({ articles, worths, size }: Block, weight: number): void {
    const { scores, shares, bits, articles: own } = this;
    let { count } = this;
    for (let at = 0; at < size; at++) {
      const article = articles[at] ?? 0;
      own[count] = article;
      count += 1 - oneIfAny(bits[article] ?? 0);
      scores[article] = Math.max(scores[article] ?? 0, weight * (worths[at] ?? 0));
      shares[article] = Math.max(shares[article] ?? 0, weight);
    }
    this.count = count;
  }

  /** Adds to both sums; `score` must be above 0. */
  add(article: number, score: number, share: number): void {
    this.note(article);
    this.scores[article] = (this.scores[article] ?? 0) + score;
    this.shares[article] = (this.shares[article] ?? 0) + share;
  }

  /** Sets each to the larger of what it is and what is given; `score` must be above 0. */
  raise(article: number, score: number, share: number): void {
    this.note(article);
    if (score > (this.scores[article] ?? 0)) this.scores[article] = score;
    if (share > (this.shares[article] ?? 0)) this.shares[article] = share;
  }

  private note(article: number): void {
    this.articles[this.count] = article;
    this.count += 1 - oneIfAny(this.bits[article] ?? 0);
  }

  /** 1 for each article that has sums, until they are forgotten. */
  marked(): Uint8Array {
    for (let at = 0; at < this.count; at++) this.mask[this.articles[at] ?? 0] = 1;
    this.isMarked = true;
    return this.mask;
  }

  /** Gives a sum of an article and takes it away; who has taken both of all articles says `end`. */
  takeScore(article: number): number {
    const score = this.scores[article] ?? 0;
    this.scores[article] = 0;
    return score;
  }

  takeShare(article: number): number {
    const share = this.shares[article] ?? 0;
    this.shares[article] = 0;
    return share;
  }

  /** Forgets which articles had sums. */
  end(): void {
    if (this.isMarked) this.mask.fill(0);
    this.isMarked = false;
    this.count = 0;
  }
}
