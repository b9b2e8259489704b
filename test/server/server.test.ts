import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  LSPErrorCodes,
  RegistrationRequest,
  WorkspaceSymbolRequest,
  type ProtocolConnection,
  type Registration,
} from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/protocol';
import type { StatusAnswer } from '../../server/protocol';
import { connect } from './connect';
import { temporaryFolder, writeFiles } from '../temporaryFolder';

const albumPage = `---
title: PH-4711 album is read-only
category: Photos / Errors
updated: 2026-04-22
codes: ["PH-4711"]
messages: ["album <name> is read-only"]
---

## Meaning

The owner closed the album.
`;
const queuePage = '# Thumbnail queue\n\nThe queue is shared by all albums.\n';

function isReady({ state }: StatusAnswer): boolean {
  return state === 'ready';
}

test('without documents it is ready and finds nothing', async () => {
  const { client, status, greeting } = await connect();
  expect(greeting.capabilities.positionEncoding).toBe('utf-16');
  expect(await status(isReady)).toEqual({
    state: 'ready',
    articles: 0,
    symbols: 0,
    problems: 0,
    sources: [],
  });
  const answer = await client.sendRequest(protocol.searchRequest, { query: 'album' });
  expect(answer).toMatchObject({ hits: [], total: 0 });
});

test('search, article, look-up, symbols and commands answer from a folder', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage, 'guide/queue.md': queuePage });
  const { client, status } = await connect({ initializationOptions: { sources: [folder] } });
  const ready = await status(isReady);
  expect(ready).toMatchObject({ articles: 2, problems: 0 });
  expect(ready.sources).toEqual([{ path: folder, articles: 2, problems: 0 }]);
  const { hits } = await client.sendRequest(protocol.searchRequest, { query: 'PH-4711' });
  expect(hits[0]).toMatchObject({ id: 'album', title: 'PH-4711 album is read-only' });
  const article = await client.sendRequest(protocol.articleRequest, { id: 'album' });
  expect(article?.markdown).toBe(
    '# PH-4711 album is read-only\n\nPhotos › Errors · Updated 2026-04-22\n\n' +
      '## Meaning\n\nThe owner closed the album.\n',
  );
  expect(await client.sendRequest(protocol.articleRequest, { id: 'none' })).toBeNull();
  const { entries } = await client.sendRequest(protocol.lookupRequest, { name: 'PH-4711' });
  expect(entries.map(({ kind, articleId }) => [kind, articleId])).toEqual([
    ['error-code', 'album'],
  ]);
  const symbols = await client.sendRequest(WorkspaceSymbolRequest.type, { query: 'PH-47' });
  expect(symbols?.map(({ name }) => name)).toContain('PH-4711 album is read-only');
  const command = { command: protocol.serverCommands.lookup, arguments: ['PH-4711'] };
  expect(await client.sendRequest(ExecuteCommandRequest.type, command)).toEqual({ entries });
});

test('what a client sends wrongly is refused, and the server goes on', async () => {
  const { client } = await connect();
  const send = (method: string, params: unknown) =>
    client.sendRequest<unknown>(method, params).then(
      () => 'answered',
      (error: unknown) => String(error),
    );
  expect(await send('supportDocs/search', { query: 5 })).toContain('"query" must be a string');
  expect(await send('supportDocs/search', null)).toContain('"query" must be a string');
  expect(await send('supportDocs/article', [])).toContain('"id" must be a string');
  expect(await send('supportDocs/browse', { path: 'x' })).toBe('answered');
  expect(await send('workspace/executeCommand', { command: 'rm' })).toContain('no command rm');
  await client.sendNotification('$/setTrace', { value: 'verbose' });
  await client.sendNotification('nobody/knows', { this: 1 });
  expect(await send('nobody/knows', {})).toContain('Unhandled method');
  expect(await send('supportDocs/status', null)).toBe('answered');
});

test('a cancelled request is answered as cancelled, the next one is not harmed', async () => {
  const { client } = await connect();
  const source = new CancellationTokenSource();
  const cancelled = client.sendRequest(protocol.searchRequest, { query: 'a' }, source.token);
  source.cancel();
  await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  const answer = await client.sendRequest(protocol.searchRequest, { query: 'a' });
  expect(answer.total).toBe(0);
});

