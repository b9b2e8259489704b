import type { Article, Problem } from '../article';

/** The decoded text of one source file, as every text reader takes it. */
export interface TextSource {
  /** Path as shown to people and stored in articles. */
  readonly path: string;
  /** Base of ids: path relative to the source folder without extension. */
  readonly stem: string;
  /** Lines are ended by `\n` only; no byte order mark. */
  readonly text: string;
}

/** What a reader of one format found. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}
