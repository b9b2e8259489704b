import { expect, test } from 'vitest';
import { newestAnswer, rowOfEnter } from '../../../client/search/newestAnswer';

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

test('Enter means the selected row, or the one that is meant while none is', async () => {
  const idle = { awaited: () => undefined, meant: () => 'lamp' };
  expect(await rowOfEnter({ selectedItems: ['lantern'] }, idle)).toBe('lantern');
  expect(await rowOfEnter({ selectedItems: [] }, idle)).toBe('lamp');
});

test('Enter before the answer means a row of that, and nothing once something else is typed', async () => {
  let rows = ['of before'];
  const answer = Promise.resolve(true).then(isNewest => {
    rows = ['lamp', 'lantern'];
    return isNewest;
  });
  const selected = { selectedItems: ['of before'] };
  const meant = () => rows[1];
  expect(await rowOfEnter(selected, { awaited: () => answer, meant })).toBe('lantern');
  const late = { awaited: () => Promise.resolve(false), meant };
  expect(await rowOfEnter(selected, late)).toBeUndefined();
});
