/**
 * How far the titles of some articles are what a query asks for: of "how account linking works" the page
 * "Account linking" says more than "Account linking from the console", whose title is as much of it.
 */
import type { PassageUnits } from './passageUnits';

/** Fed concept by concept, way by way, term by term. */
export class TitleSums {
  /** Terms of each title. */
  private readonly lengths: Float64Array;
  /** Those of them that the query has. */
  private readonly terms: Float64Array;
  /** Weight of what each title has of the query, of the concept, and of the way to say it at hand. */
  private readonly weights: Float64Array;
  private readonly concept: Float64Array;
  private readonly way: Float64Array;
  private readonly seen = new Set<string>();

  constructor({ member, articles }: PassageUnits) {
    const { fieldLengths } = member.content.text;
    this.lengths = Float64Array.from(articles, article => fieldLengths[article * 3] ?? 0);
    this.terms = new Float64Array(articles.length);
    this.weights = new Float64Array(articles.length);
    this.concept = new Float64Array(articles.length);
    this.way = new Float64Array(articles.length);
  }

  beginConcept(): void {
    this.concept.fill(0);
  }

  beginWay(): void {
    this.way.fill(0);
  }

  /** Adds a term of a way, with its packed counts in each article. */
  add(term: string, counts: Uint8Array, weight: number): void {
    const { way, terms, seen } = this;
    const isNew = !seen.has(term);
    seen.add(term);
    counts.forEach((count, place) => {
      const inTitle = count >> 6;
      if (inTitle === 0) return;
      way[place] = (way[place] ?? 0) + weight;
      if (isNew) terms[place] = (terms[place] ?? 0) + inTitle;
    });
  }

  /** `idf` is that of all terms of the way. */
  endWay(idf: number): void {
    const { way, concept } = this;
    way.forEach((weight, place) => {
      concept[place] = Math.max(concept[place] ?? 0, weight / idf);
    });
  }

  /** `weight` is the concept's part of the query's. */
  endConcept(weight: number): void {
    const { concept, weights } = this;
    concept.forEach((share, place) => {
      weights[place] = (weights[place] ?? 0) + share * weight;
    });
  }

  /** From 0, nothing in common, to 1, the same words; `whole` is the weight of the query. */
  likeness(place: number, whole: number): number {
    const length = this.lengths[place] ?? 0;
    if (length === 0 || whole === 0) return 0;
    const ofTitle = Math.min(1, (this.terms[place] ?? 0) / length);
    const ofQuery = Math.min(1, (this.weights[place] ?? 0) / whole);
    return (ofTitle * ofQuery) ** 2;
  }
}
