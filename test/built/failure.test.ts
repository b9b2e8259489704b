/** What goes wrong around the built server and command line: the rest goes on, with one line said. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { HoverRequest } from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/protocol';
import { temporaryFolder, writeFiles } from '../temporaryFolder';
import { builtFile, startServer, type StartedServer } from './startServer';

const rows = Array.from({ length: 400 }, (_, at) =>
  JSON.stringify({ question: `Row ${at}`, response: `The answer is row${at}.`, tag: 'rows' }),
);
const docs = { 'a.md': '# Page\n\nAbout wordone.\n', 'rows.jsonl': rows.join('\n') };
const articles = 1 + rows.length;

function serve(folder: string, cacheDir: string): Promise<StartedServer> {
  return startServer({ initializationOptions: { sources: [folder], cacheDir, starter: false } });
}

const isReady = ({ state }: protocol.StatusAnswer): boolean => state === 'ready';

async function finds({ connection }: StartedServer, query: string): Promise<boolean> {
  const { hits } = await connection.sendRequest(protocol.searchRequest, { query });
  return hits.some(hit => hit.snippet.includes(query));
}

test('a cache that cannot be written costs one line, and everything is found', async () => {
  const cacheDir = join(temporaryFolder({ file: 'not a folder' }), 'file');
  const server = await serve(temporaryFolder(docs), cacheDir);
  expect(await server.status(isReady)).toMatchObject({ articles, problems: 0 });
  expect(await finds(server, 'row321')).toBe(true);
  expect(server.complaints()).toEqual([expect.stringContaining('kept in memory')]);
});

test.for(['truncated', 'foreign', 'flipped', 'empty'] as const)(
  'a cache of %s files is read again, with one line',
  async harm => {
    const folder = temporaryFolder(docs);
    const cacheDir = temporaryFolder();
    await (await serve(folder, cacheDir)).status(isReady);
    for (const path of filesBelow(cacheDir)) harmFile(path, harm);
    const server = await serve(folder, cacheDir);
    expect(await server.status(isReady)).toMatchObject({ articles, problems: 0 });
    expect(await finds(server, 'row321')).toBe(true);
    expect(server.complaints().length).toBeLessThanOrEqual(1);
  },
);

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
}

function harmFile(path: string, harm: 'truncated' | 'foreign' | 'flipped' | 'empty'): void {
  const bytes = readFileSync(path);
  if (harm === 'truncated') truncateSync(path, Math.floor(bytes.length / 2));
  if (harm === 'foreign') writeFileSync(path, '{"version":999,"files":"of another program"}');
  if (harm === 'empty') truncateSync(path, 0);
  if (harm !== 'flipped') return;
  for (let at = 7; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}

test('times of files in the past and the future change nothing', async () => {
  const folder = temporaryFolder(docs);
  const cacheDir = temporaryFolder();
  await (await serve(folder, cacheDir)).status(isReady);
  for (const year of [1971, 2107]) {
    writeFiles(folder, { 'a.md': `# Page\n\nAbout word${year}.\n` });
    const date = new Date(Date.UTC(year, 0));
    utimesSync(join(folder, 'a.md'), date, date);
    for (const path of filesBelow(cacheDir)) utimesSync(path, date, date);
    const server = await serve(folder, cacheDir);
    expect(await server.status(isReady)).toMatchObject({ articles, problems: 0 });
    expect(await finds(server, `word${year}`)).toBe(true);
    expect(server.complaints()).toEqual([]);
  }
});

test('a source that vanishes while it is read answers with what was read of it', async () => {
  const big = rows.join('\n').concat('\n').repeat(60);
  const folder = temporaryFolder({ ...docs, 'z/big.jsonl': big });
  const server = await serve(folder, temporaryFolder());
  await server.status(({ state }) => state === 'indexing');
  rmSync(join(folder, 'z'), { recursive: true });
  await server.status(({ state, articles: count }) => state === 'ready' && count >= articles);
  expect(await finds(server, 'wordone')).toBe(true);
  rmSync(folder, { recursive: true });
  const gone = await server.status(({ sources }) => sources[0]?.asOf !== undefined);
  expect(gone).toMatchObject({ articles, problems: 1 });
  expect(await finds(server, 'row321')).toBe(true);
});

test('a source that is away answers, marked, over a restart, until it is back', async () => {
  const folder = temporaryFolder({ 'docs/a.md': docs['a.md'], 'docs/rows.jsonl': rows.join('\n') });
  const [here, away] = [join(folder, 'docs'), join(folder, 'elsewhere')];
  const cacheDir = temporaryFolder();
  const first = await serve(here, cacheDir);
  const { sources } = await first.status(isReady);
  expect(sources).toEqual([{ path: here, articles, problems: 0 }]);
  renameSync(here, away);
  await first.status(({ sources: [source] }) => source?.asOf !== undefined);
  const second = await serve(here, cacheDir);
  for (const server of [first, second]) {
    const status = await server.status(now => isReady(now) && now.sources[0]?.asOf !== undefined);
    expect(status).toMatchObject({ articles, problems: 1 });
    expect(await finds(server, 'row321')).toBe(true);
    expect(await marks(server)).toEqual([status.sources[0]?.asOf]);
    const { problems } = await server.connection.sendRequest(protocol.problemsRequest, {});
    expect(problems).toEqual([
      { path: here, line: 1, message: expect.stringMatching(stays) as string },
    ]);
  }
  const more = { 'a.md': '# Page\n\nAbout wordtwo.\n', 'b.md': '# More\n\nAbout wordthree.\n' };
  writeFiles(away, more);
  renameSync(away, here);
  for (const server of [first, second]) {
    const back = await server.status(now => isReady(now) && now.articles > articles);
    expect(back.sources).toEqual([{ path: here, articles: articles + 1, problems: 0 }]);
    expect([await finds(server, 'wordtwo'), await finds(server, 'wordone')]).toEqual([true, false]);
    expect(await marks(server)).toEqual([undefined]);
  }
});

/** When what hits and articles show was read, each time once. */
async function marks({ connection }: StartedServer): Promise<readonly (string | undefined)[]> {
  const { hits } = await connection.sendRequest(protocol.searchRequest, { query: 'row321' });
  const id = hits[0]?.id ?? '';
  const article = await connection.sendRequest(protocol.articleRequest, { id });
  return [...new Set([...hits.map(hit => hit.asOf), article?.asOf])];
}

