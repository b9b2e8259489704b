import type { ColumnField } from '../../columnNames';
import type { Columns } from './columns';
import type { DocRecord } from './docRecord';

/** One row of a data set, or why a stretch of the file is none. */
export type RowResult =
  | {
      readonly kind: 'row';
      /** 1-based line where the row begins; its position for formats without lines. */
      readonly line: number;
      readonly cells: ReadonlyMap<string, unknown>;
      /** Which of several lists in one file the row stands in. */
      readonly list?: number;
    }
  | { readonly kind: 'problem'; readonly line: number; readonly message: string };

/** A row's cells as a record; undefined if it has neither title nor text. */
export function rowRecord(
  line: number,
  cells: ReadonlyMap<string, unknown>,
  columns: Columns,
): DocRecord | undefined {
  const texts = (field: ColumnField) =>
    columns[field].map(name => cellText(cells.get(name))).filter(text => text.trim() !== '');
  const copies = texts('text');
  const [title = ''] = texts('title');
  if (copies.length === 0 && title.trim() === '') return undefined;
  const number = texts('number').concat(texts('id')).map(toNumber).find(isNumber);
  const [id] = texts('id');
  const [url] = texts('url');
  const updated = /\d{4}-\d{2}-\d{2}/.exec(texts('updated')[0] ?? '')?.[0];
  return {
    title: title.replace(/\s+/g, ' ').trim(),
    category: (texts('category')[0] ?? '').trim(),
    copies: copies.length === 0 ? [''] : copies,
    line,
    ...(number === undefined ? {} : { number }),
    ...(id === undefined || number !== undefined ? {} : { id: id.trim() }),
    ...(url === undefined ? {} : { url: url.trim() }),
    ...(updated === undefined ? {} : { updated }),
  };
}

/** A cell as text: dates as ISO, lists and objects as JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return String(value);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  try {
    return JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'bigint' ? part.toString() : part,
    );
  } catch {
    return '';
  }
}

function toNumber(text: string): number {
  return /^\s*\d{1,15}(?:\.0+)?\s*$/.test(text) ? Number(text) : NaN;
}

function isNumber(value: number): boolean {
  return !Number.isNaN(value);
}
