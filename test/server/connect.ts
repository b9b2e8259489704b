import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { Indexer } from '../../server/indexing/indexer';
import type { IndexerEvents, IndexerPort } from '../../server/indexing/indexMessages';
import { statusNotification, type StatusAnswer } from '../../server/protocol';
import { nodeIndexerHost } from '../../server/node/indexerHost';
import { nodePaths } from '../../server/node/paths';
import { fillCapabilities } from '../../server/missingCapabilities';
import { FolderWatch } from '../../server/node/watchFolders';
import { startServer } from '../../server/server';

export interface ConnectOptions {
  readonly initializationOptions?: unknown;
  /** What the client says it can do; null for one that says nothing at all. */
  readonly capabilities?: ClientCapabilities | null;
  readonly locale?: string;
  /** Bytes of the starter pack; none if absent. */
  readonly starter?: Uint8Array;
  /** Another indexer than the real one, e.g. one that crashes. */
  readonly startIndexer?: (events: IndexerEvents) => IndexerPort;
  /** Registers what the client answers, before it greets. */
  readonly prepare?: (client: ProtocolConnection) => void;
}

/** A client that talks to a real server in the same process. */
export interface Connected {
  readonly client: ProtocolConnection;
  readonly greeting: InitializeResult;
  /** Resolves with the first status from now on, or the present one, that fits. */
  readonly status: (fits: (status: StatusAnswer) => boolean) => Promise<StatusAnswer>;
  /** Opens a document and gives its address. */
  readonly open: (name: string, languageId: string, text: string) => string;
  /** Puts another text in place of a document's. */
  readonly change: (uri: string, text: string) => void;
}

/** Connects a client with the real server and the real indexer over streams in memory. */
export async function connect(options: ConnectOptions = {}): Promise<Connected> {
  const client = connectStreams(options);
  const statuses = followStatus(client);
  options.prepare?.(client);
  client.listen();
  const greeting = await client.sendRequest<InitializeResult>(InitializeRequest.method, {
    // No process to watch: a test that ends must not end its runner.
    processId: null,
    rootUri: null,
    ...(options.capabilities !== null && { capabilities: options.capabilities ?? {} }),
    initializationOptions: options.initializationOptions,
    ...(options.locale !== undefined && { locale: options.locale }),
  });
  await client.sendNotification(InitializedNotification.type, {});
  return { client, greeting, status: statuses, ...documentsOf(client) };
}

function connectStreams(options: ConnectOptions): ProtocolConnection {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), {
    messageStrategy: fillCapabilities,
  });
  startServer(server, {
    version: 'test',
    cacheDir: undefined,
    starter: () => options.starter,
    startIndexer: options.startIndexer ?? startIndexer,
    watchSources: options => new FolderWatch(options),
    paths: nodePaths(() => true),
  });
  const reader = new StreamMessageReader(down);
  const client = createProtocolConnection(reader, new StreamMessageWriter(up));
  onTestFinished(async () => {
    await client.sendRequest(ShutdownRequest.type);
    client.dispose();
    server.dispose();
  });
  return client;
}

/** The real indexer, in this thread; messages are cloned as between threads. */
export function startIndexer(events: IndexerEvents): IndexerPort {
  let disposed = false;
  const indexer = new Indexer({
    post: report => {
      const sent = structuredClone(report);
      setImmediate(() => {
        if (!disposed) events.onReport(sent);
      });
    },
    version: '0'.repeat(32),
    host: nodeIndexerHost,
    now: () => performance.now(),
  });
  return {
    send: request => indexer.receive(request),
    dispose: () => {
      disposed = true;
      indexer.dispose();
    },
  };
}

function followStatus(client: ProtocolConnection): Connected['status'] {
  const waiting = new Set<(status: StatusAnswer) => void>();
  let last: StatusAnswer | undefined;
  client.onNotification(statusNotification, status => {
    last = status;
    for (const look of waiting) look(status);
  });
  return fits =>
    new Promise(resolve => {
      const look = (status: StatusAnswer): void => {
        if (!fits(status)) return;
        waiting.delete(look);
        resolve(status);
      };
      waiting.add(look);
      if (last) look(last);
    });
}

function documentsOf(client: ProtocolConnection): Pick<Connected, 'open' | 'change'> {
  let version = 1;
  return {
    open: (name, languageId, text) => {
      const uri = `untitled:${name}`;
      const textDocument = { uri, languageId, version, text };
      void client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      return uri;
    },
    change: (uri, text) => {
      version++;
      const change = { textDocument: { uri, version }, contentChanges: [{ text }] };
      void client.sendNotification(DidChangeTextDocumentNotification.type, change);
    },
  };
}
