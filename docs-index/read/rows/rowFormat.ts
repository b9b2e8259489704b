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
  if (/^\s*(\[\s*[{\]]|\[\s*\[\s*"|\{\s*("|\}|$))/.test(text)) {
    return isJsonLines(text) || isJsonSequence(text) ? 'jsonl' : 'json';
  }
  const layout = csvLayout({ text, ending }, columns);
  if (layout !== undefined) return layout.delimiter === '\t' ? 'tsv' : 'csv';
  if (ending === 'csv') return 'csv';
  return ending === 'tsv' ? 'tsv' : undefined;
}

/** Where the header of a CSV text stands, and what is between its columns. */
export interface CsvLayout {
  readonly delimiter: string;
  readonly quote: '"' | "'";
  /** Lines above the header: a title, remarks, `sep=;`. */
  readonly skippedLines: number;
}

/** Lines above a header that are looked at. */
const mostLinesAbove = 10;

/** The layout of a text with a header of known columns; undefined if it has none. */
export function csvLayout(
  { text, ending }: Pick<FileHead, 'text' | 'ending'>,
  columns?: Readonly<Record<string, string>>,
): CsvLayout | undefined {
  const lines = text.split('\n', mostLinesAbove + 1);
  const named = /^\ufeff?sep=(.)\s*$/i.exec(lines[0] ?? '')?.[1];
  // Only what is called a table has lines above its header; in a page any line may look like one.
  const isTable = /^([ct]sv|)$/.test(ending) || named !== undefined;
  const last = isTable ? mostLinesAbove : 0;
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (index > last) return undefined;
    const marks = named === undefined ? ['\t', ',', ';', '|'] : [named];
    const quote = line.startsWith("'") ? "'" : '"';
    const delimiter = marks.find(mark => {
      if (!isTable && !line.includes(mark)) return false;
      const fields = headerFields(text.slice(from), { delimiter: mark, quote });
      return looksLikeHeader(fields, columns);
    });
    if (delimiter !== undefined) return { delimiter, quote, skippedLines: index };
    from += line.length + 1;
  }
  return undefined;
}

/** Objects over several lines that follow each other without a list around them, as `jq` prints. */
export function isJsonSequence(sample: string): boolean {
  return /^\s*\{[ \t]*\n/.test(sample) && /^\},?[ \t]*\n\s*\{/m.test(sample);
}

/** One object per line: the first line closes its object, and the next opens one. */
function isJsonLines(sample: string): boolean {
  const [first = '', ...rest] = sample.trimStart().split('\n', 20);
  const next = rest.find(line => line.trim() !== '');
  if (!first.startsWith('{') || next?.trimStart().startsWith('{') !== true) return false;
  return /\},?\s*$/.test(first);
}
