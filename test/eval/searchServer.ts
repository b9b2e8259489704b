/**
 * How good and how quick a search server is beside the same documents here: publishes sets, asks
 * each query both ways. A server must run, for instance one of `test/built/openSearch/`.
 * usage: node test/eval/run.mjs test/eval/searchServer.ts URL [--set FOLDER]... | --made N
 */
import { readFileSync } from 'node:fs';
import type { Article } from '../../docs-index/article';
import { candidatesOf, openIndex, type DocsIndex } from '../../docs-index/answer/docsIndex';
import type { SearchQuery } from '../../docs-index/answers';
import { buildSegment, type IndexedArticle } from '../../docs-index/keep/segments';
import { readManifest } from '../../docs-index/manifest';
import { openSearchServer, publishTo } from '../../docs-index/shared/searchServer';
import { emptyReference } from '../../docs-index/reference';
import { makeCorpus, makeQueries } from '../bench/makeCorpus';
import { sharedFolder } from './loadSymbols';
import { measure } from './metrics';
import { loadNameSet } from './nameSet';
import { loadCorpusSet, loadFolderSet, ownHalves, type SearchSet } from './searchSets';

const alias = 'support-docs-eval';
const file = 'docs-index/starter/support-docs.yaml';
const { manifest } = readManifest(readFileSync(file, 'utf8'), file);

/** The index for one query, with what the server finds for it. */
type Ask = (query: SearchQuery) => Promise<DocsIndex>;

async function main([url = '', ...args]: readonly string[]): Promise<void> {
  const made = args.find((_, at) => args[at - 1] === '--made');
  const folders = args.filter((_, at) => args[at - 1] === '--set');
  const shared = sharedFolder();
  const corpus = shared ? await loadCorpusSet(shared) : undefined;
  const originals = corpus?.items.map(({ article }) => article) ?? [];
  if (made !== undefined) {
    await time(Number(made), originals, url);
    return;
  }
  const own = corpus ? [corpus, ...ownHalves(corpus), await loadNameSet(corpus.items)] : [];
  for (const set of [...own, ...folders.map(loadFolderSet)]) await compare(set, url);
}

async function compare(set: SearchSet, url: string): Promise<void> {
  const here = openIndex([buildSegment(set.items, manifest)]);
  const ask = await published(set.items, url);
  const [local, remote] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const times: number[] = [];
  for (const { id, q: query } of set.queries) {
    const asked = { query, limit: 10 };
    const idsOf = (index: DocsIndex) => index.search(asked).hits.map(hit => set.recordOf(hit));
    local.set(id, idsOf(here));
    const start = performance.now();
    remote.set(id, idsOf(await ask(asked)));
    times.push(performance.now() - start);
  }
  const [a, b] = [measure(set.queries, local), measure(set.queries, remote)];
  console.log(
    `${set.name}: nDCG@10 ${a.ndcg10.toFixed(3)} here, ${b.ndcg10.toFixed(3)} on the server; ` +
      `first ${a.success1.toFixed(3)}, ${b.success1.toFixed(3)}; ${spread(times)}`,
  );
}

/** Publishing and searching so many made-up articles. */
async function time(count: number, originals: readonly Article[], url: string): Promise<void> {
  const started = performance.now();
  const ask = await published(madeItems(count, originals), url);
  const seconds = (performance.now() - started) / 1000;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${count} articles published in ${seconds.toFixed(0)} s, ${Math.round(count / seconds)}/s, ` +
      `${memory} MB at most`,
  );
  const times: number[] = [];
  for (const query of makeQueries(originals)) {
    const asked = { query, limit: 20 };
    const start = performance.now();
    (await ask(asked)).search(asked);
    times.push(performance.now() - start);
  }
  console.log(`${times.length} queries, the whole way: ${spread(times)}`);
}

function* madeItems(count: number, originals: readonly Article[]): Iterable<IndexedArticle> {
  for (const article of makeCorpus(count, originals)) yield { article, reference: emptyReference };
}

async function published(items: Iterable<IndexedArticle>, url: string): Promise<Ask> {
  const publisher = await publishTo({ url, alias }, { now: new Date(), shards: 1 });
  let batch: IndexedArticle[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < 500) continue;
    await publisher.add(batch);
    batch = [];
  }
  await publisher.add(batch);
  await publisher.end(manifest);
  const server = openSearchServer({ url, alias }, { cacheDir: undefined });
  const shared = await server.open();
  const index = openIndex([{ bytes: await server.pack(shared), isStandIn: true }]);
  return async query => {
    const recall = index.recall(query.query);
    return index.withFound(
      await server.find(shared, { recall, query, count: candidatesOf(query) }),
    );
  };
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((x, y) => x - y);
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

await main(process.argv.slice(2));
