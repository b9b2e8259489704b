import { isCommand } from './examples';

/** A row's cells; a cell that ran over several lines holds line feeds. */
export type Row = readonly string[];

/** A table found in lines: its rows, header first, and the index of the first line after it. */
export interface FoundTable {
  readonly rows: readonly Row[];
  readonly end: number;
}

/**
 * Reads the table whose header stands at `start`, or nothing if none does. Rows need no outer
 * bars. Lines between two rows, and list items or `label: text` lines below the last one, belong
 * to the last cell of the row above:
 *
 *     status | string | state of the host
 *     * `Running` running
 *     tags | []TagInfo | labels
 */
export function readTable(lines: readonly string[], start: number): FoundTable | undefined {
  if (!isTableStart(lines, start)) return undefined;
  const header = splitCells(lines[start] ?? '');
  const width = header.length;
  const rows: string[][] = [header];
  let index = start + 2;
  while (index < lines.length && !isTableStart(lines, index)) {
    const line = lines[index] ?? '';
    if (isRow(line, width, index > start + 2)) {
      rows.push([...fitRow(splitCells(line), width, /^\s*\|/.test(line))]);
      index++;
      continue;
    }
    const end = rows.length > 1 ? continuationEnd(lines, index, { width, rows }) : index;
    if (end === index) break;
    appendToLastCell(rows, lines.slice(index, end));
    index = end;
  }
  return { rows, end: index };
}

/** A table as GFM; line feeds in cells become `<br>`, bars are escaped. */
export function tableMarkdown(rows: readonly Row[]): string {
  const [header, ...body] = rows.map(row => `| ${row.map(cellMarkdown).join(' | ')} |`);
  const rule = `| ${(rows[0] ?? []).map(() => '---').join(' | ')} |`;
  return [header, rule, ...body].join('\n');
}

/** True if a header row stands at `index`: bars in it, and a rule of the same width below. */
export function isTableStart(lines: readonly string[], index: number): boolean {
  const rule = lines[index + 1];
  const header = lines[index];
  if (rule === undefined || header?.includes('|') !== true || !tableRule.test(rule)) return false;
  return splitCells(header).length === splitCells(rule).length;
}

const tableRule = /^\s*(?:\|\s*)?:?-{3,}:?(?:\s*\|\s*:?-{3,}:?)+(?:\s*\|)?\s*$/;

/** Splits a row at bars followed by a space or the end, outside of code spans. */
export function splitCells(line: string): string[] {
  const bars = barsOf(line);
  const cells: string[] = [];
  let from = 0;
  for (const bar of bars) {
    cells.push(line.slice(from, bar).trim());
    from = bar + 1;
  }
  cells.push(line.slice(from).trim());
  const isRule = tableRule.test(line);
  if (/^\s*\|/.test(line)) cells.shift();
  if (cells.length > 1 && /\|\s*$/.test(line) && (isRule || /^\s*\|/.test(line))) cells.pop();
  return cells;
}

function barsOf(line: string): number[] {
  const bars: number[] = [];
  let index = 0;
  while (index < line.length) {
    const char = line[index];
    if (char === '\\') index++;
    else if (char === '`') index = skipCode(line, index);
    else if (char === '|' && /^(\s|$|-|:)/.test(line.slice(index + 1, index + 2))) bars.push(index);
    index++;
  }
  return bars;
}

/** Index of the code span's last backtick; the same index if it is never closed. */
function skipCode(line: string, start: number): number {
  let ticks = 1;
  while (line[start + ticks] === '`') ticks++;
  const close = line.indexOf('`'.repeat(ticks), start + ticks);
  return close < 0 ? start + ticks - 1 : close + ticks - 1;
}

/** Rows span columns (cells too few) or hold bare bars (too many), but only below another row. */
function isRow(line: string, width: number, afterFirst: boolean): boolean {
  if (endsTable(line)) return false;
  const cells = splitCells(line).length;
  return cells === width || (cells > 1 && afterFirst && !isCommand(line));
}

/** Blank lines, headings, numbered items, quotes, fences and bold lines end a table. */
function endsTable(line: string): boolean {
  return /^\s*$|^#|^\d+\. |^>|^```|^\*\*[^*]+\*\*\s*$|^[{[]\s*$|^!\[/.test(line);
}

const maxGap = 40;
const listItem = /^\s*[*-] /;
const label = /^[“”"]?[A-Za-z_][\w-]*[“”"]?\s*[:：]\s?\S/;
const shortLabel = /^[^\s:：|]{1,10}[:：]\S/;

/** Where the lines that continue the row above end; `index` itself if they do not continue it. */
function continuationEnd(
  lines: readonly string[],
  index: number,
  { width, rows }: { width: number; rows: readonly Row[] },
): number {
  let end = index;
  while (end < lines.length && end - index < maxGap && !endsTable(lines[end] ?? '')) {
    if (isTableStart(lines, end)) break;
    if (isRow(lines[end] ?? '', width, true)) return end;
    end++;
  }
  const cell = rows.at(-1)?.at(-1) ?? '';
  const belongs = (line: string) =>
    listItem.test(line) ||
    (label.test(line) && (label.test(cell) || /[:：;；]$/.test(cell))) ||
    (shortLabel.test(line) && shortLabel.test(cell) && !/^https?:/.test(cell));
  let last = index;
  while (last < end && belongs(lines[last] ?? '')) last++;
  return last;
}

function appendToLastCell(rows: string[][], lines: readonly string[]): void {
  const row = rows.at(-1);
  if (row === undefined) return;
  row[row.length - 1] = [row.at(-1) ?? '', ...lines.map(line => line.trim())].join('\n').trim();
}

/**
 * A row as wide as the header. Cells too many join the last. Of cells too few, one is missing at
 * the left where the first column spans rows; with outer bars or more missing, at the right.
 */
function fitRow(row: Row, width: number, outerBars: boolean): Row {
  const missing = width - row.length;
  if (missing === 1 && !outerBars) return ['', ...row];
  if (missing >= 0) return [...row, ...Array<string>(missing).fill('')];
  const extra = row.slice(width - 1);
  while (extra.length > 1 && extra.at(-1) === '') extra.pop();
  return [...row.slice(0, width - 1), extra.join(' | ')];
}

function cellMarkdown(cell: string): string {
  return cell.replace(/\\?\|/g, '\\|').replace(/\s*\n\s*/g, '<br>');
}
