/** What articles gain by more than their text: by the names they document, by what begins as typed. */
import { articleFactor } from './articleFactor';
import type { BegunTitle } from './begunTitles';
import { idf } from './planConcepts';
import type { Ranking } from './ranking';
import type { ScoreTable } from './scoreTable';
import { findTerm, subjectKey, type PostingReader, type SearchSpace } from '../../keep/segments';

/** A name in the query, or that the query is, with what documenting it is worth. */
export interface NameBonus {
  readonly key: string;
  readonly weight: number;
  /** Which of the identifiers of the query it is of, if it is of one. */
  readonly identifier?: number;
  /** Whether it is the title of a page: what else that page is then lessens nothing. */
  readonly isTitle?: true;
}

/** What somebody may be typing: articles by their titles, and names by their keys. */
export interface Begun {
  readonly titles: readonly BegunTitle[];
  readonly names: readonly string[];
}

export const nothingBegun: Begun = { titles: [], names: [] };

interface BonusContext {
  /** Weight of the whole query. */
  readonly whole: number;
  readonly space: SearchSpace;
  readonly ranking: Ranking;
}

interface Bonuses extends BonusContext {
  readonly names: readonly NameBonus[];
  readonly begun: Begun;
}

/**
 * Whoever documents a name of the query has matched all of it, and gains what the most telling of its
 * names is worth: more than all the text of any query is. Identifiers are asked for together, so
 * each further one that a page documents counts in part.
 */
export function addBonuses(
  tables: readonly ScoreTable[],
  { names, begun, ...context }: Bonuses,
): void {
  const identifiers = new Set(names.map(({ identifier }) => identifier));
  const best = tables.map(() => new Map<number, number>());
  for (const identifier of identifiers) {
    const own = names.filter(name => name.identifier === identifier);
    gainsOf(own, context).forEach((gains, place) => {
      const before = best[place];
      for (const [article, gain] of gains)
        before?.set(article, together(before.get(article), gain));
    });
  }
  addBegun(best, begun, context);
  tables.forEach((table, place) => {
    table.addBonuses(best[place] ?? new Map(), context.whole);
  });
}

/** Adds to the gains of each member what beginning as the query does is worth. */
function addBegun(
  gains: readonly Map<number, number>[],
  { titles, names }: Begun,
  { whole, space, ranking }: BonusContext,
): void {
  const add = (place: number, article: number, gain: number) =>
    gains[place]?.set(article, (gains[place].get(article) ?? 0) + gain);
  const sharers = new Map<string, number>();
  for (const { key } of titles) sharers.set(key, (sharers.get(key) ?? 0) + 1);
  const ofTitles = gainOfBegun(sharers.size, whole, begunTitle);
  for (const { key, place } of ofTitles > 0 ? titles : []) {
    const part = sharers.get(key) === 1 ? 1 : sharedTitle;
    const factor = articleFactor(place.member.content, place.article, ranking);
    add(space.members.indexOf(place.member), place.article, (ofTitles * part) / factor);
  }
  const ofNames = gainOfBegun(names.length, whole, begunName);
  if (ofNames === 0) return;
  gainsFor(names, ofNames, space).forEach((own, place) => {
    for (const [article, gain] of own) add(place, article, gain);
  });
}

/** Of many that begin alike none is meant, but they are better than nothing. */
function gainOfBegun(count: number, whole: number, share: number): number {
  if (count > mostBegun) return whole > 0 ? 0 : leastGain;
  return Math.max(leastGain, whole * share);
}

/** So many that begin alike can all be shown first. */
const mostBegun = 3;
/** What that is worth of the query's weight: more than all its text, less than a rare name. */
const begunTitle = 8;
const begunName = 5;
/** Part of it for a title of several pages, so that they leave a place to the others. */
const sharedTitle = 0.8;
const leastGain = 0.1;

/** The same gain for every article of each member that documents one of the names. */
function gainsFor(
  names: readonly string[],
  gain: number,
  space: SearchSpace,
): Map<number, number>[] {
  const gains = space.members.map(() => new Map<number, number>());
  for (const key of names.flatMap(name => [name, subjectKey(name)])) {
    const { lists } = findTerm(space, key);
    gains.forEach((own, place) => {
      for (const list of lists[place] ?? []) raiseGains(own, list, () => gain);
    });
  }
  return gains;
}

/** What each article of each member gains by the one name, or the best of several. */
function gainsOf(
  names: readonly NameBonus[],
  { whole, space, ranking }: BonusContext,
): Map<number, number>[] {
  const gains = space.members.map(() => new Map<number, number>());
  for (const { key, weight, isTitle } of names) {
    const { frequency, lists } = findTerm(space, key);
    if (frequency === 0) continue;
    const gain = weight * Math.max(idf(frequency, space.indexedCount), whole * leastRarity);
    gains.forEach((own, place) => {
      const content = space.members[place]?.content;
      const gainOf = (article: number) =>
        isTitle && content ? gain / articleFactor(content, article, ranking) : gain;
      for (const list of lists[place] ?? []) raiseGains(own, list, gainOf);
    });
  }
  return gains;
}

function together(before: number | undefined, gain: number): number {
  const first = before ?? 0;
  return Math.max(first, gain) + furtherName * Math.min(first, gain);
}

/** Part of what a further identifier of the query is worth: never as much as a more telling name. */
const furtherName = 0.2;

/** As a part of the weight of the query: with the weight of a name, above what its text is worth. */
const leastRarity = 0.06;

function raiseGains(
  gains: Map<number, number>,
  list: PostingReader,
  gainOf: (article: number) => number,
): void {
  while (list.next()) {
    for (let at = 0; at < list.size; at++) {
      const article = list.articles[at] ?? 0;
      const gain = gainOf(article);
      if (gain > (gains.get(article) ?? 0)) gains.set(article, gain);
    }
  }
}
