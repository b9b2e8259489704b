import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeId, startTakenIds } from '../../docs-index/articleIds';
import { heldBytes } from '../heldBytes';

test('the second of an id gets a number, and so does the third', () => {
  const taken = startTakenIds();
  const given = ['a/1', 'a/1', 'a/2', 'a/1'].map(id => {
    const free = freeId(id, taken);
    taken.add(free);
    return free;
  });
  expect(given).toEqual(['a/1', 'a/1~2', 'a/2', 'a/1~3']);
  expect(taken.size).toBe(4);
});

test('ids are remembered as a set of them would', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 3000 }), ids => {
      const taken = startTakenIds();
      const truth = new Set<string>();
      for (const id of ids) {
        expect(taken.has(id)).toBe(truth.has(id));
        taken.add(id);
        truth.add(id);
      }
      expect(taken.size).toBe(truth.size);
    }),
    { numRuns: 30 },
  );
});

test('of two hundred thousand ids that differ little none is taken for another, or kept whole', () => {
  const before = heldBytes();
  const taken = startTakenIds();
  for (let number = 0; number < 100_000; number++) {
    taken.add(`tickets/${number}`);
    taken.add(`tickets-2/${number}`);
  }
  expect(taken.size).toBe(200_000);
  expect(taken.has('tickets/100000')).toBe(false);
  expect((heldBytes() - before) / taken.size).toBeLessThan(48);
});
