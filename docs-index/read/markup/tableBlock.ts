import { inlineMarkdown } from './inlineMarkdown';
import { findElement, type TreeElement, type TreeNode } from './tree';

/** Cells of one row, wide ones repeated as blanks. */
type Cells = readonly string[];

/** Columns past which a table is cut: a made-up `colspan` must not grow without end. */
const widest = 200;

/**
 * A table as GFM. A cell that spans rows stands in each of them; its blocks are joined by `<br>`.
 * Without a header of its own the first row is the header. `blocksOf` writes a cell with blocks.
 */
export function tableBlock(
  table: TreeElement,
  blocksOf: (nodes: readonly TreeNode[]) => string[],
): string[] {
  const caption = table.children.filter(
    child => child.kind === 'element' && child.name === 'caption',
  );
  const rows = filledRows(rowsOf(table), blocksOf);
  const width = Math.max(0, ...rows.map(row => row.length));
  if (width === 0) return blocksOf(caption);
  // A table of one column is a frame around what stands in it.
  if (width === 1 && rows.length === 1)
    return [
      ...blocksOf(caption),
      ...cellsOf(rowsOf(table)[0]).flatMap(cell => blocksOf(cell.children)),
    ];
  const [header = [], ...body] = rows;
  const parts = partsOf(body, rowsOf(table).slice(1), { width, blocksOf });
  return [...blocksOf(caption), ...parts.flatMap(part => writePart(part, header, width))];
}

/** Rows in a row, or what a row of one wide cell holds that itself holds a table. */
type Part = { readonly rows: Cells[] } | { readonly blocks: readonly string[] };

interface Written {
  readonly width: number;
  readonly blocksOf: (nodes: readonly TreeNode[]) => string[];
}

/** Tables within a table that take a whole row stand below the rows above them, as they are shown. */
function partsOf(
  body: readonly Cells[],
  rows: readonly TreeElement[],
  { width, blocksOf }: Written,
): Part[] {
  const parts: Part[] = [{ rows: [] }];
  for (const [at, cells] of body.entries()) {
    const [only, ...others] = cellsOf(rows[at]);
    const isWide = only !== undefined && others.length === 0 && spanOf(only, 'colspan') >= width;
    if (isWide && findElement(only, ({ name }) => name === 'table')) {
      parts.push({ blocks: blocksOf(only.children) }, { rows: [] });
    } else {
      const last = parts.at(-1);
      if (last && 'rows' in last) last.rows.push(cells);
    }
  }
  return parts.filter((part, at) => 'blocks' in part || part.rows.length > 0 || at === 0);
}

function writePart(part: Part, header: Cells, width: number): readonly string[] {
  if ('blocks' in part) return part.blocks;
  const [head, ...body] = [header, ...part.rows].map(row =>
    line([...row, ...blanks(width - row.length)]),
  );
  return [[head, line(Array<string>(width).fill('---')), ...body].join('\n')];
}

function rowsOf(table: TreeElement): TreeElement[] {
  return table.children.flatMap(child => {
    if (child.kind === 'text') return [];
    if (child.name === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: TreeElement | undefined): TreeElement[] {
  return (row?.children ?? []).flatMap(cell =>
    cell.kind === 'element' && /^t[dh]$/.test(cell.name) ? [cell] : [],
  );
}

/** The rows as text, with what hangs down into them from cells that span rows. */
function filledRows(
  rows: readonly TreeElement[],
  blocksOf: (nodes: readonly TreeNode[]) => string[],
): Cells[] {
  const hanging = new Map<number, { text: string; rows: number }>();
  return rows.map(row => {
    const cells: string[] = [];
    const takeHanging = () => {
      for (let held = hanging.get(cells.length); held; held = hanging.get(cells.length)) {
        if (--held.rows <= 0) hanging.delete(cells.length);
        cells.push(held.text);
      }
    };
    for (const cell of cellsOf(row)) {
      takeHanging();
      const text = cellText(cell.children, blocksOf);
      const down = spanOf(cell, 'rowspan');
      if (down > 1) hanging.set(cells.length, { text, rows: down - 1 });
      cells.push(text, ...blanks(spanOf(cell, 'colspan') - 1));
      if (cells.length > widest) break;
    }
    takeHanging();
    return cells.slice(0, widest);
  });
}

function spanOf({ attributes }: TreeElement, name: string): number {
  const span = Number(attributes[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, widest) : 1;
}

function blanks(count: number): string[] {
  return Array<string>(Math.max(0, count)).fill('');
}

/** A cell on one line. */
function cellText(
  nodes: readonly TreeNode[],
  blocksOf: (nodes: readonly TreeNode[]) => string[],
): string {
  const isPlain = nodes.every(node => node.kind === 'text' || node.name === 'code');
  const text = isPlain ? inlineMarkdown(nodes) : blocksOf(nodes).map(blockInCell).join('<br>');
  return text
    .trim()
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/\\?\|/g, '\\|');
}

/** Code blocks in a cell become code spans, lists keep their `* `. */
function blockInCell(block: string): string {
  const code = /^(`{3,})(?!`)[^\n]*\n([\s\S]*)\n\1$/.exec(block)?.[2];
  if (code === undefined) return block.replace(/^(\s*)- /gm, '* ');
  return code
    .split('\n')
    .map(text => (text.trim() === '' ? '' : `\`${text.trim().replaceAll('`', "'")}\``))
    .join('<br>');
}

function line(cells: Cells): string {
  return `| ${cells.join(' | ')} |`;
}
