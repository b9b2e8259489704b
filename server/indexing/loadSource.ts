/** Opens what can answer at once: the segments of a source in the cache. */
import { UserError } from '../../docs-index/article';
import { openIndex } from '../../docs-index/answer/docsIndex';
import { verifySegment } from '../../docs-index/keep/segments';
import type { IndexStore } from './indexerHost';
import type { SourceState } from './sourceState';
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
 * Why bytes are no segment that can be opened; undefined if they are one. All of them are looked at
 * here, beside the server, which then opens them without.
 */
export function openProblem(bytes: Uint8Array): string | undefined {
  try {
    verifySegment(bytes);
    openIndex([bytes]);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    return 'The index is damaged; build it again.';
  }
}