const stays =
  /^The file or folder does not exist; what was read of it on \d{4}-\d\d-\d\d \d\d:\d\d goes on answering until it is there again\.$/;

test('a pack that is killed in the making leaves the last one whole', async () => {
  const folder = temporaryFolder({ ...docs, 'more.jsonl': rows.join('\n').repeat(30) });
  const out = join(temporaryFolder(), 'pack.sdx');
  const build = [builtFile('cli.js'), 'build', join(folder, 'a.md'), '--no-starter', '--out', out];
  expect(spawnSync(process.execPath, build).status).toBe(0);
  const before = readFileSync(out);
  for (const delay of [50, 150, 300, 500]) {
    const child = spawn(process.execPath, [...build.slice(0, 2), folder, ...build.slice(3)]);
    await wait(delay);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const bytes = readFileSync(out);
    // Either the old one, or, where the machine was quick, a whole new one.
    if (!bytes.equals(before)) {
      const search = [builtFile('cli.js'), 'search', 'row321', '--index', out, '--no-starter'];
      expect(spawnSync(process.execPath, search).status).toBe(0);
    }
  }
  expect(existsSync(out)).toBe(true);
});

test('what a client sends and nobody knows is passed over', async () => {
  const server = await startServer();
  const { connection } = server;
  for (const method of ['$/setTrace', '$/unknown', 'workspace/unknown', 'textDocument/didSmell']) {
    await connection.sendNotification(method, { value: 'verbose' });
  }
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { supportDocs: { sources: 7, hover: null, limits: 'none' } },
  });
  await expect(connection.sendRequest('textDocument/unknown', {})).rejects.toMatchObject({
    code: -32601,
  });
  await server.status(isReady);
  const code = "const qiniu = require('qiniu');\nif (info.statusCode === 612) stop();\n";
  const uri = server.open('a.js', 'javascript', code);
  const where = { textDocument: { uri }, position: { line: 1, character: 25 } };
  expect(await connection.sendRequest(HoverRequest.type, where)).not.toBeNull();
});
