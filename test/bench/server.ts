/**
 * `npm run bench -- --server`: what a developer feels of indexing. The built server gets a made
 * data set over stdio; while it indexes, a client hovers and searches as someone at work would.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { searchRequest, statusNotification, type StatusAnswer } from '../../server/protocol';
import { makeCorpus } from './makeCorpus';
import { originalArticles } from './originals';

/** Times in milliseconds, memory in MB, taken while the server indexed. */
export interface ServerCosts {
  readonly size: number;
  readonly readyMs: number;
  readonly hovers: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
  readonly searchP95: number;
  /** Resident memory of the server when ready, above that of one without sources. */
  readonly residentMb: number;
  /** The same for one that is started again and finds its cache. */
  readonly againMb: number;
  readonly againReadyMs: number;
}

const code = `const qiniu = require('qiniu');
if (info.statusCode === 612) return done(null, false);
const policy = new qiniu.rs.PutPolicy({ scope: bucket, returnBody: body });
`;

/** Places hovered in turn: a code, a field, a word that is none of both. */
const places = [
  { line: 1, character: 25 },
  { line: 2, character: 58 },
  { line: 1, character: 45 },
];

/** Milliseconds between two hovers: someone moving the mouse. */
const pause = 20;

/** Indexes a data set of so many made articles twice: from its file, then from the cache. */
export async function measureServer(size: number): Promise<ServerCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-server-'));
  try {
    const source = join(folder, 'articles.jsonl');
    await writeDataSet(source, size);
    const cacheDir = join(folder, 'cache');
    const empty = await run({ sources: [], cacheDir: join(folder, 'none') });
    const first = await run({ sources: [source], cacheDir });
    const again = await run({ sources: [source], cacheDir });
    const at = (times: readonly number[], share: number) =>
      [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
    return {
      size,
      readyMs: first.readyMs,
      hovers: first.hovers.length,
      p50: at(first.hovers, 0.5),
      p95: at(first.hovers, 0.95),
      p99: at(first.hovers, 0.99),
      worst: Math.max(...first.hovers),
      searchP95: at(first.searches, 0.95),
      residentMb: first.residentMb - empty.residentMb,
      againMb: again.residentMb - empty.residentMb,
      againReadyMs: again.readyMs,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes made articles as a data set. */
export async function writeDataSet(path: string, size: number): Promise<void> {
  const out = createWriteStream(path);
  for (const { title, body, category } of makeCorpus(size, await originalArticles())) {
    const row = { question: title, tag: category, response: body };
    if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

interface Run {
  readonly readyMs: number;
  readonly hovers: readonly number[];
  readonly searches: readonly number[];
  readonly residentMb: number;
}

async function run(initializationOptions: object): Promise<Run> {
  const child = spawn(process.execPath, ['dist/server.js', '--stdio']);
  const reader = new StreamMessageReader(child.stdout);
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  try {
    let state: StatusAnswer['state'] = 'starting';
    connection.onNotification(statusNotification, status => void (state = status.state));
    connection.listen();
    const start = performance.now();
    await greet(connection, initializationOptions);
    const hovers: number[] = [];
    const searches: number[] = [];
    const isReady = () => state === 'ready' || state === 'failed';
    while (!isReady()) {
      const place = places[hovers.length % places.length];
      const question = { textDocument: { uri }, position: place ?? { line: 0, character: 0 } };
      hovers.push(await timed(() => connection.sendRequest(HoverRequest.type, question)));
      if (hovers.length % 10 === 0) {
        const wanted = { query: '证书过期怎么办' };
        searches.push(await timed(() => connection.sendRequest(searchRequest, wanted)));
      }
      await new Promise(resolve => setTimeout(resolve, pause));
    }
    const readyMs = performance.now() - start;
    // What the work left behind is given back soon after.
    await new Promise(resolve => setTimeout(resolve, 3000));
    return { readyMs, hovers, searches, residentMb: residentMb(child.pid ?? 0) };
  } finally {
    connection.dispose();
    child.kill('SIGKILL');
  }
}

const uri = 'untitled:store.js';

async function greet(connection: ProtocolConnection, initializationOptions: object): Promise<void> {
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its type demands it
    rootUri: null,
    workspaceFolders: null,
    capabilities: {},
    initializationOptions,
  });
  const textDocument = { uri, languageId: 'javascript', version: 1, text: code };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await connection.sendNotification(InitializedNotification.type, {});
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

/** Memory of a process as the system counts it; NaN where it does not tell. */
function residentMb(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1000;
  } catch {
    return NaN;
  }
}
