/** What is said of a file, or of a part of one, that gave no articles. */
import type { Problem } from '../article';
import type { BrokenCharacters } from './bytes/decodeText';
import { isNoDocument } from './formats/endings';
import type { FileHead } from './reader';
import type { RowBatch } from './rows/readRows';
import type { SourceReading } from './source';

export const emptyBatch: RowBatch = { articles: [], problems: [], redactions: {} };

/** A file that is no document: it is counted, and no problem. */
export const passedOver: SourceReading = { ...emptyBatch, format: 'passed-over' };

/** Nothing could be read of a file, and why. */
export function failure(path: string, message: string): SourceReading {
  return { ...emptyBatch, format: 'unknown', problems: [{ path, line: 1, message }] };
}

/** What to tell of a file that no reader recognises. */
export function unreadable(path: string, head: FileHead): SourceReading {
  const { name, ending, text } = head;
  const advice = adviceFor.get(ending);
  if (advice !== undefined) return failure(path, `${advice} It was left out.`);
  if (isNoDocument(name, ending)) return passedOver;
  if (text === '') {
    return failure(path, 'The file is binary, of no format that is known; it was left out.');
  }
  if (text.trim() === '') return failure(path, 'The file holds no text; it was left out.');
  return failure(path, 'The text is of no format that is known; it was left out.');
}

const adviceFor: ReadonlyMap<string, string> = new Map([
  ['pdf', 'PDF is not read: save it as text, Markdown, HTML or docx.'],
  ['doc', 'Word files of before 2007 are not read: save it as docx.'],
  ['rtf', 'RTF is not read: save it as docx or text.'],
  ['odt', 'OpenDocument is not read: save it as docx or HTML.'],
  ['epub', 'EPUB is not read: unpack it, the pages inside are HTML.'],
  ['chm', 'CHM is not read: unpack it, the pages inside are HTML.'],
  ...['ppt', 'pptx', 'odp', 'key'].map(
    each => [each, 'Slides are not read: save them as text.'] as const,
  ),
  ...['xls', 'xlsx', 'ods', 'numbers'].map(
    each => [each, 'Spreadsheets are not read: save each sheet as CSV.'] as const,
  ),
  ...['zip', 'tar', '7z', 'rar', 'tgz', 'bz2', 'xz'].map(
    each => [each, 'The archive is not read: unpack it and add the folder.'] as const,
  ),
]);

/** Characters that were lost, as a problem of their line. */
export function brokenProblem(path: string, { line, count }: BrokenCharacters): Problem {
  const what = count === 1 ? '1 character was' : `${count} characters were`;
  return { path, line, message: `${what} not decodable and replaced by \ufffd.` };
}
