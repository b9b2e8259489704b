import { expect, test } from 'vitest';
import { counted } from '../../../docs-index/cli/counted';

test.each([
  [0, '0 articles'],
  [1, '1 article'],
  [12_000, '12,000 articles'],
])('%d', (count, told) => {
  expect(counted(count, 'article')).toBe(told);
});
