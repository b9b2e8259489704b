/**
 * BM25F over concepts, term at a time. Concepts come in descending weight; once what is left could
 * not lift an article that has matched nothing above the least share, only articles that have
 * matched are looked up in the remaining lists, so that a common word costs little.
 */
import type { Concept } from './queryConcepts';
import type { Ranking } from './ranking';
import { ScoreTable } from './scoreTable';
import { findTerm, type Member, type SearchSpace, type TermPostings } from './searchSpace';

/** Articles of one member that matched, with their scores and matched share of the query. */
export interface MemberMatches {
  readonly member: Member;
  readonly articles: Int32Array;
  readonly scores: Float32Array;
  readonly shares: Float32Array;
}

/** A name among the query's words, with what documenting it is worth. */
export interface NameBonus {
  readonly key: string;
  readonly weight: number;
  /** The whole query is this name: whoever documents it has matched all of it. */
  readonly isWhole?: boolean;
}

export interface ScoreRequest {
  readonly concepts: readonly Concept[];
  readonly names: readonly NameBonus[];
}

export type Scorer = (request: ScoreRequest) => MemberMatches[];

/** Prepares scoring over a space; the arrays it works in are kept from search to search. */
export function createScorer(space: SearchSpace, ranking: Ranking): Scorer {
  let made: readonly ScoreTable[] | undefined;
  const tables = () =>
    (made ??= space.members.map(member => new ScoreTable(member, space, ranking)));
  return ({ concepts, names }) => {
    const plans = concepts
      .map(concept => planConcept(concept, space))
      .filter(plan => plan.weight > 0)
      .sort((a, b) => b.weight - a.weight);
    const whole = plans.reduce((sum, plan) => sum + plan.weight, 0);
    const bonuses = names
      .map(({ key, weight, isWhole }) => {
        const postings = findTerm(space, key);
        const bonus = weight * idf(postings.frequency, space.indexedCount);
        return { postings, bonus, share: isWhole === true ? whole : 0 };
      })
      .filter(({ bonus }) => bonus > 0);
    return tables().map((table, place) => {
      for (const { postings, bonus, share } of bonuses) {
        for (const list of postings.lists[place] ?? []) table.addBonus(list, bonus, share);
      }
      let rest = whole;
      for (const plan of plans) {
        const onlyMatched = rest < ranking.leastShare * whole;
        addConcept(table, plan, { place, onlyMatched, wholeness: ranking.wholeness });
        rest -= plan.weight;
      }
      return takeMatches(table, whole, ranking.coverage);
    });
  };
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
  { place, onlyMatched, wholeness }: ConceptOptions,
): void {
  const { matched, best, sums } = table;
  const [only] = alternatives;
  const [term] = only?.terms ?? [];
  if (only && term && alternatives.length === 1 && only.terms.length === 1) {
    const weight = term.weight * factor * only.scale;
    const isLargest = false;
    // A single unit's lists share articles: those are added up apart.
    if (!term.postings.isUnit) {
      const into = matched;
      for (const list of term.postings.lists[place] ?? []) {
        table.addList(list, { into, weight, isLargest, onlyMatched });
      }
      return;
    }
  }
  for (const { terms, idf: whole, scale } of alternatives) {
    for (const { postings, weight } of terms) {
      const isLargest = postings.isUnit;
      for (const list of postings.lists[place] ?? []) {
        table.addList(list, { into: sums, weight, isLargest, onlyMatched });
      }
    }
    sums.drain((article, score, share) => {
      const part = share / whole;
      const worth = part < 0.999 ? part ** wholeness : 1;
      best.raise(article, score * scale * worth, share * scale);
    });
  }
  best.drain((article, score, share) => {
    matched.add(article, score * factor, share * factor);
  });
}

interface ConceptOptions {
  /** Position of the table's member in the space. */
  readonly place: number;
  readonly onlyMatched: boolean;
  readonly wholeness: number;
}

/** Empties a table into its matches, in no particular order. */
function takeMatches({ member, matched }: ScoreTable, whole: number, power: number): MemberMatches {
  const articles = new Int32Array(matched.count);
  const scores = new Float32Array(articles.length);
  const shares = new Float32Array(articles.length);
  let place = 0;
  matched.drain((article, score, share) => {
    articles[place] = article;
    const part = whole === 0 ? 1 : Math.min(1, share / whole);
    shares[place] = part;
    scores[place] = score * part ** power;
    place++;
  });
  return { member, articles, scores, shares };
}
