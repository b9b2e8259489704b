/** Gathers articles of several files (or a part of a big one) until they are written as a segment. */
import type { Article, Problem } from '../../docs-index/article';
import { freeId } from '../../docs-index/articleIds';
import { buildSegment, type IndexedArticle } from '../../docs-index/keep/segments';
import { emptyManifest, type PackManifest } from '../../docs-index/manifest';
import { readReference } from '../../docs-index/derive/readReference';
import { cacheKey, type IndexerHost } from './indexerHost';
import type { FileState, SegmentState } from './sourceState';

export interface SegmentBatch {
  articles: IndexedArticle[];
  manifest: PackManifest | undefined;
  /** Files begun or finished since the last segment, by path. */
  files: Map<string, BatchFile>;
  /** Ids in use in the source; an article whose id is taken gets `id~2`. */
  readonly taken: Set<string>;
}

interface BatchFile {
  state: FileState;
  /** Ids of its articles in this batch. */
  ids: string[];
}

export interface WrittenBatch {
  readonly files: readonly FileState[];
  /** Absent if no article waited. */
  readonly segment?: SegmentState;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export function createBatch(taken: Set<string>): SegmentBatch {
  return { articles: [], manifest: undefined, files: new Map(), taken };
}

/** Notes a file as it is now known; its articles are added afterwards. */
export function addFile(batch: SegmentBatch, state: FileState): void {
  const ids = batch.files.get(state.path)?.ids ?? [];
  batch.files.set(state.path, { state, ids });
}

/** Adds articles of a file noted before. Problems of their tables become problems of the file. */
export function addArticles(batch: SegmentBatch, path: string, articles: readonly Article[]): void {
  const file = batch.files.get(path);
  if (file === undefined) return;
  const problems: Problem[] = [];
  for (const found of articles) {
    const article = withFreeId(found, batch.taken);
    const { reference, problems: unread } = readReference(article);
    batch.articles.push({ article, reference });
    file.ids.push(article.id);
    problems.push(...unread);
  }
  if (problems.length === 0) return;
  file.state = { ...file.state, problems: [...file.state.problems, ...problems] };
}

function withFreeId(article: Article, taken: Set<string>): Article {
  const id = freeId(article.id, taken);
  taken.add(id);
  return id === article.id ? article : { ...article, id };
}

/**
 * Makes a segment of the articles and empties the batch. A file that is not finished (its stamp is
 * empty) stays in the batch with the parts it has so far.
 */
export function takeBatch(batch: SegmentBatch, { createHash }: IndexerHost): WrittenBatch {
  const { articles, manifest, files } = batch;
  const written = articles.length > 0 || manifest !== undefined;
  const contents = [...files.values()].map(({ state, ids }) => keyOf(state, ids));
  const key = cacheKey(createHash, ...contents);
  const states = [...files.values()].map(({ state, ids }): FileState => {
    const hasPart = ids.length > 0 || (written && manifest !== undefined);
    return hasPart ? { ...state, parts: [...state.parts, { key, ids }] } : state;
  });
  batch.articles = [];
  batch.manifest = undefined;
  const unfinished = states.filter(state => state.stamp === '');
  batch.files = new Map(unfinished.map(state => [state.path, { state, ids: [] }]));
  if (!written) return { files: states, bytes: new Map() };
  const bytes = buildSegment(articles, manifest ?? emptyManifest);
  const segment: SegmentState = {
    key,
    deleted: [],
    size: bytes.length,
    articles: articles.length,
    ...(manifest && { manifest: true }),
  };
  return { files: states, segment, bytes: new Map([[key, bytes]]) };
}

/** The same content of the same file under the same ids gives the same bytes. */
function keyOf(state: FileState, ids: readonly string[]): string {
  return JSON.stringify([state.path, state.hash, ids]);
}
