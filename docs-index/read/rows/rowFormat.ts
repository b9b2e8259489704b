import type { FileHead } from '../reader';
import { looksLikeHeader } from './columns';
import { headerFields } from './csvRows';

/** Formats that are read row by row. */
export type RowFormat = 'csv' | 'tsv' | 'json' | 'jsonl';

/**
 * The row format of a text, recognised by its beginning; undefined if it is no data set. `columns`
 * are those a person mapped, which make a CSV header known.
 */
export function rowFormat(
  { text, ending }: Pick<FileHead, 'text' | 'ending'>,
  columns?: Readonly<Record<string, string>>,
): RowFormat | undefined {
  if (/^\s*(\[\s*[{\]]|\{\s*("|\}|$))/.test(text)) return isJsonLines(text) ? 'jsonl' : 'json';
  if (looksLikeHeader(headerFields(text, '\t'), columns)) return 'tsv';
  if (csvDelimiter(text, columns) !== undefined || ending === 'csv') return 'csv';
  return ending === 'tsv' ? 'tsv' : undefined;
}

/** The delimiter of a CSV text with a header of known columns; undefined if it has none. */
export function csvDelimiter(
  sample: string,
  columns?: Readonly<Record<string, string>>,
): string | undefined {
  return [',', ';'].find(mark => looksLikeHeader(headerFields(sample, mark), columns));
}

/** One object per line: the first line closes its object, and the next opens one. */
function isJsonLines(sample: string): boolean {
  const [first = '', ...rest] = sample.trimStart().split('\n', 20);
  const next = rest.find(line => line.trim() !== '');
  if (!first.startsWith('{') || next?.trimStart().startsWith('{') !== true) return false;
  return first.trimEnd().endsWith('}');
}
