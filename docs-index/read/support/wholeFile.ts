/** Parsing of files that hold whole exports. */
import type { Reading } from '../formats/textSource';
import type { WholeFile } from '../reader';
import { supportArticle, type SupportRecord } from './supportRecord';

/** The JSON of a file; undefined if it is broken. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown; // JSON.parse says any.
  } catch {
    return undefined;
  }
}

/** A record and the line where it begins. */
export interface PlacedRecord {
  readonly record: SupportRecord;
  readonly line: number;
}

/** Records as articles; a file without any says so. */
export function recordsReading(
  file: WholeFile,
  records: readonly PlacedRecord[],
  what: string,
): Reading {
  const articles = records.map(({ record, line }, at) =>
    supportArticle(file, record, { line, position: at + 1 }),
  );
  if (articles.length > 0) return { articles, problems: [] };
  const message = `The ${what} holds nothing to read.`;
  return { articles, problems: [{ path: file.path, line: 1, message }] };
}

/** A file that is not what it seemed to be. */
export function brokenExport(file: WholeFile, what: string): Reading {
  const message = `The ${what} is broken JSON; it was left out.`;
  return { articles: [], problems: [{ path: file.path, line: 1, message }] };
}
