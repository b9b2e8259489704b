/** The door of the answers: opens segments, and searches, looks up and shows what they hold. */
import type { Entry, SearchQuery, SearchResult } from '../answers';
import type { Article } from '../article';
import {
  buildSymbols,
  createNearNames,
  type NearNames,
  type Symbols,
} from '../derive/readReference';
import {
  articlePlaces,
  findArticle,
  manifestOf,
  openViews,
  readArticle,
  readHead,
  readReferences,
  readReferencesAhead,
  type ArticlePlace,
  type SearchSpace,
  type SegmentView,
} from '../keep/segments';
import type { PackManifest } from '../manifest';
import { lookupEntries } from './entry/entry';
import { defaultRanking, type Ranking } from './search/ranking';
import { createSearch } from './search/searchArticles';

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
  const search = once(() => createSearch(space, manifest, { ranking, symbols, nearNames }));
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
