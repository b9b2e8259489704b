import { articleKinds } from '../../article';
import {
  isListing,
  isOfQuestions,
  isOfReleases,
  isUnanswered,
  kindOf,
  type SegmentContent,
} from '../../keep/segments';
import type { Ranking } from './ranking';

/** What an article's score is multiplied by for what it is, whatever was asked: at most 1. */
export function articleFactor(
  content: SegmentContent,
  article: number,
  { unanswered, listing, reference, releases, guide }: Ranking,
): number {
  if (isUnanswered(content, article)) return unanswered;
  if (isListing(content, article)) return listing;
  if (isOfReleases(content, article)) return releases;
  const ofKind = kindOf(content, article) === referenceKind ? reference : 1;
  return isOfQuestions(content, article) ? ofKind : ofKind * guide;
}

const referenceKind = articleKinds.indexOf('reference');
