/**
 * Tables as people and converters write them: without outer pipes, with cells that run over several
 * lines, with lists below a row that belong to its last cell. One pass over the lines, whose steps share
 * where it stands.
 */
import { plainText, tidyBlanks } from './plainText';

export interface TableRow {
  /** Cells as Markdown; lines of one cell are separated by `\n`. */
  readonly cells: readonly string[];
  readonly line: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly line: number;
}

/** The table that begins at a line, and the index of the first line behind it; undefined if none. */
export function readTable(
  lines: readonly string[],
  at: number,
): { readonly block: TableBlock; readonly next: number } | undefined {
  const head = lines[at] ?? '';
  const delimiter = lines[at + 1] ?? '';
  if (!head.includes('|') || !isDelimiterRow(delimiter, 1)) return undefined;
  const header = splitCells(head);
  if (splitCells(delimiter).length !== header.length) return undefined;
  const rows: OpenRow[] = [];
  const bare = !head.trim().startsWith('|');
  let next = at + 2;
  while (next < lines.length) {
    const taken = takeRow({ lines, at: next, bare, width: header.length }, rows);
    if (taken === 0) break;
    next += taken;
  }
  const table = rows.map(row => ({ line: row.line, cells: fitCells(row.cells, header.length) }));
  return {
    block: { kind: 'table', header: header.map(plainText), rows: table, line: at + 1 },
    next,
  };
}

/** A row while it is read: each cell as its lines, since the last one may go on for many. */
interface OpenRow {
  readonly cells: string[][];
  readonly line: number;
}

interface RowSource {
  readonly lines: readonly string[];
  readonly at: number;
  readonly bare: boolean;
  readonly width: number;
}

