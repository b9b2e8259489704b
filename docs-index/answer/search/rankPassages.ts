/** The best matches in the order in which their best passages count too. */
import type { Member } from '../../keep/segments';
import { articleFactor } from './articleFactor';
import { scorePassages, type PassageRequest } from './passageScores';
import type { FoldedMatch } from './foldCopies';

/** A match whose best passage is known. */
export interface RankedMatch extends FoldedMatch {
  /** Place of the passage that answers among the article's passages; absent if it was not looked for. */
  readonly passage?: number;
}

/**
 * Scores the first `ranking.candidates` matches anew, by the page and by its best passage,
 * and leaves the others behind them as they are.
 */
export function rankPassages(
  matches: readonly FoldedMatch[],
  request: PassageRequest,
): readonly RankedMatch[] {
  const { candidates } = request.ranking;
  const best = matches.slice(0, candidates);
  const ranked = request.space.members.flatMap(member =>
    rankMember(
      best.filter(match => match.member === member),
      member,
      request,
    ),
  );
  ranked.sort((a, b) => b.score - a.score || best.indexOf(a.match) - best.indexOf(b.match));
  const least = Math.min(...ranked.map(({ score }) => score));
  return [
    ...ranked.map(({ match, score, passage }) => ({ ...match, score, passage })),
    // The scores of those behind are of another kind, and never seem better.
    ...matches.slice(candidates).map(match => ({ ...match, score: Math.min(match.score, least) })),
  ];
}

interface Ranked {
  readonly match: FoldedMatch;
  readonly score: number;
  readonly passage: number;
}

function rankMember(
  matches: readonly FoldedMatch[],
  member: Member,
  request: PassageRequest,
): readonly Ranked[] {
  if (matches.length === 0) return [];
  const { ranking } = request;
  const own = matches.toSorted((a, b) => a.article - b.article);
  const articles = Int32Array.from(own, ({ article }) => article);
  const passages = scorePassages(member, articles, request);
  return own.map((match, at) => {
    const { place = 0, score = 0, title = 0 } = passages[at] ?? {};
    const factor = articleFactor(member.content, match.article, ranking);
    const mixed = match.score * (1 - ranking.passage) + score * factor * ranking.passage;
    return { match, score: mixed * (1 + ranking.titleAlike * title), passage: place };
  });
}
