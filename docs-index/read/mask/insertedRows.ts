/** Rows that SQL inserts, below the names of their columns. */
import type { Cell, Row } from './tableRows';

/** The names of the columns and what follows: `INSERT INTO t (a, b) VALUES`. */
const head = /\binto\s{1,3}[\w."`[\]]{1,80}\s{0,3}\(([^()]{1,600})\)\s{0,3}values\s{0,3}(?=\()/dgi;

/** A row each of what `VALUES` gives, below a head of the columns' names. */
export function* insertedRows(text: string): Generator<Row> {
  for (const match of text.matchAll(head)) {
    const [from = 0] = match.indices?.[1] ?? [];
    yield { kind: 'head', cells: cellsOf(text, from).cells.map(withoutMarks) };
    let at = match.index + match[0].length;
    while (text.charAt(at) === '(') {
      const { cells, end } = cellsOf(text, at + 1);
      if (end === undefined) break;
      yield { kind: 'body', cells };
      at = end;
      while (/[\s,]/.test(text.charAt(at))) at++;
    }
    yield { kind: 'none', cells: [] };
  }
}

/** A name of a column without the marks that some programs put around it. */
function withoutMarks(cell: Cell): Cell {
  return { ...cell, text: cell.text.replace(/[`"[\]]/g, '').trim() };
}

/** No row is longer; behind that the bracket was never closed. */
const longestRow = 4000;

/** The cells up to the bracket that closes the row, and where the text goes on behind it. */
function cellsOf(
  text: string,
  from: number,
): { readonly cells: readonly Cell[]; readonly end?: number } {
  const cells: Cell[] = [];
  const last = Math.min(text.length, from + longestRow);
  let start = from;
  let isQuoted = false;
  let depth = 0;
  for (let at = from; at < last; at++) {
    const unit = text.charAt(at);
    if (isQuoted && unit === '\\') at++;
    else if (unit === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (unit === '(') depth++;
    else if (unit === ')' && depth > 0) depth--;
    else if (unit === ',' || unit === ')') {
      if (depth > 0) continue;
      cells.push({ text: text.slice(start, at), start });
      start = at + 1;
      if (unit === ')') return { cells, end: at + 1 };
    }
  }
  return { cells };
}
