/**
 * What is indexed of one source: which files, which segments hold their articles, and which
 * articles in those segments are no longer valid. Kept in the cache between sessions. States are
 * values: every change makes a new one, so that what is reported and what is saved always agree.
 */
import type { Problem } from '../../docs-index/article';
import { gatherProblems } from '../../docs-index/gatherProblems';
import { nothingRead, startPassedOver } from '../../docs-index/passedOver';
import type { LiveSegment } from './indexMessages';

/** The articles of one file that stand in one segment. */
export interface FilePart {
  readonly key: string;
  readonly ids: readonly string[];
}

/** One file of a source as it was when it was indexed. */
export interface FileState {
  readonly path: string;
  /** Path relative to the source's folder, from which ids are made. */
  readonly name: string;
  /** Size and times of the file; '' while it is being read. While equal, so is the content. */
  readonly stamp: string;
  /** Hash of the content. */
  readonly hash: string;
  /** What it was recognised as. */
  readonly format?: string;
  /** Names of other files of the source that its articles are made from, too. */
  readonly uses?: readonly string[];
  readonly problems: readonly Problem[];
  readonly parts: readonly FilePart[];
}

export interface SegmentState extends LiveSegment {
  /** Length in bytes. */
  readonly size: number;
  /** How many articles the bytes hold, deleted ones included. */
  readonly articles: number;
  /** Holds the source's manifest, and is therefore never merged. */
  readonly manifest?: boolean;
}

export interface SourceState {
  readonly source: string;
  readonly files: readonly FileState[];
  readonly segments: readonly SegmentState[];
  /** What is wrong with the source as a whole, e.g. that it is missing. */
  readonly problems: readonly Problem[];
  /** When it was last looked at while it could be reached, milliseconds since 1970. */
  readonly readAt?: number;
  /** Whether it cannot be reached since then. */
  readonly isAway?: boolean;
}

/** A source of which nothing is indexed yet. */
export function emptyState(source: string): SourceState {
  return { source, files: [], segments: [], problems: [] };
}

/** Whether what a cache holds is the state of this source: damaged ones are built again. */
export function isStateOf(value: unknown, source: string): value is SourceState {
  const state = (value ?? {}) as Partial<SourceState>;
  return state.source === source && Array.isArray(state.files) && Array.isArray(state.segments);
}

/** What other code read: it answers, and is read again once the source can be reached. */
export function readByOthers(state: SourceState): SourceState {
  return { ...state, files: state.files.map(file => ({ ...file, stamp: '' })) };
}

/**
 * Puts files in place of what was known of them, and adds the segment that holds their new parts,
 * if they have any. Articles of parts that a file no longer has are deleted.
 */
export function putFiles(
  state: SourceState,
  files: readonly FileState[],
  segment?: SegmentState,
): SourceState {
  const put = new Map(files.map(file => [file.path, file]));
  const deleted = new Map<string, string[]>();
  const kept: FileState[] = [];
  for (const file of state.files) {
    const newer = put.get(file.path);
    if (newer === undefined) kept.push(file);
    for (const { key, ids } of newer === undefined ? [] : file.parts) {
      if (newer?.parts.some(part => part.key === key) === true) continue;
      deleted.set(key, [...(deleted.get(key) ?? []), ...ids]);
    }
  }
  return {
    ...state,
    files: [...kept, ...files],
    segments: [...deleteArticles(state.segments, deleted), ...(segment ? [segment] : [])],
  };
}

/** Takes files and their articles out. */
export function removeFiles(state: SourceState, paths: readonly string[]): SourceState {
  const gone = new Set(paths);
  const emptied = state.files
    .filter(file => gone.has(file.path))
    .map(file => ({ ...file, parts: [] }));
  const without = putFiles(state, emptied);
  return { ...without, files: without.files.filter(file => !gone.has(file.path)) };
}

/** The state with only these files of it, to be read again as soon as they can be reached. */
export function keepFiles(state: SourceState, paths: readonly string[]): SourceState {
  const kept = new Set(paths);
  if (kept.size === 0) return emptyState(state.source);
  const others = state.files.map(({ path }) => path).filter(path => !kept.has(path));
  const left = removeFiles(state, others);
  return { ...left, files: left.files.map(file => ({ ...file, stamp: '' })) };
}

function deleteArticles(
  segments: readonly SegmentState[],
  deleted: ReadonlyMap<string, readonly string[]>,
): SegmentState[] {
  return segments
    .map(segment => {
      const more = deleted.get(segment.key);
      return more === undefined
        ? segment
        : { ...segment, deleted: [...segment.deleted, ...more], manifest: false };
    })
    .filter(segment => segment.manifest === true || segment.deleted.length < segment.articles);
}

/** Puts the segment they were merged into in place of others; files then point to it. */
export function putMerged(
  state: SourceState,
  replaced: ReadonlySet<string>,
  merged: SegmentState,
): SourceState {
  const repoint = (file: FileState): FileState => {
    const moved = file.parts.filter(part => replaced.has(part.key));
    if (moved.length === 0) return file;
    const stay = file.parts.filter(part => !replaced.has(part.key));
    const ids = moved.flatMap(part => part.ids);
    return { ...file, parts: [...stay, { key: merged.key, ids }] };
  };
  const at = state.segments.findIndex(segment => replaced.has(segment.key));
  const segments = state.segments.filter(segment => !replaced.has(segment.key));
  return {
    ...state,
    files: state.files.map(repoint),
    segments: [...segments.slice(0, at), merged, ...segments.slice(at)],
  };
}

/** All problems of a source: its own, then those of its files in order of path; see there. */
export function problemsOf(state: SourceState): readonly Problem[] {
  const files = [...state.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return gatherProblems([...state.problems, ...files.flatMap(file => file.problems)]);
}

/**
 * The state with a problem that says so where a source holds nothing that could be read, which would
 * otherwise look like success. `passedOver` are files that are no documents by their names.
 */
export function tellIfNothing(state: SourceState, passedOver: readonly string[]): SourceState {
  if (state.segments.length > 0 || problemsOf(state).length > 0) return state;
  const passed = startPassedOver();
  for (const path of [...passedOver, ...state.files.map(file => file.path)]) passed.add(path);
  const problem = { path: state.source, line: 1, message: nothingRead(passed.counts()) };
  return { ...state, problems: [problem] };
}

/** How many articles of a source can be found. */
export function countArticles(state: SourceState): number {
  return state.segments.reduce((sum, { articles, deleted }) => sum + articles - deleted.length, 0);
}
