/** 1 for the bits of any number but 0, without a branch: where it is hard to foretell which it is. */
export function oneIfAny(bits: number): number {
  return (bits | -bits) >>> 31;
}

/** Two sums per article, and which articles have any. */
export class Sums {
  readonly scores: Float32Array;
  readonly shares: Float32Array;
  /** The first `count` are the articles that have sums, in the order in which they got them. */
  readonly articles: Int32Array;
  count = 0;
  /** The scores as bits: 0 only for 0. */
  private readonly bits: Uint32Array;
  private readonly mask: Uint8Array;
  private isMarked = false;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.bits = new Uint32Array(this.scores.buffer);
    this.shares = new Float32Array(size);
    this.articles = new Int32Array(size);
    this.mask = new Uint8Array(size);
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

  /** Enters an article that has no sums. */
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

  /** Forgets all sums. */
  clear(): void {
    if (this.isMarked) this.mask.fill(0);
    this.isMarked = false;
    for (let at = 0; at < this.count; at++) {
      const article = this.articles[at] ?? 0;
      this.scores[article] = 0;
      this.shares[article] = 0;
    }
    this.count = 0;
  }
}
