/**
 * `npm run eval`: how good the search is, beside others'.
 * usage: npm run eval -- [--json] [--cases FILE] [--set FOLDER] [--ablate] [--alone] [--show]
 */
import { readFileSync } from 'node:fs';
import { buildSegment, openIndex, type DocsIndex } from '../../docs-index/docsIndex';
import { emptyManifest, readManifest, type PackManifest } from '../../docs-index/manifest';
import { defaultRanking, type Ranking } from '../../docs-index/search/ranking';
import { ablations } from './ablations';
import { sharedFolder } from './loadSymbols';
import { measure, type Quality } from './metrics';
import { peers } from './peers';
import { loadCorpusSet, loadFolderSet, type SearchSet } from './searchSets';

const kinds = ['error', 'api', 'nl', 'mixed'];

interface Row {
  readonly engine: string;
  readonly all: Quality;
  readonly byKind: Readonly<Record<string, number>>;
  /** Milliseconds a query on average. */
  readonly ms: number;
}

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const folder = option('--set');
  const shared = sharedFolder();
  const set =
    folder === undefined
      ? shared && (await loadCorpusSet(shared, option('--cases')))
      : loadFolderSet(folder);
  if (!set) {
    console.error('The corpus beside the repository is missing; give a set with --set FOLDER.');
    process.exitCode = 1;
    return;
  }
  const rows = args.includes('--ablate') ? ablate(set) : compare(set, args.includes('--alone'));
  if (args.includes('--json')) console.log(JSON.stringify({ set: set.name, rows }));
  else printTable(set, rows);
  if (args.includes('--show')) showMisses(set);
}

/** The starter pack's vendor knowledge without its documents. */
function starterManifest(): PackManifest {
  const file = 'docs-index/starter/support-docs.yaml';
  return readManifest(readFileSync(file, 'utf8'), file).manifest;
}

function openSet(set: SearchSet, manifest: PackManifest, ranking: Ranking): DocsIndex {
  return openIndex([buildSegment(set.items, manifest)], ranking);
}

function compare(set: SearchSet, isAlone: boolean): Row[] {
  const manifest = starterManifest();
  const own = openSet(set, manifest, defaultRanking);
  const bare = openSet(set, emptyManifest, defaultRanking);
  const rows = [
    rankAll('Support Docs', set, searchOf(own, set)),
    rankAll('Support Docs without synonyms', set, searchOf(bare, set)),
  ];
  if (isAlone) return rows;
  const documents = set.items.map(({ article }) => ({
    id: set.recordOf(article),
    title: article.title,
    body: article.body,
  }));
  for (const peer of peers) {
    const built = peer.build(documents);
    rows.push(rankAll(peer.name, set, query => built.search(query, 10)));
  }
  return rows;
}

/** What falls when one thing is taken away. */
function ablate(set: SearchSet): Row[] {
  const manifest = starterManifest();
  const all = openSet(set, manifest, defaultRanking);
  const rows = [rankAll('everything', set, searchOf(all, set))];
  const segment = buildSegment(set.items, manifest);
  for (const { name, ranking } of ablations) {
    const index = openIndex([segment], { ...defaultRanking, ...ranking });
    rows.push(rankAll(`without ${name}`, set, searchOf(index, set)));
  }
  return rows;
}

function searchOf(index: DocsIndex, set: SearchSet): (query: string) => string[] {
  return query => index.search({ query, limit: 10 }).hits.map(hit => set.recordOf(hit));
}

function rankAll(engine: string, set: SearchSet, search: (query: string) => string[]): Row {
  const start = performance.now();
  const found = new Map(set.queries.map(({ id, q }) => [id, search(q)]));
  const ms = (performance.now() - start) / Math.max(1, set.queries.length);
  const byKind = kinds.map(kind => {
    const queries = set.queries.filter(query => query.kind === kind);
    return [kind, measure(queries, found).ndcg10] as const;
  });
  const all = measure(set.queries, found);
  return { engine, all, byKind: Object.fromEntries(byKind), ms: Math.round(ms * 100) / 100 };
}

function printTable(set: SearchSet, rows: readonly Row[]): void {
  const isGraded = set.queries.some(query => query.kind !== undefined);
  const base = rows[0]?.all.ndcg10 ?? 0;
  const heads = ['engine', 'nDCG@10', '±', 'MRR@10', 'success@1', 'recall@10', 'zero'];
  const columns = [...heads, ...(isGraded ? kinds : []), 'ms'];
  const lines = rows.map(({ engine, all, byKind, ms }) => [
    engine,
    all.ndcg10.toFixed(3),
    (all.ndcg10 - base).toFixed(3),
    all.mrr10.toFixed(3),
    all.success1.toFixed(2),
    all.recall10.toFixed(3),
    String(all.zero),
    ...(isGraded ? kinds.map(kind => (byKind[kind] ?? 0).toFixed(3)) : []),
    ms.toFixed(2),
  ]);
  console.log(`${set.name}: ${set.items.length} articles, ${set.queries.length} queries`);
  const widths = columns.map((head, column) =>
    Math.max(head.length, ...lines.map(line => (line[column] ?? '').length)),
  );
  for (const line of [columns, ...lines]) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  '));
  }
}

function showMisses(set: SearchSet): void {
  const index = openSet(set, starterManifest(), defaultRanking);
  for (const query of set.queries) {
    const { hits, total } = index.search({ query: query.q });
    const records = hits.map(hit => set.recordOf(hit));
    const { ndcg10 } = measure([query], new Map([[query.id, records]]));
    if (ndcg10 > 0.9) continue;
    console.log(`\n${query.id}  ${query.q}  ${ndcg10}  (${total} found)`);
    hits.forEach((hit, place) => {
      const record = records[place] ?? '';
      console.log(`  ${query.rel[record] ?? 0} ${record} ${hit.score} ${hit.title}`);
      console.log(`      ${hit.snippet.slice(0, 110)}`);
    });
  }
}

await main(process.argv.slice(2));
