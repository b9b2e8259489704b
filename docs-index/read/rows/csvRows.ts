import type { RowResult } from './row';

interface CsvOptions {
  /** `,`, `;`, `|` or a tab. */
  readonly delimiter: string;
  /** What stands around fields; `"` if it is not said. */
  readonly quote?: '"' | "'";
  /** Lines above the header, which are left out. */
  readonly skippedLines?: number;
  /** UTF-16 units a record may have; a longer one is a problem and is skipped. */
  readonly recordLength: number;
}

/**
 * Rows of a CSV or TSV text that comes in pieces (RFC 4180; line ends of any kind). The first
 * record names the columns. A record with other than that many fields is still read, the rest left
 * empty; if it is the last and has no line end, the file is cut off. A quote that is never closed
 * costs the line it stands on.
 */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  options: CsvOptions,
): AsyncGenerator<RowResult> {
  let names: readonly string[] | undefined;
  for await (const record of csvRecords(pieces, options)) {
    if (record.kind === 'problem') {
      yield record;
    } else if (names === undefined) {
      names = record.fields.map(name => name.trim());
    } else if (record.fields.length > 1 || record.fields[0] !== '') {
      yield { kind: 'row', line: record.line, cells: cellsOf(names, record.fields) };
      if (record.isOpen && record.fields.length < names.length) {
        const message = 'The file is cut off inside this row; it was read as far as it goes.';
        yield { kind: 'problem', line: record.line, message };
      }
      if (record.fields.length > names.length) {
        const message = `The row has ${record.fields.length} fields, the header ${names.length}; the rest was left out.`;
        yield { kind: 'problem', line: record.line, message };
      }
    }
  }
}

/** A column that is there several times (labels, comments) has a list of what is in it. */
function cellsOf(names: readonly string[], fields: readonly string[]): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  names.forEach((name, index) => {
    const field = fields[index] ?? '';
    const known = cells.get(name);
    if (known === undefined) cells.set(name, field);
    else if (field !== '') cells.set(name, known === '' ? field : [known, field].flat());
  });
  return cells;
}

type CsvRecord =
  | {
      readonly kind: 'record';
      readonly line: number;
      readonly fields: readonly string[];
      /** Whether the text ends before the line does. */
      readonly isOpen: boolean;
    }
  | { readonly kind: 'problem'; readonly line: number; readonly message: string };

async function* csvRecords(
  pieces: AsyncIterable<string>,
  options: CsvOptions,
): AsyncGenerator<CsvRecord> {
  const { skippedLines = 0 } = options;
  let rest = '';
  let line = skippedLines + 1;
  const take = function* (text: string, isLast: boolean): Generator<CsvRecord> {
    let from = 0;
    while (from < text.length) {
      const found = readRecord(text, from, { ...options, isLast });
      if (found === undefined) break;
      if (found.problem !== undefined) yield { kind: 'problem', line, message: found.problem };
      else yield { kind: 'record', line, fields: found.fields, isOpen: found.isOpen };
      line += countLines(text, from, found.end);
      from = found.end;
    }
    rest = text.slice(from);
  };
  for await (const piece of withoutLines(pieces, skippedLines)) yield* take(rest + piece, false);
  yield* take(rest, true);
}

/** The pieces without so many lines at their beginning. */
async function* withoutLines(pieces: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let left = count;
  for await (const piece of pieces) {
    let from = 0;
    while (left > 0 && from < piece.length) {
      const end = piece.indexOf('\n', from);
      from = end < 0 ? piece.length : end + 1;
      if (end >= 0) left--;
    }
    if (from < piece.length) yield from === 0 ? piece : piece.slice(from);
  }
}

interface FoundRecord {
  readonly fields: readonly string[];
  /** Index behind the record's line end. */
  readonly end: number;
  /** Whether there is no line end. */
  readonly isOpen: boolean;
  readonly problem?: string;
}

/** Reads one record; undefined if the text ends before it does and more is to come. */
function readRecord(
  text: string,
  start: number,
  { delimiter, recordLength, isLast, quote = '"' }: CsvOptions & { readonly isLast: boolean },
): FoundRecord | undefined {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const field = text[at] === quote ? readQuoted(text, at, quote) : readPlain(text, at, delimiter);
    if (field === undefined || field.end - start > recordLength) {
      return isLast || text.length - start > recordLength ? skipLine(text, start) : undefined;
    }
    fields.push(field.value);
    at = field.end;
    if (at >= text.length) return isLast ? { fields, end: at, isOpen: true } : undefined;
    if (text[at] === delimiter) {
      at++;
      if (at >= text.length && !isLast) return undefined;
      continue;
    }
    if (text[at] === '\r' && at + 1 >= text.length && !isLast) return undefined;
    return { fields, end: text.startsWith('\r\n', at) ? at + 2 : at + 1, isOpen: false };
  }
}

interface Field {
  readonly value: string;
  /** Index of the delimiter or line end behind it, or of the end of the text. */
  readonly end: number;
}

function readPlain(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') {
    end++;
  }
  return { value: text.slice(start, end), end };
}

/** A quoted field; undefined if it is not closed. What follows the closing quote is kept. */
function readQuoted(text: string, start: number, quote: string): Field | undefined {
  let close = text.indexOf(quote, start + 1);
  while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2);
  if (close < 0) return undefined;
  const value = text.slice(start + 1, close).replaceAll(quote + quote, quote);
  let end = close + 1;
  while (end < text.length && !/[,;|\t\r\n]/.test(text[end] ?? '')) end++;
  return { value: value + text.slice(close + 1, end), end };
}

function skipLine(text: string, start: number): FoundRecord {
  const end = text.indexOf('\n', start);
  const problem =
    'A quote is never closed, or the record is too long; its first line was left out.';
  return { fields: [], end: end < 0 ? text.length : end + 1, isOpen: end < 0, problem };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let index = from; index < to; index++) {
    const char = text.charCodeAt(index);
    if (char === 10 || (char === 13 && text.charCodeAt(index + 1) !== 10)) lines++;
  }
  return lines;
}

/** The first record's fields, for recognising a header; empty if there is none. */
export function headerFields(
  text: string,
  layout: Pick<CsvOptions, 'delimiter' | 'quote'>,
): readonly string[] {
  const options = { ...layout, recordLength: 10_000, isLast: true };
  return readRecord(text, 0, options)?.fields.map(name => name.trim()) ?? [];
}
