/** Content of one file of a source, read only if it differs from what is indexed. */
import type { Problem } from '../../docs-index/article';
import type { ColumnNames } from '../../docs-index/columnNames';
import type { ReadLimits } from '../../docs-index/limits';
import { type OpenFile, readBatches, type SourceReading } from '../../docs-index/read/readSource';
import type { IndexerHost } from './indexerHost';

/** A batch of what a file holds; `hash` is that of the whole file. */
export interface FileBatch extends SourceReading {
  readonly kind: 'batch';
  readonly hash: string;
}

/** `unreadable` is worth another try at the next look, `unchanged` is as indexed. */
export type FileContent =
  | FileBatch
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** How, and with what, files are read. */
export interface ReadingWay {
  readonly limits: ReadLimits;
  readonly columns: ColumnNames;
  readonly host: IndexerHost;
}

/**
 * Reads a file in batches, unless its hash is the known one: then one `unchanged` comes. Never
 * throws. The hash is taken first, in a pass of its own, so that a touched file costs no reading.
 */
export async function* readContent(
  file: OpenFile,
  knownHash: string | undefined,
  { limits, columns, host }: ReadingWay,
): AsyncGenerator<FileContent> {
  let hash: string;
  try {
    hash = await hashFile(file, host);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield { kind: 'unreadable', problem: problemOf(file, `It could not be read: ${reason}`) };
    return;
  }
  if (hash === knownHash) yield { kind: 'unchanged' };
  else
    for await (const batch of readBatches(file, { limits, columns }))
      yield { kind: 'batch', hash, ...batch };
}

async function hashFile(file: OpenFile, host: IndexerHost): Promise<string> {
  const hash = host.createHash();
  for await (const chunk of file.chunks()) hash.update(chunk);
  return hash.digest();
}

function problemOf(file: OpenFile, message: string): Problem {
  return { path: file.path, line: 1, message };
}
