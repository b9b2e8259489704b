/** Entry of the worker thread that indexes: its code is also what the cache's version is named by. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { Indexer } from './indexer';
import type { IndexerReport, NumberedRequest } from './indexMessages';
import { cacheKey } from './indexStore';

function main(): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs in a worker thread of the server only.');
  const giveBack = memoryReturner();
  const post = (report: IndexerReport) => {
    port.postMessage(report, buffersOf(report));
    if (report.kind === 'idle') giveBack();
  };
  // Other code may read the same files differently, so it fills a cache of its own.
  const version = cacheKey(readFileSync(__filename));
  const indexer = new Indexer({ post, version, now: () => performance.now() });
  port.on('message', (request: NumberedRequest) => indexer.receive(request));
}

/**
 * A function that has the collector run now. A worker that has nothing more to do allocates nothing
 * either, so what a long run left behind would never be collected by itself.
 */
function memoryReturner(): () => void {
  setFlagsFromString('--expose-gc');
  // The flag makes it this function in every context that is made from now on.
  const collect = runInNewContext('gc') as () => void;
  return () => void setImmediate(collect);
}

/** Buffers that are moved, not copied: the indexer has no more use for them. */
function buffersOf(report: IndexerReport): ArrayBuffer[] {
  if (report.kind !== 'source') return [];
  return [...report.bytes.values()].flatMap(bytes =>
    bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
  );
}

main();
