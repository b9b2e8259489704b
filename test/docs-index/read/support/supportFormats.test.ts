import { expect, test } from 'vitest';
import { growth, mostGrowth } from '../../../growth';
import { read } from '../../../read';

test('a file of comments is told to be no feed in time by its length', async () => {
  const work = (size: number) => read('<!---->'.repeat(size), { name: 'a.xml' });
  expect(await growth(work, { size: 30_000 })).toBeLessThanOrEqual(mostGrowth);
});
