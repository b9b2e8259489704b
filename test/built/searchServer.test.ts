/**
 * A search server in earnest: OpenSearch, published to by the built command line and asked by the
 * built server. Skipped, with the reason, where it cannot be had. Another version, on another JDK:
 * SUPPORT_DOCS_TEST_OPENSEARCH=3.9.0 SUPPORT_DOCS_TEST_JAVA_HOME=/usr/lib/jvm/…
 * An Elasticsearch instead: SUPPORT_DOCS_TEST_ELASTICSEARCH=8.19.21
 */
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HoverRequest, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/protocol';
import { temporaryFolder, writeFiles } from '../temporaryFolder';
import { guardedProxy } from './openSearch/guardedProxy';
import { harbourDocs, harbourQueries, planted } from './openSearch/harbourDocs';
import { installElasticsearch } from './openSearch/installElasticsearch';
import { installOpenSearch, usualOpenSearch } from './openSearch/installOpenSearch';
import { startCluster } from './openSearch/startOpenSearch';
import { builtFile, startServer } from './startServer';

const cache = mkdtempSync(join(tmpdir(), 'support-docs-cache-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));
const {
  SUPPORT_DOCS_TEST_OPENSEARCH: version = usualOpenSearch.version,
  SUPPORT_DOCS_TEST_ELASTICSEARCH: elasticsearch,
  SUPPORT_DOCS_TEST_JAVA_HOME: javaHome = usualOpenSearch.javaHome,
} = process.env;
const engine =
  elasticsearch === undefined
    ? installOpenSearch({ version, javaHome })
    : installElasticsearch({ version: elasticsearch, javaHome });
const cluster = 'missing' in engine ? undefined : await startCluster(engine);
afterAll(() => cluster?.end());

const node = cluster?.first.url ?? '';
/** Milliseconds; a node that dies is missed by the others only after a while. */
const timeout = 180_000;
const missing = 'missing' in engine ? engine.missing : 'it did not start in time';
const label = 'label' in engine ? engine.label : 'a search server';
const reason = cluster === undefined ? ` (skipped: ${missing})` : '';

describe.skipIf(cluster === undefined)(`${label}${reason}`, { timeout }, () => {
  test('its own analysis makes the pairs, characters and words that ours makes', async () => {
    const docs = temporaryFolder(harbourDocs);
    publish(docs, 'analysis');
    expect(await analyze('analysis', 'han', '证书过期 港')).toEqual([
      ...['证', '证书', '书', '书过', '过', '过期', '期', '港'],
    ]);
    expect(await analyze('analysis', 'words', 'intervalmsec interval msec hb4711 ')).toEqual([
      ...['intervalmsec', 'interval', 'msec', 'hb4711'],
    ]);
  });

  test('what is published is found as it is found here, in the same order', () => {
    const docs = temporaryFolder(harbourDocs);
    const { articles, problems, redactions } = publish(docs, 'same');
    expect({ articles, problems }).toEqual({ articles: 124, problems: [] });
    expect(Object.keys(redactions)).not.toEqual([]);
    const queries = join(temporaryFolder({ 'q.txt': harbourQueries.join('\n') }), 'q.txt');
    const found = search(['--queries', queries, '--server', node, '--alias', 'same']);
    const here = search(['--queries', queries, '--source', docs]);
    expect(found.map(shown)).toEqual(here.map(shown));
  });

  test('nothing that was masked is on the server', async () => {
    publish(temporaryFolder(harbourDocs), 'masked');
    const stored = JSON.stringify(await post('/masked/_search', { size: 500 }));
    expect(stored).toContain('Notes');
    for (const secret of planted) expect(stored).not.toContain(secret);
  });

  test('the language server answers from server and machine together', async () => {
    publish(temporaryFolder(harbourDocs), 'editor');
    const sources = [
      temporaryFolder({ 'own.md': '# 引航员手册\n\n引航员 brings his own foghorn.' }),
    ];
    const { connection, status, complaints, open } = await startServer({
      initializationOptions: {
        ...{ sources, starter: false, cacheDir: temporaryFolder() },
        searchServer: { url: node, alias: 'editor' },
      },
    });
    const { server } = await status(
      ({ server: known, state, articles }) =>
        known?.state === 'ready' && state === 'ready' && articles > 1,
    );
    expect(server).toMatchObject({ host: new URL(node).host, articles: 124 });
    const found = await connection.sendRequest(protocol.searchRequest, { query: '引航员 foghorn' });
    expect(found.hits.map(({ title }) => title)).toEqual(['引航员手册', 'Leading lights']);
    const { section, snippet, highlights } = found.hits[1] ?? {};
    expect(section).toEqual({ title: 'Fog', anchor: 'fog' });
    expect(highlights?.map(([start, end]) => snippet?.slice(start, end))).toContain('foghorn');
    const page = await connection.sendRequest(protocol.articleRequest, {
      id: found.hits[1]?.id ?? '',
    });
    expect(page?.markdown).toContain('(support-docs:/apis/reserve/');
    const { entries } = await connection.sendRequest(protocol.lookupRequest, { name: 'HB-4711' });
    expect(entries[0]).toMatchObject({ kind: 'error-code', key: 'HB-4711' });
    const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'reservations',
    });
    expect(symbols?.map(({ name }) => name)).toEqual([
      'POST /berths/<id>/reservations 预订泊位 reserve a berth',
    ]);
    const uri = open('a.log', 'log', 'harbourctl: error HB-4711 while mooring');
    const position = { line: 0, character: 20 };
    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position,
    });
    expect(JSON.stringify(hover)).toContain('HB-4711');
    const root = await connection.sendRequest(protocol.browseRequest, { path: [] });
    expect(root.folders.map(({ name, count }) => [name, count])).toEqual(
      expect.arrayContaining([
        ['港口', 63],
        ['码头', 60],
      ]),
    );
    const below = await connection.sendRequest(protocol.browseRequest, { path: ['港口', '指南'] });
    expect(below.articles.map(({ title }) => title)).toEqual(['Leading lights']);
    const filtered = await connection.sendRequest(protocol.searchRequest, {
      ...{ query: '先查看日志', categories: ['码头'], limit: 3 },
    });
    expect(new Set(filtered.hits.map(({ category }) => category))).toEqual(
      new Set(['码头 / 问答']),
    );
    expect(filtered.facets.categories['港口 / 问答']).toBeGreaterThan(0);
    const tool = { name: 'search_docs', input: { query: 'foghorn in fog' } };
    const { text } = await connection.sendRequest(protocol.toolRequest, tool);
    expect(text).toContain('Leading lights');
    expect(complaints()).toEqual([]);
  });

  test('documents published again are answered from, and the index before is gone', async () => {
    const docs = temporaryFolder(harbourDocs);
    const before = publish(docs, 'moved');
    const { connection, status } = await startServer({
      initializationOptions: {
        ...{ starter: false, cacheDir: temporaryFolder() },
        searchServer: { url: node, alias: 'moved' },
      },
    });
    await status(({ server }) => server?.state === 'ready');
    writeFiles(docs, {
      'errors/hb-9000.md': "---\ntitle: HB-9000 锚链断裂\ncodes: ['HB-9000']\n---\nx",
    });
    const after = publish(docs, 'moved');
    expect(await names('moved-*')).toEqual([after.index]);
    expect(after.index > before.index).toBe(true);
    const { hits } = await connection.sendRequest(protocol.searchRequest, { query: '锚链断裂' });
    expect(hits[0]?.title).toBe('HB-9000 锚链断裂');
    await status(({ server, state }) => server?.articles === 125 && state === 'ready');
    const { entries } = await connection.sendRequest(protocol.lookupRequest, { name: 'HB-9000' });
    expect(entries.map(({ key }) => key)).toEqual(['HB-9000']);
  });

  test('killed while it publishes: readers keep what they had, and the next run cleans up', async () => {
    const docs = temporaryFolder(harbourDocs);
    const { index } = publish(docs, 'killed');
    const many = join(temporaryFolder({ 'rows.csv': rows(20_000) }), 'rows.csv');
    const child = spawn(process.execPath, [builtFile('cli.js'), ...publishing([many], 'killed')]);
    while ((await names('killed-*')).length < 2 && child.exitCode === null) await pause(50);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await names('killed')).toEqual([index]);
    const [found] = search(['HB-4711', '--server', node, '--alias', 'killed']);
    expect(found?.hits[0]?.title).toBe('HB-4711 泊位已满');
    const again = publish(docs, 'killed');
    expect(await names('killed-*')).toEqual([again.index]);
  });

  test('TLS and a password: an authority of one’s own, and nothing without both', async () => {
    const proxy = await guardedProxy(node);
    const docs = temporaryFolder(harbourDocs);
    const as = (password: string) => ({
      SUPPORT_DOCS_SERVER_USER: proxy.user,
      SUPPORT_DOCS_SERVER_PASSWORD: password,
    });
    const way = ['--to', proxy.url, '--alias', 'guarded'];
    const distrusted = await cliBeside(['publish', docs, ...way], as(proxy.password));
    expect(distrusted.status).toBe(1);
    expect(distrusted.stderr).toContain(
      `The certificate of ${new URL(proxy.url).host} is not trusted`,
    );
    const refused = await cliBeside(
      ['publish', docs, ...way, '--ca', proxy.ca],
      as('wrong-secret'),
    );
    expect(refused.stderr).toContain('does not know who asks (401)');
    expect(refused.stderr + refused.stdout).not.toContain('wrong-secret');
    const done = await cliBeside(['publish', docs, ...way, '--ca', proxy.ca], as(proxy.password));
    expect(done.status, done.stderr).toBe(0);
    expect(done.stderr + done.stdout).not.toContain(proxy.password);
  });

  test('a client certificate and its password: known by it, and not without', async () => {
    const proxy = await guardedProxy(node, { byCertificate: true });
    const docs = temporaryFolder(harbourDocs);
    const way = ['publish', docs, '--to', proxy.url, '--alias', 'certified', '--ca', proxy.ca];
    const unknown = await cliBeside(way, {});
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toContain('wants a client certificate that it knows');
    const locked = await cliBeside([...way, '--cert', proxy.certificate], {
      SUPPORT_DOCS_SERVER_CERTIFICATE_PASSWORD: 'quince-secret',
    });
    expect(locked.stderr).toContain('The client certificate cannot be used');
    expect(locked.stderr + locked.stdout).not.toContain('quince-secret');
    const done = await cliBeside([...way, '--cert', proxy.certificate], {
      SUPPORT_DOCS_SERVER_CERTIFICATE_PASSWORD: proxy.password,
    });
    expect(done.status, done.stderr).toBe(0);
  });

  test('a page far down has each hit once', () => {
    const many = join(temporaryFolder({ 'rows.csv': rows(1500) }), 'rows.csv');
    publish(many, 'deep');
    const [found] = search(['引航员', '--server', node, '--alias', 'deep', '--limit', '1200']);
    expect(new Set(found?.hits.map(({ id }) => id)).size).toBe(1200);
  });

  test('a source can be found and deleted, and the rest goes on answering', async () => {
    publish(temporaryFolder(harbourDocs), 'teams');
    const isTicket = { wildcard: { source: '*tickets/t7.md' } };
    const { hits } = (await post('/teams/_search', { query: isTicket })) as StoredHits;
    expect(hits.hits.map(({ _source: { article } }) => article.title)).toEqual([
      '日志下载的第7个问题',
    ]);
    const [ticket] = hits.hits;
    const place = `${ticket?._index ?? ''}/_doc/${encodeURIComponent(ticket?._id ?? '')}`;
    await fetch(`${node}/${place}?refresh=true`, { method: 'DELETE' });
    const found = search(['request-7', '--server', node, '--alias', 'teams']);
    expect(found[0]?.hits.map(({ title }) => title)).not.toContain('日志下载的第7个问题');
    const [other] = search(['HB-4711', '--server', node, '--alias', 'teams']);
    expect(other?.hits[0]?.title).toBe('HB-4711 泊位已满');
  });

  // The last one: from here on a node is missing.
  test('a node dies while documents are published and searched: neither notices', async () => {
    const [, dying] = (await cluster?.grow(2)) ?? [];
    // The one that is killed comes first, so that the others are found without it.
    const all = [dying?.url ?? '', node].join(',');
    publish(temporaryFolder(harbourDocs), 'nodes', ['--shards', '3']);
    const many = join(temporaryFolder({ 'rows.csv': rows(8000) }), 'rows.csv');
    const child = spawn(process.execPath, [
      ...[builtFile('cli.js'), 'publish', many, '--to', all, '--alias', 'rows', '--json'],
      ...['--shards', '3'],
    ]);
    let printed = '';
    child.stdout.on('data', data => (printed += String(data)));
    const { connection, status } = await startServer({
      initializationOptions: {
        ...{ starter: false, cacheDir: temporaryFolder() },
        searchServer: { url: all, alias: 'nodes' },
      },
    });
    await status(({ server }) => server?.state === 'ready');
    const ask = () =>
      connection.sendRequest(protocol.searchRequest, { query: '证书过期', limit: 5 });
    const { hits: before } = await ask();
    while ((await written('rows-*')) === 0) await pause(50);
    await dying?.kill();
    const { hits: after } = await ask();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    if (child.exitCode === null) await once(child, 'exit');
    expect(JSON.parse(printed)).toMatchObject({ articles: 8000, problems: [] });
    const { count } = (await get('/rows/_count?q=kind:*')) as { count: number };
    expect(count).toBe(8000);
  });
});

