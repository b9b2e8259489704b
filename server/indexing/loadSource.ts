/** Opens what can answer at once: the cached segments of a source, or a built pack. */
import { type Problem, UserError } from '../../docs-index/article';
import { openIndex } from '../../docs-index/answer/docsIndex';
import { verifySegment } from '../../docs-index/keep/segments';
import { goesOn } from './awayFiles';
import { cacheKey, type IndexerHost, type IndexStore } from './indexerHost';
import { emptyState, type SourceState } from './sourceState';
import type { SourceUpdate } from './updateSource';

export interface LoadWork {
  readonly store: IndexStore;
  /** Keys of segments that are open already. */
  readonly held: ReadonlySet<string>;
  readonly log: (message: string) => void;
}

/**
 * The last state of a source in the cache with the bytes of its segments but for those held;
 * undefined if the cache knows nothing of it. Files whose segment is lost or damaged are
 * forgotten, so that the look at the source that follows reads them again.
 */
export async function loadSource(
  source: string,
  { store, held, log }: LoadWork,
): Promise<SourceUpdate | undefined> {
  const state = await store.readState(source);
  if (state === undefined) return undefined;
  const bytes = new Map<string, Uint8Array>();
  const usable = new Set<string>();
  for (const { key } of state.segments) {
    const segment = held.has(key) ? undefined : await store.readSegment(key);
    if (segment && openProblem(segment) === undefined) bytes.set(key, segment);
    if (held.has(key) || bytes.has(key)) usable.add(key);
  }
  const lost = state.segments.length - usable.size;
  if (lost === 0) return { state, bytes };
  log(`The index cache of ${source} is damaged (${lost} of its parts): rebuilding those.`);
  return { state: keepSegments(state, usable), bytes };
}

function keepSegments(state: SourceState, kept: ReadonlySet<string>): SourceState {
  return {
    ...state,
    segments: state.segments.filter(segment => kept.has(segment.key)),
    files: state.files.map(file => {
      const parts = file.parts.filter(part => kept.has(part.key));
      return parts.length === file.parts.length ? file : { ...file, stamp: '', parts };
    }),
  };
}

/**
 * A built pack as a source of one segment. What is wrong with it is its only problem, and what was
 * read of it before then goes on answering.
 */
export async function loadPack(before: SourceState, host: IndexerHost): Promise<SourceUpdate> {
  const path = before.source;
  const isKnown = before.segments.length > 0;
  const refuse = (reason: string): SourceUpdate => {
    const message = isKnown
      ? goesOn(reason.replace(/(; it was left out)?\.$/, ''), before)
      : reason;
    const problem: Problem = { path, line: 1, message };
    return { state: { ...before, problems: [problem], isAway: isKnown }, bytes: new Map() };
  };
  const bytes = await readWhole(path, host);
  if (typeof bytes === 'string') return refuse(bytes);
  const wrong = openProblem(bytes);
  if (wrong !== undefined) return refuse(wrong);
  const key = cacheKey(host.createHash, 'pack', bytes);
  const articles = openIndex([bytes]).articleCount;
  const segment = { key, deleted: [], size: bytes.length, articles };
  const state = { ...emptyState(path), segments: [segment], readAt: Date.now() };
  return { state, bytes: new Map([[key, bytes]]) };
}

/** The bytes of a file, or why they cannot be had. */
async function readWhole(path: string, host: IndexerHost): Promise<Uint8Array | string> {
  for await (const found of host.findFiles([path])) {
    if (found.kind === 'problem') return found.problem.message;
    if (found.kind !== 'file' || found.file.path !== path)
      return 'This is a folder, not a built index file.';
    try {
      return await found.file.slice(0, found.file.size);
    } catch (error) {
      return `It could not be read: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return 'There is no index file here.';
}

/**
 * Why bytes are no segment that can be opened; undefined if they are one. All of them are looked at
 * here, beside the server, which then opens them without.
 */
function openProblem(bytes: Uint8Array): string | undefined {
  try {
    verifySegment(bytes);
    openIndex([bytes]);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    return 'The index is damaged; build it again.';
  }
}
