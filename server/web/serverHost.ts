/** The server in a browser's worker: what it lacks the client gives it over their connection. */
import type { Connection } from 'vscode-languageserver';
import { cacheKey } from '../indexing/indexerHost';
import type { IndexerEvents, IndexerPort } from '../indexing/indexMessages';
import type { SourceWatch } from '../indexing/sourceWatch';
import * as protocol from '../protocolFiles';
import type { ServerHost } from '../serverHost';
import type { EditorQuestion, FromIndexer, IndexMessage, ToIndexer } from './indexerMessages';
import { webPaths } from './paths';
import { sha256 } from './sha256';

declare const self: DedicatedWorkerGlobalScope;

/** What the worker of a server offers it; `code` and `starter` came with its first message. */
export function webServerHost(
  connection: Connection,
  { code, starter }: protocol.ServeMessage,
  version: string,
): ServerHost {
  let cacheVersion: string | undefined;
  const startIndexer = (events: IndexerEvents) => {
    // Other code may read the same files differently, so it fills a cache of its own.
    cacheVersion ??= cacheKey(sha256, code);
    return startIndexWorker(cacheVersion, { connection, events });
  };
  return {
    version,
    cacheDir: 'support-docs',
    starter: () => starter,
    startIndexer,
    watchSources: noWatch,
    paths: webPaths,
  };
}

/** Editors in a browser watch files for their servers; without them nothing is noticed. */
function noWatch(): SourceWatch {
  let starting = 0;
  return {
    get isStarting() {
      return starting > 0;
    },
    follow: async () => {
      starting++;
      await Promise.resolve();
      starting--;
    },
    clear: () => {},
  };
}

interface IndexerSides {
  readonly connection: Connection;
  readonly events: IndexerEvents;
}

/**
 * Milliseconds until an indexer that is let go is ended, if it did not end with the server. Chrome
 * keeps a worker for good that is ended in the moment in which its own worker ends: 18 of 600.
 */
const endAfter = 1000;

/** Starts an indexer from this worker's own code, and passes its questions on to the client. */
function startIndexWorker(version: string, { connection, events }: IndexerSides): IndexerPort {
  const worker = new Worker(self.location.href, { name: 'Support Docs indexer' });
  const send = (message: ToIndexer | IndexMessage, moved: readonly Transferable[] = []) =>
    worker.postMessage(message, [...moved]);
  worker.onmessage = ({ data }: MessageEvent<FromIndexer>) => {
    if (data.kind === 'report') {
      events.onReport(data.report);
      return;
    }
    const { id, question } = data;
    answerOf(connection, question).then(
      value => send({ kind: 'answer', id, value }, bufferOf(value)),
      (error: unknown) => send({ kind: 'refusal', id, reason: reasonOf(error) }),
    );
  };
  worker.onerror = event => {
    event.preventDefault();
    worker.terminate();
    events.onCrash(event.message);
  };
  send({ kind: 'index', version });
  return {
    send: request => send({ kind: 'request', request }),
    dispose: () => {
      worker.onmessage = worker.onerror = null;
      setTimeout(() => worker.terminate(), endAfter);
    },
  };
}

/** The bytes of a file are moved, not copied: here nobody has a use for them. */
function bufferOf(value: unknown): readonly ArrayBuffer[] {
  const isBytes = value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
  return isBytes && value.byteLength === value.buffer.byteLength ? [value.buffer] : [];
}

async function answerOf(connection: Connection, question: EditorQuestion): Promise<unknown> {
  switch (question.kind) {
    case 'look':
      return connection.sendRequest(protocol.lookRequest, { uri: question.uri });
    case 'list':
      return (await connection.sendRequest(protocol.listRequest, { uri: question.uri })).items;
    case 'read':
      return connection.sendRequest(protocol.readRequest, { uri: question.uri });
    case 'reader':
      return connection.sendRequest(protocol.readerRequest, { name: question.name });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