interface Printed {
  readonly articles: number;
  readonly index: string;
  readonly problems: readonly unknown[];
  readonly redactions: Readonly<Record<string, number>>;
}

interface FoundHits {
  readonly hits: readonly {
    readonly id: string;
    readonly title: string;
    readonly snippet: string;
  }[];
}

/** What a search of the server itself gives. */
interface StoredHits {
  readonly hits: {
    readonly hits: readonly {
      readonly _index: string;
      readonly _id: string;
      readonly _source: { readonly article: { readonly title: string } };
    }[];
  };
}

function publishing(sources: readonly string[], alias: string): string[] {
  return ['publish', ...sources, '--to', node, '--alias', alias, '--json'];
}

function publish(source: string, alias: string, more: readonly string[] = []): Printed {
  const { status, stdout, stderr } = cli([...publishing([source], alias), ...more]);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Printed;
}

function search(args: readonly string[]): FoundHits[] {
  const { status, stdout, stderr } = cli(['search', ...args, '--no-starter', '--json']);
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as FoundHits);
}

function shown({ hits }: FoundHits): readonly string[] {
  return hits.map(({ id, snippet }) => `${id}: ${snippet}`);
}

function cli(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  const env = { ...process.env, XDG_CACHE_HOME: cache, ...environment };
  return spawnSync(process.execPath, [builtFile('cli.js'), ...args], { encoding: 'utf8', env });
}

