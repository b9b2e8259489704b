import { isListing, isUnanswered, type SegmentContent } from '../../keep/segments';
import type { Ranking } from './ranking';

/** What an article's score is multiplied by for what it is, whatever was asked: at most 1. */
export function articleFactor(
  content: SegmentContent,
  article: number,
  { unanswered, listing }: Ranking,
): number {
  if (isUnanswered(content, article)) return unanswered;
  return isListing(content, article) ? listing : 1;
}
