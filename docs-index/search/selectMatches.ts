/** Which of the matches count, how many bear each facet, and the best of them in order. */
import { articleKinds } from '../article';
import type { Facets, SearchQuery } from '../answers';
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
}

/** Drops what matches too little of the query, filters, counts, and keeps the best `wanted`. */
export function selectMatches(
  { members, whole }: Scores,
  { kinds, categories }: SearchQuery,
  { ranking, wanted }: { readonly ranking: Ranking; readonly wanted: number },
): Selection {
  const best = new BestMatches(wanted);
  const counts = { kinds: new Map<string, number>(), categories: new Map<string, number>() };
  const leastShare = Math.fround(ranking.leastShare * Math.min(whole, largestShare(members)));
  const kindFits = Uint8Array.from(articleKinds, kind =>
    !kinds?.length || kinds.includes(kind) ? 1 : 0,
  );
  let total = 0;
  for (const { member, scores, shares } of members) {
    const { content } = member;
    const categoryFits = Uint8Array.from(content.categoryNames, name =>
      isCategory(name, categories) ? 1 : 0,
    );
    const kindCounts = new Uint32Array(articleKinds.length);
    const categoryCounts = new Uint32Array(content.categoryNames.length);
    for (let article = 0; article < scores.length; article++) {
      const score = scores[article] ?? 0;
      const share = shares[article] ?? 0;
      if (score <= 0 || share < leastShare) continue;
      const kind = kindOf(content, article);
      const category = content.categories[article] ?? 0;
      const isKind = kindFits[kind] === 1;
      const isInCategory = categoryFits[category] === 1;
      if (isInCategory) kindCounts[kind] = (kindCounts[kind] ?? 0) + 1;
      if (isKind) categoryCounts[category] = (categoryCounts[category] ?? 0) + 1;
      if (!isKind || !isInCategory) continue;
      total++;
      // The power takes long and only lessens the score.
      if (score < best.least) continue;
      const part = Math.fround(whole === 0 ? 1 : Math.min(1, share / whole));
      const factor = isUnanswered(content, article) ? ranking.unanswered : 1;
      best.add(member, article, Math.fround(score * part ** ranking.coverage) * factor);
    }
    addCounts(counts.kinds, articleKinds, kindCounts);
    addCounts(counts.categories, content.categoryNames, categoryCounts);
  }
  const facets = {
    kinds: Object.fromEntries(counts.kinds),
    categories: Object.fromEntries(counts.categories),
  };
  return { best: best.sorted(), total, facets };
}

function largestShare(members: readonly MemberScores[]): number {
  let most = 0;
  for (const { scores, shares } of members) {
    for (let article = 0; article < scores.length; article++) {
      const share = shares[article] ?? 0;
      if (share > most && (scores[article] ?? 0) > 0) most = share;
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

/** Whether a category is one of those wanted or lies below one of them. */
function isCategory(name: string, wanted: readonly string[] | undefined): boolean {
  if (!wanted?.length) return true;
  return wanted.some(
    category =>
      name === category ||
      (name.startsWith(category) && /^\s*[｜|/>]/.test(name.slice(category.length))),
  );
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
