/** Entry of the server process: reads the command line, connects, and survives what goes wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  createConnection,
  LSPErrorCodes,
  Message,
  ProposedFeatures,
  type Connection,
  type ResponseMessage,
} from 'vscode-languageserver/node';
import type { IndexerEvents, IndexerPort, IndexerReport } from './indexing/indexMessages';
import { FolderWatch } from './node/watchFolders';
import { startServer } from './server';

declare const __VERSION__: string;

const usage = `Usage: node server.js --stdio | --node-ipc

The language server of Support Docs. It takes its documents from the setting
supportDocs.sources or from the initialization options:
  {"sources": ["docs"], "indexFile": "pack.sdx", "cacheDir": "...", "starter": true}

  --version   print the version
  --help      print this
`;

function main(args: readonly string[]): void {
  if (args.includes('--version')) {
    process.stdout.write(`${__VERSION__}\n`);
  } else if (args.includes('--help')) {
    process.stdout.write(usage);
  } else if (!args.some(arg => /^--(stdio|node-ipc)$/.test(arg))) {
    process.stderr.write(usage);
    process.exitCode = 2;
  } else {
    serve();
  }
}

function serve(): void {
  const connection = createConnection(ProposedFeatures.all, {
    connectionStrategy: { cancelUndispatched: cancelledAnswer },
  });
  surviveErrors(connection);
  startServer(connection, {
    version: __VERSION__,
    cacheDir: defaultCacheDir(),
    starter: readStarter,
    startIndexer,
    watchSources: options => new FolderWatch(options),
    exists: existsSync,
  });
}

/** A request that is cancelled while it still waits is answered at once and never run. */
function cancelledAnswer(request: Message): ResponseMessage | undefined {
  if (!Message.isRequest(request)) return undefined;
  const { id } = request;
  const error = { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' };
  return { jsonrpc: '2.0', id, error };
}

/** A failure in one answer must not cost the others; without a client there is nobody to serve. */
function surviveErrors(connection: Connection): void {
  const survive = (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      connection.console.error(`Unexpected error: ${text}`);
    } catch {
      process.exit(1);
    }
  };
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
  process.stdout.on('error', () => process.exit(1));
  process.on('disconnect', () => process.exit(1));
}

function readStarter(): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(join(__dirname, 'starter.sdx')));
  } catch {
    return undefined;
  }
}

function startIndexer(events: IndexerEvents): IndexerPort {
  const worker = new Worker(join(__dirname, 'indexWorker.js'), { stdout: true, stderr: true });
  let asked = false;
  let reason = 'it ended by itself';
  worker.on('message', (report: IndexerReport) => events.onReport(report));
  worker.on('error', error => (reason = error.message));
  worker.on('exit', () => {
    if (!asked) events.onCrash(reason);
  });
  // What it prints must not mix with the protocol on stdout.
  worker.stdout.resume();
  worker.stderr.resume();
  return {
    send: request => worker.postMessage(request),
    dispose: () => {
      asked = true;
      void worker.terminate();
    },
  };
}

/** The system's folder for caches; undefined where even the home directory is unknown. */
function defaultCacheDir(): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const home = homedir();
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'support-docs');
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'support-docs');
  return join(XDG_CACHE_HOME || join(home, '.cache'), 'support-docs');
}

main(process.argv.slice(2));
