/**
 * Which articles the rest of a query can still decide about (the idea of MaxScore, Turtle and Flood
 * 1995). An article that surely matches and surely is none of the best, or that surely matches too
 * little, needs no more reading: how many match and which are best stays what it is without pruning.
 */
import type { Ranking } from './ranking';
import type { ScoreTable } from './scoreTable';

export interface Remaining {
  /** Weight of the whole query and of its concepts not read yet. */
  readonly whole: number;
  readonly rest: number;
  /** How many of the best are asked for; absent if only some kinds of articles may be. */
  readonly wanted?: number;
}

/** More of the best are not told from the others while reading. */
const mostWanted = 200;

/** Narrows tables that were closed to the articles that are not decided. */
export function prune(tables: readonly ScoreTable[], remaining: Remaining, ranking: Ranking): void {
  const { whole, rest } = remaining;
  const sure = ranking.leastShare * whole;
  const largest = largestShare(tables);
  const hopeless = ranking.leastShare * Math.min(whole, largest) - rest;
  const least = leastOfBest(tables, remaining, ranking);
  for (const table of tables) {
    const { sought, scores, shares, most } = table;
    if (!sought) continue;
    // Rounding in 32 bits must not decide.
    const needed = least * 0.999 - rest * most;
    let count = 0;
    for (const article of sought) {
      const share = shares[article] ?? 0;
      // The largest share of all decides how small a share still matches.
      const isDecided =
        share < sure ? share < hopeless : share + rest < largest && (scores[article] ?? 0) < needed;
      if (isDecided) continue;
      sought[count++] = article;
    }
    table.narrow(sought.subarray(0, count));
  }
}

function largestShare(tables: readonly ScoreTable[]): number {
  let most = 0;
  for (const { sought, shares } of tables) {
    for (const article of sought ?? []) most = Math.max(most, shares[article] ?? 0);
  }
  return most;
}

/** What the last of the best so far will have at least; 0 if that is not known. */
function leastOfBest(
  tables: readonly ScoreTable[],
  { whole, wanted = Infinity }: Remaining,
  { coverage, leastShare, unanswered }: Ranking,
): number {
  if (wanted > mostWanted) return 0;
  const best = new Float64Array(wanted);
  let least = 0;
  for (const { sought, scores, shares } of tables) {
    for (const article of sought ?? []) {
      const score = scores[article] ?? 0;
      if (score <= least) continue;
      const part = Math.min(1, (shares[article] ?? 0) / whole);
      // Only who surely matches may keep others out.
      if (part < leastShare) continue;
      const sure = score * part ** coverage * unanswered;
      if (sure <= least) continue;
      let place = wanted - 1;
      for (; place > 0 && (best[place - 1] ?? 0) < sure; place--)
        best[place] = best[place - 1] ?? 0;
      best[place] = sure;
      least = best[wanted - 1] ?? 0;
    }
  }
  return least;
}
