import { expect, test, vi } from 'vitest';
import { buildSegment } from '../../../docs-index/keep/segments';
import { openIndex } from '../../../docs-index/answer/docsIndex';
import type { SearchServer } from '../../../docs-index/shared/searchServer';
import { SharedDocs } from '../../../server/indexing/sharedDocs';
import { madeArticle } from '../../madeArticles';

const here = openIndex([buildSegment([madeArticle({ id: 'here', title: 'anchor chain' })])]);
const there = madeArticle({ id: 'there', title: 'anchor', body: 'chain chain' });
const sums = { texts: 1, sums: [1, 0, 2] as const };
const wanted = { url: 'https://search.example.com', alias: 'docs', ca: '', certificate: '' };

/** A server whose answers a test can spoil; one that is connected to at once, if nobody says else. */
function opened(connect?: (server: SearchServer, url: string) => Promise<SearchServer>) {
  const fails = { find: undefined as Error | undefined, open: undefined as Error | undefined };
  const asked: string[] = [];
  const answer = <T>(name: 'find' | 'open', value: T): Promise<T> => {
    asked.push(name);
    const error = fails[name];
    return error ? Promise.reject(error) : Promise.resolve(value);
  };
  const pack = buildSegment([there]);
  const server: SearchServer = {
    host: 'search.example.com',
    open: () =>
      answer('open', {
        ...{ index: 'docs-1', articles: 1, published: '2026-11-01', lengths: sums, passages: sums },
        reference: { pieces: 1, bytes: pack.length, sha256: '' },
      }),
    pack: () => Promise.resolve(pack),
    lastPack: () => Promise.resolve(undefined),
    find: () =>
      answer('find', {
        items: [there],
        recall: here.recall('anchor'),
        elsewhere: { articleCount: 1, lengths: sums, passages: sums, frequencyOf: () => 1 },
        index: 'docs-1',
      }),
    articles: () => Promise.resolve([there]),
    browse: () => Promise.resolve({ folders: [], articles: [] }),
    close: () => undefined,
  };
  const log: string[] = [];
  const time = { now: 0 };
  const docs = new SharedDocs({
    connect: ({ url }) => connect?.(server, url) ?? Promise.resolve(server),
    onChange: () => undefined,
    log: (level, message) => log.push(`${level}: ${message}`),
    now: () => time.now,
  });
  const search = async () => {
    const index = await docs.find(here, { query: 'anchor' }, new AbortController().signal);
    return index.search({ query: 'anchor' }).hits.map(({ id }) => id);
  };
  return { docs, fails, asked, log, time, search };
}

test('found together while it answers; alone, told once and left alone for a while when not', async () => {
  const { docs, fails, asked, log, time, search } = opened();
  docs.open(wanted, undefined);
  await vi.waitFor(() => expect(docs.status()?.state).toBe('ready'));
  expect((await search()).sort()).toEqual(['here', 'there']);
  fails.find = fails.open = new Error('The search server is too busy.');
  expect(await search()).toEqual(['here']);
  expect(await search()).toEqual(['here']);
  expect(docs.status()).toMatchObject({ state: 'away', message: 'The search server is too busy.' });
  expect(asked).toEqual(['open', 'find', 'find']);
  fails.find = fails.open = undefined;
  time.now = 5001;
  expect(await search()).toEqual(['here']);
  await vi.waitFor(() => expect(docs.status()?.state).toBe('ready'));
  expect((await search()).sort()).toEqual(['here', 'there']);
  expect(log.filter(line => line.startsWith('warn'))).toEqual([
    'warn: The search server is too busy.',
  ]);
  docs.dispose();
});

test('who can be read on the way is said to be, and this machine is not on any way', () => {
  const { docs } = opened();
  const isPlain = (url: string) => {
    docs.open({ ...wanted, url }, undefined);
    return docs.status()?.isPlain ?? false;
  };
  expect(isPlain('http://search.example.com:9200')).toBe(true);
  expect(isPlain('https://a.example.com, http://b.example.com')).toBe(true);
  expect(isPlain('https://search.example.com')).toBe(false);
  expect(isPlain('http://127.0.0.1:9200')).toBe(false);
  docs.dispose();
});

test('without an address nothing is connected to', async () => {
  const { docs, asked, search } = opened();
  docs.open(undefined, undefined);
  expect(await search()).toEqual(['here']);
  expect({ status: docs.status(), asked }).toEqual({ status: undefined, asked: [] });
});

test('another address while one is being connected to: the new one is asked, the old one closed', async () => {
  let goOn: () => void = () => undefined;
  const first = new Promise<void>(resolve => (goOn = resolve));
  const closed: string[] = [];
  const connected: string[] = [];
  const { docs } = opened(async (server, url) => {
    connected.push(url);
    if (url === wanted.url) await first;
    return { ...server, host: url, close: () => closed.push(url) };
  });
  docs.open(wanted, undefined);
  docs.open({ ...wanted, url: 'https://other.example.com' }, undefined);
  goOn();
  await vi.waitFor(() => expect(docs.status()?.state).toBe('ready'));
  expect(docs.status()?.host).toBe('https://other.example.com');
  expect({ connected, closed }).toEqual({
    connected: [wanted.url, 'https://other.example.com'],
    closed: [wanted.url],
  });
  docs.dispose();
});
