/** What is there now of a source, compared with what is indexed of it. */
import type { Problem } from '../../docs-index/article';
import type { ReadLimits } from '../../docs-index/limits';
import type { OpenFile } from '../../docs-index/read/readSource';
import { awayProblems, isAway, withEmptied } from './awayFiles';
import type { IndexerHost } from './indexerHost';
import type { SourceState } from './sourceState';
import type { ChangedFiles, StampedFile } from './updateSource';

export interface SourceLook {
  readonly changed: ChangedFiles;
  /** What is wrong with the source as a whole, or with files that were left out. */
  readonly problems: readonly Problem[];
  /** Files that are no documents by their names; unknown where not all was looked at. */
  readonly passedOver?: readonly string[];
  /** Whether the source itself cannot be reached; its files are neither changed nor gone then. */
  readonly isAway: boolean;
  /** Paths of indexed files that cannot be reached. */
  readonly unreached: readonly string[];
}

/** Where files are looked for, and within which bounds. */
export interface LookOptions {
  readonly limits: ReadLimits;
  readonly host: IndexerHost;
  /** Whether files are to be read again that are as they were. */
  readonly isForced?: boolean;
}

/** Walks a whole source: what is new or changed, in listing order, and what is gone. */
export async function lookAtSource(
  state: SourceState,
  { limits, host, isForced = false }: LookOptions,
): Promise<SourceLook> {
  const known = new Map(state.files.map(file => [file.path, file.stamp]));
  const toRead: StampedFile[] = [];
  const same: StampedFile[] = [];
  const problems: Problem[] = [];
  const passedOver: string[] = [];
  const unreachable = new Map<string, string>();
  let foundAny = false;
  for await (const found of host.findFiles([state.source], limits)) {
    foundAny = true;
    if (found.kind === 'problem' && found.unreachable !== undefined) {
      unreachable.set(found.problem.path, found.unreachable);
    } else if (found.kind === 'problem') {
      problems.push(found.problem);
    }
    if (found.kind === 'passed-over') passedOver.push(found.path);
    if (found.kind !== 'file') continue;
    const stamp = stampOf(found.file);
    const isSame = !isForced && known.get(found.file.path) === stamp;
    (isSame ? same : toRead).push({ file: found.file, stamp });
    known.delete(found.file.path);
  }
  const places = withEmptied(state, unreachable, foundAny);
  const unreached = [...known.keys()].filter(path => isAway(path, places));
  const gone = [...known.keys()].filter(path => !isAway(path, places));
  toRead.push(...usersOf(state, { toRead, gone }, same));
  problems.push(...awayProblems(state, places));
  const whole = places.has(state.source);
  return { changed: { toRead, gone }, problems, passedOver, isAway: whole, unreached };
}

/** Files that are as they were, but are made from files that are not. */
function usersOf(
  state: SourceState,
  { toRead, gone }: ChangedFiles,
  same: readonly StampedFile[],
): StampedFile[] {
  const users = new Map(
    state.files.flatMap(({ path, uses }) => (uses === undefined ? [] : [[path, uses] as const])),
  );
  if (users.size === 0) return [];
  const left = new Set(gone);
  const changed = new Set([
    ...toRead.map(({ file }) => file.name),
    ...state.files.filter(({ path }) => left.has(path)).map(({ name }) => name),
  ]);
  return same
    .filter(({ file }) => users.get(file.path)?.some(name => changed.has(name)) === true)
    .map(stamped => ({ ...stamped, isForced: true }));
}

/**
 * Looks only at files already indexed, which costs nothing for the others of the source. undefined
 * if one of the paths is not such a file (any more): then the whole source must be looked at.
 */
export async function lookAtFiles(
  state: SourceState,
  paths: readonly string[],
  { limits, host }: LookOptions,
): Promise<SourceLook | undefined> {
  if (state.isAway === true) return undefined;
  const known = new Map(state.files.map(file => [file.path, file]));
  const toRead: StampedFile[] = [];
  for (const path of paths) {
    const indexed = known.get(path);
    if (indexed === undefined || isUsed(state, indexed.name)) return undefined;
    for await (const found of host.findFiles([path], limits)) {
      if (found.kind !== 'file') return undefined;
      const stamp = stampOf(found.file);
      if (indexed.stamp === stamp) continue;
      // The path alone would be named by its last part, but ids are made from the source's folder.
      toRead.push({ file: { ...found.file, name: indexed.name }, stamp });
    }
  }
  const rest = { problems: state.problems, isAway: false, unreached: [] };
  return { changed: { toRead, gone: [] }, ...rest };
}

function isUsed({ files }: SourceState, name: string): boolean {
  return files.some(({ uses }) => uses?.includes(name) === true);
}

function stampOf(file: OpenFile): string {
  return `${file.size}:${file.modified}:${file.changed ?? ''}`;
}
