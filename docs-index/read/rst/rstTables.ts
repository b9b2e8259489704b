/** Tables of reStructuredText: simple, grid, list and CSV. */
import type { RstContext } from './context';
import { inlineMarkdown } from './inline';
import { dedent, isBlank } from './lines';

/** Cells as our Markdown writes a table. The first row is the head; without one it is empty. */
function tableMarkdown(rows: readonly (readonly string[])[], hasHead: boolean): string {
  const width = Math.max(0, ...rows.map(row => row.length));
  if (width === 0) return '';
  const full = rows.map(row => Array.from({ length: width }, (_, at) => cell(row[at] ?? '')));
  const head = hasHead ? full[0] : undefined;
  const body = hasHead ? full.slice(1) : full;
  const lines = [head ?? Array.from({ length: width }, () => ''), head?.map(() => '---'), ...body];
  const rule = Array.from({ length: width }, () => '---');
  return lines.map(row => `| ${(row ?? rule).join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n+\s*/g, '<br>');
}

/**
 * `====  ====` borders say where columns begin; text may run over the end of the last one. A row
 * whose first column is empty goes on with the row above.
 */
export function simpleTable(lines: readonly string[], convert: (text: string) => string): string {
  const borders = lines.flatMap((line, at) =>
    /^\s*(?:=[= ]*| )$/.test(line) && line.includes('=') ? [at] : [],
  );
  const starts = [...(lines[0] ?? '').matchAll(/=+/g)].map(match => match.index);
  const hasHead = borders.length > 2;
  const rows: string[][] = [];
  lines.forEach((line, at) => {
    if (borders.includes(at) || isBlank(line) || /^\s*-[- ]*$/.test(line)) return;
    const cells = starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
    const last = rows.at(-1);
    const isHead = hasHead && at < (borders[1] ?? 0);
    if (cells[0] === '' && last !== undefined && (!isHead || rows.length > 0)) {
      cells.forEach((text, column) => {
        if (text !== '') last[column] = `${last[column] ?? ''}\n${text}`.trim();
      });
    } else rows.push(cells);
  });
  return tableMarkdown(
    rows.map(row => row.map(convert)),
    hasHead,
  );
}

/** `+---+` borders; a cell that spans columns is the first of them. */
export function gridTable(
  lines: readonly string[],
  convert: (lines: readonly string[]) => string,
): string {
  const grid = dedent(lines);
  const columns = [...new Set(grid.filter(isBorder).flatMap(plusPlaces))].sort((a, b) => a - b);
  const rows: string[][] = [];
  let head = 0;
  let open: string[] = [];
  for (const line of grid) {
    if (!isBorder(line)) {
      open.push(line);
      continue;
    }
    if (open.length > 0) rows.push(gridRow(open, columns).map(convert));
    open = [];
    if (/^\+=/.test(line)) head = rows.length;
  }
  return tableMarkdown(rows, head > 0);
}

function isBorder(line: string): boolean {
  return /^\+[-=+]+\+?\s*$/.test(line);
}

function plusPlaces(line: string): number[] {
  return [...line.matchAll(/\+/g)].map(match => match.index);
}

function gridRow(lines: readonly string[], columns: readonly number[]): string[][] {
  return columns.slice(0, -1).map((start, at) => {
    const end = columns[at + 1] ?? start;
    return lines.flatMap(line => {
      // A column begins where there is a bar; else the cell before runs on.
      if (!/[|+]/.test(line[start] ?? '')) return [];
      let to = end;
      for (let next = at + 1; !/[|+]/.test(line[to] ?? '|') && next < columns.length; next++) {
        to = columns[next + 1] ?? line.length;
      }
      return [
        line
          .slice(start + 1, to)
          .replace(/^ /, '')
          .trimEnd(),
      ];
    });
  });
}

/** `* - cell` begins a row, `- cell` the next cell of it. */
export function listTable(
  lines: readonly string[],
  options: ReadonlyMap<string, string>,
  convert: (lines: readonly string[]) => string,
): string {
  const rows: string[][][] = [];
  for (const line of dedent(lines)) {
    const [, isRow, text] = /^(\* | {2})- ?(.*)$/.exec(line) ?? [];
    if (isRow === '* ') rows.push([[text ?? '']]);
    else if (isRow !== undefined) rows.at(-1)?.push([text ?? '']);
    else
      rows
        .at(-1)
        ?.at(-1)
        ?.push(line.replace(/^ {1,4}/, ''));
  }
  const cells = rows.map(row => row.map(convert));
  return tableMarkdown(cells, Number(options.get('header-rows') ?? 0) > 0);
}

/** Quotes and commas as in CSV; `:header:` is a line of it. */
export function csvTable(
  lines: readonly string[],
  options: ReadonlyMap<string, string>,
  context: RstContext,
): string {
  const mark = options.get('delim') ?? ',';
  const header = options.get('header');
  const rows = [...(header === undefined ? [] : [header]), ...lines]
    .filter(line => !isBlank(line))
    .map(line => csvCells(line, mark).map(text => inlineMarkdown(text, context)));
  return tableMarkdown(rows, header !== undefined || Number(options.get('header-rows') ?? 0) > 0);
}

function csvCells(line: string, mark: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const rest = line.slice(at).trimStart();
    at = line.length - rest.length;
    const quoted = /^"((?:[^"]|"")*)"\s*/.exec(rest);
    const end = quoted === null ? line.indexOf(mark, at) : at + quoted[0].length;
    const stop = end < 0 ? line.length : end;
    cells.push(
      quoted === null ? line.slice(at, stop).trim() : (quoted[1] ?? '').replaceAll('""', '"'),
    );
    at = stop + 1;
  }
  return cells;
}
