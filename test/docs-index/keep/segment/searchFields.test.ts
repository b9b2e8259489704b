/** What of a page's Markdown is searched. */
import { expect, test } from 'vitest';
import { searchedBody } from '../../../../docs-index/keep/segments';
import { madeArticle } from '../../../madeArticles';
import { growth, mostGrowth } from '../../../growth';

test.each([
  ['See [glazes](../guides/kiln-safety.md#fire).', 'See [glazes].'],
  ['![a vase](images/tall-vase.png) tall', '![a vase] tall'],
  ['[hosts](https://kilnworks.example/v2/hosts) are called', undefined],
  ['`steps[0](request)`', undefined],
  ['the [words] (in brackets).', undefined],
  [`${'[]('.repeat(3)}no end`, undefined],
])('%s', (body, expected) => {
  const { article } = madeArticle({ id: 'page', body });
  expect(searchedBody(article)).toBe(expected ?? body);
});

test('links without end are read in linear time', async () => {
  const work = (size: number) =>
    searchedBody(madeArticle({ id: 'page', body: '](a'.repeat(size) }).article);
  expect(await growth(work, { size: 200_000 })).toBeLessThanOrEqual(mostGrowth);
});