/** The same while something in this process must go on, such as the proxy. */
async function cliBeside(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  const env = { ...process.env, XDG_CACHE_HOME: cache, ...environment };
  const child = spawn(process.execPath, [builtFile('cli.js'), ...args], { env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', data => (stdout += String(data)));
  child.stderr.on('data', data => (stderr += String(data)));
  await once(child, 'close');
  return { status: child.exitCode, stdout, stderr };
}

async function names(pattern: string): Promise<string[]> {
  return Object.keys((await get(`/${pattern}/_alias`)) as object).sort();
}

/** Documents that were written to indexes; none while there is no such index. */
async function written(pattern: string): Promise<number> {
  const path = `/${pattern}/_stats/indexing?filter_path=_all.total.indexing.index_total`;
  const { _all } = (await get(path)) as {
    readonly _all?: { readonly total?: { readonly indexing?: { readonly index_total: number } } };
  };
  return _all?.total?.indexing?.index_total ?? 0;
}

async function analyze(index: string, analyzer: string, text: string): Promise<string[]> {
  const body = { analyzer, text };
  const { tokens } = (await post(`/${index}/_analyze`, body)) as { tokens: { token: string }[] };
  return tokens.map(({ token }) => token);
}

async function get(path: string): Promise<unknown> {
  return (await fetch(node + path)).json();
}

async function post(path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(node + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

function rows(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, at) => `${at},第 ${at} 号泊位的记录,"引航员登船 ${at * 7} 次，channel ${at % 97} 畅通。"`,
  );
  return `id,question,response\n${lines.join('\n')}\n`;
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
