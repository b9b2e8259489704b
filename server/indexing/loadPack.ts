/** Opens a built pack, and keeps a copy of it for the day on which it cannot be reached. */
import { reasonText, UserError, type Problem } from '../../docs-index/article';
import { openIndex } from '../../docs-index/answer/docsIndex';
import { mendSegment, type MendedSegment } from '../../docs-index/keep/segments';
import { unpacked } from '../../docs-index/read/readSource';
import { goesOn } from './awayFiles';
import { cacheKey, type IndexerHost, type IndexStore } from './indexerHost';
import { openProblem } from './loadSource';
import { emptyState, type SourceState } from './sourceState';
import type { SourceUpdate } from './updateSource';

/** Where packs come from, and where their copies go. */
export interface PackWork {
  readonly store: IndexStore;
  readonly host: IndexerHost;
}

/**
 * A built pack as a source of one segment. Each of its parts that is damaged is a problem, and the
 * others answer; of one that cannot be opened at all, what was read of it before does.
 */
export async function loadPack(
  before: SourceState,
  { store, host }: PackWork,
): Promise<SourceUpdate> {
  const path = before.source;
  const isKnown = before.segments.length > 0;
  const refuse = (reason: string): SourceUpdate => {
    const message = isKnown
      ? goesOn(reason.replace(/(; it was left out)?\.$/, ''), before)
      : reason;
    const problem: Problem = { path, line: 1, message };
    return { state: { ...before, problems: [problem], isAway: isKnown }, bytes: new Map() };
  };
  const given = await readWhole(path, host);
  if (typeof given === 'string') return refuse(given);
  // What was read of it before is whole: better than what is left of a damaged one.
  const wrong = isKnown ? openProblem(given) : undefined;
  if (wrong !== undefined) return refuse(wrong);
  const key = cacheKey(host.createHash, 'pack', given);
  const isSound = [before, await store.readState(path)].some(
    state => state?.segments[0]?.key === key && state.problems.length === 0,
  );
  const mended = isSound ? { bytes: given, problems: [] } : mend(given);
  if (typeof mended === 'string') return refuse(mended);
  const { bytes } = mended;
  const problems = mended.problems.map((message): Problem => ({ path, line: 1, message }));
  const articles = openIndex([bytes]).articleCount;
  const segment = { key, deleted: [], size: bytes.length, articles };
  const state = { ...emptyState(path), segments: [segment], problems, readAt: Date.now() };
  await keepCopy(state, bytes, store);
  return { state, bytes: new Map([[key, bytes]]) };
}

/** What of a pack can be read, or why nothing can. */
function mend(bytes: Uint8Array): MendedSegment | string {
  try {
    return mendSegment(bytes);
  } catch (error) {
    return error instanceof UserError ? error.message : 'The index is damaged; build it again.';
  }
}

/** Puts a pack into the cache, where that outlasts this process; its bytes only if they are new. */
async function keepCopy(state: SourceState, bytes: Uint8Array, store: IndexStore): Promise<void> {
  if (!store.isLasting) return;
  const [segment] = state.segments;
  const kept = await store.readState(state.source);
  if (segment !== undefined && kept?.segments[0]?.key !== segment.key) {
    await store.writeSegment(segment.key, bytes);
  }
  await store.writeState(state);
}

/** What a packed pack may hold, in bytes: more would not be opened anywhere. */
const mostPackBytes = 2 ** 31;

/** The bytes of a file, unpacked if it is gzip, or why they cannot be had. */
async function readWhole(path: string, host: IndexerHost): Promise<Uint8Array | string> {
  for await (const found of host.findFiles([path])) {
    if (found.kind === 'problem') return found.problem.message;
    if (found.kind !== 'file' || found.file.path !== path)
      return 'This is a folder, not a built index file.';
    try {
      return await unpacked(await found.file.slice(0, found.file.size), mostPackBytes);
    } catch (error) {
      return `It could not be read: ${reasonText(error)}.`;
    }
  }
  return 'There is no index file here.';
}
