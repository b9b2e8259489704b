import { expect, test } from 'vitest';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { buildSegment } from '../../../../docs-index/keep/segments';
import { openSearchServer } from '../../../../docs-index/shared/searchServer';
import { madeArticle } from '../../../madeArticles';
import { fakeIndex } from '../fakeIndex';
import { fakeServer, sendJson, type Asked } from '../fakeServer';

const recall = openIndex([buildSegment([madeArticle({ id: 'here', title: 'anchor' })])]).recall(
  'anchor',
);

/** A server whose answers a test can change on their way. */
async function started(count: number, change: (answer: unknown, asked: Asked) => unknown) {
  const articles = Array.from({ length: count }, (_, at) =>
    madeArticle({ id: `docs/${at}`, title: `anchor ${at}` }),
  );
  const answer = fakeIndex(articles);
  const { url, asked } = await fakeServer((one, response) =>
    sendJson(response, change(answer(one), one)),
  );
  const server = openSearchServer({ url, alias: 'docs' }, { cacheDir: undefined });
  const shared = await server.open();
  const find = async (count: number) =>
    server.find(shared, { recall, query: { query: 'anchor' }, count });
  return { find, asked };
}

const asIs = (answer: unknown) => answer;

test('a page far down comes in pieces of the index that answered first, each article once', async () => {
  const { find, asked } = await started(1300, asIs);
  const { items } = await find(1100);
  expect(new Set(items.map(({ article }) => article.id)).size).toBe(1100);
  const searches = asked.slice(1);
  expect(searches.map(({ path }) => path.replace(/\?.*/, ''))).toEqual([
    ...['/docs/_msearch', '/docs-1/_search', '/docs-1/_search'],
  ]);
  expect(searches.slice(1).map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
    { size: 500, search_after: [1, 499], sort: ['_score', 'order'] },
    { size: 100, search_after: [1, 999], sort: ['_score', 'order'] },
  ]);
});

test('the end of what matches ends the pieces, too; a page that is near takes one request', async () => {
  const few = await started(700, asIs);
  expect((await few.find(2000)).items).toHaveLength(700);
  expect(few.asked.slice(1)).toHaveLength(2);
  const near = await started(700, asIs);
  expect((await near.find(60)).items).toHaveLength(60);
  expect(near.asked.slice(1)).toHaveLength(1);
});

test('a part that failed is told, though the status of the whole says success', async () => {
  const rejected = { error: { type: 'rejected', reason: 'queue is full' }, status: 429 };
  const { find } = await started(3, (answer, { path }) =>
    path.includes('_msearch') ? { responses: [rejected] } : answer,
  );
  await expect(find(60)).rejects.toMatchObject({
    failure: 'busy',
    message: expect.stringMatching(
      /^The search server \S+ is too busy to answer \(429\)\.$/,
    ) as string,
  });
});

test('how often a word stands is asked once, and again where a shard was missing', async () => {
  let missing = 1;
  const { find, asked } = await started(3, answer => {
    const { responses } = answer as { readonly responses?: readonly object[] };
    if (responses === undefined) return answer;
    return { responses: responses.map(one => ({ ...one, _shards: { failed: missing } })) };
  });
  const parts = ({ body }: Asked) => body.trim().split('\n').length / 2;
  await find(60);
  missing = 0;
  await find(60);
  const { elsewhere } = await find(60);
  expect(elsewhere.frequencyOf('anchor')).toBe(3);
  expect(asked.slice(1).map(parts)).toEqual([7, 7, 2]);
});
