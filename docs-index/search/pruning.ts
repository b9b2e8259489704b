/**
 * Which articles the rest of a query can still decide about (the idea of MaxScore, Turtle and Flood
 * 1995). An article that surely matches and surely is none of the best, or that surely matches too
 * little, needs no more reading: the best are what they would be without pruning. How many match is
 * counted to the end too, but of very many who cannot be among the best only a sample is read on,
 * each of which stands for as many as were left out for it.
 */
import type { Ranking } from './ranking';
import type { ScoreTable } from './scoreTable';

/** Which of the matches will be shown. */
export interface Wanted {
  /** How many of the best. */
  readonly count: number;
  /** Which articles may be among them, for each table; absent if all may. */
  readonly fits?: readonly ((article: number) => boolean)[];
}

export interface Remaining {
  /** Weight of the whole query and of its concepts not read yet. */
  readonly whole: number;
  readonly rest: number;
  readonly wanted: Wanted;
  /** Of more articles than this only a sample is read on to be counted. */
  readonly mostCounted: number;
}

/** More of the best are not told from the others while reading. */
const mostWanted = 200;

/** Narrows tables that were closed to the articles that are not decided. */
export function prune(tables: readonly ScoreTable[], remaining: Remaining, ranking: Ranking): void {
  const sought = tables.reduce((sum, table) => sum + table.sought.length, 0);
  const bits = Math.ceil(Math.log2(Math.max(1, sought / remaining.mostCounted)));
  const bounds = readBounds(tables, remaining, ranking);
  tables.forEach((table, place) => {
    narrow(table, {
      ...bounds,
      fits: remaining.wanted.fits?.[place],
      bits: Math.min(bits, mostBits),
    });
  });
}

/** A sampled article stands for at most 2 to the power of this. */
const mostBits = 7;

/**
 * Keeps the articles that are not decided; of those that are read on only to be counted, one of 2 to
 * the power of `bits`.
 */
function narrow(table: ScoreTable, bounds: Bounds & Sampling): void {
  const { member, scores, shares, weights } = table;
  const { sure, hopeless, largest, rest, fits, bits } = bounds;
  const { articles, length } = table.sought;
  // Rounding in 32 bits must not decide.
  const needed = bounds.least * 0.999 - rest * table.most;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const article = articles[at] ?? 0;
    const share = shares[article] ?? 0;
    if (share < hopeless) continue;
    const mayBeBest = (scores[article] ?? 0) >= needed && (fits === undefined || fits(article));
    if (!mayBeBest) {
      // Who matches is counted. The largest share of all decides how small a share still does.
      if (share >= sure && (bits > 0 || share + rest < largest)) continue;
      if (share < sure && bits > 0 && weights[article] === 1) {
        weights[article] = sampleWeight(member.base + article, bits);
        if (weights[article] === 0) continue;
      }
    }
    articles[count++] = article;
  }
  table.sought.length = count;
  if (bits > 0) keepCounted(table);
  table.narrow();
}

/** How many articles one stands for, numbered through all segments: 0 if others stand for it. */
function sampleWeight(article: number, bits: number): number {
  return Math.imul(article + 1, 0x9e3779b1) >>> (32 - bits) === 0 ? 1 << bits : 0;
}

interface Sampling {
  /** Which articles may be among the best. */
  readonly fits: ((article: number) => boolean) | undefined;
  readonly bits: number;
}

/** Drops the articles for which others are counted. */
function keepCounted({ matched, weights }: ScoreTable): void {
  const { articles } = matched;
  let count = 0;
  for (let at = 0; at < matched.length; at++) {
    const article = articles[at] ?? 0;
    articles[count] = article;
    count += Math.min(weights[article] ?? 0, 1);
  }
  matched.length = count;
}

interface Bounds {
  /** A share from which an article matches, one below which it will not, and the largest so far. */
  readonly sure: number;
  readonly hopeless: number;
  readonly largest: number;
  /** What the last of the best so far will have at least; 0 if that is not known. */
  readonly least: number;
  readonly rest: number;
}

function readBounds(
  tables: readonly ScoreTable[],
  { whole, rest, wanted }: Remaining,
  { coverage, leastShare, unanswered }: Ranking,
): Bounds {
  const best = new BestScores(wanted.count <= mostWanted ? wanted.count : 0);
  const sure = leastShare * whole;
  let largest = 0;
  tables.forEach(({ sought, scores, shares }, place) => {
    const fits = wanted.fits?.[place];
    for (let at = 0; at < sought.length; at++) {
      const article = sought.articles[at] ?? 0;
      const share = shares[article] ?? 0;
      if (share > largest) largest = share;
      const score = scores[article] ?? 0;
      // Only who surely matches may keep others out.
      if (score <= best.least || share < sure) continue;
      if (fits !== undefined && !fits(article)) continue;
      best.add(score * Math.min(1, share / whole) ** coverage * unanswered);
    }
  });
  const hopeless = leastShare * Math.min(whole, largest) - rest;
  return { sure, hopeless, largest, least: best.isFull ? best.least : 0, rest };
}

/** The best so many of any number of scores. */
class BestScores {
  private readonly scores: Float64Array;
  /** The last of them; whatever is not above it is none of them. */
  least: number;
  isFull = false;

  constructor(count: number) {
    this.scores = new Float64Array(count);
    this.least = count > 0 ? 0 : Infinity;
  }

  add(score: number): void {
    if (score <= this.least) return;
    const { scores } = this;
    let place = scores.length - 1;
    for (; place > 0 && (scores[place - 1] ?? 0) < score; place--) {
      scores[place] = scores[place - 1] ?? 0;
    }
    scores[place] = score;
    this.least = scores.at(-1) ?? 0;
    this.isFull = this.least > 0;
  }
}
