/**
 * Bytes of one source file → its articles and problems. The format is recognised by content.
 * Pure: the bytes are given, nothing here touches the file system.
 */
import type { Article, Problem } from './article';
import { defaultLimits, type ReadLimits } from './limits';
import type { PackManifest } from './manifest';
import { failure, openBatches, reasonText } from './reading/openBatches';

export type SourceFormat =
  | 'qa-markdown'
  | 'ticket-markdown'
  | 'dataset-dump'
  | 'markdown'
  | 'csv'
  | 'tsv'
  | 'json'
  | 'jsonl'
  | 'parquet'
  | 'manifest'
  | 'unknown';

export interface SourceFile {
  /** Path as it is shown to people and stored in articles. */
  readonly path: string;
  /** File name or path relative to the source folder, extension included: the base of ids. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is read as it is needed, so that a big one never lies in memory as a whole. */
export interface OpenFile {
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Time of the last change, milliseconds since 1970. */
  readonly modified: number;
  /** All bytes from the start; may throw when the file changes or vanishes while it is read. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Bytes [start, end), fewer at the end of the file. */
  slice(start: number, end: number): Promise<Uint8Array>;
}

export interface SourceReading {
  readonly format: SourceFormat;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** How many of each kind of secret or personal datum were masked. */
  readonly redactions: Readonly<Record<string, number>>;
  /** What the file says of the pack, if it is a manifest. */
  readonly manifest?: PackManifest;
}

/** How to read; everything has a default. */
export interface ReadOptions {
  readonly limits?: ReadLimits;
  /** Columns of a data set by the field they hold, e.g. `{title: 'question'}`. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Reads one file completely. Never throws: what cannot be read is a problem. */
export async function readSource(
  file: SourceFile,
  options: ReadOptions = {},
): Promise<SourceReading> {
  const { path, name, bytes } = file;
  const open: OpenFile = {
    ...{ path, name, size: bytes.length, modified: 0 },
    chunks: () => oneChunk(bytes),
    slice: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
  const batches: SourceReading[] = [];
  for await (const batch of readBatches(open, options)) batches.push(batch);
  return joinBatches(batches);
}

/**
 * Reads a file in batches of articles, so that memory stays bounded however big it is: one batch
 * for most formats, many for rows of a data set. All batches bear the same format; ids are unique
 * over all of them. Never throws: what cannot be read is a problem.
 */
export async function* readBatches(
  file: OpenFile,
  options: ReadOptions = {},
): AsyncGenerator<SourceReading> {
  const limits = options.limits ?? defaultLimits;
  let left = limits.problemsPerFile;
  try {
    for await (const batch of openBatches(file, { ...options, limits })) {
      const problems = batch.problems.slice(0, left);
      const hidden = batch.problems.length - problems.length;
      left -= problems.length;
      const more = { path: file.path, line: 1, message: `${hidden} more problems are not listed.` };
      yield { ...batch, problems: hidden > 0 ? [...problems, more] : problems };
    }
  } catch (error) {
    yield failure(file.path, `Reading failed: ${reasonText(error)}.`);
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

function joinBatches(batches: readonly SourceReading[]): SourceReading {
  const [first] = batches;
  if (first === undefined) return { format: 'unknown', articles: [], problems: [], redactions: {} };
  if (batches.length === 1) return first;
  const redactions: Record<string, number> = {};
  for (const batch of batches) {
    for (const [kind, count] of Object.entries(batch.redactions)) {
      redactions[kind] = (redactions[kind] ?? 0) + count;
    }
  }
  return {
    ...first,
    articles: batches.flatMap(batch => batch.articles),
    problems: batches.flatMap(batch => batch.problems),
    redactions,
  };
}
