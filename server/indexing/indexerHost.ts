/** What the indexer needs from where it runs: its files, how they are named, its cache and a hash. */
import type { ReadLimits } from '../../docs-index/limits';
import type { FoundFile } from '../../docs-index/read/readSource';
import type { Paths } from './paths';
import type { SourceState } from './sourceState';

/** The place an indexer runs in: `server/node/indexerHost.ts` or `server/web/indexerHost.ts`. */
export interface IndexerHost {
  /** The files of a source, a file or a folder searched recursively; never throws. */
  readonly findFiles: (paths: readonly string[], limits?: ReadLimits) => AsyncIterable<FoundFile>;
  /** Opens the cache of the code that `version` names. */
  readonly openStore: (options: StoreOptions) => IndexStore;
  readonly createHash: () => ContentHash;
  readonly paths: Paths;
}

/** A hash that is filled piece by piece, good enough that nobody finds two contents of one hash. */
export interface ContentHash {
  update(part: string | Uint8Array): void;
  /** 32 hexadecimal digits, a name that is safe on every file system. */
  digest(): string;
}

/** Milliseconds for which a cache keeps what nobody uses: 30 days. */
export const keepUnused = 30 * 24 * 60 * 60 * 1000;

/** The cache of one version of the code: segments by their key, and one state per source. */
export interface IndexStore {
  /** Whether what was written is still there when the cache is opened again. */
  readonly isLasting: boolean;
  /** What was last known of a source; undefined if nothing is, or if it cannot be read. */
  readState(source: string): Promise<SourceState | undefined>;
  writeState(state: SourceState): Promise<void>;
  /** Bytes of a segment; undefined if the cache does not hold it. They may be damaged. */
  readSegment(key: string): Promise<Uint8Array | undefined>;
  writeSegment(key: string, bytes: Uint8Array): Promise<void>;
  /**
   * What another version of the code, or this one with other settings, last knew of a source; its
   * segments can be read from now on.
   */
  recall(source: string): Promise<SourceState | undefined>;
  /** Removes what no source has used for weeks. Segments used by a state here stay. */
  collectGarbage(now: number): Promise<void>;
}

/** How a cache is opened. `version` names the code that fills it, 32 hexadecimal digits. */
export interface StoreOptions {
  readonly cacheDir?: string | undefined;
  readonly version: string;
  readonly log: (level: 'info' | 'warn', message: string) => void;
}

/** A name for what these parts are the content of: 32 hexadecimal digits. */
export function cacheKey(
  createHash: () => ContentHash,
  ...parts: readonly (string | Uint8Array)[]
): string {
  const hash = createHash();
  for (const part of parts) {
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest();
}
