import { expect, test } from 'vitest';
import { newestAnswer } from '../../../client/search/newestAnswer';

test('who waits is told whether the answer is still to what was typed last', async () => {
  const ends: ((isNewest: boolean) => void)[] = [];
  const { ask, awaited } = newestAnswer(() => new Promise(resolve => ends.push(resolve)));
  const first = ask('l');
  const early = awaited();
  const second = ask('lamp');
  const late = awaited();
  ends[0]?.(false);
  ends[1]?.(true);
  expect([await early, await late]).toEqual([false, true]);
  await Promise.all([first, second]);
  expect(awaited()).toBeUndefined();
});

test('a failure is passed on, and nothing is awaited any more', async () => {
  const { ask, awaited } = newestAnswer(() => Promise.reject(new Error('gone')));
  await expect(ask('lamp')).rejects.toThrow('gone');
  expect(awaited()).toBeUndefined();
});
