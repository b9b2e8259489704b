/**
 * BM25F over concepts, term at a time. Concepts come in descending weight; once what is left could
 * not lift an article that has matched nothing above the least share, only articles that have
 * matched are looked up in the remaining lists, so that a common word costs little.
 */
import type { PostingReader } from './postings';
import type { Concept } from './queryConcepts';
import type { Ranking } from './ranking';
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
}

export interface ScoreRequest {
  readonly concepts: readonly Concept[];
  readonly names: readonly NameBonus[];
}

export type Scorer = (request: ScoreRequest) => MemberMatches[];

/** Prepares scoring over a space; the arrays it works in are kept from search to search. */
export function createScorer(space: SearchSpace, ranking: Ranking): Scorer {
  const tables = space.members.map(member => createTable(member, space, ranking));
  return ({ concepts, names }) => {
    const plans = concepts
      .map(concept => planConcept(concept, space))
      .filter(plan => plan.weight > 0)
      .sort((a, b) => b.weight - a.weight);
    const bonuses = names.map(({ key, weight }) => {
      const postings = findTerm(space, key);
      return { postings, weight: weight * idf(postings.frequency, space.articleCount) };
    });
    const whole = plans.reduce((sum, plan) => sum + plan.weight, 0);
    return tables.map((table, place) => {
      for (const { postings, weight } of bonuses) {
        for (const list of postings.lists[place] ?? []) table.addBonus(list, weight);
      }
      let rest = whole;
      for (const plan of plans) {
        const isEssential = rest >= ranking.leastShare * whole;
        table.addConcept(plan, place, !isEssential);
        rest -= plan.weight;
      }
      return table.takeMatches(whole, ranking);
    });
  };
}

