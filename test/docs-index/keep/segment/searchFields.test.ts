/** What of a page's Markdown is searched. */
import { expect, test } from 'vitest';
import { searchedBody } from '../../../../docs-index/keep/segments';
import { madeArticle } from '../../../madeArticles';

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

test('links without end are read in linear time', () => {
  const { article } = madeArticle({ id: 'page', body: '](a'.repeat(200_000) });
  const start = performance.now();
  searchedBody(article);
  expect(performance.now() - start).toBeLessThan(2000);
});
