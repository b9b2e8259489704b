/** Two sums per article, and which articles have any. */
export class Sums {
  readonly scores: Float32Array;
  readonly shares: Float32Array;
  /** The first `count` are the articles that have sums, in the order in which they got them. */
  readonly articles: Int32Array;
  count = 0;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.shares = new Float32Array(size);
    this.articles = new Int32Array(size);
  }

  /** Adds to both sums; `score` must be above 0. */
  add(article: number, score: number, share: number): void {
    const before = this.scores[article] ?? 0;
    if (before === 0) this.articles[this.count++] = article;
    this.scores[article] = before + score;
    this.shares[article] = (this.shares[article] ?? 0) + share;
  }

  /** Sets each to the larger of what it is and what is given; `score` must be above 0. */
  raise(article: number, score: number, share: number): void {
    const before = this.scores[article] ?? 0;
    if (before === 0) this.articles[this.count++] = article;
    if (score > before) this.scores[article] = score;
    if (share > (this.shares[article] ?? 0)) this.shares[article] = share;
  }

  /** Forgets all sums. */
  clear(): void {
    for (let at = 0; at < this.count; at++) {
      const article = this.articles[at] ?? 0;
      this.scores[article] = 0;
      this.shares[article] = 0;
    }
    this.count = 0;
  }
}
