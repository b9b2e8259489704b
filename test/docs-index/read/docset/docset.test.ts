import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { expect, test } from 'vitest';
import { readReference } from '../../../../docs-index/derive/readReference';
import { readFolder } from '../folder';
import { temporaryFolder } from '../../../temporaryFolder';

type Reading = Awaited<ReturnType<typeof readFolder>>;

function told({ articles }: Reading) {
  return articles.map(article => [
    ...[article.title, article.category, article.body],
    readReference(article).reference.structs.map(({ name }) => name),
  ]);
}

test('DevDocs: pages, and the names on them', async () => {
  const files = {
    'lang/db.json': JSON.stringify({
      'list/map': '<h1>map</h1><p>Maps.</p>',
      index: '<p>Start</p>',
    }),
    'lang/index.json': JSON.stringify({
      entries: [
        { name: 'map()', path: 'list/map', type: 'List' },
        { name: 'map.each', path: 'list/map#each', type: 'List' },
      ],
      types: [],
    }),
  };
  const reading = await readFolder(files, 'lang/db.json');
  expect(reading.problems).toEqual([]);
  expect(told(reading)).toEqual([
    ['map()', 'List', 'Maps.', ['map()', 'map.each']],
    ['index', '', 'Start', []],
  ]);
  expect((await readFolder(files, 'lang/index.json')).format).toBe('passed-over');
});

function index(rows: readonly (readonly [string, string, string])[]): Uint8Array {
  const path = join(temporaryFolder(), 'docSet.dsidx');
  const database = new Database(path);
  database.run('CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT)');
  database.run('BEGIN');
  for (const row of rows) {
    database.run('INSERT INTO searchIndex(name, type, path) VALUES (?, ?, ?)', [...row]);
  }
  database.run('COMMIT');
  database.close();
  return new Uint8Array(readFileSync(path));
}

test('a docset: its index is read over pages and long rows, its pages beside it', async () => {
  const folder = 'Lang.docset/Contents/Resources';
  const many = Array.from(
    { length: 3000 },
    (_, at) => [`f${at}`, 'Function', `a.html#f${at}`] as const,
  );
  const long = ['x'.repeat(9000), 'Guide', 'b.html'] as const;
  const files = {
    [`${folder}/docSet.dsidx`]: index([...many, long]),
    [`${folder}/Documents/a.html`]: '<h1>Functions</h1><p>All of them</p>',
    [`${folder}/Documents/b.html`]: '<h1>B</h1>',
  };
  const reading = await readFolder(files, `${folder}/docSet.dsidx`);
  expect(reading.problems).toEqual([]);
  const [first, second] = told(reading);
  expect(first?.slice(0, 3)).toEqual(['Functions', 'Function', 'All of them']);
  expect(first?.[3]).toEqual(many.map(([name]) => name));
  expect(second?.[3]).toEqual([long[0]]);
  expect((await readFolder(files, `${folder}/Documents/a.html`)).format).toBe('passed-over');
});

test('a damaged index is one problem', async () => {
  const bytes = index([['a', 'b', 'c.html']]).slice(0, 600);
  const name = 'Lang.docset/Contents/Resources/docSet.dsidx';
  const reading = await readFolder({ [name]: bytes }, name);
  expect(reading.articles).toEqual([]);
  expect(reading.problems).toHaveLength(1);
});
