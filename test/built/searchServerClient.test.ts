/** What the client of a search server costs who has none, and what it spares a server. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/protocol';
import { fakeIndex } from '../docs-index/shared/fakeIndex';
import { fakeServer, sendJson } from '../docs-index/shared/fakeServer';
import { madeArticle } from '../madeArticles';
import { temporaryFolder } from '../temporaryFolder';
import { builtFile, startServer } from './startServer';

test('the client is a bundle of its own, and nobody needs it who has no server', () => {
  const kilobytes = gzipSync(readFileSync(builtFile('searchServer.js'))).length / 1024;
  console.log(`client of a search server: ${kilobytes.toFixed(1)} KB packed`);
  expect(kilobytes).toBeLessThan(100);
  const folder = temporaryFolder();
  cpSync(builtFile(''), folder, {
    recursive: true,
    filter: path => !path.endsWith('searchServer.js'),
  });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'cli.js'), ...args], { encoding: 'utf8' });
  expect(run('search', '612', '--json').stdout).toContain('612');
  const away = run('search', '612', '--server', 'http://127.0.0.1:9');
  expect(away.stderr).toContain('searchServer');
});

test('a key that is typed ends the request for the one before, which is no failure', async () => {
  const answer = fakeIndex([madeArticle({ id: 'docs/a', title: 'anchor chain' })]);
  const held: ServerResponse[] = [];
  let hold: (() => void) | undefined;
  const { url } = await fakeServer((asked, response) => {
    if (hold === undefined || !asked.path.includes('_msearch')) {
      sendJson(response, answer(asked));
      return;
    }
    held.push(response);
    hold();
  });
  const { connection, status, complaints } = await startServer({
    initializationOptions: {
      ...{ starter: false, cacheDir: temporaryFolder() },
      searchServer: { url, alias: 'docs' },
    },
  });
  await status(({ server }) => server?.state === 'ready');
  const arrived = new Promise<void>(resolve => (hold = resolve));
  const cancel = new CancellationTokenSource();
  const first = connection.sendRequest(protocol.searchRequest, { query: 'anch' }, cancel.token);
  const outcome = first.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
  await arrived;
  const [response] = held;
  if (response === undefined) throw new Error('No request was held.');
  const closed = once(response, 'close');
  cancel.cancel();
  await closed;
  expect(response.writableEnded).toBe(false);
  expect(await outcome).toBe('The request was cancelled.');
  hold = undefined;
  const { hits } = await connection.sendRequest(protocol.searchRequest, { query: 'anchor' });
  expect(hits.map(({ title }) => title)).toEqual(['anchor chain']);
  const { server } = await connection.sendRequest(protocol.statusRequest, {});
  expect(server?.state).toBe('ready');
  expect(complaints()).toEqual([]);
});

test('an API key from the environment goes along with every request, and is written nowhere', async () => {
  const key = 'os_plumHarbour';
  const answer = fakeIndex([madeArticle({ id: 'docs/a', title: 'anchor chain' })]);
  const { url, asked } = await fakeServer((one, response) => {
    if (one.path.includes('_mget')) sendJson(response, { error: { reason: `No ${key}` } }, 400);
    else sendJson(response, answer(one));
  });
  const cacheDir = temporaryFolder();
  const { connection, status, complaints, stderr } = await startServer({
    wrapper: ['env', `SUPPORT_DOCS_SERVER_API_KEY=${key}`],
    initializationOptions: {
      ...{ starter: false, cacheDir, searchServer: { url, alias: 'docs' } },
    },
  });
  await status(({ server }) => server?.state === 'ready');
  await connection.sendRequest(protocol.searchRequest, { query: 'anchor' });
  await connection.sendRequest(protocol.articleRequest, { id: 'docs/b' });
  const told = await connection.sendRequest(protocol.statusRequest, {});
  expect(told.server?.message).toMatch(/answered with an error \(400\)\.$/);
  expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(
    new Set([`ApiKey ${key}`]),
  );
  const kept = readdirSync(cacheDir, { recursive: true, encoding: 'utf8' })
    .map(name => join(cacheDir, name))
    .filter(path => statSync(path).isFile())
    .map(path => readFileSync(path, 'latin1'));
  expect(kept.length).toBeGreaterThan(0);
  const written = [JSON.stringify(told), stderr(), ...complaints(), ...kept];
  expect(written.filter(text => text.includes(key))).toEqual([]);
});
