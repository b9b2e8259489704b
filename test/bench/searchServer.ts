/**
 * `npm run bench -- --shared [ARTICLES]`: what a shared search server costs. Made articles are
 * published by the built command line to one node of OpenSearch on loopback, and then searched through
 * the built language server, with the starter docs beside them, as the side bar does.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { searchRequest, statusNotification } from '../../server/protocol';
import { installOpenSearch, usualOpenSearch } from '../built/openSearch/installOpenSearch';
import { startCluster } from '../built/openSearch/startOpenSearch';
import { makeQueries } from './makeCorpus';
import { originalArticles } from './originals';
import { writeDataSet } from './server';

export interface SearchServerOptions {
  readonly articles: number;
  /** Memory of the node, as Java takes it: `1g`. */
  readonly heap: string;
  /** A server that runs and has the articles already, instead of one of our own. */
  readonly at?: string;
}

/** Prints what was measured, a line each; the exit code says whether anything could be. */
export async function measureSearchServer(options: SearchServerOptions): Promise<number> {
  if (options.at !== undefined) {
    await searchIn(options.at);
    return 0;
  }
  const openSearch = installOpenSearch(usualOpenSearch);
  const cluster = 'missing' in openSearch ? undefined : await startCluster(openSearch, options);
  if (cluster === undefined) {
    console.log(`No OpenSearch: ${'missing' in openSearch ? openSearch.missing : 'too slow'}.`);
    return 1;
  }
  const { url } = cluster.first;
  try {
    await publishTo(url, options.articles);
    const path = '/_cat/indices/support-docs-*?h=pri.store.size&bytes=mb';
    console.log(`on disk: ${(await (await fetch(url + path)).text()).trim()} MB`);
    await searchIn(url);
    return 0;
  } finally {
    await cluster.end();
  }
}

async function publishTo(url: string, articles: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-publish-'));
  try {
    const source = join(folder, 'articles.jsonl');
    await writeDataSet(source, articles);
    const args = ['dist/cli.js', 'publish', source, '--to', url, '--json'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', data => (printed += String(data)));
    let memory = 0;
    const timer = setInterval(() => (memory = Math.max(memory, residentMb(child.pid))), 100);
    await once(child, 'close');
    clearInterval(timer);
    // Our own command's answer, see CONTRACT.
    const { ms, articles: done } = JSON.parse(printed) as { ms: number; articles: number };
    const rate = Math.round((done / ms) * 1000);
    console.log(`published: ${done} articles in ${(ms / 1000).toFixed(0)} s, ${rate}/s`);
    console.log(`memory of the command line: ${memory} MB at most`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The most memory a process has had, where the system tells it. */
function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function searchIn(url: string): Promise<void> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'support-docs-cache-'));
  const child = spawn(process.execPath, ['dist/server.js', '--stdio']);
  const reader = new StreamMessageReader(child.stdout);
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  try {
    const ready = new Promise<void>(resolve => {
      connection.onNotification(statusNotification, ({ server }) => {
        if (server?.state === 'ready') resolve();
      });
    });
    connection.listen();
    const searchServer = { url, alias: 'support-docs' };
    await greet(connection, { cacheDir, searchServer });
    await ready;
    const queries = makeQueries(await originalArticles());
    const [first, ...rest] = queries;
    console.log(`first search: ${(await ask(connection, first ?? '')).toFixed(0)} ms`);
    console.log(`${rest.length} queries: ${spread(await askAll(connection, rest))}`);
    const keys = queries.slice(0, 24).flatMap(query => prefixes(query.slice(0, 12)));
    console.log(`${keys.length} keys of queries typed: ${spread(await askAll(connection, keys))}`);
    console.log(`memory of the language server: ${residentMb(child.pid)} MB at most`);
    console.log(`pack it keeps: ${packMb(cacheDir)} MB`);
  } finally {
    connection.dispose();
    child.kill();
    rmSync(cacheDir, { recursive: true, force: true });
  }
}

/** What was fetched once and is kept for hovers. */
function packMb(cacheDir: string): number {
  const packs = readdirSync(cacheDir).filter(name => name.startsWith('shared-'));
  const bytes = packs.reduce((sum, name) => sum + statSync(join(cacheDir, name)).size, 0);
  return Math.round(bytes / 1024 / 1024);
}

async function greet(connection: ProtocolConnection, initializationOptions: object) {
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its type demands it
    rootUri: null,
    ...{ workspaceFolders: null, capabilities: {}, initializationOptions },
  });
  await connection.sendNotification(InitializedNotification.type, {});
}

function prefixes(query: string): string[] {
  return Array.from(query, (_, at) => query.slice(0, at + 1));
}

async function askAll(connection: ProtocolConnection, queries: readonly string[]) {
  const times: number[] = [];
  for (const query of queries) times.push(await ask(connection, query));
  return times;
}

async function ask(connection: ProtocolConnection, query: string): Promise<number> {
  const start = performance.now();
  const { hits } = await connection.sendRequest(searchRequest, { query, limit: 20 });
  if (hits.length > 20) throw new Error('More hits than were asked for.');
  return performance.now() - start;
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((x, y) => x - y);
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.9999)} ms`;
}
