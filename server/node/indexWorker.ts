/** Entry of the worker thread that indexes: its code is also what the cache's version is named by. */
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { Indexer } from '../indexing/indexer';
import { cacheKey } from '../indexing/indexerHost';
import type { IndexerReport, NumberedRequest } from '../indexing/indexMessages';
import { nodeIndexerHost } from './indexerHost';
import { sha256 } from './sha256';

function main(): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs in a worker thread of the server only.');
  giveWay();
  const post = (report: IndexerReport) => port.postMessage(report, buffersOf(report));
  // Other code may read the same files differently, so it fills a cache of its own.
  const version = cacheKey(sha256, readFileSync(__filename));
  const indexer = new Indexer({
    post,
    version,
    host: nodeIndexerHost,
    now: () => performance.now(),
  });
  port.on('message', (request: NumberedRequest) => indexer.receive(request));
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

main();
