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

test('the first free number is told by a few looks, however many have the same id', () => {
  const taken = new Set<string>();
  let looks = 0;
  const counted = {
    has: (id: string) => {
      looks++;
      return taken.has(id);
    },
  };
  const given = Array.from({ length: 5000 }, () => {
    const id = freeId('a', counted);
    taken.add(id);
    return id;
  });
  expect(given.slice(0, 3)).toEqual(['a', 'a~2', 'a~3']);
  expect(given.at(-1)).toBe('a~5000');
  expect(looks / given.length).toBeLessThan(40);
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
