/**
 * `npm run eval:agents`: what an agent sees of the passage that answers in its first 8,000 bytes,
 * beside what it sees with grep and with a server that hands out the best pages of another index.
 * usage: npm run eval:agents -- [--set FOLDER]... [--all] [--show]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { emptyManifest } from '../../docs-index/manifest';
import { openIndex } from '../../docs-index/answer/docsIndex';
import { buildSegment } from '../../docs-index/keep/segments';
import { readPassages } from '../../docs-index/text/passages';
import { callTool } from '../../server/tools/agentTools';
import { sharedFolder } from './loadSymbols';
import type { JudgedQuery } from './metrics';
import { pairTerms, peers } from './peers';
import { loadCorpusSet, loadFolderSet, type SearchSet } from './searchSets';

const room = 8000;
/** Questions asked of a set, spread evenly over it. */
const asked = 20;

type Ask = (query: string) => string;

function ours(set: SearchSet): Readonly<Record<string, Ask>> {
  const index = openIndex([buildSegment(set.items, emptyManifest)]);
  const call = (name: string, input: object) =>
    callTool({ name, input }, { index, reference: index }).text;
  const search: Ask = query => call('search_docs', { query });
  return {
    search_docs: search,
    'search_docs, read_doc': query => {
      const [hit] = index.search({ query, limit: 1 }).hits;
      const section = hit?.section && { section: hit.section.title };
      return search(query) + (hit ? call('read_doc', { id: hit.id, ...section }) : '');
    },
  };
}

/** What an agent does without a server: looks for the words, and reads what its tool lets through. */
function grep(folder: string): Readonly<Record<string, Ask>> {
  const run = (args: readonly string[]) =>
    spawnSync('grep', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
  const wordsOf = (query: string) => query.match(/\p{Script=Han}+|[\p{L}\p{N}_.:/-]+/gu) ?? [];
  return {
    'grep, the question': query => run(['-rhiF', '--', query, '.']),
    'grep, any of its words': query => run(['-rhiF', ...patterns(wordsOf(query)), '.']),
    'grep, any of its pairs': query => run(['-rhiF', ...patterns(pairTerms(query)), '.']),
  };
}

function patterns(words: readonly string[]): string[] {
  return words.flatMap(word => ['-e', word]);
}

/** A server over another index that answers with its best pages, one after the other. */
function pages(set: SearchSet): Readonly<Record<string, Ask>> {
  const documents = set.items.map(({ article }) => ({
    id: article.id,
    title: article.title,
    body: article.body,
  }));
  const bodies = new Map(documents.map(({ id, title, body }) => [id, `${title}\n${body}`]));
  const chosen = peers.filter(({ name }) => /pairs/.test(name));
  return Object.fromEntries(
    chosen.map(({ name, build }) => {
      const engine = build(documents);
      const ask: Ask = query =>
        engine
          .search(query, 10)
          .map(id => bodies.get(id))
          .join('\n\n');
      return [`pages by ${name}`, ask];
    }),
  );
}

/** The part of an article that shares most with a question, by the pairs and words of both. */
function answerOf(body: string, query: string): string {
  const wanted = new Set(pairTerms(query));
  const parts = readPassages(body).map(({ start, end }) => body.slice(start, end));
  const shared = (part: string) =>
    new Set(pairTerms(part).filter(term => wanted.has(term))).size / Math.sqrt(200 + part.length);
  return parts.toSorted((a, b) => shared(b) - shared(a))[0] ?? body;
}

/** Whether a text holds at least half of an answer, in runs of thirty letters. */
function shows(text: string, answer: string): boolean {
  const bare = (of: string) => of.replace(/[^\p{L}\p{N}]+/gu, '');
  const [seen, told] = [bare(text), bare(answer)];
  if (told.length <= 30) return seen.includes(told);
  const runs = Array.from({ length: Math.floor(told.length / 30) }, (_, at) =>
    told.slice(at * 30, at * 30 + 30),
  );
  return runs.filter(run => seen.includes(run)).length >= runs.length / 2;
}

/** The first 8,000 bytes, or as many from each of two calls. */
function seenOf(way: string, text: string): string {
  const bytes = Buffer.from(text);
  return bytes
    .subarray(0, way.includes(',') && way.startsWith('search') ? 2 * room : room)
    .toString();
}

function answersOf(set: SearchSet, { q, rel }: JudgedQuery): string[] {
  const best = Math.max(...Object.values(rel));
  return set.items
    .filter(({ article }) => (rel[set.recordOf(article)] ?? 0) === best)
    .map(({ article }) => answerOf(article.body, q));
}

function measureSet(set: SearchSet, ways: Readonly<Record<string, Ask>>, flags: readonly string[]) {
  const every = flags.includes('--all') ? 1 : Math.max(1, Math.floor(set.queries.length / asked));
  const questions = set.queries.filter((_, at) => at % every === 0);
  const some = flags.includes('--all') ? questions : questions.slice(0, asked);
  console.log(`\n${set.name}: ${some.length} questions; the answer is in what is seen of`);
  for (const [way, ask] of Object.entries(ways)) {
    const missed = some.filter(query => {
      const seen = seenOf(way, ask(query.q));
      return !answersOf(set, query).some(answer => shows(seen, answer));
    });
    console.log(`  ${way.padEnd(40)} ${some.length - missed.length}`);
    if (flags.includes('--show')) for (const { q } of missed) console.log(`      not: ${q}`);
  }
}

async function main(args: readonly string[]): Promise<void> {
  const folders = args.filter((_, place) => args[place - 1] === '--set');
  const shared = sharedFolder();
  const corpus = shared && folders.length === 0 ? await loadCorpusSet(shared) : undefined;
  if (corpus === undefined && folders.length === 0) {
    console.error('The corpus beside the repository is missing; give a set with --set FOLDER.');
    process.exitCode = 1;
  }
  if (corpus && shared) {
    const ways = { ...ours(corpus), ...pages(corpus), ...grep(join(shared, 'corpus')) };
    measureSet(corpus, ways, args);
  }
  for (const folder of folders) {
    const set = loadFolderSet(folder);
    measureSet(set, { ...ours(set), ...pages(set), ...grep(folder) }, args);
  }
}

await main(process.argv.slice(2));
