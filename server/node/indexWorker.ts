/** The worker thread that indexes: its code is also what the cache's version is named by. */
import { readdirSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Indexer } from '../indexing/indexer';
import { cacheKey } from '../indexing/indexerHost';
import { aliveInterval, type IndexerReport, type NumberedRequest } from '../indexing/indexMessages';
import { nodeIndexerHost } from './indexerHost';
import { sha256 } from './sha256';

/** Turns this thread into an indexer. */
export function runIndexWorker(): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs in a worker thread of the server only.');
  giveWay();
  const post = (report: IndexerReport) => port.postMessage(report, buffersOf(report));
  // Other code may read the same files differently, so it fills a cache of its own.
  const version = cacheKey(sha256, ...ownCode());
  const indexer = new Indexer({
    post,
    version,
    host: nodeIndexerHost,
    now: () => performance.now(),
  });
  port.on('message', (request: NumberedRequest) => indexer.receive(request));
  setInterval(() => post({ kind: 'alive' }), aliveInterval);
}

/** This file, and the readers that are loaded when a document needs them. */
function ownCode(): Uint8Array[] {
  const readers = join(__dirname, 'readers');
  const files = readdirSync(readers).sort();
  return [__filename, ...files.map(file => join(readers, file))].map(file => readFileSync(file));
}

/** Hovers, the editor and whatever else runs go first; only on Linux threads have priorities. */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where a sandbox forbids it, indexing goes on as it is.
  }
}

/** Buffers that are moved, not copied: the indexer has no more use for them. */
function buffersOf(report: IndexerReport): ArrayBuffer[] {
  if (report.kind !== 'source') return [];
  return [...report.bytes.values()].flatMap(bytes =>
    bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
  );
}
