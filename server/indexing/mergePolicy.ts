/**
 * Decides which segments of a source to join, so that their number stays small however many small
 * changes come, while each article is rewritten only a logarithmic number of times: segments are
 * sorted into tiers of four-fold size, and a tier that fills up is joined into one of the next.
 */
import type { SegmentState } from './sourceState';

const smallest = 64 * 1024;
const tierFactor = 4;
/** Segments a tier may hold before it is joined. */
const tierLimit = 8;
/** Joined segments do not grow past this many bytes: it bounds the memory of a merge. */
const largest = 48 * 1024 * 1024;
/** Share of deleted articles from which a segment is rewritten without them. */
const wasteLimit = 0.3;

/** The next segments to join into one (or a single one to rewrite); undefined if all is well. */
export function planMerge(segments: readonly SegmentState[]): readonly SegmentState[] | undefined {
  const candidates = segments.filter(segment => segment.manifest !== true);
  const wasteful = candidates.find(
    ({ deleted, articles }) => deleted.length > articles * wasteLimit,
  );
  if (wasteful) return [wasteful];
  const tiers = new Map<number, SegmentState[]>();
  for (const segment of candidates) {
    const tier = tierOf(segment.size);
    const members = tiers.get(tier);
    if (members === undefined) tiers.set(tier, [segment]);
    else members.push(segment);
  }
  const full = [...tiers].sort(([a], [b]) => a - b).find(([, members]) => fits(members));
  return full?.[1].slice(0, tierLimit);
}

function fits(members: readonly SegmentState[]): boolean {
  const joined = members.slice(0, tierLimit).reduce((sum, member) => sum + member.size, 0);
  return members.length >= tierLimit && joined <= largest;
}

function tierOf(size: number): number {
  return Math.max(0, Math.floor(Math.log(size / smallest) / Math.log(tierFactor)));
}
