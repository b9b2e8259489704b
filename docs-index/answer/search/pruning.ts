/**
 * Which articles the rest of a query can still decide about (the idea of MaxScore, Turtle and Flood
 * 1995). An article that surely matches and surely is none of the best, or that surely matches too
 * little, needs no more reading: the best are what they would be without pruning. How many match is
 * counted to the end too, but of very many who cannot be among the best only a sample is read on,
 * each of which stands for as many as were left out for it. One algorithm, in one file.
 */
import { articleFactor } from './articleFactor';
import { powersOf, type PartPowers } from './partPowers';
import type { Ranking } from './ranking';
import type { ScoreTable } from './scoreTable';
import { oneIfAny } from './sums';

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
  const bounds = readBounds(tables, remaining, ranking);
  const sought = tables.reduce((sum, table) => sum + table.sought.length, 0);
  const bits = Math.ceil(Math.log2(Math.max(1, sought / remaining.mostCounted)));
  tables.forEach((table, place) => {
    const limits = {
      ...bounds,
      gain: bounds.rest * table.most,
      fits: remaining.wanted.fits?.[place],
      bits: Math.min(bits, mostBits),
    };
    if (bits > 0 && table.sought === table.matched) thin(table, limits);
    narrow(table, limits);
  });
}

/** A sampled article stands for at most 2 to the power of this. */
const mostBits = 7;

/** What decides about the articles of one table. */
interface Limits extends Bounds {
  /** The most that the rest of the query adds to a score. */
  readonly gain: number;
  /** Which articles may be among the best. */
  readonly fits: ((article: number) => boolean) | undefined;
  /** Of those that can only be counted one of 2 to the power of this is read on. */
  readonly bits: number;
}

/**
 * Drops most of what `narrow` would drop from a table that was just closed. There are many articles,
 * and which way it goes with each is hard to foretell, so nothing branches on it: numbers not below 0
 * compare as their bits do.
 */
function thin(table: ScoreTable, { least, gain, sure, bits }: Limits): void {
  const { weights, scoreBits, shareBits, matchedOnes, soughtOnes } = table;
  const { length } = table.matched;
  const { base } = table.member;
  const neededBits = bitsOf(least - gain);
  const sureBits = bitsOf(sure);
  let matches = 0;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const article = matchedOnes[at] ?? 0;
    const mayBeBest = 1 - (((scoreBits[article] ?? 0) - neededBits) >>> 31);
    const isSure = 1 - (((shareBits[article] ?? 0) - sureBits) >>> 31);
    const isSample = 1 - oneIfAny(hashOf(base + article) >>> (32 - bits));
    const isUndecided = (mayBeBest | isSure) ^ 1;
    weights[article] = (isUndecided ^ 1) | ((isUndecided & isSample) << bits);
    matchedOnes[matches] = article;
    matches += (isUndecided ^ 1) | isSample;
    soughtOnes[count] = article;
    count += mayBeBest | (isUndecided & isSample);
  }
  table.matched = { articles: matchedOnes, length: matches };
  table.sought = { articles: soughtOnes, length: count };
}

/**
 * Keeps the articles that are not decided, and of those that can only be counted a sample. All tests
 * stand in the loop: to hand such numbers to a function took three times as long.
 */
function narrow(table: ScoreTable, limits: Limits): void {
  const { member, scores, shares, weights, soughtOnes } = table;
  const { sure, hopeless, largest, least, rest, whole, gain, powers, fits, bits } = limits;
  const { articles, length } = table.sought;
  let count = 0;
  let left = 0;
  for (let at = 0; at < length; at++) {
    const article = articles[at] ?? 0;
    const share = shares[article] ?? 0;
    if (share < hopeless) continue;
    const reach = (scores[article] ?? 0) + gain;
    const mayBeBest =
      reach >= least &&
      reach * powers.above((share + rest) / whole) >= least &&
      (fits === undefined || fits(article));
    if (!mayBeBest) {
      // Who matches is counted. The largest share of all decides how small a share still does.
      if (share >= sure && (bits > 0 || share + rest < largest)) continue;
      if (share < sure && bits > 0 && weights[article] === 1) {
        const weight = sampleWeight(member.base + article, bits);
        weights[article] = weight;
        if (weight === 0) {
          left++;
          continue;
        }
      }
    }
    soughtOnes[count++] = article;
  }
  table.sought = { articles: soughtOnes, length: count };
  table.narrow();
  if (left > 0) keepCounted(table);
}

/** How many articles one stands for, numbered through all segments: 0 if others stand for it. */
function sampleWeight(article: number, bits: number): number {
  return hashOf(article) >>> (32 - bits) === 0 ? 1 << bits : 0;
}

function hashOf(article: number): number {
  return Math.imul(article + 1, 0x9e3779b1);
}

const float = new Float32Array(1);
const floatBits = new Int32Array(float.buffer);

/** The bits of a number in 32 bits, those of 0 for what is less. */
function bitsOf(value: number): number {
  float[0] = Math.max(0, value);
  return floatBits[0] ?? 0;
}

/** Drops the articles for which others are counted. */
function keepCounted(table: ScoreTable): void {
  const { matched, matchedOnes, weights } = table;
  let count = 0;
  for (let at = 0; at < matched.length; at++) {
    const article = matchedOnes[at] ?? 0;
    matchedOnes[count] = article;
    count += Math.min(weights[article] ?? 0, 1);
  }
  table.matched = { articles: matchedOnes, length: count };
}

interface Bounds {
  /**
   * A share from which an article matches, one below which it will not, and one that no share yet is
   * far above: the largest of those that score best.
   */
  readonly sure: number;
  readonly hopeless: number;
  readonly largest: number;
  /** What the last of the best so far will have at least; 0 if that is not known. */
  readonly least: number;
  readonly rest: number;
  readonly whole: number;
  /** What the matched part of the query lessens a score by. */
  readonly powers: PartPowers;
}

function readBounds(
  tables: readonly ScoreTable[],
  { whole, rest, wanted }: Remaining,
  ranking: Ranking,
): Bounds {
  const { coverage, leastShare } = ranking;
  const powers = powersOf(coverage);
  const best = new BestScores(wanted.count <= mostWanted ? wanted.count : 0);
  const sure = leastShare * whole;
  let largest = 0;
  tables.forEach(({ member, sought, scores, shares }, place) => {
    const fits = wanted.fits?.[place];
    for (let at = 0; at < sought.length; at++) {
      const article = sought.articles[at] ?? 0;
      const score = scores[article] ?? 0;
      if (score <= best.least) continue;
      const share = shares[article] ?? 0;
      if (share > largest) largest = share;
      // Only who surely matches may keep others out.
      if (share < sure || (fits !== undefined && !fits(article))) continue;
      const factor = articleFactor(member.content, article, ranking);
      best.add(score * powers.below(share / whole) * factor);
    }
  });
  const hopeless = leastShare * Math.min(whole, largest) - rest;
  // Rounding in 32 bits must not decide.
  const least = best.isFull ? best.least * 0.999 : 0;
  return { sure, hopeless, largest, least, rest, whole, powers };
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
