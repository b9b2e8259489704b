/**
 * The door of reading: bytes of one source file → its articles and problems, masked. The format is
 * recognised by content. Pure: the bytes are given, nothing here touches the file system.
 */
import { reasonText } from '../article';
import { defaultLimits } from '../limits';
import { failure } from './leftOut';
import { openBatches } from './openBatches';
import type { OpenFile, ReadOptions, SourceFile, SourceReading } from './source';

export { decodeText } from './bytes/decodeText';
export { unpacked } from './bytes/gunzip';
export type { FileAccess, FolderEntry, Neighbour, PlaceFacts } from './files/fileAccess';
export { findFiles } from './files/findFiles';
export { joinName } from './reader';
export { redact } from './mask/redact';
export type { FoundFile, OpenFile, ReadOptions, SourceFile, SourceReading } from './source';

/** Reads one file completely. Never throws: what cannot be read is a problem. */
export async function readSource(
  file: SourceFile,
  options: ReadOptions = {},
): Promise<SourceReading> {
  const { path, name, bytes, neighbour } = file;
  const open: OpenFile = {
    ...{ path, name, size: bytes.length, modified: 0 },
    chunks: () => oneChunk(bytes),
    slice: (start, end) => Promise.resolve(bytes.subarray(start, end)),
    ...(neighbour && { neighbour }),
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
    const readInner = (inner: SourceFile) => readSource(inner, options);
    for await (const batch of openBatches(file, { ...options, limits, readInner })) {
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
