/** Concepts as they are scored: their posting lists, what each is worth, and in which order. */
import type { Concept } from './concept';
import { findTerm, type SearchSpace, type TermPostings } from '../../keep/segments';

export interface PlannedTerm {
  readonly text: string;
  readonly postings: TermPostings;
  readonly weight: number;
}

interface PlannedAlternative {
  readonly terms: readonly PlannedTerm[];
  /** Sum of the idfs of its terms, of which the rarest come first. */
  readonly idf: number;
  /** What its scores are multiplied by. */
  readonly scale: number;
  /** Some of the terms are nothing. */
  readonly isWhole?: true;
}

export interface PlannedConcept {
  readonly alternatives: readonly PlannedAlternative[];
  /** Its part of the whole query, and of a match's share. */
  readonly weight: number;
  /** Postings of its terms. */
  readonly cost: number;
  readonly factor: number;
}

/**
 * Share of the query below which a concept is left out: what nearly every article has changes
 * nothing, but would cost the longest lists of all.
 */
const leastWeight = 0.001;
/** Of a pasted text the rarest say what it is about: with 32 no measured query fared worse. */
const mostConcepts = 64;

/** Opens the lists of the concepts that count, those first that tell most for what they cost. */
export function planConcepts(concepts: readonly Concept[], space: SearchSpace): PlannedConcept[] {
  const planned = concepts.map(concept => planConcept(concept, space));
  const least = weightOf(planned) * leastWeight;
  return planned
    .filter(plan => plan.weight > least)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostConcepts)
    .sort((a, b) => a.cost / a.weight - b.cost / b.weight);
}

/** The sum of all weights. */
export function weightOf(plans: readonly PlannedConcept[]): number {
  return plans.reduce((sum, plan) => sum + plan.weight, 0);
}

/** How much a term tells that so many articles hold: BM25's inverse document frequency. */
export function idf(frequency: number, articles: number): number {
  if (frequency === 0) return 0;
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}

/** A way that weighs less draws the rarity of a concept less. */
const fullyDrawing = 0.7;

/** The rarity half way, in its logarithm, between what was typed and a way that says the same. */
function drawnTo(
  { idf, weight }: { readonly idf: number; readonly weight: number },
  typed: number,
) {
  return typed * (idf / typed) ** (0.5 * Math.min(1, weight / fullyDrawing));
}

/**
 * Opens the lists of a concept. Its ways to be said share one rarity, since an odd word for a common
 * thing is no rare thing: a way that is rarer weighs no more than that, a commoner one is drawn to it.
 */
function planConcept(concept: Concept, space: SearchSpace): PlannedConcept {
  const opened = concept.alternatives.map(({ terms, weight, isWhole }, place) => {
    const planned = terms.map(term => {
      const postings = findTerm(space, term);
      return { text: term, postings, weight: idf(postings.frequency, space.indexedCount) };
    });
    planned.sort((a, b) => b.weight - a.weight);
    const whole = isWhole && terms.length > 1;
    return {
      planned,
      weight,
      place,
      ...(whole && { isWhole }),
      idf: planned.reduce((sum, term) => sum + term.weight, 0),
    };
  });
  const known = opened.filter(
    ({ planned, weight, isWhole, idf: sum }) =>
      sum > 0 && weight > 0 && (!isWhole || planned.every(term => term.weight > 0)),
  );
  const rarities = known.map(alternative => alternative.idf);
  const typed = known[0]?.place === 0 ? known[0].idf : Math.max(0, ...rarities);
  const rarity = Math.min(typed, ...known.map(way => drawnTo(way, typed)));
  return {
    alternatives: known.map(({ planned, weight, isWhole, idf: own }) => ({
      terms: planned.filter(term => term.weight > 0),
      idf: own,
      ...(isWhole && { isWhole }),
      scale: weight * (own > rarity ? rarity / own : Math.sqrt(rarity / own)),
    })),
    weight: rarity * concept.weight,
    cost: known
      .flatMap(({ planned }) => planned)
      .reduce((sum, { postings }) => sum + postings.frequency, 0),
    factor: concept.weight,
  };
}
