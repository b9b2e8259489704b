/** A power of parts from 0 to 1, looked up: powers take long, and where one bounds, a near one does. */

const steps = 1024;

/** The powers at hand: a search asks for one exponent, and so does the next. */
let known: PartPowers | undefined;

/** Looks powers up, which are made once. */
export function powersOf(power: number): PartPowers {
  if (known?.power !== power) known = new PartPowers(power);
  return known;
}

export class PartPowers {
  private readonly powers: Float64Array;

  /** For powers of at least 0. */
  constructor(readonly power: number) {
    this.powers = Float64Array.from({ length: steps + 2 }, (_, step) =>
      Math.min(1, (step / steps) ** power),
    );
  }

  /** At most the power of a part, which counts as 1 if it is more. */
  below(part: number): number {
    return this.powers[Math.min(steps, part * steps) | 0] ?? 0;
  }

  /** At least the power of a part. */
  above(part: number): number {
    return this.powers[(Math.min(steps, part * steps) | 0) + 1] ?? 1;
  }
}
