/** Rows of tables as Markdown, programs, separated values and HTML write them. */

/** A cell with the place where its text begins. */
export interface Cell {
  readonly text: string;
  readonly start: number;
}

/** A row; a head names the columns of the rows below, `none` ends a table. */
export interface Row {
  readonly kind: 'head' | 'body' | 'none';
  readonly cells: readonly Cell[];
}

/** Whether a text may hold rows between bars. */
export function mayHoldBars(text: string): boolean {
  return anyRule.test(text);
}

/** The line below the head of a table, wherever it stands. */
const anyRule = /[|+][ \t]*(?::-{1,2}|:?-{3}|-{1,2}:)/;

/** The same as a line of its own. */
const rule = /^[ \t]*(?:[|+][ \t]*)?(?::-{1,2}|:?-{3}|-{1,2}:)/;

/** Rows between bars. Only what stands above a rule names columns; below, a row may name a field. */
export function* barRows(text: string): Generator<Row> {
  const lines = text.split('\n');
  let start = 0;
  let place: 'outside' | 'head' | 'body' = 'outside';
  for (const [at, line] of lines.entries()) {
    const isRow = line.includes('|');
    // The lines `+---+` of programs stand between rows, too.
    const isRule = place !== 'outside' && rule.test(line);
    if (!isRow && !isRule) {
      if (place !== 'outside') yield { kind: 'none', cells: [] };
      place = 'outside';
    } else if (place === 'outside') {
      if (rule.test(lines[at + 1] ?? '')) place = 'head';
    } else if (isRow && !isRule) {
      place = 'body';
    }
    if (isRow && !isRule && place !== 'outside') {
      yield { kind: place, cells: cellsOf(line, '|', start) };
    }
    start += line.length + 1;
  }
}

/** Whether a line of a text may be the head of separated values: short parts that begin like names. */
export function maySeparate(text: string, separator: ',' | '\t'): boolean {
  return separator === ',' ? commaHead.test(text) : tabHead.test(text);
}

const commaHead = /^ ?["']?\p{L}[^,\n]{0,24}(?:,[^,\n]{1,26}){1,60}$/mu;
const tabHead = /^ ?["']?\p{L}[^\t\n]{0,24}(?:\t[^\t\n]{1,26}){1,60}$/mu;

/** Rows of values parted by commas or tabs, below a line of which every part may be a name. */
export function* separatedRows(
  text: string,
  separator: string,
  namesColumns: (cells: readonly Cell[]) => boolean,
): Generator<Row> {
  let start = 0;
  let width = 0;
  for (const line of text.split('\n')) {
    const most = width === 0 ? longestHead : longestRow;
    const cells =
      line.length > most
        ? []
        : line.includes('"')
          ? quotedCells(line, separator, start)
          : cellsOf(line, separator, start);
    const isHead =
      cells.length > 1 && cells.every(({ text }) => mayBeName.test(text)) && namesColumns(cells);
    if (isHead) width = cells.length;
    yield { kind: isHead ? 'head' : cells.length === width ? 'body' : 'none', cells };
    start += line.length + 1;
  }
}

const longestRow = 2000;
const longestHead = 300;

/** What may stand in the head of a table. */
const mayBeName = /^\s?["']?[\p{L}][\p{L}\d _/()-]{0,23}["']?\s?$/u;

/** Rows of HTML; a row of `<th>` is a head. */
export function* htmlRows(text: string): Generator<Row> {
  let cells: Cell[] = [];
  let isHead = false;
  for (const { index, 0: tag, 1: kind = '', 2: inner = '' } of text.matchAll(htmlCell)) {
    if (kind === '') {
      if (cells.length > 0) yield { kind: isHead ? 'head' : 'body', cells };
      cells = [];
      if (/^<\/table/i.test(tag)) yield { kind: 'none', cells };
      continue;
    }
    isHead = kind.toLowerCase() === 'h';
    cells.push({ text: inner, start: index + tag.length - inner.length });
  }
}

/** The beginning of a cell with its text, or the end of a row or table. */
const htmlCell =
  /<t([hd])(?:\s[^<>]{0,200})?>(?:\s{0,20}<\w{1,8}>){0,2}([^<\n]{0,200})|<\/(?:tr|table)>/gi;

/** Cells of a line where those in quotes may hold the separator, and a quote twice. */
function quotedCells(line: string, separator: string, start: number): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at <= line.length; at++) {
    const unit = line.charAt(at);
    if (unit === '"')
      isQuoted = isQuoted ? false : line.slice(from, at).trim() === '' || isOpen(line, from, at);
    if (unit !== '' && (unit !== separator || isQuoted)) continue;
    cells.push({ text: line.slice(from, at), start: start + from });
    from = at + 1;
    isQuoted = false;
  }
  return cells;
}

/** A quote behind a quote opens the cell again: it was one of two. */
function isOpen(line: string, from: number, at: number): boolean {
  return line.charAt(at - 1) === '"' && at - 1 > from;
}

function cellsOf(line: string, separator: string, start: number): readonly Cell[] {
  let at = start;
  return line.split(separator).map(text => {
    const cell = { text, start: at };
    at += text.length + 1;
    return cell;
  });
}
