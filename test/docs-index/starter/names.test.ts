import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DocName } from '../../../docs-index/docName';
import { readReference, readWrittenOperation } from '../../../docs-index/derive/readReference';
import { readSource } from '../../../docs-index/read/readSource';

const starter = fileURLToPath(new URL('../../../docs-index/starter/', import.meta.url));
const read = (folder: string) =>
  Promise.all(
    readdirSync(join(starter, folder)).map(async name => {
      const path = `${folder}/${name}`;
      const text = readFileSync(join(starter, path), 'utf8');
      const bytes = new TextEncoder().encode(text);
      const { articles, problems, redactions } = await readSource({ path, name: path, bytes });
      const [article] = articles;
      if (!article) throw new Error(`${path} gives no article`);
      const names = readReference(article).reference.names ?? [];
      return { path, text, article, problems, redactions, names };
    }),
  );

const pages = await read('names');
const apis = await read('apis');
const endpoints = new Set(apis.map(({ article }) => article.operation?.endpoint));
const names = pages.flatMap(page => page.names);

test('nothing on the pages of names looks like a secret', () => {
  expect(pages.map(({ redactions }) => redactions)).toEqual(pages.map(() => ({})));
});

test('every API behind a name has its page', () => {
  const unknown = names.filter(({ api }) => api !== undefined && !endpoints.has(api));
  expect(unknown.map(({ key, api }) => `${key}: ${api ?? ''}`)).toEqual([]);
});

test('every operation has an example, written as its table says', () => {
  const operations = names.filter(({ role }) => role === 'operation');
  const written = pages
    .flatMap(({ article }) => [...article.body.matchAll(/```text\n([\s\S]*?)```/g)])
    .flatMap(([, lines = '']) => lines.trim().split('\n'))
    .flatMap(line => line.replace(/^https:\/\/[^?]*\?/, '').split(/[|;]/));
  const [none, wrong] = [[], []] as [string[], string[]];
  for (const name of operations) {
    const examples = written.filter(text => text.split('/')[0] === name.key);
    if (examples.length === 0) none.push(name.key);
    wrong.push(...examples.filter(text => !isAsDocumented(name, text)));
  }
  expect({ none, wrong }).toEqual({ none: [], wrong: [] });
});

/** Whether every part of a written operation is one of its arguments, with a value it may have. */
function isAsDocumented(name: DocName, text: string): boolean {
  const { arguments: told } = readWrittenOperation(name, text);
  const parts = told.map(({ argument, value }) => (argument.name !== '' && value !== '' ? 2 : 1));
  const isWhole = 1 + parts.reduce((sum, count) => sum + count, 0) === text.split('/').length;
  const areValues = told.every(({ argument, value }) => {
    if ((argument.value === '') !== (value === '')) return false;
    return argument.values.length === 0 || argument.values.some(own => own.value === value);
  });
  return isWhole && areValues;
}

test('a name stands once in its language', () => {
  const keys = names.map(({ key, languages }) => `${key} ${languages?.join() ?? ''}`);
  expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([]);
});

test('hosts are hosts, variables are written as code has them, operations have their syntax', () => {
  const of = (role: string) => names.filter(name => name.role === role);
  expect(of('host').filter(({ key }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(key))).toEqual([]);
  expect(of('variable').filter(({ key }) => !/^\$\([\w.:<>]+\)$/.test(key))).toEqual([]);
  expect(of('operation').map(({ key, arguments: own = [] }) => `${key} ${own.length}`)).toEqual(
    expect.arrayContaining(['imageView2 7', 'imageInfo 0', 'watermark 11', 'saveas 2']),
  );
});

describe.each(pages)('$path', ({ path, text, article, problems, names: own }) => {
  test('reads without problems, lists names, and says where its facts come from', () => {
    expect(problems).toEqual([]);
    expect(own.length).toBeGreaterThan(2);
    expect(text).toMatch(/^sources: \[".+"\]$/m);
    expect(article.title).toMatch(/\p{Script=Han}/u);
    expect(article.updated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(path).toMatch(/^names\/[a-z0-9-]+\.md$/);
  });

  test('says nothing that is no text: no HTML, no links', () => {
    const prose = article.body.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    expect(prose).not.toMatch(/<\/?[a-z!]|!\[|\]\(|https?:/i);
    expect(article.body).toMatch(/[A-Z][^\n\p{Script=Han}]{15,}\.$/mu);
    expect(own.filter(({ description }) => description === '')).toEqual([]);
  });
});
