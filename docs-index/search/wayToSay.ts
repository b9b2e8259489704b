/** What finding a part of the terms of a way to say a concept is worth. */

/** One way to say a concept: the sum of its terms' idfs, and what its scores are multiplied by. */
export interface WayToSay {
  readonly idf: number;
  readonly scale: number;
  /** Power of the found share of its terms. */
  readonly wholeness: number;
}

/** Few different shares occur, the sums of some of a way's terms, and powers take long. */
const knownShares = 8;

/** The scale of a way times the power of its found part, which is 1 if all of it was found. */
export function createShareWorths({ idf, scale, wholeness }: WayToSay): (share: number) => number {
  const known = new Float64Array(knownShares);
  const worths = new Float64Array(knownShares);
  let next = 0;
  return share => {
    for (let at = 0; at < knownShares; at++) if (known[at] === share) return worths[at] ?? 1;
    const part = share / idf;
    const worth = scale * (part < 0.999 ? part ** wholeness : 1);
    known[next] = share;
    worths[next] = worth;
    next = (next + 1) % knownShares;
    return worth;
  };
}
