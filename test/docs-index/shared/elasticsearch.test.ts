/** What Elasticsearch 8 and 9 answer another way than OpenSearch, by their specification of the REST API. */
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { IndexedArticle } from '../../../docs-index/keep/segments';
import { emptyManifest } from '../../../docs-index/manifest';
import { openSearchServer, publishTo } from '../../../docs-index/shared/searchServer';
import { madeArticle } from '../../madeArticles';
import { fakeIndex } from './fakeIndex';
import { fakeServer, type Asked } from './fakeServer';

const credentials = { kind: 'api-key', key: 'aWQ6a2V5' } as const;

/** What may stand behind the question mark; anything else is refused. */
const parameters: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/_bulk$/, ['require_alias', 'filter_path']],
  [/\/_msearch$/, ['filter_path']],
  [/\/_search$/, ['preference']],
  [/\/_mget$/, ['_source_includes']],
  [/\/_doc\/[^/]+$/, ['_source_includes']],
  [/\/_mapping$/, ['filter_path']],
  [/^\/[^/_][^/]*$/, ['wait_for_active_shards', 'timeout']],
];

/** An Elasticsearch that takes every document, and answers readers from these articles. */
function elasticsearch(items: readonly IndexedArticle[]) {
  const search = fakeIndex(items);
  let count = 0;
  return (asked: Asked, response: ServerResponse): void => {
    const { method, path, body, authorization } = asked;
    const send = (status: number, value: unknown) => {
      const product = { 'x-elastic-product': 'Elasticsearch' };
      const type = { 'content-type': 'application/json;charset=utf-8' };
      response.writeHead(status, { ...product, ...type }).end(JSON.stringify(value));
    };
    const refuse = (status: number, type: string, reason: string) =>
      send(status, { error: { root_cause: [{ type, reason }], type, reason }, status });
    const { pathname, searchParams } = new URL(path, 'http://made.example.com');
    const known = parameters.find(([pattern]) => pattern.test(pathname))?.[1] ?? [];
    const other = [...searchParams.keys()].filter(name => !known.includes(name));
    if (authorization !== 'ApiKey aWQ6a2V5') refuse(401, 'security_exception', 'missing');
    else if (other.length > 0)
      refuse(400, 'illegal_argument_exception', `unrecognized ${other[0]}`);
    else if (pathname.startsWith('/_alias/')) send(404, { error: 'alias missing', status: 404 });
    else if (pathname.endsWith('/_count')) send(200, { count, _shards: { total: 1, failed: 0 } });
    else if (pathname.endsWith('/_mapping')) send(200, {});
    else if (pathname.endsWith('/_bulk')) {
      const { length } = body.trim().split('\n');
      count += length / 2;
      send(200, { items: Array.from({ length: length / 2 }, () => ({ index: { status: 201 } })) });
    } else if (/_doc|search/.test(pathname)) send(200, search(asked));
    // It wants names where something is deleted, see action.destructive_requires_name.
    else if (method === 'DELETE' && /[*,]/.test(pathname)) refuse(400, 'wildcard', 'names only');
    else send(200, { acknowledged: true });
  };
}

test('publishing to and asking an Elasticsearch takes nothing that it does not know', async () => {
  const items = Array.from({ length: 1200 }, (_, number) =>
    madeArticle({ id: `docs/${number}`, title: `anchor chain ${number}` }),
  );
  const { url, asked } = await fakeServer(elasticsearch(items));
  const address = { url, alias: 'docs', credentials };
  const publisher = await publishTo(address, { now: new Date(0), shards: 1 });
  await publisher.add(items);
  expect(await publisher.end(emptyManifest)).toMatchObject({ articles: 1200, problems: [] });
  const server = openSearchServer(address, { cacheDir: undefined });
  const shared = await server.open();
  expect(shared.articles).toBe(1200);
  await server.pack(shared);
  const ways = [{ terms: ['anchor'], weight: 1 }];
  const concepts = [{ weight: 1, ways }];
  const recall = { concepts, names: [], considered: ['anchor'], unknown: ['achnor'] };
  const found = await server.find(shared, {
    ...{ recall, query: { query: 'anchor' }, count: 1100 },
  });
  expect(found.items.length).toBe(1100);
  await server.browse([]);
  server.close();
  expect(asked.filter(({ path }) => path.includes('/_search?')).length).toBe(2);
});

test('a key that Elasticsearch does not know is told as it is of OpenSearch', async () => {
  const { url } = await fakeServer(elasticsearch([]));
  const other = { kind: 'api-key', key: 'b3RoZXI=' } as const;
  const server = openSearchServer(
    { url, alias: 'docs', credentials: other },
    { cacheDir: undefined },
  );
  await expect(server.open()).rejects.toThrow(/does not know who asks \(401\): sign in again\.$/);
  server.close();
});
