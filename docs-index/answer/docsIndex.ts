/** The door of the answers: opens segments, and searches, looks up and shows what they hold. */
import type { Entry, Recall, SearchQuery, SearchResult } from '../answers';
import type { Article } from '../article';
import {
  buildSymbols,
  createNearNames,
  type NearNames,
  type Symbols,
} from '../derive/readReference';
import {
  articleOf,
  articlePlaces,
  type Elsewhere,
  type IndexedArticle,
  findArticle,
  manifestOf,
  openViews,
  readHead,
  readReferences,
  readReferencesAhead,
  thinSegment,
  type ArticlePlace,
  type SearchSpace,
  type SegmentView,
} from '../keep/segments';
import type { PackManifest } from '../manifest';
import { lookupEntries } from './entry/entry';
import { defaultRanking, type Ranking } from './search/ranking';
import { createSpeller } from './search/spelling';
import { createSearch } from './search/searchArticles';
import { termStarts } from './search/termStarts';
import { createWordReaders, type WordReaders } from './search/wordReaders';

export { toEntry, type DocumentedSymbol } from './entry/entry';
export { fieldMarkdown } from './entry/entryMarkdown';
export {
  exampleLanguageNames,
  exampleLanguages,
  makeExamples,
  type Insertion,
} from './examples/examples';
export { exampleLanguageOf, hasLanguage } from './examples/languages';
export { fieldHole } from './examples/fieldHole';
export { typoDistance } from './search/spelling';

/** An opened set of segments. All answers are plain data. */
export interface DocsIndex {
  readonly articleCount: number;
  readonly manifest: PackManifest;
  /** Built on first use. */
  readonly symbols: Symbols;
  /** Reads what `symbols` is built from, at each step a little that was not read before. */
  readSymbols(): IterableIterator<void>;
  search(query: SearchQuery): SearchResult;
  /** What a server that keeps further articles is asked for the same query. */
  recall(query: string): Recall;
  /**
   * The same index for one question, with what a server found for it: searched as one, in the order
   * in which it would be found if all of the server's articles were here. Without anything found,
   * only what is on this machine alone.
   */
  withFound(found?: FoundArticles): DocsIndex;
  /** Entries for a code, message, endpoint, field, enum value or structure name; best first. */
  lookup(name: string): Entry[];
  /** Documented names near one that is not, nearest first; for "did you mean". */
  nearNames: NearNames;
  article(id: string): Article | undefined;
  /** Every article's id, title, kind and category without its text, for browsing. */
  titles(): IterableIterator<ArticleTitle>;
}

/** Articles of a server, and what ranking must know of those that it did not send. */
export interface FoundArticles {
  readonly items: readonly IndexedArticle[];
  readonly elsewhere: Elsewhere;
  /** What the server was asked; absent for articles that nothing will be searched in. */
  readonly recall?: Recall;
}

export type ArticleTitle = Pick<
  Article,
  'id' | 'title' | 'kind' | 'category' | 'breadcrumb' | 'source' | 'updated'
>;

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
  const words = once(() => createWordReaders(space, manifest));
  const others = segments.filter(part => part instanceof Uint8Array || !part.isStandIn);
  const own = once(() => openViews(others));
  const ownIndex = once(() => indexOver(own(), known));
  const withFound = (found?: FoundArticles) => {
    if (found === undefined) return ownIndex();
    const { items, elsewhere } = found;
    // What is here too is shown once, as it is here.
    const more = items.filter(({ article }) => findArticle(own(), article.id) === undefined);
    const content = thinSegment(more, termStarts(found));
    const all = openViews(others, { content, elsewhere });
    const spellings = createSpeller(all);
    return indexOver(all, { ...known, words: () => ({ ...words(), spellings }) });
  };
  const known: Known = { manifest, symbols, nearNames, words, ranking, withFound };
  return indexOver(space, known);
}

/** What an index knows beside its articles. */
interface Known {
  readonly manifest: PackManifest;
  readonly symbols: () => Symbols;
  readonly nearNames: NearNames;
  readonly words: () => WordReaders;
  readonly ranking: Ranking;
  readonly withFound: DocsIndex['withFound'];
}

function indexOver(space: SearchSpace, known: Known): DocsIndex {
  const { manifest, symbols, nearNames, withFound } = known;
  const search = once(() => createSearch(space, { ...known, words: known.words() }));
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
    recall: query => search().recall(query),
    withFound,
    lookup: name => lookupEntries(symbols(), name, find),
    nearNames,
    article: find,
    titles: () => readTitles(space),
  };
}

/** How many articles of a server are looked at for a page of hits, as many as ranking looks at. */
export function candidatesOf({ offset = 0, limit = 10 }: SearchQuery): number {
  return Math.min(mostCandidates, Math.max(leastCandidates, offset + limit + spareCandidates));
}

const leastCandidates = 60;
const spareCandidates = 20;
const mostCandidates = 2000;

/** Articles that were asked for by id. */
export function ofShared(
  { articles, lengths, passages }: Pick<Elsewhere, 'lengths' | 'passages'> & { articles: number },
  items: readonly IndexedArticle[],
): FoundArticles {
  const about = { articleCount: articles, lengths, passages, frequencyOf: () => undefined };
  return { items, elsewhere: about };
}

function* readTitles(space: SearchSpace): IterableIterator<ArticleTitle> {
  for (const { member, article, id } of articlePlaces(space)) {
    yield { ...readHead(member.content, article), id };
  }
}

function readPlace({ id, ...place }: ArticlePlace): Article {
  return { ...articleOf(place), id };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
