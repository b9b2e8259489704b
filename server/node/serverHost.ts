/** The server on Node: the shipped starter docs, an indexer in a thread, and the system's cache. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IndexerEvents, IndexerPort, IndexerReport } from '../indexing/indexMessages';
import { defaultCacheDir } from '../../docs-index/node/cacheDir';
import { readServerAddress } from '../../docs-index/node/serverAddress';
import type { SearchServer } from '../../docs-index/shared/searchServer';
import type { WantedServer } from '../indexing/sharedDocs';
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
    connectServer,
  };
}

/**
 * The one bundle that reaches a network is loaded here, when a server is set. Who asks is said by
 * the environment of this process, which the editor fills from its store of secrets.
 */
async function connectServer(
  wanted: WantedServer,
  cacheDir: string | undefined,
): Promise<SearchServer> {
  const { openSearchServer } = await import('../../docs-index/shared/searchServer');
  return openSearchServer(await readServerAddress(wanted, process.env), { cacheDir });
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
