/** The server on Node: the shipped starter docs, an indexer in a thread, and the system's cache. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IndexerEvents, IndexerPort, IndexerReport } from '../indexing/indexMessages';
import type { ServerHost } from '../serverHost';
import { nodePaths } from './paths';
import { FolderWatch } from './watchFolders';

/** What a server process on this machine offers; the other built files lie beside its own. */
export function nodeServerHost(version: string): ServerHost {
  return {
    version,
    cacheDir: defaultCacheDir(),
    starter: readStarter,
    startIndexer,
    watchSources: options => new FolderWatch(options),
    paths: nodePaths(),
  };
}

function readStarter(): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(join(__dirname, 'starter.sdx')));
  } catch {
    return undefined;
  }
}

function startIndexer(events: IndexerEvents): IndexerPort {
  const worker = new Worker(join(__dirname, 'server.js'), { stdout: true, stderr: true });
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
