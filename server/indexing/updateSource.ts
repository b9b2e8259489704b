/**
 * Brings the index of one source up to date: reads changed files, writes segments, merges them. One file,
 * since whoever is stopped in the midst of any step must find what the steps before left.
 */
import { UserError } from '../../docs-index/article';
import { mergeSegments, type SegmentView } from '../../docs-index/keep/segments';
import type { ColumnNames } from '../../docs-index/columnNames';
import type { ReadLimits } from '../../docs-index/limits';
import type { OpenFile } from '../../docs-index/read/readSource';
import type { PoisonedFile } from './indexMessages';
import { cacheKey, type IndexerHost, type IndexStore } from './indexerHost';
import { planMerge } from './mergePolicy';
import { type FileBatch, readContent } from './readContent';
import { addArticles, addFile, createBatch, type SegmentBatch, takeBatch } from './segmentBatch';
import { type FileState, putFiles, putMerged, removeFiles, type SourceState } from './sourceState';

/** A new state of a source, and the bytes of the segments that are new in it. */
export interface SourceUpdate {
  readonly state: SourceState;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** What updating a source needs from outside. */
export interface UpdateWork {
  readonly host: IndexerHost;
  readonly store: IndexStore;
  /** Paths of files that ended an earlier indexer, and why. */
  readonly poisoned: ReadonlyMap<string, PoisonedFile['why']>;
  readonly limits: ReadLimits;
  readonly columns: ColumnNames;
  /** True once the rest need not be done; asked between files and batches. */
  isCancelled(): boolean;
  /** Called before a file is read, so that it is known if reading it kills the process. */
  onFile(file: OpenFile): void;
  /** Milliseconds, for pacing only. */
  now(): number;
}

export interface StampedFile {
  readonly file: OpenFile;
  readonly stamp: string;
  /** Read it though it is as it was: what it is made from beside itself has changed. */
  readonly isForced?: boolean;
}

export interface ChangedFiles {
  readonly toRead: readonly StampedFile[];
  /** Paths of indexed files that are gone. */
  readonly gone: readonly string[];
}

/** Stamp of a file that could not be read: equal to no real one, so that it is tried again. */
const unreadStamp = '?';

/**
 * Yields a new state whenever something can be found that could not before, or is gone: at first
 * often, then at growing intervals, so that all openings together cost little. A file that is
 * read only in part when work is cancelled stays unstamped and is read again next time.
 */
export async function* updateSource(
  before: SourceState,
  changed: ChangedFiles,
  work: UpdateWork,
): AsyncGenerator<SourceUpdate> {
  let state = removeFiles(before, changed.gone);
  if (changed.gone.length > 0) yield { state, bytes: new Map() };
  const known = new Map(before.files.map(file => [file.path, file]));
  const batch = createBatch(takenIds(state, changed));
  const isFull = createPace(() => work.now());
  for (const stamped of changed.toRead) {
    if (work.isCancelled()) break;
    work.onFile(stamped.file);
    const poisoned = work.poisoned.get(stamped.file.path);
    if (poisoned !== undefined) {
      addFile(batch, poisonedState(stamped, poisoned));
      continue;
    }
    for await (const demand of readFile(
      batch,
      { ...stamped, work },
      known.get(stamped.file.path),
    )) {
      if (demand === 'may-write' && !isFull(batch.articles.length)) continue;
      const update = await writeBatch(state, batch, work);
      ({ state } = update);
      yield update;
      if (work.isCancelled()) break;
    }
  }
  if (batch.files.size > 0) {
    const update = await writeBatch(state, batch, work);
    ({ state } = update);
    yield update;
  }
  yield* mergeAll(state, work);
}

const poisonedMessages: Readonly<Record<PoisonedFile['why'], string>> = {
  crash: 'Reading this file made the indexer crash; it was left out.',
  time: 'Reading this file takes too long; it was left out.',
};

function poisonedState(
  { file: { path, name }, stamp }: StampedFile,
  why: PoisonedFile['why'],
): FileState {
  const message = poisonedMessages[why];
  return { path, name, stamp, hash: '', problems: [{ path, line: 1, message }], parts: [] };
}

/** Ids of the articles that stay, so that a new article of the same name gets another id. */
function takenIds(state: SourceState, changed: ChangedFiles): Set<string> {
  const changing = new Set(changed.toRead.map(({ file }) => file.path));
  const staying = state.files.filter(file => !changing.has(file.path));
  return new Set(staying.flatMap(file => file.parts.flatMap(part => part.ids)));
}

/**
 * Says when a batch is worth writing: at 500 articles, then at twice as many each time up to 8,000,
 * or when a second (later a quarter of the whole time) has passed since the last one.
 */
function createPace(now: () => number): (articles: number) => boolean {
  const start = now();
  let last = start;
  let limit = 500;
  return articles => {
    const time = now();
    const full = articles >= limit;
    if (!full && time - last < Math.max(1000, (time - start) / 4)) return false;
    if (full) limit = Math.min(limit * 2, 8000);
    last = time;
    return true;
  };
}

/**
 * Reads one file into the batch. After each piece the caller may write the batch, and must where
 * the manifest has to stand in a segment of its own.
 */
async function* readFile(
  batch: SegmentBatch,
  { file, stamp, isForced = false, work }: StampedFile & { readonly work: UpdateWork },
  known: FileState | undefined,
): AsyncGenerator<'may-write' | 'must-write'> {
  const { path, name } = file;
  const empty: FileState = { path, name, stamp: '', hash: '', problems: [], parts: [] };
  const complete = known !== undefined && known.stamp !== '' && known.stamp !== unreadStamp;
  const knownHash = complete && !isForced ? known.hash : undefined;
  for await (const content of readContent(file, knownHash, work)) {
    if (content.kind === 'unchanged') addFile(batch, { ...(known ?? empty), stamp });
    if (content.kind === 'unreadable') {
      // What was read of it before can still be found.
      const problems = [content.problem];
      addFile(batch, { ...empty, stamp: unreadStamp, problems, parts: known?.parts ?? [] });
    }
    if (content.kind !== 'batch') return;
    if (content.manifest) yield 'must-write';
    addBatch(batch, batch.files.get(path)?.state ?? empty, content);
    yield content.manifest ? 'must-write' : 'may-write';
  }
  const read = batch.files.get(path)?.state ?? empty;
  addFile(batch, { ...read, stamp });
}

function addBatch(batch: SegmentBatch, file: FileState, content: FileBatch): void {
  const problems = [...file.problems, ...content.problems];
  const uses = content.uses ?? file.uses;
  const { hash, format } = content;
  addFile(batch, { ...file, hash, format, problems, ...(uses && { uses }) });
  addArticles(batch, file.path, content.articles);
  batch.manifest = content.manifest;
}

async function writeBatch(
  state: SourceState,
  batch: SegmentBatch,
  { store, host }: UpdateWork,
): Promise<SourceUpdate> {
  const { files, segment, bytes } = takeBatch(batch, host);
  for (const [key, content] of bytes) await store.writeSegment(key, content);
  return { state: putFiles(state, files, segment), bytes };
}

/** undefined if a segment was damaged in the cache meanwhile: the next start builds it again. */
function joined(views: readonly SegmentView[]): Uint8Array | undefined {
  try {
    return mergeSegments(views);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function* mergeAll(before: SourceState, work: UpdateWork): AsyncGenerator<SourceUpdate> {
  let state = before;
  for (;;) {
    const group = planMerge(state.segments);
    if (group === undefined || work.isCancelled()) return;
    const views: SegmentView[] = [];
    for (const { key, deleted } of group) {
      const bytes = await work.store.readSegment(key);
      // Gone from the cache: what is open still answers, and the next start builds it again.
      if (bytes === undefined) return;
      views.push({ bytes, deleted: new Set(deleted) });
    }
    const bytes = joined(views);
    if (bytes === undefined) return;
    const key = cacheKey(work.host.createHash, 'merged', JSON.stringify(group));
    await work.store.writeSegment(key, bytes);
    const articles = group.reduce((sum, part) => sum + part.articles - part.deleted.length, 0);
    const merged = { key, deleted: [], size: bytes.length, articles };
    state = putMerged(state, new Set(group.map(part => part.key)), merged);
    yield { state, bytes: new Map([[key, bytes]]) };
  }
}
