import type { IndexerEvents, IndexerPort } from './indexing/indexMessages';
import type { Paths } from './indexing/paths';
import type { SharedDocsOptions } from './indexing/sharedDocs';
import type { SourceWatch, WatchOptions } from './indexing/sourceWatch';

/** What the server needs from where it runs. */
export interface ServerHost {
  readonly version: string;
  /** Folder for the cache if the client names none; undefined for none. */
  readonly cacheDir: string | undefined;
  /** Bytes of the shipped starter pack; undefined if there is none. */
  readonly starter: () => Uint8Array | undefined;
  readonly startIndexer: (events: IndexerEvents) => IndexerPort;
  readonly watchSources: (options: WatchOptions) => SourceWatch;
  readonly paths: Paths;
  /** Loads what can ask a search server; absent where there is no way to one. */
  readonly connectServer?: SharedDocsOptions['connect'];
}
