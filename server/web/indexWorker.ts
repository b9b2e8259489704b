/** The indexer in a worker of its own; what it cannot do there it asks the server for. */
import { findFiles } from '../../docs-index/read/readSource';
import { defaultLimits, type ReadLimits } from '../../docs-index/limits';
import { Indexer } from '../indexing/indexer';
import type { IndexerHost } from '../indexing/indexerHost';
import { aliveInterval, type IndexerReport } from '../indexing/indexMessages';
import type { FileFacts, FolderItem } from '../protocolFiles';
import { clientFiles } from './clientFiles';
import type { EditorQuestion, FromIndexer, IndexMessage, ToIndexer } from './indexerMessages';
import { openStore } from './indexStore';
import { readerLoader } from './loadReader';
import { webPaths } from './paths';
import { sha256 } from './sha256';

declare const self: DedicatedWorkerGlobalScope & {
  loadReader?: ReturnType<typeof readerLoader>;
};

/** An editor hands files over whole, so bigger ones would not fit into a browser's memory. */
const mostFileBytes = 256 * 1024 * 1024;

/** Turns this worker into an indexer. */
export function startIndexing({ version }: IndexMessage): void {
  const post = (message: FromIndexer, moved: readonly Transferable[] = []) =>
    self.postMessage(message, [...moved]);
  const editor = questionsTo(question => post({ kind: 'question', ...question }));
  const access = clientFiles(
    {
      // The server answers each kind of question with what the protocol says it is.
      look: uri => editor.ask({ kind: 'look', uri }) as Promise<FileFacts>,
      list: uri => editor.ask({ kind: 'list', uri }) as Promise<readonly FolderItem[]>,
      read: uri => editor.ask({ kind: 'read', uri }) as Promise<Uint8Array>,
    },
    webPaths,
  );
  const host: IndexerHost = {
    findFiles: (paths, limits) => findFiles(paths, { access, limits: withinMemory(limits) }),
    openStore,
    createHash: sha256,
    paths: webPaths,
  };
  self.loadReader = readerLoader(
    name => editor.ask({ kind: 'reader', name }) as Promise<Uint8Array>,
  );
  const indexer = new Indexer({
    post: report => post({ kind: 'report', report }, buffersOf(report)),
    version,
    host,
    now: () => performance.now(),
  });
  setInterval(() => post({ kind: 'report', report: { kind: 'alive' } }), aliveInterval);
  self.onmessage = ({ data }: MessageEvent<ToIndexer>) => {
    if (data.kind === 'request') indexer.receive(data.request);
    else editor.answer(data);
  };
  // What would end a process is told to whoever started this worker.
  self.addEventListener('unhandledrejection', ({ reason }) => {
    setTimeout(() => {
      throw reason instanceof Error ? reason : new Error(String(reason));
    });
  });
}

type Answer = Exclude<ToIndexer, { kind: 'request' }>;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

function questionsTo(
  post: (question: { readonly id: number; readonly question: EditorQuestion }) => void,
) {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return {
    ask: (question: EditorQuestion): Promise<unknown> =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        post({ id: last, question });
      }),
    answer: (answer: Answer): void => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.kind === 'answer') asked?.resolve(answer.value);
      else asked?.reject(new Error(answer.reason));
    },
  };
}

function withinMemory(limits: ReadLimits = defaultLimits): ReadLimits {
  const streamedFileBytes = Math.min(limits.streamedFileBytes, mostFileBytes);
  return { ...limits, streamedFileBytes };
}

/** Buffers that are moved, not copied: the indexer has no more use for them. */
function buffersOf(report: IndexerReport): ArrayBuffer[] {
  if (report.kind !== 'source') return [];
  return [...report.bytes.values()].flatMap(bytes =>
    bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
  );
}
