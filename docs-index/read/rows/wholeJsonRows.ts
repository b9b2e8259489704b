/** Rows of JSON that holds no list of objects: as data frames and sheets are written. */
import { looksLikeHeader } from './columns';
import { parseLenient, unwrapRow } from './lenientJson';
import type { RowResult } from './row';

/**
 * Rows of one object that is a row itself, or of a table in any of the orientations of pandas:
 *
 *     {"title": ["a", "b"], "text": […]}              {"title": {"0": "a"}, "text": {"0": …}}
 *     {"columns": ["title", "text"], "data": [["a", …]]}   {"0": {"title": "a", "text": …}}
 *     [["title", "text"], ["a", …]]
 */
export function wholeJsonRows(text: string): RowResult[] {
  const value = parsed(text);
  if (value instanceof Error) {
    return [problem(`The record is not valid JSON (${value.message}); it was left out.`)];
  }
  if (isList(value)) {
    const [header, ...rows] = value;
    const names = namesIn(header);
    if (names !== undefined && looksLikeHeader(names)) return rows.map(row => namedRow(names, row));
  }
  if (typeof value !== 'object' || value === null || isList(value)) {
    return [problem('This is no object with columns; it was left out.')];
  }
  const cells = new Map<string, unknown>(Object.entries(unwrapRow(value)));
  return splitRows(cells) ?? indexedRows(cells) ?? columnRows(cells) ?? [rowOf(cells)];
}

/** Names in one list, rows in another. */
function splitRows(cells: ReadonlyMap<string, unknown>): RowResult[] | undefined {
  const names = namesIn(cells.get('columns'));
  const data = cells.get('data');
  return names === undefined || !isList(data) ? undefined : data.map(row => namedRow(names, row));
}

/** A row for each key, such as `{"0": {…}, "1": {…}}`; the key says who it is. */
function indexedRows(cells: ReadonlyMap<string, unknown>): RowResult[] | undefined {
  const rows: [string, Map<string, unknown>][] = [];
  for (const [key, value] of cells) {
    if (typeof value !== 'object' || value === null || isList(value)) return undefined;
    rows.push([key, new Map<string, unknown>(Object.entries(value))]);
  }
  const isTable = rows.length > 0 && rows.every(([, row]) => looksLikeHeader([...row.keys()]));
  return isTable ? rows.map(([key, row]) => rowOf(new Map([['id', key], ...row]))) : undefined;
}

/** One list, or one map from index to value, per column. */
function columnRows(cells: ReadonlyMap<string, unknown>): RowResult[] | undefined {
  const columns = [...cells].map(([name, cell]) => [name, listOf(cell)] as const);
  const length = Math.max(0, ...columns.map(([, list]) => list?.length ?? 0));
  if (columns.some(([, list]) => list === undefined) || length === 0) return undefined;
  return Array.from({ length }, (_, index) =>
    rowOf(new Map(columns.map(([name, list]) => [name, list?.[index]]))),
  );
}

function listOf(cell: unknown): readonly unknown[] | undefined {
  if (isList(cell)) return cell;
  return typeof cell === 'object' && cell !== null ? Object.values(cell) : undefined;
}

function namesIn(value: unknown): readonly string[] | undefined {
  if (!isList(value) || value.length === 0) return undefined;
  return value.every(name => typeof name === 'string') ? value : undefined;
}

function namedRow(names: readonly string[], row: unknown): RowResult {
  if (!isList(row)) return problem('This is no object with columns; it was left out.');
  return rowOf(new Map(names.map((name, index) => [name, row[index]])));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function rowOf(cells: ReadonlyMap<string, unknown>): RowResult {
  return { kind: 'row', line: 1, cells };
}

function problem(message: string): RowResult {
  return { kind: 'problem', line: 1, message };
}

function parsed(text: string): unknown {
  try {
    return parseLenient(text);
  } catch (error) {
    return error instanceof Error ? error : new Error('');
  }
}
