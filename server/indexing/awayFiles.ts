/**
 * What of a source cannot be reached now: a share that is away, a folder whose permission is gone.
 * It is no news of its documents, so what was read of them before goes on answering.
 */
import type { Problem } from '../../docs-index/article';
import { dayAndTime } from '../dayAndTime';
import type { SourceState } from './sourceState';

/** Files and folders that cannot be reached, each with half a sentence on why. */
export type AwayPlaces = ReadonlyMap<string, string>;

/** Why a folder without any entry counts as away: that is how a share looks that is not mounted. */
const emptied = 'The folder is empty';

/** The places with the source itself where nothing of it, but several files before, can be found. */
export function withEmptied(
  { source, files }: SourceState,
  places: AwayPlaces,
  foundAny: boolean,
): AwayPlaces {
  return foundAny || places.size > 0 || files.length < 2 ? places : new Map([[source, emptied]]);
}

/** Whether a path is one of these places, or lies in one. */
export function isAway(path: string, places: AwayPlaces): boolean {
  if (places.size === 0) return false;
  for (let at = path; at !== ''; at = parentOf(at)) if (places.has(at)) return true;
  return false;
}

/** Says of each place that has files in the index that they go on answering. */
export function awayProblems(state: SourceState, places: AwayPlaces): readonly Problem[] {
  const kept = new Set<string>();
  for (const { path } of state.files) {
    for (let at = path; at !== ''; at = parentOf(at)) if (places.has(at)) kept.add(at);
  }
  return [...places].map(([path, reason]) => {
    const message = kept.has(path) ? goesOn(reason, state) : `${reason}; it was left out.`;
    return { path, line: 1, message };
  });
}

/** Says that what was read answers, though the source has something; half a sentence on what. */
export function goesOn(reason: string, { readAt }: SourceState): string {
  return readAt === undefined
    ? `${reason}; what was read of it goes on answering until it is there again.`
    : `${reason}; what was read of it on ${dayAndTime(readAt)} goes on answering until it is there again.`;
}

/** '' for what lies in nothing. */
function parentOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  if (end === 0) return path.length > 1 ? path.slice(0, 1) : '';
  return path.slice(0, Math.max(0, end));
}