test('settings are pulled, followed and may be null', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage });
  let settings: unknown = null;
  const { client, status } = await connect({
    capabilities: { workspace: { configuration: true } },
    prepare: client => {
      client.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings));
    },
  });
  expect(await status(isReady)).toMatchObject({ articles: 0 });
  settings = { sources: [folder] };
  await client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await status(({ state, articles }) => state === 'ready' && articles === 1);
  settings = { sources: 'nonsense', starter: 'maybe' };
  await client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await status(({ state, articles }) => state === 'ready' && articles === 0);
});

test('a client that cannot be asked pushes its settings', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage });
  const { client, status } = await connect();
  await status(isReady);
  const settings = { supportDocs: { sources: [folder] } };
  await client.sendNotification(DidChangeConfigurationNotification.type, { settings });
  await status(({ state, articles }) => state === 'ready' && articles === 1);
});

test('a file that changes, appears or goes is followed without the client', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage });
  const { client, status } = await connect({ initializationOptions: { sources: [folder] } });
  await status(({ state, articles }) => state === 'ready' && articles === 1);
  writeFiles(folder, { 'queue.md': queuePage });
  await status(({ state, articles }) => state === 'ready' && articles === 2);
  rmSync(join(folder, 'album.md'));
  await status(({ state, articles }) => state === 'ready' && articles === 1);
  expect(await titlesFound(client, 'album')).toEqual(['Thumbnail queue']);
});

test('a client that watches files is told which, and its word is taken', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage });
  const registered: Registration[] = [];
  const { client, status } = await connect({
    initializationOptions: { sources: [folder] },
    capabilities: {
      workspace: {
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      },
    },
    prepare: client => {
      client.onRequest(RegistrationRequest.type, ({ registrations }) => {
        registered.push(...registrations);
      });
    },
  });
  await status(({ state, articles }) => state === 'ready' && articles === 1);
  expect(registered.map(({ method }) => method)).toEqual(['workspace/didChangeWatchedFiles']);
  expect(JSON.stringify(registered[0]?.registerOptions)).toContain(
    JSON.stringify({ baseUri: pathToFileURL(folder).href, pattern: '**/*' }),
  );
  writeFiles(folder, { 'album.md': albumPage.replaceAll('4711', '4712') });
  const uri = pathToFileURL(join(folder, 'album.md')).href;
  await client.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
  await status(({ state }) => state === 'indexing');
  await status(isReady);
  expect(await titlesFound(client, 'PH-4712')).toEqual(['PH-4712 album is read-only']);
});

test('problems name file and line; the rest is found', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage, 'empty.md': '' });
  const sources = [folder, `${folder}-missing`];
  const { client, status } = await connect({ initializationOptions: { sources } });
  expect(await status(isReady)).toMatchObject({ articles: 1, problems: 2 });
  const { problems } = await client.sendRequest(protocol.problemsRequest, {});
  expect(problems.map(({ path, line }) => [path, line])).toEqual([
    [join(folder, 'empty.md'), 1],
    [`${folder}-missing`, 1],
  ]);
});

test('the tree shows products, folders of files, and tickets apart', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage, 'guide/queue.md': queuePage });
  const { client, status } = await connect({ initializationOptions: { sources: [folder] } });
  await status(isReady);
  const at = (path: readonly string[]) => client.sendRequest(protocol.browseRequest, { path });
  expect((await at([])).folders.map(({ name, count }) => [name, count])).toEqual([
    ['guide', 1],
    ['Photos', 1],
  ]);
  expect((await at(['Photos', 'Errors'])).articles.map(({ id }) => id)).toEqual(['album']);
  expect(await at(['nowhere'])).toEqual({ folders: [], articles: [] });
});

test('rebuilding answers from the old index until the new one is there', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage });
  const { client, status } = await connect({ initializationOptions: { sources: [folder] } });
  await status(({ state, articles }) => state === 'ready' && articles === 1);
  await client.sendRequest(protocol.rebuildRequest, {});
  expect(await status(({ state }) => state === 'indexing')).toMatchObject({ articles: 1 });
  expect(await titlesFound(client, 'album')).toEqual(['PH-4711 album is read-only']);
  expect(await status(isReady)).toMatchObject({ articles: 1 });
});

async function titlesFound(client: ProtocolConnection, query: string): Promise<string[]> {
  const { hits } = await client.sendRequest(protocol.searchRequest, { query });
  return hits.map(({ title }) => title);
}
