/** A query answered: matches scored, filtered, counted and the best of them made into hits. */
import type { Recall, SearchQuery, SearchResult } from '../../answers';
import { createBegunNames } from './begunNames';
import { createBegunTitles } from './begunTitles';
import { type Filter, fits, readFilter } from './filter';
import { groupTickets } from './groupTickets';
import { findTerm, type SearchSpace } from '../../keep/segments';
import { planRecall } from './recall';
import { rankPassages, type RankedMatch } from './rankPassages';
import { type CopyFolder, createCopyFolder } from './foldCopies';
import { type Found, makeHit, soughtTerms } from './makeHit';
import type { WordReaders } from './wordReaders';
import { readConcepts } from './queryConcepts';
import type { QueryContext } from './concept';
import { readQuery } from './queryText';
import type { Ranking } from './ranking';
import { createScorer } from './scoring';
import { selectMatches } from './selectMatches';
import { createShownArticles, type ShownArticles } from './shownArticles';
import { suggestQueries, suggestRepairs } from './suggestions';
import type { NearNames, Symbols } from '../../derive/readReference';
import { readNames } from './queriedNames';
import { asksForHelp, asksForReleases, asksQuestion } from './asksFor';

interface SearchParts {
  readonly ranking: Ranking;
  /** Asked only for queries that may hold a name. */
  readonly symbols: () => Symbols;
  /** Asked only when nothing was found. */
  readonly nearNames: NearNames;
  readonly words: WordReaders;
}

/** Searches a space. */
export interface Search {
  (query: SearchQuery): SearchResult;
  /** What a server is asked for the same query. */
  readonly recall: (query: string) => Recall;
}

/** Prepares a space for searching; what costs time is made at the first search. */
export function createSearch(
  space: SearchSpace,
  { ranking, symbols, nearNames, words }: SearchParts,
): Search {
  const score = createScorer(space, ranking);
  const shownOf = createShownArticles();
  const begunTitles = createBegunTitles(space);
  const begunNames = createBegunNames(space);
  let made: CopyFolder | undefined;
  const context = { ranking, articleCount: space.indexedCount, ...words };
  const recall = (query: string) => {
    const own = { ...context, ...termReaders(space) };
    return planRecall(readQuery(query), own, symbols);
  };
  const search = (query: SearchQuery): SearchResult => {
    const { text, typed } = readQuery(query.query);
    const own = { ...context, ...termReaders(space) };
    const concepts = readConcepts(text, own);
    const start = Math.max(0, query.offset ?? 0);
    const limit = Math.max(0, query.limit ?? 10);
    const copies = (made ??= createCopyFolder(space));
    const places = Math.max(start + limit + spareForGroups, ranking.candidates);
    const wanted = Math.max(places, Math.min(mostFiles, Math.ceil(places * copies.perPage)));
    const filters = space.members.map(({ content }) => readFilter(query, content));
    const isFiltered = Boolean(query.kinds?.length) || Boolean(query.categories?.length);
    const names = readNames(typed, { ranking, symbols, frequencyOf: own.frequencyOf });
    const isNamed = names.some(({ key }) => own.frequencyOf(key) > 0);
    const weights = weightsFor(typed, isNamed, ranking);
    const scores = score({
      concepts,
      names,
      begun: {
        titles: begunTitles(typed, mostBegun),
        names: begunNames(typed, own.frequencyOf),
      },
      wanted: { count: wanted, ...(isFiltered && { fits: fitsOf(space, filters) }) },
    });
    const selected = selectMatches(scores, {
      ranking: weights,
      wanted,
      filters,
    });
    const { total, facets, isEstimated } = selected;
    const folded = copies.fold(selected.best);
    const best = rankPassages(folded, { ...scores, space, ranking: weights });
    const sought = soughtTerms(concepts, own);
    const hits = groupTickets(readMatches(best, space, shownOf), start + limit)
      .slice(start)
      .map(({ item, similar }) => ({
        ...makeHit(item, sought),
        ...(similar > 0 && { similar }),
        ...(item.match.copies && {
          alsoIn: item.match.copies.map(copy => copies.copyOf(copy, item.match)),
        }),
      }));
    const isNothing = total === 0 && Object.keys(facets.kinds).length === 0;
    const suggestions = isNothing
      ? suggestQueries(text, own, nearNames)
      : suggestRepairs(text, own);
    return {
      hits,
      total,
      facets,
      ...(isEstimated && { isEstimated }),
      ...(suggestions.length > 0 && { suggestions }),
    };
  };
  return Object.assign(search, { recall });
}

/** Of the weights of kinds of pages those that count for what was asked. */
function weightsFor(typed: string, isNamed: boolean, ranking: Ranking): Ranking {
  return {
    ...ranking,
    reference: isNamed || !asksForHelp(typed) ? 1 : ranking.reference,
    guide: isNamed || !asksQuestion(typed) ? 1 : ranking.guide,
    releases: asksForReleases(typed) ? 1 : ranking.releases,
  };
}

function fitsOf(
  { members }: SearchSpace,
  filters: readonly Filter[],
): ((article: number) => boolean)[] {
  return members.map(({ content }, place) => {
    const filter = filters[place];
    return article => filter !== undefined && fits(filter, content, article);
  });
}

/** Reads each match only when it comes to it. */
function* readMatches(
  matches: readonly RankedMatch[],
  space: SearchSpace,
  shownOf: ShownArticles,
): IterableIterator<Found & { readonly match: RankedMatch }> {
  for (const match of matches) {
    const id = space.renamed.get(match.member.base + match.article);
    yield { ...shownOf(match), match, score: match.score, ...(id !== undefined && { id }) };
  }
}

/** Looks a term up once in a search, however often a long query asks for it. */
function createFrequencies(space: SearchSpace): (term: string) => number {
  const known = new Map<string, number>();
  return term => {
    const frequency = known.get(term) ?? findTerm(space, term).frequency;
    known.set(term, frequency);
    return frequency;
  };
}

/** Where a term stands, and in how many articles. */
function termReaders(space: SearchSpace): Pick<QueryContext, 'frequencyOf' | 'articlesOf'> {
  const known = new Map<string, ReadonlySet<number>>();
  return {
    frequencyOf: createFrequencies(space),
    articlesOf: term => {
      const articles = known.get(term) ?? articlesOf(space, term);
      known.set(term, articles);
      return articles;
    },
  };
}

/** Terms of more articles are in those of every sense of a word. */
const mostArticles = 20_000;

function articlesOf(space: SearchSpace, term: string): ReadonlySet<number> {
  const { lists, frequency } = findTerm(space, term);
  const articles = new Set<number>();
  if (frequency > mostArticles) return articles;
  space.members.forEach(({ base }, place) => {
    for (const list of lists[place] ?? []) {
      while (list.next()) {
        for (let at = 0; at < list.size; at++) articles.add(base + (list.articles[at] ?? 0));
      }
    }
  });
  return articles;
}

/** Titles that begin alike, where nothing else is found. */
const mostBegun = 50;

/** Of pages in very many versions fewer are found than were asked for. */
const mostFiles = 200;

/** So many more are looked at, that a page stays full when some of its tickets are grouped. */
const spareForGroups = 5;
