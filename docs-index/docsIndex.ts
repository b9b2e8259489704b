/**
 * The door to the index. Articles go in as segments (immutable bytes, one per source file or pack);
 * queries are answered from any number of segments opened together.
 */
import type { Entry, SearchQuery, SearchResult } from './answers';
import type { Article } from './article';
import type { PackManifest } from './manifest';
import type { Reference } from './reference';
import type { Symbols } from './symbols';

/** An article with the reference material already found in it. */
export interface IndexedArticle {
  readonly article: Article;
  readonly reference: Reference;
}

/** An opened set of segments. All answers are plain data. */
export interface DocsIndex {
  readonly articleCount: number;
  readonly manifest: PackManifest;
  /** Built on first use. */
  readonly symbols: Symbols;
  search(query: SearchQuery): SearchResult;
  /** Entries for a code, message, endpoint, field, enum value or structure name; best first. */
  lookup(name: string): Entry[];
  article(id: string): Article | undefined;
  /** Every article's id, title, kind and category without its text, for browsing. */
  titles(): IterableIterator<ArticleTitle>;
}

export type ArticleTitle = Pick<
  Article,
  'id' | 'title' | 'kind' | 'category' | 'breadcrumb' | 'source' | 'updated'
>;

/**
 * Writes articles as one segment: magic, format version, checksum, sections.
 * The same input gives the same bytes.
 */
export function buildSegment(
  articles: readonly IndexedArticle[],
  manifest?: PackManifest,
): Uint8Array {
  void articles;
  void manifest;
  throw new Error('not built yet');
}

/** A segment without the articles whose id is in `deleted`. */
export interface SegmentView {
  readonly bytes: Uint8Array;
  readonly deleted?: ReadonlySet<string>;
}

/**
 * Opens segments by viewing their bytes. Throws UserError naming what is wrong with a segment that
 * is damaged, foreign or of another format version. Where two segments hold the same id, the later
 * one's article is `id~2`. The server opens all segments again whenever one is added, so what is
 * derived from the same bytes object is kept and not made twice.
 */
export function openIndex(segments: readonly (Uint8Array | SegmentView)[]): DocsIndex {
  void segments;
  throw new Error('not built yet');
}

/** Joins segments into one, leaving out articles whose id is in `deleted`. */
export function mergeSegments(
  segments: readonly Uint8Array[],
  deleted?: ReadonlySet<string>,
): Uint8Array {
  void segments;
  void deleted;
  throw new Error('not built yet');
}
