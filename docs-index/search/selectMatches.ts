/** Which of the matches count, how many bear each facet, and the best of them in order. */
import { articleKinds } from '../article';
import type { Facets } from '../answers';
import type { Filter } from './filter';
import type { Ranking } from './ranking';
import type { MemberScores, Scores } from './scoring';
import type { Member } from './searchSpace';
import { isUnanswered, kindOf, type SegmentContent } from '../segment/segmentContent';

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
  const best = new BestMatches(wanted);
  const counts = { kinds: new Map<string, number>(), categories: new Map<string, number>() };
  const leastShare = Math.fround(ranking.leastShare * Math.min(whole, largestShare(members)));
  let total = 0;
  let isEstimated = false;
  members.forEach(({ member, scores, shares, matched, weights }, place) => {
    const { content } = member;
    const filter = filters[place];
    const kindCounts = new Uint32Array(articleKinds.length);
    const categoryCounts = new Uint32Array(content.categoryNames.length);
    for (let at = 0; at < matched.length; at++) {
      const article = matched.articles[at] ?? 0;
      const weight = weights[article] ?? 0;
      if (weight !== 1) isEstimated = true;
      const share = shares[article] ?? 0;
      if (share < leastShare) continue;
      const kind = kindOf(content, article);
      const category = content.categories[article] ?? 0;
      const isKind = filter?.kinds[kind] === 1;
      const isInCategory = filter?.categories[category] === 1;
      if (isInCategory) kindCounts[kind] = (kindCounts[kind] ?? 0) + weight;
      if (isKind) categoryCounts[category] = (categoryCounts[category] ?? 0) + weight;
      if (!isKind || !isInCategory) continue;
      total += weight;
      // The power takes long and only lessens the score.
      const score = scores[article] ?? 0;
      if (score < best.least) continue;
      const part = Math.fround(whole === 0 ? 1 : Math.min(1, share / whole));
      const factor = isUnanswered(content, article) ? ranking.unanswered : 1;
      best.add(member, article, Math.fround(score * part ** ranking.coverage) * factor);
    }
    addCounts(counts.kinds, articleKinds, kindCounts);
    addCounts(counts.categories, content.categoryNames, categoryCounts);
  });
  const facets = {
    kinds: Object.fromEntries(counts.kinds),
    categories: Object.fromEntries(counts.categories),
  };
  return { best: best.sorted(), total, facets, isEstimated };
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

/** Keeps the best so many of any number of matches without sorting them all. */
class BestMatches {
  private kept: Match[] = [];
  /** Whatever scores less is not among them. */
  least = -1;

  constructor(private readonly count: number) {}

  add(member: Member, article: number, score: number): void {
    if (score < this.least) return;
    this.kept.push({ member, article, score });
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
