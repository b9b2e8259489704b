/**
 * Entry of the server where there is no Node: a worker of the browser. The first message says what
 * it shall be, the server or its indexer, so that both are one file.
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { cancelledAnswer } from '../cancelledAnswer';
import type { ServeMessage } from '../protocolFiles';
import { startServer } from '../server';
import type { IndexMessage } from './indexerMessages';
import { startIndexing } from './indexWorker';
import { webServerHost } from './serverHost';

declare const __VERSION__: string;
declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ServeMessage | IndexMessage>) => {
  if (data.kind === 'index') startIndexing(data);
  else serve(data);
};

function serve(message: ServeMessage): void {
  holdLock(message.lock);
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
    { connectionStrategy: { cancelUndispatched: cancelledAnswer } },
  );
  // A failure in one answer must not cost the others.
  const survive = (event: Event, error: unknown) => {
    event.preventDefault();
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`Unexpected error: ${text}`);
  };
  self.addEventListener('error', event => survive(event, event.error ?? event.message));
  self.addEventListener('unhandledrejection', event => survive(event, event.reason));
  startServer(connection, webServerHost(connection, message, __VERSION__));
}

/** Holds a lock until the worker ends, which the browser frees then: so the client sees the end. */
function holdLock(name: string): void {
  // A page that is not secure has no locks: its client notices that it is answered no more.
  if (!self.isSecureContext) return;
  navigator.locks.request(name, () => new Promise(() => {})).catch(() => {});
}
