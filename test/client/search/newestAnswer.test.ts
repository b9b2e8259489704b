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

test('Enter means the selected row, or the first while none is', async () => {
  const isRow = (item: string) => item !== 'separator';
  const items = ['separator', 'lamp', 'lantern'];
  const idle = () => undefined;
  const moved = { items, selectedItems: ['lantern'] };
  expect(await rowOfEnter(moved, idle, isRow)).toBe('lantern');
  const notShown = { items, selectedItems: [] };
  expect(await rowOfEnter(notShown, idle, isRow)).toBe('lamp');
  expect(await rowOfEnter({ items: [], selectedItems: [] }, idle, isRow)).toBeUndefined();
});

test('Enter before the answer means its first row, and nothing once something else is typed', async () => {
  const rows = { items: ['of before'], selectedItems: ['of before'] };
  const answer = Promise.resolve(true).then(isNewest => {
    rows.items = ['lamp', 'lantern'];
    return isNewest;
  });
  expect(await rowOfEnter(rows, () => answer)).toBe('lamp');
  expect(await rowOfEnter(rows, () => Promise.resolve(false))).toBeUndefined();
});
