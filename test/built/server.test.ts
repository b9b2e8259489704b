/** The server as it is shipped, driven as any editor would: no workspace, no settings, no promises. */
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  CompletionRequest,
  ExitNotification,
  HoverRequest,
  ShutdownRequest,
  WorkspaceSymbolRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/protocol';
import { startServer, type StartedServer } from './startServer';

const teamDocs = fileURLToPath(new URL('../workspace/team-docs', import.meta.url));
const code = `const qiniu = require('qiniu');
if (info.statusCode === 612) return done(null, false);
`;
const on612 = { line: 1, character: code.split('\n')[1]?.indexOf('612') ?? 0 };

test.for(['stdio', 'node-ipc'] as const)('hover and symbolAt agree, over %s', async transport => {
  const server = await startServer({ transport });
  const uri = server.open('store.js', 'javascript', code);
  await server.status(({ state }) => state === 'ready');
  const where = { textDocument: { uri }, position: on612 };
  const symbol = await server.connection.sendRequest(protocol.symbolAtRequest, where);
  expect(symbol).toMatchObject({ kind: 'error-code', key: '612' });
  const hover = await server.connection.sendRequest(HoverRequest.type, where);
  expect(firstLine(hover?.contents as MarkupContent)).toContain('`612`');
  const silent = { ...where, position: { line: 1, character: 1 } };
  expect(await server.connection.sendRequest(protocol.symbolAtRequest, silent)).toBeNull();
  expect(await server.connection.sendRequest(HoverRequest.type, silent)).toBeNull();
});

test('search, article, look-up, examples and workspace symbols lead to each other', async () => {
  const { connection, status } = await startServer();
  await status(({ state }) => state === 'ready');
  const { hits } = await connection.sendRequest(protocol.searchRequest, { query: '612' });
  const id = hits[0]?.id ?? '';
  const article = await connection.sendRequest(protocol.articleRequest, { id });
  expect(article?.title).toContain('612');
  const { entries } = await connection.sendRequest(protocol.lookupRequest, { name: '612' });
  expect(entries.map(({ kind, articleId }) => ({ kind, articleId }))).toContainEqual({
    kind: 'error-code',
    articleId: id,
  });
  const { examples } = await connection.sendRequest(protocol.examplesRequest, {
    languageId: 'http',
    query: '/v2/tune/refresh',
  });
  expect(examples[0]?.endpoint).toBe('POST /v2/tune/refresh');
  const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: '612' });
  expect(symbols?.[0]?.name).toContain('612');
});

test('completion offers fields that are not there yet', async () => {
  const { connection, open, status } = await startServer();
  await status(({ state }) => state === 'ready');
  const text = '{\n  "scope": "photos",\n  "deadline": 1893456000,\n  ""\n}\n';
  const uri = open('put-policy.json', 'json', text);
  const answer = await connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { line: 3, character: 3 },
  });
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  const labels = items.map(({ label }) => label.replaceAll('"', ''));
  expect(labels).toContain('returnBody');
  expect(labels).not.toContain('scope');
});

test('a source that changes, appears or goes is followed', async () => {
  const folder = temporaryFolder();
  cpSync(teamDocs, folder, { recursive: true });
  const server = await startServer({
    initializationOptions: { sources: [folder], starter: false },
  });
  await server.status(({ state, articles }) => state === 'ready' && articles === 2);
  expect(await firstHit(server, 'PH-4711')).toContain('read-only');
  writeFileSync(join(folder, 'error-4712.md'), '# PH-4712 album is full\n\nDelete some photos.\n');
  await server.status(({ state, articles }) => state === 'ready' && articles === 3);
  expect(await firstHit(server, 'PH-4712')).toContain('album is full');
  rmSync(join(folder, 'error-4711.md'));
  await server.status(({ state, articles }) => state === 'ready' && articles === 2);
});

test('a missing source is a problem, and the rest answers', async () => {
  const missing = join(temporaryFolder(), 'missing');
  const sources = [missing, teamDocs];
  const server = await startServer({ initializationOptions: { sources, starter: false } });
  await server.status(({ state, articles }) => state === 'ready' && articles === 2);
  const { problems } = await server.connection.sendRequest(protocol.problemsRequest, {});
  expect(problems.map(({ path }) => path)).toEqual([missing]);
});

test('it ends when told to, and when its client is gone', async () => {
  const told = await startServer();
  await told.connection.sendRequest(ShutdownRequest.type);
  await told.connection.sendNotification(ExitNotification.type);
  await once(told.process, 'exit');
  expect(told.process.exitCode).toBe(0);
  const left = await startServer();
  left.process.stdin?.end();
  await once(left.process, 'exit');
});

async function firstHit({ connection }: StartedServer, query: string): Promise<string | undefined> {
  const { hits } = await connection.sendRequest(protocol.searchRequest, { query });
  return hits[0]?.title;
}

function firstLine(contents: MarkupContent | undefined): string {
  return contents?.value.split('\n')[0] ?? '';
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-built-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