/** Reads a row, or what belongs to the row above; returns how many lines it took, 0 at the end. */
function takeRow(source: RowSource, rows: OpenRow[]): number {
  const { lines, at } = source;
  const line = tidyBlanks(keepIndent(lines[at] ?? ''));
  const last = rows.at(-1);
  if (line === '') return last ? listBelow(source, last) : 0;
  if (/^#{1,6}\s|^(```|~~~)/.test(line) || startsTable(lines, at)) return 0;
  if (last && last.cells.length < source.width - 1 && source.bare && !isFullRow(line, source)) {
    appendLine(last, line);
    return 1;
  }
  if (isListItem(line)) {
    if (!last) return 0;
    appendLine(last, line);
    return 1;
  }
  if (line.includes('|')) {
    const row = { cells: splitCells(line).map(cell => [cell]), line: at + 1 };
    rows.push(row);
    return 1 + restOfCell(source, row);
  }
  if (!last || !source.bare || /^[{[]$|^\*\*|^[*_][^*_]+[*_]$/.test(line)) return 0;
  appendLine(last, line);
  return 1;
}

/** Lines a cell may run on for, blank ones and code among them. */
const longestCell = 80;

/**
 * Takes the lines of a last cell that the row's own line does not close: `|id|string|The id.`, a
 * blank line, ` **Note:** …|`. They end with the line that ends with a pipe and does not begin with one.
 */
function restOfCell({ lines, at, bare, width }: RowSource, row: OpenRow): number {
  if (bare || row.cells.length !== width || /\|\s*$/.test(lines[at] ?? '')) return 0;
  for (let next = at + 1; next < Math.min(lines.length, at + longestCell); next++) {
    const line = (lines[next] ?? '').trim();
    if (line.startsWith('|') || /^#{1,6}\s/.test(line)) return 0;
    if (!line.endsWith('|') || line.endsWith('\\|')) continue;
    const rest = lines.slice(at + 1, next + 1).map(text => tidyBlanks(text).replace(/\|$/, ''));
    row.cells.at(-1)?.push(...rest.map(text => text.trim()).filter(text => text !== ''));
    return next - at;
  }
  return 0;
}

/** Blanks that cannot be typed by chance indent the first cell of a row: they stay, as entities. */
function keepIndent(line: string): string {
  const blanks =
    /^[ \t]*(?:\|[ \t]*)?([\u00a0\u2002\u2003\u3000][\s\u00a0\u2002\u2003\u3000]*)/.exec(line);
  if (blanks?.[1] === undefined) return line;
  return (
    blanks[0].slice(0, -blanks[1].length) +
    '&nbsp;'.repeat(blanks[1].length) +
    line.slice(blanks[0].length)
  );
}

/** A list after a blank line still belongs to the row above if rows go on after it or it lists values. */
function listBelow({ lines, at, width }: RowSource, last: OpenRow): number {
  let next = at;
  while (next < lines.length && (lines[next] ?? '').trim() === '') next++;
  const first = next;
  while (next < lines.length && isListItem(lines[next] ?? '')) next++;
  if (next === first) return 0;
  const items = lines.slice(first, next);
  const goesOn = splitCells(lines[next] ?? '').length === width && !startsTable(lines, next);
  if (!goesOn && !items.every(item => /^\s*[*+-]\s+`[^`]+`/.test(item))) return 0;
  for (const item of items) appendLine(last, tidyBlanks(item));
  while (goesOn && (lines[next] ?? '').trim() === '') next++;
  return next - at;
}

function isFullRow(line: string, source: RowSource): boolean {
  return splitCells(line).length >= source.width - 1;
}

/** Whether the line is the header of a table: a delimiter row stands below it. */
export function startsTable(lines: readonly string[], at: number): boolean {
  return isDelimiterRow(lines[at + 1] ?? '');
}

function isListItem(line: string): boolean {
  return /^\s*[*+-]\s+\S/.test(line);
}

/** Adds a line to the last cell; pipes in it, unless it is a list item, begin the cells after it. */
function appendLine(row: OpenRow, line: string): void {
  const [first = '', ...others] = isListItem(line) ? [line] : splitCells(line);
  row.cells.at(-1)?.push(first);
  for (const cell of others) row.cells.push([cell]);
}

/** Missing cells become empty; surplus ones were pipes in the text of the last cell. */
function fitCells(cells: readonly (readonly string[])[], width: number): string[] {
  const texts = cells.map(lines =>
    lines
      .join('\n')
      .split(/ ?<br ?\/?> ?/i)
      .join('\n')
      .trim(),
  );
  const kept = texts.slice(0, width);
  if (texts.length > width && width > 0) {
    const surplus = texts.slice(width).filter(text => text !== '');
    kept[width - 1] = [kept[width - 1] ?? '', ...surplus].join('|');
  }
  while (kept.length < width) kept.push('');
  return kept;
}

/** One dash a cell is enough below a header; inside of a table it is how rows say "nothing". */
function isDelimiterRow(line: string, dashes = 2): boolean {
  const bare = line.trim();
  if (!bare.includes('|') || !/^[|:\- ]+$/.test(bare)) return false;
  return splitCells(bare).every(cell => /^:?-+:?$/.test(cell) && cell.length >= dashes);
}

/** Cells of a table line. A pipe inside a code span or after a backslash does not part cells. */
export function splitCells(line: string): string[] {
  let text = line.trim();
  if (text.startsWith('|')) text = text.slice(1);
  if (text.endsWith('|') && !text.endsWith('\\|')) text = text.slice(0, -1);
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const code = char === '`' ? codeSpanAt(text, at) : '';
    if (code !== '') {
      cell += code.replaceAll('\\|', '|');
      at += code.length - 1;
    } else if (char === '\\' && text[at + 1] === '|') {
      cell += '|';
      at++;
    } else if (char === '|') {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell += char;
    }
  }
  return [...cells, cell.trim()];
}

/** The code span that begins at a back quote, or the run of back quotes where it never closes. */
function codeSpanAt(text: string, at: number): string {
  let run = 1;
  while (text[at + run] === '`') run++;
  const mark = text.slice(at, at + run);
  const end = text.slice(at, at + longestSpan).indexOf(mark, run);
  const span = end < 0 ? mark : text.slice(at, at + end + run);
  return span.includes(' | ') ? mark : span;
}

/** A code span longer than this in a table is two stray back quotes. */
const longestSpan = 500;
