/**
 * The door to the index. Articles go in as segments (immutable bytes, one per source file or pack);
 * queries are answered from any number of segments opened together.
 */
import type { Entry, SearchQuery, SearchResult } from './answers';
import type { Article } from './article';
import { lookupEntries } from './entry';
import { emptyManifest, mergeManifests, type PackManifest } from './manifest';
import type { Reference } from './reference';
import { openSections, packSections } from './segment';
import { buildSymbols, type Symbols } from './symbols';
import { searchArticles } from './searchArticles';

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

const contentSection = 1;

interface Content {
  readonly articles: readonly IndexedArticle[];
  readonly manifest: PackManifest;
}

/**
 * Writes articles as one segment: magic, format version, checksum, sections.
 * The same input gives the same bytes.
 */
export function buildSegment(
  articles: readonly IndexedArticle[],
  manifest: PackManifest = emptyManifest,
): Uint8Array {
  const content: Content = { articles, manifest };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return packSections(new Map([[contentSection, bytes]]));
}

function openContent(segment: Uint8Array): Content {
  const bytes = openSections(segment).get(contentSection) ?? new Uint8Array();
  // The checksum proves that these bytes were written by buildSegment.
  return JSON.parse(new TextDecoder().decode(bytes)) as Content;
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
  const contents = segments.map(viewContent);
  const items = new Map<string, IndexedArticle>();
  for (const item of contents.flatMap(content => content.articles)) {
    const id = freeId(item.article.id, items);
    items.set(id, id === item.article.id ? item : { ...item, article: { ...item.article, id } });
  }
  const articles = [...items.values()].map(item => item.article);
  let symbols: Symbols | undefined;
  const readSymbols = () =>
    (symbols ??= buildSymbols([...items.values()].map(item => item.reference)));
  return {
    articleCount: articles.length,
    manifest: mergeManifests(contents.map(content => content.manifest)),
    get symbols() {
      return readSymbols();
    },
    search: query => searchArticles(articles, query),
    lookup: name => lookupEntries(readSymbols(), name, id => items.get(id)?.article),
    article: id => items.get(id)?.article,
    titles: () => articles.values(),
  };
}

/** Joins segments into one, each without its deleted articles. */
export function mergeSegments(segments: readonly (Uint8Array | SegmentView)[]): Uint8Array {
  const contents = segments.map(viewContent);
  return buildSegment(
    contents.flatMap(content => content.articles),
    mergeManifests(contents.map(content => content.manifest)),
  );
}

function viewContent(segment: Uint8Array | SegmentView): Content {
  return segment instanceof Uint8Array
    ? openContent(segment)
    : withoutArticles(openContent(segment.bytes), segment.deleted);
}

function withoutArticles(content: Content, deleted?: ReadonlySet<string>): Content {
  if (!deleted || deleted.size === 0) return content;
  return { ...content, articles: content.articles.filter(item => !deleted.has(item.article.id)) };
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}~${number}`;
  return free;
}
