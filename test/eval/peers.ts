/** Other ways to search the same articles, each set up as well as its documentation allows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import sqlite from 'node-sqlite3-wasm';

export interface PeerDocument {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** An engine that was fed. */
export interface BuiltPeer {
  readonly search: (query: string, limit: number) => string[];
  /** Puts a changed document in the place of the one with its id. */
  readonly replace?: (document: PeerDocument) => void;
  /** Writes what it would keep into a folder. */
  readonly save?: (folder: string) => void;
}

export interface Peer {
  readonly name: string;
  readonly build: (documents: readonly PeerDocument[], folder?: string) => BuiltPeer;
  /** Opens what was saved in a folder. */
  readonly load?: (folder: string) => BuiltPeer;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words by the platform's dictionary, in pieces, for it is slow on long texts. */
function segmentedWords(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; at += 1000) {
    for (const part of segmenter.segment(text.slice(at, at + 1000))) {
      if (part.isWordLike === true) words.push(part.segment.toLowerCase());
    }
  }
  return words;
}

/** Pairs of Han characters, Latin words and numbers. */
export function pairTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[a-z0-9_]+/gu)) {
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) terms.push(run);
    else for (let at = 0; at + 1 < run.length; at++) terms.push(run.slice(at, at + 2));
  }
  return terms;
}

function miniSearch(name: string, options: object): Peer {
  const all = { fields: ['title', 'body'], searchOptions: { boost: { title: 2 } }, ...options };
  const wrap = (engine: MiniSearch): BuiltPeer => ({
    search: (query, limit) =>
      engine
        .search(query)
        .slice(0, limit)
        .map(hit => String(hit.id)),
    replace: document => engine.replace(document),
    save: folder => writeFileSync(join(folder, 'index.json'), JSON.stringify(engine)),
  });
  return {
    name,
    build: documents => {
      const engine = new MiniSearch(all);
      engine.addAll(documents);
      return wrap(engine);
    },
    load: folder =>
      wrap(MiniSearch.loadJSON(readFileSync(join(folder, 'index.json'), 'utf8'), all)),
  };
}

function flexSearch(): Peer {
  return {
    name: 'FlexSearch, words, suggest',
    build: documents => {
      const engine = new Document({
        document: { id: 'id', index: ['title', 'body'] },
        encode: segmentedWords,
        tokenize: 'strict',
      });
      for (const document of documents) engine.add({ ...document });
      return {
        replace: document => void engine.update({ ...document }),
        search: (query, limit) => {
          const fields = engine.search(query, { limit, suggest: true });
          return [...new Set(fields.flatMap(field => field.result.map(String)))].slice(0, limit);
        },
      };
    },
  };
}

function orama(): Peer {
  return {
    name: 'Orama, Mandarin tokenizer',
    build: documents => {
      const engine = create({
        schema: { id: 'string', title: 'string', body: 'string' } as const,
        components: { tokenizer: createTokenizer({ language: 'mandarin' }) },
      });
      void insertMultiple(engine, [...documents], documents.length);
      return {
        search: (query, limit) => {
          const request = { term: query, limit, boost: { title: 2 }, threshold: 1 };
          const found = searchOrama(engine, request);
          return 'hits' in found ? found.hits.map(hit => hit.document.id) : [];
        },
      };
    },
  };
}

function fts5(name: string, tokenizer: string, termsOf: (text: string) => string[]): Peer {
  const textOf = (value: string) => (tokenizer === 'trigram' ? value : termsOf(value).join(' '));
  const open = (folder?: string): SqliteDatabase =>
    new sqlite.Database(folder === undefined ? undefined : join(folder, 'index.db'));
  const wrap = (database: SqliteDatabase): BuiltPeer => ({
    search: (query, limit) => {
      const terms = [...new Set(termsOf(query))].map(term => `"${term.replaceAll('"', '')}"`);
      if (terms.length === 0) return [];
      const rows = database.all(
        'SELECT id FROM pages WHERE pages MATCH ? ORDER BY bm25(pages, 0, 2, 1) LIMIT ?',
        [terms.join(' OR '), limit],
      );
      return rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    },
    replace: ({ id, title, body }) => {
      const values = [textOf(title), textOf(body), id];
      database.run('UPDATE pages SET title = ?, body = ? WHERE id = ?', values);
    },
    save: () => undefined,
  });
  return {
    name,
    build: (documents, folder) => {
      const database = open(folder);
      database.exec(
        `CREATE VIRTUAL TABLE pages USING fts5(id UNINDEXED, title, body, tokenize="${tokenizer}")`,
      );
      database.exec('BEGIN');
      const insert = database.prepare('INSERT INTO pages VALUES (?, ?, ?)');
      for (const { id, title, body } of documents) insert.run([id, textOf(title), textOf(body)]);
      insert.finalize();
      database.exec('COMMIT');
      return wrap(database);
    },
    load: folder => wrap(open(folder)),
  };
}

type SqliteDatabase = InstanceType<typeof sqlite.Database>;

/** Every run of three characters, as the trigram tokenizer wants them. */
function trigrams(text: string): string[] {
  const runs = text.match(/[\p{L}\p{N}_]{3,}/gu) ?? [];
  return runs.flatMap(run =>
    /\p{Script=Han}/u.test(run)
      ? Array.from({ length: run.length - 2 }, (_, at) => run.slice(at, at + 3))
      : [run],
  );
}

function substringAnd(): Peer {
  return {
    name: 'substring AND, as an editor',
    build: documents => {
      const texts = documents.map(({ id, title, body }) => ({
        id,
        text: `${title}\n${body}`.toLowerCase(),
      }));
      return {
        search: (query, limit) => {
          const words = query.toLowerCase().split(/\s+/).filter(Boolean);
          const found = texts.filter(({ text }) => words.every(word => text.includes(word)));
          return found.slice(0, limit).map(({ id }) => id);
        },
      };
    },
  };
}

/** All peers, in the order of the table. */
export const peers: readonly Peer[] = [
  miniSearch('MiniSearch, default', {}),
  miniSearch('MiniSearch, words by Intl.Segmenter', {
    tokenize: segmentedWords,
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  }),
  miniSearch('MiniSearch, Han pairs', { tokenize: pairTerms }),
  flexSearch(),
  orama(),
  fts5('SQLite FTS5, trigram', 'trigram', trigrams),
  fts5('SQLite FTS5, Han pairs', 'unicode61', pairTerms),
  substringAnd(),
];
