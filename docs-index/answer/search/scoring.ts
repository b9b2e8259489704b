/**
 * BM25F over concepts, term at a time, those first that tell most for their cost. Once what is left
 * of the query is less than the least share, whoever has matched nothing is no match any more, and the
 * remaining lists are read only for those about whom they can decide: a common word costs little.
 */
import type { Concept } from './concept';
import { addBonuses, type Begun, type NameBonus, nothingBegun } from './nameBonuses';
import { planConcepts, type PlannedConcept, type PlannedTerm, weightOf } from './planConcepts';
import { prune, type Wanted } from './pruning';
import type { Ranking } from './ranking';
import { type ArticleList, ScoreTable } from './scoreTable';
import type { Member, SearchSpace } from '../../keep/segments';

/** The scores of one member's articles, valid until the next search. */
export interface MemberScores {
  readonly member: Member;
  /** Above 0 for articles that match. */
  readonly scores: Float32Array;
  /** The matched part of the query's weight. */
  readonly shares: Float32Array;
  /** Articles whose score is above 0, ascending. */
  readonly matched: ArticleList;
  /** How many of those each stands for where matches are counted. */
  readonly weights: Uint8Array;
}

export interface Scores {
  readonly members: readonly MemberScores[];
  /** Weight of the whole query, 0 if no article holds a word of it. */
  readonly whole: number;
  readonly plans: readonly PlannedConcept[];
}

export interface ScoreRequest {
  readonly concepts: readonly Concept[];
  readonly names: readonly NameBonus[];
  /** What begins as the query does. */
  readonly begun?: Begun;
  readonly wanted: Wanted;
}

export type Scorer = (request: ScoreRequest) => Scores;

/** Counts are exact up to so many matches. */
const mostCountedOnly = 4096;

/**
 * Prepares scoring over a space; the arrays it works in are kept from search to search. Of more
 * than `mostCounted` articles those that can only be counted are counted in part, for all of them.
 */
export function createScorer(
  space: SearchSpace,
  ranking: Ranking,
  mostCounted = mostCountedOnly,
): Scorer {
  let made: readonly ScoreTable[] | undefined;
  const tables = () =>
    (made ??= space.members.map(member => new ScoreTable(member, space, ranking)));
  return ({ concepts, names, begun = nothingBegun, wanted }) => {
    const plans = planConcepts(concepts, space);
    const whole = weightOf(plans);
    for (const table of tables()) table.clear();
    addBonuses(tables(), { names, begun, whole, space, ranking });
    addConcepts(tables(), { plans, whole, wanted, ranking, mostCounted });
    return { members: tables(), whole, plans };
  };
}

interface PlannedQuery {
  readonly plans: readonly PlannedConcept[];
  readonly whole: number;
  readonly wanted: Wanted;
  readonly ranking: Ranking;
  readonly mostCounted: number;
}

function addConcepts(
  tables: readonly ScoreTable[],
  { plans, whole, wanted, ranking, mostCounted }: PlannedQuery,
): void {
  let rest = whole;
  let cost = plans.reduce((sum, plan) => sum + plan.cost, 0);
  let isClosed = false;
  let nextPruning = ranking.leastShare * whole;
  for (const plan of plans) {
    if (rest < nextPruning) {
      if (!isClosed) for (const table of tables) table.close();
      const sought = tables.reduce((sum, table) => sum + table.sought.length, 0);
      if (cost > sought * dearerReading) {
        prune(tables, { whole, rest, wanted, mostCounted }, ranking);
        nextPruning = rest * worthPruning;
      } else if (!isClosed) for (const table of tables) table.narrow();
      isClosed = true;
    }
    tables.forEach((table, place) => {
      addConcept(table, plan, { place, ranking });
    });
    rest -= plan.weight;
    cost -= plan.cost;
  }
  if (!isClosed) for (const table of tables) table.close();
}

/** To prune pays where so many postings are left to read for every article that is sought. */
const dearerReading = 1;
/** Looking at all articles pays again once this part of the rest is left. */
const worthPruning = 0.7;

/** Adds what a concept gives each article: the best of the ways to say it. */
function addConcept(
  table: ScoreTable,
  { alternatives, factor }: PlannedConcept,
  { place, ranking }: { readonly place: number; readonly ranking: Ranking },
): void {
  const { wholeness } = ranking;
  const only = onlyTerm(alternatives);
  if (only !== undefined) {
    for (const list of only.postings.lists[place] ?? []) {
      table.addList(list, only.weight * factor);
    }
    return;
  }
  for (const { terms, idf: sum, scale, isWhole } of alternatives) {
    const [term, otherTerm] = terms;
    if (term && !otherTerm) {
      for (const list of term.postings.lists[place] ?? []) {
        table.raise(list, term.weight * scale, 'best');
      }
      continue;
    }
    let rest = sum;
    for (const { postings, weight } of terms) {
      const lists = postings.lists[place] ?? [];
      const within = rest < sum * ranking.leastPart;
      if (postings.isUnit) table.addBestToWay(lists, weight, within);
      else for (const list of lists) table.addToWay(list, weight, within);
      rest -= weight;
    }
    if (alternatives.length === 1 && !isWhole) {
      table.endOnlyWay({ idf: sum, scale, wholeness }, factor);
      return;
    }
    table.endWay({ idf: sum, scale, wholeness, ...(isWhole && { isWhole }) });
  }
  table.endConcept(factor);
}

/** The term of a concept that is one term with one list; a single unit's lists share articles. */
function onlyTerm(alternatives: PlannedConcept['alternatives']): PlannedTerm | undefined {
  const [way, otherWay] = alternatives;
  const [term, otherTerm] = way?.terms ?? [];
  if (!way || !term || otherWay || otherTerm || term.postings.isUnit) return undefined;
  return { ...term, weight: term.weight * way.scale };
}
