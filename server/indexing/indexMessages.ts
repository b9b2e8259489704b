/**
 * What the server and its indexer say to each other. The indexer runs in a worker thread; every
 * message survives a structured clone, and the bytes of segments are moved, not copied.
 */
import type { Problem } from '../../docs-index/article';
import type { ColumnNames } from '../../docs-index/columnNames';
import type { Recognised, UnreadFiles } from '../protocol';
import type { LimitSettings } from '../../docs-index/limits';

export interface OpenRequest {
  readonly kind: 'open';
  /** Absolute paths of files and folders; replaces the sources opened before. */
  readonly sources: readonly string[];
  /** Absolute paths of built packs, opened as they are. */
  readonly packs: readonly string[];
  /** Folder for the cache; without it everything is kept in memory only. */
  readonly cacheDir?: string;
  /** Files that ended an earlier indexer: they become problems and are not read again. */
  readonly poisoned: readonly PoisonedFile[];
  /** Keys of the segments whose bytes the server holds: they need not be read and sent again. */
  readonly held: readonly string[];
  /**
   * The cache is up to date but for what is asked next: an earlier indexer has looked at everything
   * and was only let go to give its memory back.
   */
  readonly resume: boolean;
  /** Whether links that lead out of a source are followed; they are not if absent. */
  readonly followOutsideLinks?: boolean;
  /** Bounds on what is read; others than before have everything read again. */
  readonly limits: LimitSettings;
  /** Columns of data sets by their fields; other ones have everything read again, too. */
  readonly columns: ColumnNames;
}

/** A file no indexer gets over. */
export interface PoisonedFile {
  readonly path: string;
  readonly why: 'crash' | 'time';
}

export type IndexerRequest =
  | OpenRequest
  /** Files that may have changed, appeared or gone; none means everything. */
  | { readonly kind: 'check'; readonly paths: readonly string[] }
  /** Forget what the cache knows of the sources and index them again. */
  | { readonly kind: 'rebuild' }
  /** Stop after the file at hand; what is indexed stays. */
  | { readonly kind: 'cancel' };

/** A request with its number in the order of sending. */
export interface NumberedRequest {
  readonly turn: number;
  readonly request: IndexerRequest;
}

/** A segment in use. Its key is a hash of what it was built from, so equal keys are equal bytes. */
export interface LiveSegment {
  readonly key: string;
  /** Ids of articles that are in the bytes but no longer in the source. */
  readonly deleted: readonly string[];
}

/** The whole present state of one source. */
export interface SourceReport {
  readonly kind: 'source';
  readonly source: string;
  readonly segments: readonly LiveSegment[];
  /** Bytes of the segments not reported before. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly articles: number;
  readonly problems: readonly Problem[];
  /** Of a source that cannot be reached: when it was read, milliseconds since 1970. */
  readonly asOf?: number;
  readonly recognised: Recognised;
  readonly unread?: UnreadFiles;
}

export interface ProgressReport {
  readonly kind: 'progress';
  /** File being read now. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  readonly filesDone: number;
  readonly filesTotal: number;
  /** Articles indexed since the indexer last rested. */
  readonly articles: number;
}

/** All that was asked for up to this turn is done, or was cancelled. */
export interface IdleReport {
  readonly kind: 'idle';
  readonly turn: number;
  readonly cancelled: boolean;
  /** Whether another indexer could go on from the cache where this one stands. */
  readonly resumable: boolean;
}

/** Milliseconds between two reports of being alive. */
export const aliveInterval = 1000;

/** Told again and again: whoever works on one thing without an end tells nothing. */
export interface AliveReport {
  readonly kind: 'alive';
}

export type IndexerReport =
  | SourceReport
  | ProgressReport
  | IdleReport
  | AliveReport
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly message: string };

/** The server's end of an indexer, wherever it runs. */
export interface IndexerPort {
  send(request: NumberedRequest): void;
  dispose(): void;
}

export interface IndexerEvents {
  onReport(report: IndexerReport): void;
  /** The indexer is gone without having been asked to go. */
  onCrash(reason: string): void;
}