function idf(frequency: number, articles: number): number {
  if (frequency === 0) return 0;
  return Math.log(1 + Math.max(0, articles - frequency + 0.5) / (frequency + 0.5));
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

/** Opens the lists of a concept; other ways to say it never weigh more than the words typed. */
function planConcept(concept: Concept, space: SearchSpace): PlannedConcept {
  const opened = concept.alternatives.map(({ terms, weight }, place) => {
    const planned = terms.map(term => {
      const postings = findTerm(space, term);
      return { postings, weight: idf(postings.frequency, space.articleCount) };
    });
    return { planned, weight, place, idf: planned.reduce((sum, term) => sum + term.weight, 0) };
  });
  const known = opened.filter(alternative => alternative.idf > 0);
  const typed = known[0]?.place === 0 ? known[0] : undefined;
  const limit = typed?.idf ?? Math.max(0, ...known.map(alternative => alternative.idf));
  return {
    alternatives: known.map(({ planned, weight, idf: own, place }) => ({
      terms: planned.filter(term => term.weight > 0),
      idf: own,
      scale: place === 0 ? 1 : weight * Math.min(1, limit / own),
    })),
    weight: limit * concept.weight,
    factor: concept.weight,
  };
}

interface ScoreTable {
  addBonus(list: PostingReader, weight: number): void;
  addConcept(plan: PlannedConcept, place: number, onlyMatched: boolean): void;
  takeMatches(whole: number, ranking: Ranking): MemberMatches;
}

function createTable(member: Member, space: SearchSpace, ranking: Ranking): ScoreTable {
  const { content, deleted } = member;
  const size = content.heads.count;
  const norms = fieldNorms(member, space, ranking);
  const matched = createSums(size);
  const best = createSums(size);
  const sums = createSums(size);
  const contribution = (counts: number, article: number) => {
    const tf =
      (counts & 15) * (norms.body[article] ?? 0) +
      ((counts >> 4) & 3) * (norms.headings[article] ?? 0) +
      (counts >> 6) * (norms.title[article] ?? 0);
    return (tf * (ranking.saturation + 1)) / (tf + ranking.saturation);
  };

  /** Calls `take` for each posting, of all articles or only of those that have matched. */
  const visit = (
    list: PostingReader,
    onlyMatched: boolean,
    take: (article: number, counts: number) => void,
  ) => {
    if (onlyMatched && matched.count * seekFactor < list.total) {
      visitSought(list, matched.sorted(), take);
      return;
    }
    while (list.next()) {
      for (let at = 0; at < list.size; at++) {
        const article = list.articles[at] ?? 0;
        if (onlyMatched && !matched.has(article)) continue;
        if (deleted?.[article] !== 1) take(article, list.counts[at] ?? 0);
      }
    }
  };

  const addTerms = (
    terms: readonly PlannedTerm[],
    place: number,
    target: { into: Sums; onlyMatched: boolean; factor: number },
  ) => {
    const { into, onlyMatched, factor } = target;
    for (const { postings, weight } of terms) {
      const share = weight * factor;
      for (const list of postings.lists[place] ?? []) {
        visit(list, onlyMatched, (article, counts) => {
          const score = share * contribution(counts, article);
          if (postings.isUnit) into.raise(article, score, share);
          else into.add(article, score, share);
        });
      }
    }
  };

  return {
    addBonus: (list, weight) =>
      visit(list, false, article => {
        matched.add(article, weight, 0);
      }),
    addConcept: ({ alternatives, factor }, place, onlyMatched) => {
      const [only] = alternatives;
      const isPlain = alternatives.length === 1 && only?.terms.every(term => !term.postings.isUnit);
      if (only && isPlain === true) {
        addTerms(only.terms, place, { into: matched, onlyMatched, factor: factor * only.scale });
        return;
      }
      for (const { terms, idf: whole, scale } of alternatives) {
        addTerms(terms, place, { into: sums, onlyMatched, factor: 1 });
        sums.drain((article, score, share) => {
          // Half of a phrase is less than half of its meaning.
          const part = scale < 1 ? share / whole : 1;
          best.raise(article, score * scale * part, share * scale);
        });
      }
      best.drain((article, score, share) => matched.add(article, score * factor, share * factor));
    },
    takeMatches: whole => takeMatches(member, matched, whole, ranking),
  };
}

/** Decoding a block costs about as much as looking at this many postings of matched articles. */
const seekFactor = 24;

function visitSought(
  list: PostingReader,
  articles: Int32Array,
  take: (article: number, counts: number) => void,
): void {
  let at = 0;
  for (const article of articles) {
    const block = list.articles;
    const isInBlock = list.size > 0 && article <= (block[list.size - 1] ?? 0);
    if (!isInBlock) {
      if (!list.seek(article)) return;
      at = 0;
    }
    while (at < list.size && (block[at] ?? 0) < article) at++;
    if (at < list.size && block[at] === article) take(article, list.counts[at] ?? 0);
  }
}

function takeMatches(
  member: Member,
  matched: Sums,
  whole: number,
  ranking: Ranking,
): MemberMatches {
  const articles = matched.sorted().slice();
  const scores = new Float32Array(articles.length);
  const shares = new Float32Array(articles.length);
  let place = 0;
  matched.drainSorted((article, score, share) => {
    const part = whole === 0 ? 1 : Math.min(1, share / whole);
    shares[place] = part;
    scores[place] = score * part ** ranking.coverage;
    place++;
    void article;
  });
  return { member, articles, scores, shares };
}

interface FieldNorms {
  readonly title: Float32Array;
  readonly headings: Float32Array;
  readonly body: Float32Array;
}

/** Each field's weight over its length against the average: BM25F's tf / (1 - b + b * l / avg). */
function fieldNorms(member: Member, space: SearchSpace, ranking: Ranking): FieldNorms {
  const lengths = member.content.text.fieldLengths;
  const norm = (field: 0 | 1 | 2, b: number, weight: number) =>
    Float32Array.from({ length: lengths.length / 3 }, (_, article) => {
      const length = lengths[article * 3 + field] ?? 0;
      return weight / (1 - b + (b * length) / space.averageLengths[field]);
    });
  return {
    title: norm(0, ranking.titleLengthNorm, ranking.titleWeight),
    headings: norm(1, ranking.titleLengthNorm, ranking.headingWeight),
    body: norm(2, ranking.bodyLengthNorm, 1),
  };
}

/** Two sums per article, and which articles have any. */
class Sums {
  private readonly scores: Float32Array;
  private readonly shares: Float32Array;
  private readonly list: Int32Array;
  private isSorted = false;
  count = 0;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.shares = new Float32Array(size);
    this.list = new Int32Array(size);
  }

  has(article: number): boolean {
    return (this.scores[article] ?? 0) > 0;
  }

  add(article: number, score: number, share: number): void {
    this.note(article);
    this.scores[article] = (this.scores[article] ?? 0) + score;
    this.shares[article] = (this.shares[article] ?? 0) + share;
  }

  raise(article: number, score: number, share: number): void {
    this.note(article);
    if (score > (this.scores[article] ?? 0)) this.scores[article] = score;
    if (share > (this.shares[article] ?? 0)) this.shares[article] = share;
  }

  sorted(): Int32Array {
    if (!this.isSorted) this.list.subarray(0, this.count).sort();
    this.isSorted = true;
    return this.list.subarray(0, this.count);
  }

  /** Hands out every article's sums and forgets them. */
  drain(take: (article: number, score: number, share: number) => void): void {
    for (let at = 0; at < this.count; at++) {
      const article = this.list[at] ?? 0;
      take(article, this.scores[article] ?? 0, this.shares[article] ?? 0);
      this.scores[article] = 0;
      this.shares[article] = 0;
    }
    this.count = 0;
    this.isSorted = false;
  }

  drainSorted(take: (article: number, score: number, share: number) => void): void {
    this.sorted();
    this.drain(take);
  }

  private note(article: number): void {
    if ((this.scores[article] ?? 0) > 0) return;
    this.list[this.count++] = article;
    this.isSorted = false;
  }
}

function createSums(size: number): Sums {
  return new Sums(size);
}
