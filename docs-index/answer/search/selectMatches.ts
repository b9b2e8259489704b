/** Which of the matches count, how many bear each facet, and the best of them in order. */
import { articleKinds } from '../../article';
import type { Facets } from '../../answers';
import type { Filter } from './filter';
import { type PartPowers, powersOf } from './partPowers';
import { articleFactor } from './articleFactor';
import type { Ranking } from './ranking';
import type { MemberScores, Scores } from './scoring';
import { kindOf, type Member, type SegmentContent } from '../../keep/segments';

export interface Match {
  readonly member: Member;
  readonly article: number;
  readonly score: number;
}

export interface Selection {
  /** As many as were wanted, best first. */
  readonly best: readonly Match[];
  readonly total: number;
  readonly facets: Facets;
  /** Counts are estimated, since not every match was counted. */
  readonly isEstimated: boolean;
}

interface SelectionOptions {
  readonly ranking: Ranking;
  readonly wanted: number;
  /** For each member. */
  readonly filters: readonly Filter[];
}

/** Drops what matches too little of the query, filters, counts, and keeps the best `wanted`. */
export function selectMatches(
  { members, whole }: Scores,
  { ranking, wanted, filters }: SelectionOptions,
): Selection {
  const best = new BestMatches(wanted, ranking, whole);
  const counts = { kinds: new Map<string, number>(), categories: new Map<string, number>() };
  const leastShare = Math.fround(ranking.leastShare * Math.min(whole, largestShare(members)));
  let total = 0;
  let isEstimated = false;
  members.forEach((scored, place) => {
    const { content, elsewhere } = scored.member;
    const { categoryNames } = content;
    const kinds = new Uint32Array(articleKinds.length);
    const categories = new Uint32Array(categoryNames.length);
    const own = countMatches(scored, {
      leastShare,
      filter: filters[place],
      best,
      kinds,
      categories,
    });
    const counted = elsewhere?.matches;
    total += counted?.total ?? own.total;
    isEstimated ||= counted?.isEstimated ?? own.isEstimated;
    if (counted !== undefined) {
      addNamed(counts.kinds, counted.facets.kinds);
      addNamed(counts.categories, counted.facets.categories);
      return;
    }
    addCounts(counts.kinds, articleKinds, kinds);
    addCounts(counts.categories, categoryNames, categories);
  });
  const facets = {
    kinds: Object.fromEntries(counts.kinds),
    categories: Object.fromEntries(counts.categories),
  };
  return { best: best.sorted(), total, facets, isEstimated };
}

interface Counting {
  readonly leastShare: number;
  readonly filter: Filter | undefined;
  readonly best: BestMatches;
  /** How many matches bear each, by number. */
  readonly kinds: Uint32Array;
  readonly categories: Uint32Array;
}

/** Counts the matches of one member and offers those that fit the filter to the best. */
function countMatches(
  { member, scores, shares, matched, weights }: MemberScores,
  { leastShare, filter, best, kinds, categories }: Counting,
): { total: number; isEstimated: boolean } {
  const { content } = member;
  const { articles, length } = matched;
  let total = 0;
  let allWeights = 0;
  for (let at = 0; at < length; at++) {
    const article = articles[at] ?? 0;
    const weight = weights[article] ?? 0;
    allWeights |= weight;
    const share = shares[article] ?? 0;
    if (share < leastShare) continue;
    const kind = kindOf(content, article);
    const category = content.categories[article] ?? 0;
    const isKind = filter?.kinds[kind] === 1;
    const isInCategory = filter?.categories[category] === 1;
    if (isInCategory) kinds[kind] = (kinds[kind] ?? 0) + weight;
    if (isKind) categories[category] = (categories[category] ?? 0) + weight;
    if (!isKind || !isInCategory) continue;
    total += weight;
    const score = scores[article] ?? 0;
    // What follows only lessens the score, and takes long.
    if (score >= best.least) best.offer(member, article, { score, share });
  }
  return { total, isEstimated: allWeights > 1 };
}

function largestShare(members: readonly MemberScores[]): number {
  let most = 0;
  for (const { shares, matched } of members) {
    for (let at = 0; at < matched.length; at++) {
      const share = shares[matched.articles[at] ?? 0] ?? 0;
      if (share > most) most = share;
    }
  }
  return most;
}

function addCounts(sums: Map<string, number>, names: readonly string[], counts: Uint32Array): void {
  counts.forEach((count, place) => {
    const name = names[place] ?? '';
    if (count > 0) sums.set(name, (sums.get(name) ?? 0) + count);
  });
}

function addNamed(sums: Map<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) {
    sums.set(name, (sums.get(name) ?? 0) + count);
  }
}

/** Keeps the best so many of any number of matches without sorting them all. */
class BestMatches {
  private kept: Match[] = [];
  private readonly powers: PartPowers;
  /** Whatever scores less is not among them. */
  least = -1;

  constructor(
    private readonly count: number,
    private readonly ranking: Ranking,
    private readonly whole: number,
  ) {
    this.powers = powersOf(ranking.coverage);
  }

  offer(
    member: Member,
    article: number,
    { score, share }: { readonly score: number; readonly share: number },
  ): void {
    const { ranking, whole } = this;
    if (score * this.powers.above(share / whole) < this.least) return;
    const part = Math.fround(whole === 0 ? 1 : Math.min(1, share / whole));
    const factor = articleFactor(member.content, article, ranking);
    const final = Math.fround(score * part ** ranking.coverage) * factor;
    if (final < this.least) return;
    this.kept.push({ member, article, score: final });
    if (this.kept.length >= 2 * this.count + 64) this.cut();
  }

  sorted(): readonly Match[] {
    this.cut();
    return this.kept;
  }

  private cut(): void {
    this.kept = this.kept.sort(compareMatches).slice(0, this.count);
    if (this.kept.length === this.count) this.least = this.kept.at(-1)?.score ?? -1;
  }
}

/** Best first; equal scores by date, the newer first, then in order of reading. */
function compareMatches(a: Match, b: Match): number {
  return (
    b.score - a.score ||
    dayOf(b.member.content, b.article) - dayOf(a.member.content, a.article) ||
    a.member.base + a.article - b.member.base - b.article
  );
}

function dayOf(content: SegmentContent, article: number): number {
  return content.days[article] ?? 0;
}
