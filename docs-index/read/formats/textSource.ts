import type { Article, Problem } from '../../article';
import type { PackManifest } from '../../manifest';
import type { SourceFormat } from '../source';

/** Masks the secrets in a text and counts them; every reader passes its texts through it. */
export type Mask = (text: string) => string;

/** The decoded text of one source file, as every text reader takes it. */
export interface TextSource {
  /** Path as shown to people and stored in articles. */
  readonly path: string;
  /** Base of ids: path relative to the source folder without extension. */
  readonly stem: string;
  /** Lines are ended by `\n` only; no byte order mark. */
  readonly text: string;
  readonly mask: Mask;
}

/** What a reader of one format found. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** What the file says of the pack, if it is a manifest. */
  readonly manifest?: PackManifest;
  /** What the file turned out to be, if only reading could tell. */
  readonly format?: SourceFormat;
  /** Names of other files of the source that the articles are made from, too. */
  readonly uses?: readonly string[];
  /** What was masked by others than the source's own mask: in files inside of this one. */
  readonly redactions?: Readonly<Record<string, number>>;
}
