/** The built server's index under real harm: killed, on a full disk, shared, with a broken cache. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import {
  ExecuteCommandRequest,
  ExitNotification,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/protocol';
import { temporaryFolder, writeFiles } from '../temporaryFolder';
import { builtFile, startServer, type ServerOptions, type StartedServer } from './startServer';

const run = promisify(execFile);
const pages = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`p${at}.md`, `# Page ${at}\n\nAbout word${at}.\n`]),
);
const rows = Array.from({ length: 700 }, (_, at) =>
  JSON.stringify({ question: `Row ${at}`, response: `The answer is row${at}.`, tag: 'rows' }),
);
const articles = 40 + rows.length;

function makeDocs(): string {
  return temporaryFolder({ ...pages, 'rows.jsonl': `${rows.join('\n')}\n` });
}

function serve(folder: string, cacheDir: string, rest: ServerOptions = {}): Promise<StartedServer> {
  const initializationOptions = { sources: [folder], cacheDir, starter: false };
  return startServer({ ...rest, initializationOptions });
}

async function ready(server: StartedServer): Promise<protocol.StatusAnswer> {
  return server.status(({ state }) => state === 'ready');
}

async function total(server: StartedServer, query: string): Promise<number> {
  const { hits } = await server.connection.sendRequest(protocol.searchRequest, { query });
  return hits.filter(hit => hit.snippet.includes(query) || hit.title.includes(query)).length;
}

const kills = [1, 2, 4, 6, 8, 10];
test.for(kills)('killed at change %i of the cache, the next one finds all', async nth => {
  const folder = makeDocs();
  const cacheDir = temporaryFolder();
  const server = await serve(folder, cacheDir);
  await killedAtWrite(server, cacheDir, nth);
  const next = await serve(folder, cacheDir);
  expect(await ready(next)).toMatchObject({ articles, problems: 0 });
  expect(await total(next, 'row654')).toBe(1);
  expect(next.complaints()).toEqual([]);
});

/** Kills the server at the nth change in its cache, or when it is ready before that. */
async function killedAtWrite(server: StartedServer, cacheDir: string, nth: number): Promise<void> {
  let left = nth;
  const watcher = watch(cacheDir, { recursive: true }, () => {
    if (--left === 0) server.process.kill('SIGKILL');
  });
  void ready(server).then(() => server.process.kill('SIGKILL'));
  await once(server.process, 'exit');
  watcher.close();
}

test('a second start answers from the cache, also while a file has changed', async () => {
  const folder = makeDocs();
  const cacheDir = temporaryFolder();
  const first = await serve(folder, cacheDir);
  await ready(first);
  writeFiles(folder, { 'p7.md': '# Page 7\n\nAbout changedword.\n' });
  await first.status(({ state }) => state === 'indexing');
  const second = await serve(folder, cacheDir);
  const early = await second.status(status => status.articles > 0);
  expect(early.articles).toBe(articles);
  await ready(second);
  expect(await total(second, 'changedword')).toBe(1);
});

test('two servers on one cache find the same', async () => {
  const folder = makeDocs();
  const cacheDir = temporaryFolder();
  const both = await Promise.all([serve(folder, cacheDir), serve(folder, cacheDir)]);
  for (const server of both) {
    expect(await ready(server)).toMatchObject({ articles });
    expect(server.complaints()).toEqual([]);
  }
  const third = await serve(folder, cacheDir);
  expect(await ready(third)).toMatchObject({ articles });
  expect(third.complaints()).toEqual([]);
});

test('a disk that takes no more costs one line, and everything is found', async context => {
  if (process.platform === 'win32') context.skip('limits are set by a Unix shell');
  const server = await serve(makeDocs(), temporaryFolder(), { limits: 'ulimit -f 8' });
  expect(await ready(server)).toMatchObject({ articles });
  expect(await total(server, 'row654')).toBe(1);
  expect(server.complaints()).toEqual([expect.stringContaining('kept in memory')]);
});

test('a damaged cache is rebuilt with one line for each source', async () => {
  const folder = makeDocs();
  const cacheDir = temporaryFolder();
  await ready(await serve(folder, cacheDir));
  for (const path of filesBelow(cacheDir).filter(name => name.endsWith('.sdx'))) {
    const bytes = readFileSync(path);
    bytes.fill(7, 40, 60);
    writeFileSync(path, bytes);
  }
  const server = await serve(folder, cacheDir);
  expect(await server.status(({ state }) => state === 'ready')).toMatchObject({ articles });
  expect(server.complaints()).toEqual([expect.stringContaining('damaged')]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name));
}

test('rebuilding by command goes on answering', async () => {
  const server = await serve(makeDocs(), temporaryFolder());
  await ready(server);
  const { rebuild } = protocol.serverCommands;
  await server.connection.sendRequest(ExecuteCommandRequest.type, { command: rebuild });
  expect(await total(server, 'row654')).toBe(1);
  await server.status(({ state }) => state === 'indexing');
  expect(await total(server, 'row654')).toBe(1);
});

test('the command line says what it is and how it is used', async () => {
  const call = (...args: string[]) => run(process.execPath, [builtFile('server.js'), ...args]);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect((await call('--version')).stdout).toBe(`${version}\n`);
  expect((await call('--help')).stdout).toContain('--stdio');
  await expect(call()).rejects.toMatchObject({ code: 2, stdout: '' });
});

test('exit without shutdown is an error, after it none', async () => {
  const abrupt = await startServer();
  await abrupt.connection.sendNotification(ExitNotification.type);
  expect((await once(abrupt.process, 'exit'))[0]).toBe(1);
  const polite = await startServer();
  await polite.connection.sendRequest(ShutdownRequest.type);
  await polite.connection.sendNotification(ExitNotification.type);
  expect((await once(polite.process, 'exit'))[0]).toBe(0);
});

test('it ends while it is indexing, too', async () => {
  const server = await serve(makeDocs(), temporaryFolder());
  server.process.stdin?.end();
  await once(server.process, 'exit');
});

test.for(['stdio', 'node-ipc'] as const)(
  'it does not outlive its parent, over %s',
  async transport => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const server = await startServer({ transport, parent: parent.pid ?? 0 });
    parent.kill('SIGKILL');
    await once(server.process, 'exit');
  },
);
