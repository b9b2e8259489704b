/** The server in a browser answers what the server on Node answers, to the byte. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtFile, startServer } from '../built/startServer';
import { readCases } from '../eval/hoverCases';
import type { JudgedQuery } from '../eval/metrics';
import { root } from './install.mjs';
import { startWebServer, type Asked } from './webServer';

const shared = join(root, '../shared');
/** The corpus where it is there, with its own cases; else the starter docs' own files once more. */
const corpus = join(shared, 'corpus');
const docs = existsSync(corpus) ? corpus : join(root, 'docs-index/starter');

test('judged queries and hover cases', async () => {
  const asked = [...queries().map(searchFor), ...hovers().flatMap(({ open, ask }) => [open, ask])];
  // Built once, because what is indexed while time passes is cut into parts by that time.
  const { path, bytes } = buildIndex(docs);
  const node = await startServer({ initializationOptions: { indexFile: path } });
  const web = await startWebServer({
    files: { 'memfs:/team/docs.sdx': bytes },
    initializationOptions: { indexFile: 'memfs:///team/docs.sdx' },
  });
  onTestFinished(web.close);
  await node.status(({ state, articles }) => state === 'ready' && articles > 0);
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
  expect(got.filter((answer, at) => answer !== expected[at]).slice(0, 3)).toEqual([]);
  expect(got.length).toBe(expected.length);
  expect(new Set(got).size).toBeGreaterThan(100);
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

/** A built index of documents: its path, until the test ends, and its bytes. */
function buildIndex(source: string): { readonly path: string; readonly bytes: Uint8Array } {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'docs.sdx');
  const build = [builtFile('cli.js'), 'build', source, '--no-starter', '--out', path];
  execFileSync(process.execPath, build, { stdio: 'ignore' });
  return { path, bytes: readFileSync(path) };
}

/** An answer as text, without the time it took. */
function plain(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'tookMs' ? 0 : value));
}
