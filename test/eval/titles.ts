/**
 * `npm run eval -- --titles FOLDER`: whether a page is found first by its own title, typed as it
 * stands, bare (no case, punctuation, numbering or spaces) and by its more distinctive half.
 */
import { createHash } from 'node:crypto';
import type { Article } from '../../docs-index/article';
import { readDocs } from '../../docs-index/cli/readDocs';
import { openIndex } from '../../docs-index/answer/docsIndex';
import { buildSegment, type IndexedArticle } from '../../docs-index/keep/segments';
import { peers } from './peers';

/** Prints the figures of the search and of peers over the pages of a folder. */
export async function printTitles(folder: string, isJson: boolean): Promise<void> {
  const set = await loadTitleSet(folder);
  const index = openIndex([buildSegment(set.items)]);
  const documents = set.items.map(({ article }) => ({
    id: article.id,
    title: article.title,
    body: article.body,
  }));
  const own = (query: string) => index.search({ query, limit: 3 }).hits.map(({ id }) => id);
  const scores = [scoreTitles('Support Docs', set, own)];
  for (const peer of peers) {
    const built = peer.build(documents);
    scores.push(scoreTitles(peer.name, set, query => built.search(query, 3)));
  }
  const halves = set.asked.filter(({ half }) => half !== undefined).length;
  const counts = { articles: set.items.length, asked: set.asked.length, halves };
  if (isJson) console.log(JSON.stringify({ folder, ...counts, scores }));
  else printTable(folder, counts, scores);
}

function printTable(
  folder: string,
  { articles, asked, halves }: Readonly<Record<'articles' | 'asked' | 'halves', number>>,
  scores: readonly TitleScore[],
): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(9);
  console.log(`\n${folder}: ${articles} articles, ${asked} titles, ${halves} halves`);
  console.log('engine'.padEnd(36), 'title first, bare first, half in three');
  for (const { engine, title, bare, half } of scores) {
    console.log(engine.padEnd(36), percent(title), percent(bare), percent(half));
  }
}

/** A folder's articles, and those of them whose title no other article has. */
export interface TitleSet {
  readonly folder: string;
  readonly items: readonly IndexedArticle[];
  readonly asked: readonly AskedTitle[];
}

/** What is typed to find an article, in three forms; no half if neither is the article's alone. */
export interface AskedTitle {
  readonly id: string;
  readonly title: string;
  readonly bare: string;
  readonly half: string | undefined;
}

/** How many of the titles asked find their article: first, and in the first three. */
export interface TitleScore {
  readonly engine: string;
  readonly title: number;
  readonly bare: number;
  readonly half: number;
}

const quiet = { write: () => true };
/** Titles are drawn by a hash, so that figures repeat. */
const mostAsked = 400;

export async function loadTitleSet(folder: string): Promise<TitleSet> {
  const items: IndexedArticle[] = [];
  const io = { stdout: quiet, stderr: quiet, version: 'eval', colours: false };
  await readDocs([folder], {}, { io, take: batch => void items.push(...batch) });
  const titles = items.map(({ article }) => bareTitle(article.title));
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const asked = items
    .map(({ article }) => article)
    .filter(({ title }) => counts.get(bareTitle(title)) === 1)
    .map(article => ({ article, hash: hashOf(article) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, mostAsked)
    .map(({ article }) => askedTitle(article, titles));
  return { folder, items, asked };
}

/** Asks an engine for each title in each form; `search` gives ids, best first. */
export function scoreTitles(
  engine: string,
  { asked }: TitleSet,
  search: (query: string) => readonly string[],
): TitleScore {
  const share = (form: (title: AskedTitle) => string | undefined, most: number): number => {
    const typed = asked.flatMap(title => {
      const query = form(title);
      return query === undefined ? [] : [{ id: title.id, query }];
    });
    const found = typed.filter(({ id, query }) => search(query).slice(0, most).includes(id));
    return found.length / Math.max(1, typed.length);
  };
  return {
    engine,
    title: share(({ title }) => title, 1),
    bare: share(({ bare }) => bare, 1),
    half: share(({ half }) => half, 3),
  };
}

/** Letters and digits alone, without a leading number: `1.2 Get Started!` is `getstarted`. */
function bareTitle(title: string): string {
  const text = title.normalize('NFKC').toLowerCase();
  const bare = text.replace(/^\s*(?:\d+[.、)]\s*)+(?=\D)/, '').replace(/[^\p{L}\p{N}]+/gu, '');
  return bare === '' ? text : bare;
}

function askedTitle({ id, title }: Article, titles: readonly string[]): AskedTitle {
  const words = [...segmenter.segment(title)].map(({ segment }) => segment);
  const middle = Math.ceil(words.length / 2);
  const halves = [words.slice(0, middle), words.slice(words.length - middle)]
    .map(half => ({ text: half.join('').trim(), key: bareTitle(half.join('')) }))
    .filter(({ key }) => key.length > 2 && words.length > 3)
    .map(({ text, key }) => ({ text, others: titles.filter(other => other.includes(key)).length }))
    .filter(({ others }) => others === 1);
  return { id, title, bare: bareTitle(title), half: halves[0]?.text };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function hashOf({ id }: Article): string {
  return createHash('sha256').update(id).digest('hex');
}
