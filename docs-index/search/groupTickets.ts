/** Tickets that say nearly the same, put behind the best of them. */
import type { Article } from '../article';
import { searchedBody } from './searchFields';
import { hanCode } from '../segment/termDictionary';
import { scanTerms } from '../terms';

export interface Grouped<T> {
  readonly item: T;
  readonly article: Article;
  /** How many stand behind it. */
  readonly similar: number;
}

/** Shared part of all terms from which two tickets are one: the same text sent twice. */
const leastShared = 0.9;

/**
 * Keeps the order of the items; a ticket nearly identical to an earlier one is only counted there.
 * Pages of documentation are never grouped: start and stop of a machine read alike, too.
 */
export function groupTickets<T>(items: readonly T[], read: (item: T) => Article): Grouped<T>[] {
  const groups: { item: T; article: Article; similar: number; terms?: Terms }[] = [];
  for (const item of items) {
    const article = read(item);
    const terms = article.ticket ? termsOf(article) : undefined;
    const same = terms && groups.find(group => group.terms && isSame(group.terms, terms));
    if (same) same.similar++;
    else groups.push({ item, article, similar: 0, ...(terms && { terms }) });
  }
  return groups;
}

type Terms = ReadonlySet<string | number>;

function termsOf(article: Article): Terms {
  const terms = new Set<string | number>();
  scanTerms(searchedBody(article), {
    pair: (first, second) => terms.add(hanCode(first, second)),
    word: word => terms.add(word),
  });
  return terms;
}

function isSame(a: Terms, b: Terms): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < leastShared * large.size) return false;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared >= leastShared * (small.size + large.size - shared);
}
