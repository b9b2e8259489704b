import type { ReadLimits } from '../../limits';
import type { OpenFile } from '../source';

/** What a place on a file system is. */
export interface PlaceFacts {
  /** Where its path leads over links: the same for all paths of one file. */
  readonly real: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes of a file. */
  readonly size: number;
  /** Time of the last change, milliseconds since 1970. */
  readonly modified: number;
  /** Time at which the system last changed anything of it, where it keeps one. */
  readonly changed?: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly isLink: boolean;
}

/** Bytes of a file by its name relative to a source; undefined if there is none. */
export type Neighbour = (name: string) => Promise<Uint8Array | undefined>;

/** A file system to find files on: Node's, or that of the editor. What cannot be had is thrown. */
export interface FileAccess {
  /** `real` is the path without links, where that is known. */
  readonly look: (path: string, real?: string) => Promise<PlaceFacts>;
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
  /** Whether a real path is a folder or lies in it. */
  readonly isIn: (path: string, folder: string) => boolean;
  readonly join: (folder: string, name: string) => string;
  /** The last part of a path. */
  readonly nameOf: (path: string) => string;
  readonly open: (path: string) => Pick<OpenFile, 'chunks' | 'slice'>;
  /** Other files of a source, for those that are made from more than themselves. */
  readonly neighboursIn: (source: string, limits: ReadLimits) => Neighbour;
  /** An error as half a sentence. */
  readonly reasonOf: (error: unknown) => string;
}
