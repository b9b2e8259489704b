/**
 * `npm run eval`: how good the search is, beside others'. `--ablate` tells what each weight is worth.
 * usage: npm run eval -- [--json] [--cases FILE] [--set FOLDER]... [--titles FOLDER]... [--prefixes FOLDER]... [--ablate] [--alone] [--show]
 */
import { readFileSync } from 'node:fs';
import { buildSegment } from '../../docs-index/keep/segments';
import { type DocsIndex, openIndex } from '../../docs-index/answer/docsIndex';
import { emptyManifest, type PackManifest, readManifest } from '../../docs-index/manifest';
import { defaultRanking, type Ranking } from '../../docs-index/answer/search/ranking';
import { ablations, plainRanking } from './ablations';
import { sharedFolder } from './loadSymbols';
import { measure, type Quality } from './metrics';
import { loadNameSet } from './nameSet';
import { peers } from './peers';
import { loadCorpusSet, loadFolderSet, ownHalves, type SearchSet } from './searchSets';
import { printPrefixes } from './prefixes';
import { printTitles } from './titles';

const kinds = ['error', 'api', 'nl', 'mixed'];

interface Row {
  readonly engine: string;
  readonly all: Quality;
  readonly byKind: Readonly<Record<string, number>>;
  /** Milliseconds a query on average. */
  readonly ms: number;
}

async function main(args: readonly string[]): Promise<void> {
  const folders = args.filter((_, place) => args[place - 1] === '--set');
  const titled = args.filter((_, place) => args[place - 1] === '--titles');
  const typed = args.filter((_, place) => args[place - 1] === '--prefixes');
  for (const folder of titled) await printTitles(folder, args.includes('--json'));
  for (const folder of typed) await printPrefixes(folder, args.includes('--json'));
  if (titled.length + typed.length > 0) return;
  const cases = args.find((_, place) => args[place - 1] === '--cases');
  const isAblation = args.includes('--ablate');
  const shared = sharedFolder();
  const wantsCorpus = folders.length === 0 || isAblation;
  const corpus = wantsCorpus && shared ? await loadCorpusSet(shared, cases) : undefined;
  const own =
    corpus && cases === undefined ? [...ownHalves(corpus), await loadNameSet(corpus.items)] : [];
  const sets = [...(corpus ? [corpus] : []), ...own, ...folders.map(loadFolderSet)];
  if (sets.length === 0) {
    console.error('The corpus beside the repository is missing; give a set with --set FOLDER.');
    process.exitCode = 1;
    return;
  }
  if (isAblation) {
    printAblation(sets);
    return;
  }
  const isAlone = args.includes('--alone');
  const results = sets.map(set => ({ set, rows: compare(set, isAlone || own.includes(set)) }));
  const [first, ...more] = results.map(({ set, rows }) => ({ set: set.name, rows }));
  if (args.includes('--json')) console.log(JSON.stringify({ ...first, more }));
  else for (const { set, rows } of results) printTable(set, rows);
  if (args.includes('--show')) for (const set of sets) if (!isHeld(set)) showMisses(set);
}

/** What nobody looks at is not shown either. */
function isHeld({ name }: SearchSet): boolean {
  return name.endsWith('never looked at');
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
  const plain = openSet(set, emptyManifest, { ...defaultRanking, ...plainRanking });
  const rows = [
    rankAll('Support Docs', set, searchOf(own, set)),
    rankAll('Support Docs without synonyms', set, searchOf(bare, set)),
    rankAll('its plain BM25, all else off', set, searchOf(plain, set)),
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

/** What each set's nDCG@10 gains or loses when one thing is taken away. */
function printAblation(sets: readonly SearchSet[]): void {
  const manifest = starterManifest();
  const measured = sets.map(set => {
    const segment = buildSegment(set.items, manifest);
    const quality = (ranking: Partial<Ranking>) => {
      const index = openIndex([segment], { ...defaultRanking, ...ranking });
      return rankAll('', set, searchOf(index, set)).all.ndcg10;
    };
    return { set, quality, whole: quality({}) };
  });
  for (const { set } of measured) console.log(`${set.name}: ${set.queries.length} queries`);
  const line = (name: string, values: readonly number[]) =>
    console.log(name.padEnd(34), ...values.map(value => value.toFixed(3).padStart(8)));
  line(
    'everything',
    measured.map(({ whole }) => whole),
  );
  for (const { name, ranking } of ablations) {
    line(
      `without ${name}`,
      measured.map(({ quality, whole }) => quality(ranking) - whole),
    );
  }
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
  console.log(`\n${set.name}: ${set.items.length} articles, ${set.queries.length} queries`);
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
