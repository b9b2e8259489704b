/**
 * The passages of the best pages, scored as the pages were: BM25F over concepts, where the title is
 * the page's and the headings those that a passage stands below. Only some tens of pages are looked
 * at, so posting lists are read in their places alone.
 */
import type { Member, SearchSpace } from '../../keep/segments';
import { PassageCounts } from './passageCounts';
import { openUnits, type PassageUnits } from './passageUnits';
import { TitleSums } from './titleSums';
import { weightOf, type PlannedConcept, type PlannedTerm } from './planConcepts';
import type { Ranking } from './ranking';
import { leastShareOf, ShareWorths } from './wayToSay';

/** The best passage of an article: its place among the article's passages, and its score. */
export interface BestPassage {
  readonly place: number;
  readonly score: number;
  /** How far the article's title is what was asked for: 1 for no other words in either. */
  readonly title: number;
}

export interface PassageRequest {
  readonly plans: readonly PlannedConcept[];
  readonly space: SearchSpace;
  readonly ranking: Ranking;
}

/** The best passage of each of some articles of a member, which must be ascending. */
export function scorePassages(
  member: Member,
  articles: Int32Array,
  { plans, space, ranking }: PassageRequest,
): BestPassage[] {
  const units = openUnits(member, articles, { space, ranking });
  const table = new PassageTable(units, ranking);
  const telling = plans.toSorted((a, b) => b.weight - a.weight).slice(0, mostConcepts);
  for (const plan of telling) table.addConcept(plan);
  return table.best(weightOf(telling));
}

/** Of a pasted text so many tell its passages apart as well as all. */
const mostConcepts = 16;

class PassageTable {
  private readonly counts: PassageCounts;
  private readonly total: UnitSums;
  private readonly concept: UnitSums;
  private readonly way: UnitSums;
  private readonly titles: TitleSums;

  constructor(
    private readonly units: PassageUnits,
    private readonly ranking: Ranking,
  ) {
    const size = units.placeOf.length;
    this.counts = new PassageCounts(units);
    this.total = new UnitSums(size);
    this.concept = new UnitSums(size);
    this.way = new UnitSums(size);
    this.titles = new TitleSums(units);
  }

  addConcept({ alternatives, factor, weight }: PlannedConcept): void {
    const { concept, way, total, titles } = this;
    concept.clear();
    titles.beginConcept();
    for (const { terms, idf, scale, isWhole } of alternatives) {
      way.clear();
      titles.beginWay();
      for (const term of terms) this.addTerm(term);
      titles.endWay(idf);
      const worths = new ShareWorths({ idf, scale, wholeness: this.ranking.wholeness });
      const least = leastShareOf({ idf, ...(isWhole && { isWhole }) });
      way.shares.forEach((share, unit) => {
        if (share === 0 || share < least) return;
        concept.raise(unit, (way.scores[unit] ?? 0) * worths.of(share), share * scale);
      });
    }
    concept.shares.forEach((share, unit) => {
      if (share > 0) total.add(unit, (concept.scores[unit] ?? 0) * factor, share * factor);
    });
    titles.endConcept(weight);
  }

  /** Best of each article, the earlier of equals. */
  best(whole: number): BestPassage[] {
    const { total, units } = this;
    return Array.from(units.articles, (_, place) => {
      const first = units.firsts[place] ?? 0;
      const title = this.titles.likeness(place, whole);
      let best: BestPassage = { place: 0, score: -1, title };
      for (let unit = first; unit < (units.firsts[place + 1] ?? 0); unit++) {
        const part = whole === 0 ? 1 : Math.min(1, (total.shares[unit] ?? 0) / whole);
        const score = (total.scores[unit] ?? 0) * part ** this.ranking.passageCoverage;
        if (score > best.score) best = { place: unit - first, score, title };
      }
      return best;
    });
  }

  /** A single Han unit, whose lists are many, tells no passage from another. */
  private addTerm({ text, weight, postings }: PlannedTerm): void {
    const { counts, units, way } = this;
    if (postings.isUnit || !counts.read(text)) return;
    this.titles.add(text, counts.ofArticle, weight);
    const { placeOf, norms } = units;
    const { saturation } = this.ranking;
    for (let unit = 0; unit < placeOf.length; unit++) {
      const inTitle = (counts.ofArticle[placeOf[unit] ?? 0] ?? 0) >> 6;
      const own = counts.ofUnit[unit] ?? 0;
      const tf =
        (own & 15) * (norms[unit * 3] ?? 0) +
        ((own >> 4) & 3) * (norms[unit * 3 + 1] ?? 0) +
        inTitle * (norms[unit * 3 + 2] ?? 0);
      if (tf > 0) way.add(unit, (weight * tf * (saturation + 1)) / (tf + saturation), weight);
    }
  }
}

/** A score and a share of the query for each unit. */
class UnitSums {
  readonly scores: Float64Array;
  readonly shares: Float64Array;

  constructor(size: number) {
    this.scores = new Float64Array(size);
    this.shares = new Float64Array(size);
  }

  clear(): void {
    this.scores.fill(0);
    this.shares.fill(0);
  }

  add(unit: number, score: number, share: number): void {
    this.scores[unit] = (this.scores[unit] ?? 0) + score;
    this.shares[unit] = (this.shares[unit] ?? 0) + share;
  }

  raise(unit: number, score: number, share: number): void {
    this.scores[unit] = Math.max(this.scores[unit] ?? 0, score);
    this.shares[unit] = Math.max(this.shares[unit] ?? 0, share);
  }
}
