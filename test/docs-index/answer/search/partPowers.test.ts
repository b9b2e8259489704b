import fc from 'fast-check';
import { expect, test } from 'vitest';
import { powersOf } from '../../../../docs-index/answer/search/partPowers';

test('powers are bounded from below and above, and closely', () => {
  const part = fc.double({ min: 0, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(part, fc.constantFrom(0, 0.3, 1, 3), (share, power) => {
      const truth = Math.min(1, share) ** power;
      const powers = powersOf(power);
      expect(powers.below(share)).toBeLessThanOrEqual(truth);
      expect(powers.above(share)).toBeGreaterThanOrEqual(truth);
      if (share > 0.1) expect(powers.above(share) - powers.below(share)).toBeLessThan(0.004);
    }),
  );
});
