/**
 * BM25F over concepts, term at a time. Concepts come in descending weight; once what is left of the
 * query is less than the least share, whoever has matched nothing is no match any more, and
 * the remaining lists are only looked into for those who have, so that a common word costs little.
 */
import type { Concept } from './concept';
import type { Ranking } from './ranking';
import { ScoreTable } from './scoreTable';
import { findTerm, type Member, type SearchSpace, type TermPostings } from './searchSpace';

/** The scores of one member's articles, valid until the next search. */
export interface MemberScores {
  readonly member: Member;
  /** Above 0 for articles that match. */
  readonly scores: Float32Array;
  /** The matched part of the query's weight. */
  readonly shares: Float32Array;
}

export interface Scores {
  readonly members: readonly MemberScores[];
  /** Weight of the whole query, 0 if no article holds a word of it. */
  readonly whole: number;
}

/** A name that the whole query may be, with what documenting it is worth. */
export interface NameBonus {
  readonly key: string;
  readonly weight: number;
}

export interface ScoreRequest {
  readonly concepts: readonly Concept[];
  readonly names: readonly NameBonus[];
}

export type Scorer = (request: ScoreRequest) => Scores;

/** Prepares scoring over a space; the arrays it works in are kept from search to search. */
export function createScorer(space: SearchSpace, ranking: Ranking): Scorer {
  let made: readonly ScoreTable[] | undefined;
  const tables = () =>
    (made ??= space.members.map(member => new ScoreTable(member, space, ranking)));
  return ({ concepts, names }) => {
    const planned = concepts.map(concept => planConcept(concept, space));
    const least = weightOf(planned) * leastWeight;
    const plans = planned.filter(plan => plan.weight > least).sort((a, b) => b.weight - a.weight);
    const whole = weightOf(plans);
    for (const table of tables()) table.clear();
    addBonuses(tables(), { names, whole, space });
    addConcepts(tables(), { plans, whole, ranking });
    return { members: tables(), whole };
  };
}

/**
 * Share of the query below which a concept is left out: what nearly every article has changes
 * nothing, but would cost the longest lists of all.
 */
const leastWeight = 0.001;

function weightOf(plans: readonly PlannedConcept[]): number {
  return plans.reduce((sum, plan) => sum + plan.weight, 0);
}

/** Whoever documents the name that the query is has matched all of it. */
function addBonuses(
  tables: readonly ScoreTable[],
  { names, whole, space }: { names: readonly NameBonus[]; whole: number; space: SearchSpace },
): void {
  for (const { key, weight } of names) {
    const { frequency, lists } = findTerm(space, key);
    const bonus = weight * idf(frequency, space.indexedCount);
    if (bonus === 0) continue;
    tables.forEach((table, place) => {
      for (const list of lists[place] ?? []) table.addBonus(list, bonus, whole);
    });
  }
}

interface PlannedQuery {
  readonly plans: readonly PlannedConcept[];
  readonly whole: number;
  readonly ranking: Ranking;
}

function addConcepts(tables: readonly ScoreTable[], { plans, whole, ranking }: PlannedQuery): void {
  let rest = whole;
  let isClosed = false;
  for (const plan of plans) {
    if (!isClosed && rest < ranking.leastShare * whole) {
      isClosed = true;
      for (const table of tables) table.close();
    }
    tables.forEach((table, place) => {
      addConcept(table, plan, { place, wholeness: ranking.wholeness });
    });
    rest -= plan.weight;
  }
}

function idf(frequency: number, articles: number): number {
  if (frequency === 0) return 0;
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}

interface PlannedTerm {
  readonly postings: TermPostings;
  readonly weight: number;
}

interface PlannedAlternative {
  readonly terms: readonly PlannedTerm[];
  /** Sum of the idfs of its terms. */
  readonly idf: number;
  /** What its scores are multiplied by. */
  readonly scale: number;
}

interface PlannedConcept {
  readonly alternatives: readonly PlannedAlternative[];
  /** Its part of the whole query, and of a match's share. */
  readonly weight: number;
  readonly factor: number;
}

/**
 * Opens the lists of a concept. Its ways to be said share one rarity, since an odd word for a common
 * thing is no rare thing: a way that is rarer weighs no more than that, a commoner one is drawn to it.
 */
function planConcept(concept: Concept, space: SearchSpace): PlannedConcept {
  const opened = concept.alternatives.map(({ terms, weight }, place) => {
    const planned = terms.map(term => {
      const postings = findTerm(space, term);
      return { postings, weight: idf(postings.frequency, space.indexedCount) };
    });
    return { planned, weight, place, idf: planned.reduce((sum, term) => sum + term.weight, 0) };
  });
  const known = opened.filter(alternative => alternative.idf > 0 && alternative.weight > 0);
  const rarities = known.map(alternative => alternative.idf);
  const typed = known[0]?.place === 0 ? known[0].idf : Math.max(0, ...rarities);
  const rarity = Math.sqrt(typed * Math.min(typed, ...rarities));
  return {
    alternatives: known.map(({ planned, weight, idf: own }) => ({
      terms: planned.filter(term => term.weight > 0),
      idf: own,
      scale: weight * (own > rarity ? rarity / own : Math.sqrt(rarity / own)),
    })),
    weight: rarity * concept.weight,
    factor: concept.weight,
  };
}

/** Adds what a concept gives each article: the best of the ways to say it. */
function addConcept(
  table: ScoreTable,
  { alternatives, factor }: PlannedConcept,
  { place, wholeness }: { readonly place: number; readonly wholeness: number },
): void {
  const only = onlyTerm(alternatives);
  if (only !== undefined) {
    for (const list of only.postings.lists[place] ?? []) {
      table.addList(list, only.weight * factor);
    }
    return;
  }
  for (const { terms, idf: sum, scale } of alternatives) {
    for (const { postings, weight } of terms) {
      const lists = postings.lists[place] ?? [];
      if (postings.isUnit) table.addBestToWay(lists, weight);
      else for (const list of lists) table.addToWay(list, weight);
    }
    table.endWay({ idf: sum, scale, wholeness });
  }
  table.endConcept(factor);
}

/** The term of a concept that is one term with one list; a single unit's lists share articles. */
function onlyTerm(alternatives: readonly PlannedAlternative[]): PlannedTerm | undefined {
  const [way, otherWay] = alternatives;
  const [term, otherTerm] = way?.terms ?? [];
  if (!way || !term || otherWay || otherTerm || term.postings.isUnit) return undefined;
  return { postings: term.postings, weight: term.weight * way.scale };
}
