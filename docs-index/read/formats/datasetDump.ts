import type { Problem } from '../../article';
import { docArticle, linkPages, type DocRecord } from '../rows/docRecord';
import type { DocumentReader } from '../reader';
import type { Reading, TextSource } from './textSource';

/** The printed page of a data-set viewer. */
export const datasetDumpReader: DocumentReader = {
  format: 'dataset-dump',
  recognises: ({ text }) => hasDatasetDump(text),
  read: readDatasetDump,
};

/**
 * Reads the text of a data-set viewer page: a header of column names and types, then one row per
 * document, `title | tag | response | content | number |`, whose long cells run over many lines.
 * Tables inside a cell use the same ` | `, so rows are found by their end, the number alone on a
 * line (`| 8,948 |`), and cells by what they must begin with. Of response and content, which say
 * the same, the better copy is kept. A row that is cut off is read as far as it goes, and is a
 * problem; so is text behind the last row that is no row and not of the viewer.
 */
function readDatasetDump(source: TextSource): Reading {
  const lines = source.text.split('\n');
  const header = findHeader(lines);
  if (header === undefined) return { articles: [], problems: [] };
  const columns = header.columns;
  const { rows, rest } = splitRows(lines, header.end);
  const problems: Problem[] = [];
  const records: DocRecord[] = [];
  for (const row of rows) {
    const record = toRecord(row, columns);
    if (record === undefined) problems.push(problem(source, row, 'is not a row; left out'));
    else records.push(record);
    if (record !== undefined && row.number === undefined) {
      problems.push(problem(source, row, 'is cut off; it was read as far as it goes'));
    }
  }
  if (rest !== undefined) problems.push(problem(source, rest, 'is not a row; left out'));
  else if (rows.length === 0) {
    const message = 'There is no row under the header; nothing was read.';
    problems.push({ path: source.path, line: header.end, message });
  }
  const docs = records.map((record, index) => docArticle(source, record, index + 1));
  return { articles: linkPages(docs), problems };
}

/** True for text whose rows this module reads. */
function hasDatasetDump(text: string): boolean {
  return findHeader(text.slice(0, 20_000).split('\n')) !== undefined;
}

/** A header's cell, whole: a name and below it a type of the viewer. */
const viewerCell =
  /^\S+\s+(stringlengths|stringclasses|int64|int32|float64|float32|bool|timestamp|sequencelengths|listlengths)\b/;
const headerRule = /^\|?\s*-{3,}\s*(\|\s*-{3,}\s*)+\|?$/;
const rowNumber = /^\| ([\d,]+) \|$/;
const inlineNumber = /^(.*\S) \| ([\d,]+) \|$/;
const maxHeaderLines = 60;

interface Header {
  readonly columns: readonly string[];
  /** Index of the first line after the header. */
  readonly end: number;
}

/** Names and types stand above the rule, one column after another: `name type range |`. */
function findHeader(lines: readonly string[]): Header | undefined {
  const rule = lines.findIndex(line => headerRule.test(line));
  if (rule < 1 || rule > maxHeaderLines) return undefined;
  const text = lines.slice(0, rule).join('\n');
  const cells = text.split('|').map(cell => cell.trim());
  const columns = cells.filter(cell => cell !== '');
  // Pages of any kind hold one of these words; only the viewer writes nothing else.
  if (columns.length < 2 || !columns.every(cell => viewerCell.test(cell))) return undefined;
  return {
    columns: columns.map(cell => (cell.split(/\s/)[0] ?? '').toLowerCase()),
    end: rule + 1,
  };
}

interface Row {
  /** 1-based line where the row begins. */
  readonly line: number;
  readonly text: string;
  readonly number?: number;
}

/** What the viewer's page says below its rows. */
const viewerFooter = 'Subsets and Splits';

function splitRows(
  lines: readonly string[],
  from: number,
): { readonly rows: readonly Row[]; readonly rest?: Row } {
  const rows: Row[] = [];
  let start = from;
  for (let index = from; index < lines.length; index++) {
    const end = rowEnd(lines, index);
    if (end === undefined) continue;
    const text = [...lines.slice(start, index), end.rest].join('\n').trimEnd();
    rows.push({ line: start + 1, text, number: end.number });
    start = index + 1;
  }
  const rest = { line: start + 1, text: lines.slice(start).join('\n').trimEnd() };
  if (isRowStart(lines[start])) return { rows: [...rows, rest] };
  const isFooter = viewerFooter.startsWith(rest.text.trimStart().split('\n', 1)[0] ?? '');
  return { rows, ...(!isFooter && { rest }) };
}

/**
 * A number alone on its line ends a row. After other text it does so only if the next line
 * plainly begins one, for table rows inside a cell may end in a number too.
 */
function rowEnd(
  lines: readonly string[],
  index: number,
): { readonly number: number; readonly rest: string } | undefined {
  const line = lines[index] ?? '';
  const alone = rowNumber.exec(line)?.[1];
  if (alone !== undefined) return { number: toNumber(alone), rest: '' };
  const [, rest, digits] = inlineNumber.exec(line) ?? [];
  if (rest === undefined || digits === undefined) return undefined;
  const next = lines[index + 1];
  const ends = next === undefined || next === '' ? false : isPlainRowStart(next);
  return ends ? { number: toNumber(digits), rest } : undefined;
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function isRowStart(line?: string): boolean {
  return line !== undefined && line.split(' | ').length >= 3;
}

/** The breadcrumb that opens a document begins with a link named like the row's tag. */
function isPlainRowStart(line: string): boolean {
  const [, tag, text] = line.split(' | ');
  return tag !== undefined && text?.startsWith(`[${tag}](`) === true;
}

function toRecord(row: Row, columns: readonly string[]): DocRecord | undefined {
  const [title, tag, ...rest] = row.text.split(' | ');
  if (title === undefined || tag === undefined || rest.length === 0) return undefined;
  const text = rest.join(' | ');
  const copies = columns.includes('content') ? splitCopies(text) : [text];
  return {
    title: title.trim(),
    category: tag.trim(),
    copies,
    line: row.line,
    ...(row.number === undefined ? {} : { number: row.number }),
  };
}

/**
 * Splits `response | content`. Both begin with the same line, content perhaps after a rating
 * widget; so the bar is the last one before the second time that line stands in the text.
 */
function splitCopies(text: string): readonly string[] {
  const opening = (text.split('\n', 1)[0] ?? '').trim();
  const again = opening === '' ? -1 : text.indexOf(`\n${opening}\n`, opening.length);
  const bar = again >= 0 ? Math.max(lastBar(text, again), -1) : text.search(/(^|\n| )\| \* __/);
  const inline = again < 0 && bar < 0 ? text.indexOf(` | ${opening}`, opening.length) : -1;
  const at = bar >= 0 ? bar : inline;
  if (at < 0) return [text];
  return [text.slice(0, at), text.slice(at).replace(/^\s*\| ?/, '')];
}

/** Where the last bar that opens a line stands before an offset. */
function lastBar(text: string, before: number): number {
  const atLineStart = text.lastIndexOf('\n| ', before);
  const inLine = text.lastIndexOf(' | * __', before);
  return Math.max(atLineStart, inLine);
}

function problem(source: TextSource, row: Row, what: string): Problem {
  const name = source.mask(row.text.split(' | ', 1)[0]?.slice(0, 60) ?? '');
  return { path: source.path, line: row.line, message: `The record "${name}" ${what}.` };
}
