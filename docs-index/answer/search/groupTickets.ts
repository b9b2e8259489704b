/** Tickets that say nearly the same, put behind the best of them. */
import type { Article } from '../../article';
import { hanCode, searchedBody } from '../../keep/segments';
import { scanTerms } from '../../text/terms';

/** The different terms of a ticket, Han pairs as codes. */
export type DistinctTerms = ReadonlySet<string | number>;

/** What is grouped: tickets by their terms, all else not at all. */
interface Groupable {
  readonly terms?: DistinctTerms;
}

export interface Grouped<T> {
  readonly item: T;
  /** How many stand behind it. */
  readonly similar: number;
}

/** Shared part of all terms from which two tickets are one: the same text sent twice. */
const leastShared = 0.9;

/**
 * Keeps the order of the items; a ticket nearly identical to an earlier one is only counted there.
 * Takes items, which may be costly to make, until it comes to one that would be a group too many.
 * Pages of documentation are never grouped: start and stop of a machine read alike, too.
 */
export function groupTickets<T extends Groupable>(
  items: Iterable<T>,
  mostGroups = Infinity,
): Grouped<T>[] {
  const groups: { item: T; similar: number }[] = [];
  if (mostGroups <= 0) return groups;
  for (const item of items) {
    const { terms } = item;
    const same = terms && groups.find(group => group.item.terms && isSame(group.item.terms, terms));
    if (same) same.similar++;
    else if (groups.length === mostGroups) break;
    else groups.push({ item, similar: 0 });
  }
  return groups;
}

/** The terms by which a ticket is told from others. */
export function distinctTerms(article: Article): DistinctTerms {
  const terms = new Set<string | number>();
  scanTerms(searchedBody(article), {
    pair: (first, second) => terms.add(hanCode(first, second)),
    word: word => terms.add(word),
  });
  return terms;
}

function isSame(a: DistinctTerms, b: DistinctTerms): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < leastShared * large.size) return false;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared >= leastShared * (small.size + large.size - shared);
}
