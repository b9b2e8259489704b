/** The server in a browser answers what the server on Node answers, to the byte. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../built/startServer';
import { readCases } from '../eval/hoverCases';
import type { JudgedQuery } from '../eval/metrics';
import { root } from './install.mjs';
import { startWebServer, type Asked } from './webServer';

const shared = join(root, '../shared');
const ownDocs = join(root, 'docs-index/starter');
/** The corpus where it is there, with its own cases; else the starter docs' own files once more. */
const docs = existsSync(join(shared, 'corpus')) ? join(shared, 'corpus') : ownDocs;
const folder = docs.split('/').slice(-2).join('/');

test('judged queries and hover cases', async () => {
  const asked = [...queries().map(searchFor), ...hovers().flatMap(({ open, ask }) => [open, ask])];
  const node = await startServer({ initializationOptions: { sources: [docs] } });
  const web = await startWebServer({
    files: filesOf(docs),
    initializationOptions: { sources: [`memfs:///${folder}`] },
  });
  onTestFinished(web.close);
  await node.status(({ state }) => state === 'ready');
  expect((await web.ready()).state).toBe('ready');
  const expected: string[] = [];
  for (const [method, params] of asked) {
    const isNotice = method === 'textDocument/didOpen';
    if (isNotice) await node.connection.sendNotification(method, params);
    else expected.push(plain(await node.connection.sendRequest(method, params)));
  }
  const got: string[] = [];
  for (const [method, params] of asked) {
    if (method === 'textDocument/didOpen') await web.notify(method, params);
    else got.push(...(await web.ask([method, params])).map(plain));
  }
  expect(got).toEqual(expected);
  expect(got.length).toBeGreaterThan(100);
  expect(await web.complaints()).toEqual([]);
});

function searchFor(query: string): Asked {
  return ['supportDocs/search', { query, limit: 10 }];
}

function queries(): readonly string[] {
  const files = [join(root, 'test/eval/queries-own.json'), join(shared, 'eval/queries-dev.json')];
  // Both files are lists of JudgedQuery; see the README beside each.
  return files.filter(existsSync).flatMap(file => {
    const judged = JSON.parse(readFileSync(file, 'utf8')) as readonly JudgedQuery[];
    return judged.map(({ q }) => q);
  });
}

/** Each case as a document that is opened, and a hover at its cursor. */
function hovers(): readonly { readonly open: Asked; readonly ask: Asked }[] {
  const files = [join(root, 'test/eval/hover-own.json'), join(shared, 'eval/hover-dev.json')];
  const cases = files.filter(existsSync).flatMap(readCases);
  return cases.map(({ id, filename, languageId, text: marked }) => {
    const [before = '', after = ''] = marked.split('⟦|⟧');
    const uri = `untitled:${id}/${filename}`;
    const lines = before.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const textDocument = { uri, languageId, version: 1, text: before + after };
    return {
      open: ['textDocument/didOpen', { textDocument }],
      ask: ['textDocument/hover', { textDocument: { uri }, position }],
    };
  });
}

/** All files of a folder, by addresses that end as their paths do. */
function filesOf(path: string): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names.map(name => {
      const address = `memfs:/${folder}/${name.slice(path.length + 1)}`;
      return [
        address
          .split('/')
          .map(part => encodeURIComponent(part).replace('%3A', ':'))
          .join('/'),
        readFileSync(name),
      ];
    }),
  );
}

/** An answer as text, without the time it took and without where the folder lies. */
function plain(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'tookMs' ? 0 : value))
    .replaceAll(`memfs:///${folder}`, docs)
    .replaceAll(encodeURIComponent(`memfs:///${folder}`), encodeURIComponent(docs));
}
