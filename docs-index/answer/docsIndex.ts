/**
 * The door to the index. Articles go in as segments (immutable bytes, one per source file or pack);
 * queries are answered from any number of segments opened together.
 */
import type { Entry, SearchQuery, SearchResult } from '../answers';
import { freeId } from '../articleIds';
import type { Article } from '../article';
import { lookupEntries } from './entry/entry';
import { emptyManifest, mergeManifests, type PackManifest } from '../manifest';
import { defaultRanking, type Ranking } from './search/ranking';
import { createSearch } from './search/searchArticles';
import {
  articlePlaces,
  findArticle,
  openSpace,
  type ArticlePlace,
  type SearchSpace,
} from '../keep/searchSpace';
import { joinSegments, packSegment, type IndexedArticle } from '../keep/segment/packSegment';
import {
  openSegment,
  readArticle,
  readHead,
  verifySegment,
  type SegmentContent,
} from '../keep/segment/segmentContent';
import { buildSymbols, type Symbols } from '../derive/symbols/symbols';
import { createNearNames, type NearNames } from '../derive/symbols/nearNames';
import { readReferences, readReferencesAhead } from '../keep/readReferences';

export type { IndexedArticle };

/** An opened set of segments. All answers are plain data. */
export interface DocsIndex {
  readonly articleCount: number;
  readonly manifest: PackManifest;
  /** Built on first use. */
  readonly symbols: Symbols;
  /** Reads what `symbols` is built from, at each step a little that was not read before. */
  readSymbols(): IterableIterator<void>;
  search(query: SearchQuery): SearchResult;
  /** Entries for a code, message, endpoint, field, enum value or structure name; best first. */
  lookup(name: string): Entry[];
  /** Documented names near one that is not, nearest first; for "did you mean". */
  nearNames: NearNames;
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
 * The same input gives the same bytes. Of articles with one id the later ones are `id~2`, ….
 */
export function buildSegment(
  articles: readonly IndexedArticle[],
  manifest: PackManifest = emptyManifest,
): Uint8Array {
  const ids = new Set<string>();
  const items = articles.map(item => {
    const id = freeId(item.article.id, ids);
    ids.add(id);
    return id === item.article.id ? item : { ...item, article: { ...item.article, id } };
  });
  return packSegment(items, manifest);
}

/** A segment without the articles whose id is in `deleted`. */
export interface SegmentView {
  readonly bytes: Uint8Array;
  readonly deleted?: ReadonlySet<string>;
  /** Only its manifest counts: none of its articles is there. */
  readonly manifestOnly?: boolean;
}

/**
 * Opens segments by viewing their bytes. Throws UserError naming what is wrong with a segment that
 * is cut short, foreign or of another format version. Texts and posting lists are checked as they
 * are first read, and reading damaged ones throws it: `verifySegment` looks at all. Where two
 * segments hold the same id, the later one's article is `id~2`. The server opens all segments again
 * whenever one is added, so what is derived from the same bytes object is kept and not made twice.
 */
export function openIndex(
  segments: readonly (Uint8Array | SegmentView)[],
  ranking: Ranking = defaultRanking,
): DocsIndex {
  const space = openViews(segments);
  const manifest = manifestOf(segments);
  const symbols = once(() => buildSymbols(readReferences(space)));
  const nearNames = createNearNames(symbols);
  const search = once(() => createSearch(space, manifest, { ranking, nearNames }));
  const find = (id: string) => {
    const place = findArticle(space, id);
    return place && readPlace(place);
  };
  return {
    articleCount: space.articleCount,
    manifest,
    get symbols() {
      return symbols();
    },
    readSymbols: () => readReferencesAhead(space),
    search: query => search()(query),
    lookup: name => lookupEntries(symbols(), name, find),
    nearNames,
    article: find,
    titles: () => readTitles(space),
  };
}

export { verifySegment };

/** Joins segments into one, each without its deleted articles. */
export function mergeSegments(segments: readonly (Uint8Array | SegmentView)[]): Uint8Array {
  const space = openViews(segments);
  const parts = space.members.map(({ content, base, deleted }) => ({
    content,
    idOf: (article: number) =>
      deleted?.[article] === 1
        ? undefined
        : (space.renamed.get(base + article) ?? readHead(content, article).id),
  }));
  return joinSegments(parts, manifestOf(segments));
}

function openViews(segments: readonly (Uint8Array | SegmentView)[]): SearchSpace {
  const views = segments.map(asView).filter(view => view.manifestOnly !== true);
  return openSpace(
    views.map(({ bytes, deleted }) => ({
      content: openOnce(bytes),
      ...(deleted && { deleted }),
    })),
  );
}

function manifestOf(segments: readonly (Uint8Array | SegmentView)[]): PackManifest {
  return mergeManifests(segments.map(segment => openOnce(asView(segment).bytes).manifest));
}

function asView(segment: Uint8Array | SegmentView): SegmentView {
  return segment instanceof Uint8Array ? { bytes: segment } : segment;
}

/** Weak, so that a segment's view lives as long as its bytes and is made once for them. */
const opened = new WeakMap<Uint8Array, SegmentContent>();

function openOnce(bytes: Uint8Array): SegmentContent {
  const known = opened.get(bytes);
  if (known) return known;
  const content = openSegment(bytes);
  opened.set(bytes, content);
  return content;
}

function* readTitles(space: SearchSpace): IterableIterator<ArticleTitle> {
  for (const { member, article, id } of articlePlaces(space)) {
    yield { ...readHead(member.content, article), id };
  }
}

function readPlace({ member, article, id }: ArticlePlace): Article {
  return { ...readArticle(member.content, article), id };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
