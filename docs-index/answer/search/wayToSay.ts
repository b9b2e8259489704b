/** What finding a part of the terms of a way to say a concept is worth. */

/** One way to say a concept: the sum of its terms' idfs, and what its scores are multiplied by. */
export interface WayToSay {
  readonly idf: number;
  readonly scale: number;
  /** Power of the found share of its terms. */
  readonly wholeness: number;
  /** Whether a part of its terms is nothing. */
  readonly isWhole?: true;
}

/** The least found share of a way that is anything. */
export function leastShareOf({ idf, isWhole }: Pick<WayToSay, 'idf' | 'isWhole'>): number {
  return isWhole ? idf * 0.999 : 0;
}

/** Few different shares occur, the sums of some of a way's terms, and powers take long. */
const knownShares = 8;

/** What so much of a way is worth. A class, since loops are quick where no function is made for each. */
export class ShareWorths {
  private readonly known = new Float64Array(knownShares);
  private readonly worths = new Float64Array(knownShares);
  private next = 0;

  constructor(private readonly way: WayToSay) {}

  /** The scale of the way times the power of its found part, which is 1 if all of it was found. */
  of(share: number): number {
    const { known, worths } = this;
    for (let at = 0; at < knownShares; at++) if (known[at] === share) return worths[at] ?? 1;
    return this.make(share);
  }

  private make(share: number): number {
    const { idf, scale, wholeness } = this.way;
    const part = share / idf;
    const worth = scale * (part < 0.999 ? part ** wholeness : 1);
    this.known[this.next] = share;
    this.worths[this.next] = worth;
    this.next = (this.next + 1) % knownShares;
    return worth;
  }
}
