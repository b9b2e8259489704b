/**
 * `npm run eval:server`: how good a search server is beside the same documents here. Publishes sets to
 * one node of OpenSearch on loopback and asks each query both ways.
 * usage: npm run eval:server -- [--set FOLDER]... [--only-sets] [--at URL]
 */
import { readFileSync } from 'node:fs';
import { candidatesOf, openIndex, type DocsIndex } from '../../docs-index/answer/docsIndex';
import type { SearchQuery } from '../../docs-index/answers';
import { buildSegment, type IndexedArticle } from '../../docs-index/keep/segments';
import { readManifest } from '../../docs-index/manifest';
import { openSearchServer, publishTo } from '../../docs-index/shared/searchServer';
import { installOpenSearch, usualOpenSearch } from '../built/openSearch/installOpenSearch';
import { startCluster } from '../built/openSearch/startOpenSearch';
import { sharedFolder } from './loadSymbols';
import { measure } from './metrics';
import { loadNameSet } from './nameSet';
import { loadCorpusSet, loadFolderSet, ownHalves, type SearchSet } from './searchSets';

const alias = 'support-docs-eval';
const file = 'docs-index/starter/support-docs.yaml';
const { manifest } = readManifest(readFileSync(file, 'utf8'), file);

/** The index for one query, with what the server finds for it. */
type Ask = (query: SearchQuery) => Promise<DocsIndex>;

async function main(args: readonly string[]): Promise<void> {
  const given = args.find((_, at) => args[at - 1] === '--at');
  if (given !== undefined) return compareAll(args, given);
  const openSearch = installOpenSearch(usualOpenSearch);
  const cluster = 'missing' in openSearch ? undefined : await startCluster(openSearch);
  if (cluster === undefined) {
    console.log(`No OpenSearch: ${'missing' in openSearch ? openSearch.missing : 'too slow'}.`);
    return;
  }
  try {
    await compareAll(args, cluster.first.url);
  } finally {
    await cluster.end();
  }
}

async function compareAll(args: readonly string[], url: string): Promise<void> {
  const folders = args.filter((_, at) => args[at - 1] === '--set');
  const shared = sharedFolder();
  const corpus = shared ? await loadCorpusSet(shared) : undefined;
  const isOwn = corpus !== undefined && !args.includes('--only-sets');
  const own = isOwn ? [corpus, ...ownHalves(corpus), await loadNameSet(corpus.items)] : [];
  for (const set of [...own, ...folders.map(loadFolderSet)]) await compare(set, url);
}

async function compare(set: SearchSet, url: string): Promise<void> {
  const here = openIndex([buildSegment(set.items, manifest)]);
  const ask = await published(set.items, url);
  const [local, remote] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { id, q: query } of set.queries) {
    const asked = { query, limit: 10 };
    const idsOf = (index: DocsIndex) => index.search(asked).hits.map(hit => set.recordOf(hit));
    local.set(id, idsOf(here));
    remote.set(id, idsOf(await ask(asked)));
  }
  const [a, b] = [measure(set.queries, local), measure(set.queries, remote)];
  console.log(
    `${set.name}: nDCG@10 ${a.ndcg10.toFixed(3)} here, ${b.ndcg10.toFixed(3)} on the server; ` +
      `first ${a.success1.toFixed(3)} here, ${b.success1.toFixed(3)}`,
  );
}

async function published(items: readonly IndexedArticle[], url: string): Promise<Ask> {
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

await main(process.argv.slice(2));
