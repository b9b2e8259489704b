import type { SourceFormat } from '../source';
import { looksLikeHeader } from '../rows/columns';
import { headerFields } from '../rows/csvRows';
import { hasDatasetDump } from './datasetDump';
import { looksLikeMarkdown } from './markdownPage';
import { hasTicketRecords } from './ticketRecords';

/**
 * The format of a text, recognised by the beginning of its content alone. Q&A and ticket files have
 * the same records; a file with whole conversations (完整对话记录) holds tickets. `columns` are the
 * columns a person mapped, which make a CSV header known.
 */
export function detectFormat(
  sample: string,
  columns?: Readonly<Record<string, string>>,
): SourceFormat {
  if (hasDatasetDump(sample)) return 'dataset-dump';
  if (hasTicketRecords(sample)) {
    return /^### 完整对话记录\s*$/m.test(sample) ? 'ticket-markdown' : 'qa-markdown';
  }
  if (/^\s*(\[\s*[{\]]|\{)/.test(sample)) return isJsonLines(sample) ? 'jsonl' : 'json';
  if (looksLikeHeader(headerFields(sample, '\t'), columns)) return 'tsv';
  if (csvDelimiter(sample, columns) !== undefined) return 'csv';
  return looksLikeMarkdown(sample) ? 'markdown' : 'unknown';
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
