/** Sets to measure search on: articles, queries, and which article answers which query. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../docs-index/article';
import type { IndexedArticle } from '../../docs-index/keep/segments';
import { readReference } from '../../docs-index/derive/readReference';
import { readSource } from '../../docs-index/read/readSource';
import type { JudgedQuery } from './metrics';

export interface SearchSet {
  readonly name: string;
  readonly items: readonly IndexedArticle[];
  readonly queries: readonly JudgedQuery[];
  /** The id that the judgements use for an article. */
  readonly recordOf: (article: Pick<Article, 'id'>) => string;
}

const corpusFiles = ['000_b47e25e12cc8077d', '001_8bbabfb939ae27d4', '002_cfa3f47bbb8bcb3e'];

/** The three corpus files and the cases of a file; undefined where they are not there. */
export async function loadCorpusSet(
  shared: string,
  cases?: string,
): Promise<SearchSet | undefined> {
  const folder = join(shared, 'corpus');
  const casesFile = cases ?? join(shared, 'eval/queries-dev.json');
  if (!existsSync(folder) || !existsSync(casesFile)) return undefined;
  const articles: Article[] = [];
  for (const stem of corpusFiles) {
    const name = `${stem}.txt`;
    const bytes = readFileSync(join(folder, name));
    articles.push(...(await readSource({ path: name, name, bytes })).articles);
  }
  const records = new Map(articles.map(article => [article.id, recordName(article)]));
  return {
    name: 'corpus',
    items: articles.map(article => ({ article, reference: readReference(article).reference })),
    // The file has the form of JudgedQuery; see ../shared/eval/README.md.
    queries: JSON.parse(readFileSync(casesFile, 'utf8')) as JudgedQuery[],
    recordOf: ({ id }) => records.get(id) ?? id,
  };
}

/**
 * The same articles with our own cases, in two halves: one to learn from, one that is only
 * measured, so that it tells whether rules hold for queries nobody had in mind.
 */
export function ownHalves(corpus: SearchSet): SearchSet[] {
  const file = 'test/eval/queries-own.json';
  // JudgedQuery with one key more; see README.md beside it.
  const queries = JSON.parse(readFileSync(file, 'utf8')) as (JudgedQuery & { half: string })[];
  return ['tune', 'held'].map(half => ({
    ...corpus,
    name: half === 'tune' ? 'corpus, our own cases' : 'corpus, our own cases never looked at',
    queries: queries.filter(query => query.half === half),
  }));
}

/** `kb-NUMBER` for pages; `qa-N` and `ticket-N` for the Nth record of the first two files. */
function recordName({ id, number }: Article): string {
  if (number !== undefined) return `kb-${number}`;
  const [stem = '', position = ''] = id.split('/');
  return `${stem === corpusFiles[0] ? 'qa' : 'ticket'}-${position}`;
}

/**
 * A folder with `corpus.jsonl` ({_id, title, text} a line), `queries.jsonl` ({_id, text}) and
 * `qrels.json` ({query: {record: grade}}), the form in which public retrieval sets are shared. A set
 * whose grades stop at 1 counts every judged record as an answer.
 */
export function loadFolderSet(folder: string): SearchSet {
  const lines = (name: string): Readonly<Record<string, string>>[] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
      // Public data of the form described above; a missing key reads as undefined.
      .map(line => JSON.parse(line) as Readonly<Record<string, string>>);
  const judged = JSON.parse(readFileSync(join(folder, 'qrels.json'), 'utf8')) as Record<
    string,
    Record<string, number>
  >;
  const top = Math.max(...Object.values(judged).flatMap(grades => Object.values(grades)));
  const items = lines('corpus.jsonl').map(({ _id = '', title = '', text = '' }, index) =>
    passage({ id: _id, title, text, line: index + 1 }),
  );
  return {
    name: folder,
    items,
    queries: lines('queries.jsonl').flatMap(({ _id = '', text = '' }) => {
      const grades = Object.entries(judged[_id] ?? {}).map(
        ([record, grade]) => [record, top < 2 ? grade * 2 : grade] as const,
      );
      return grades.length === 0 ? [] : [{ id: _id, q: text, rel: Object.fromEntries(grades) }];
    }),
    recordOf: ({ id }) => id,
  };
}

interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly line: number;
}

function passage({ id, title, text, line }: Passage): IndexedArticle {
  return {
    article: {
      id,
      title,
      kind: 'kb',
      category: '',
      breadcrumb: [],
      body: text,
      source: { path: 'corpus.jsonl', line },
    },
    reference: { endpoints: [], fields: [], structs: [], errors: [], examples: [] },
  };
}
