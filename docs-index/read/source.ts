/** A source file as it is given to be read, and what comes of reading it. */
import type { PlaceOf } from './contents/pagePlace';
import type { Article, Problem } from '../article';
import type { ReadLimits } from '../limits';
import type { PackManifest } from '../manifest';

export type SourceFormat =
  | 'qa-markdown'
  | 'ticket-markdown'
  | 'dataset-dump'
  | 'markdown'
  | 'csv'
  | 'tsv'
  | 'json'
  | 'jsonl'
  | 'parquet'
  | 'manifest'
  | 'openapi'
  | 'postman'
  | 'apifox'
  | 'yapi'
  | 'showdoc'
  | 'http'
  | 'html'
  | 'text'
  | 'rst'
  | 'asciidoc'
  | 'docx'
  | 'zip'
  | 'devdocs'
  | 'docset'
  | 'discourse'
  | 'slack'
  | 'feishu-chat'
  | 'stack-exchange'
  | 'jira'
  | 'mail'
  | 'support'
  /** No document, such as the configuration of a tool: counted, and no problem. */
  | 'passed-over'
  | 'unknown';

export interface SourceFile {
  /** Path as it is shown to people and stored in articles. */
  readonly path: string;
  /** File name or path relative to the source folder, extension included: the base of ids. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Bytes of other files of the source by their names relative to it. */
  readonly neighbour?: (name: string) => Promise<Uint8Array | undefined>;
}

/** A file that is read as it is needed, so that a big one never lies in memory as a whole. */
export interface OpenFile {
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Time of the last change, milliseconds since 1970. */
  readonly modified: number;
  /**
   * Time at which the system last changed anything of the file, where it keeps one. Copying with the
   * times of the original sets `modified`, but cannot set this.
   */
  readonly changed?: number;
  /** All bytes from the start; may throw when the file changes or vanishes while it is read. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Bytes [start, end), fewer at the end of the file; read into `room` where that is given. */
  slice(start: number, end: number, room?: Uint8Array): Promise<Uint8Array>;
  /** Bytes of another file of the source, by its name relative to it; undefined if there is none. */
  neighbour?(name: string): Promise<Uint8Array | undefined>;
  /** Where a page of the source stands, shared by all of its files. */
  readonly contents?: PlaceOf;
}

/** A file to read, why one was left out, or one that is no document by its name. */
export type FoundFile =
  | { readonly kind: 'file'; readonly file: OpenFile }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      /** Why the path cannot be reached now, half a sentence; absent where it was looked at. */
      readonly unreachable?: string;
    }
  | { readonly kind: 'passed-over'; readonly path: string };

export interface SourceReading {
  readonly format: SourceFormat;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** Names of other files of the source that the articles are made from, too. */
  readonly uses?: readonly string[];
  /** How many of each kind of secret or personal datum were masked. */
  readonly redactions: Readonly<Record<string, number>>;
  /** What the file says of the pack, if it is a manifest. */
  readonly manifest?: PackManifest;
}

/** How to read; everything has a default. */
export interface ReadOptions {
  readonly limits?: ReadLimits;
  /** Columns of a data set by the field they hold, e.g. `{title: 'question'}`. */
  readonly columns?: Readonly<Record<string, string>>;
}
