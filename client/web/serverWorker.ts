/** The server's worker: how it is started, and how its end is noticed. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { ServeMessage } from '../../server/protocolFiles';

/** A worker in which the server runs. */
export interface ServerWorker {
  readonly reader: BrowserMessageReader;
  readonly writer: BrowserMessageWriter;
  /** Ends it, and tells the language client that it is gone. */
  readonly end: () => void;
}

/**
 * Starts the server in a worker of its own. Its code is read and handed over as a blob, because
 * editors do not let an extension start a worker from another address than their own.
 */
export async function startServerWorker(extensionUri: vscode.Uri): Promise<ServerWorker> {
  const read = (...path: string[]) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', ...path));
  const [code, starter] = await Promise.all([
    read('web', 'server.js'),
    read('starter.sdx').then(
      bytes => bytes,
      () => undefined,
    ),
  ]);
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(code)], { type: 'text/javascript' }),
  );
  const worker = new Worker(address, { name: 'Support Docs' });
  const lock = `support-docs-server-${crypto.randomUUID()}`;
  const message: ServeMessage = { kind: 'serve', code, lock, ...(starter && { starter }) };
  worker.postMessage(message);
  const reader = new WorkerReader(worker);
  let hasEnded = false;
  const end = () => {
    if (hasEnded) return;
    hasEnded = true;
    worker.terminate();
    URL.revokeObjectURL(address);
    reader.close();
  };
  // It survives its own errors, so one that reaches here is the end of it.
  worker.onerror = end;
  const lookAfter = () => void freed(lock).then(end, () => {});
  worker.addEventListener('message', lookAfter, { once: true });
  return { reader, writer: new BrowserMessageWriter(worker), end };
}

/** Resolves when a lock that is held is free; rejects where nobody holds it or there are no locks. */
async function freed(lock: string): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some(({ name }) => name === lock)) throw new Error('Nobody holds the lock.');
  await navigator.locks.request(lock, () => {});
}

/** A worker that ends says nothing, so its end is told by who notices it. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}
