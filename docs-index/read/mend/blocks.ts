import { exampleAt, type ExampleLanguage } from './examples';
import { isTableStart, readTable, type Row } from './tables';
import { continuesLine, nestedWidth, pageWidth } from './wrapping';

/** A stretch of a scraped page. */
export type Block =
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | {
      readonly kind: 'example';
      readonly language: ExampleLanguage;
      readonly lines: readonly string[];
    }
  | { readonly kind: 'fence' | 'quote' | 'list' | 'text'; readonly lines: readonly string[] };

/** Splits lines, wrapped at `width`, into blocks, leaving out nothing but blank lines. */
export function blocksOf(lines: readonly string[], width = pageWidth): Block[] {
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    if ((lines[index] ?? '').trim() === '') {
      index++;
      continue;
    }
    const { block, end } = nextBlock(lines, index, width);
    blocks.push(block);
    index = end;
  }
  return blocks;
}

interface Found {
  readonly block: Block;
  readonly end: number;
}

function nextBlock(lines: readonly string[], start: number, width: number): Found {
  return (
    fenceAt(lines, start) ??
    tableAt(lines, start) ??
    quoteAt(lines, start) ??
    exampleBlockAt(lines, start) ??
    listAt(lines, start) ??
    textAt(lines, start, width)
  );
}

/** A closed fence stays as it is; a fence left open by scraping is taken away. */
function fenceAt(lines: readonly string[], start: number): Found | undefined {
  const opening = /^\s*(```|~~~)\s*(?:[\w+-]+\s*)?$/.exec(lines[start] ?? '')?.[1];
  if (opening === undefined) return undefined;
  for (let end = start + 1; end < lines.length; end++) {
    const line = lines[end]?.trim() ?? '';
    if (line === opening) {
      return { block: { kind: 'fence', lines: lines.slice(start, end + 1) }, end: end + 1 };
    }
    if (/^#{1,6} /.test(line)) break;
  }
  return { block: { kind: 'text', lines: [] }, end: start + 1 };
}

function tableAt(lines: readonly string[], start: number): Found | undefined {
  const table = readTable(lines, start);
  return table && { block: { kind: 'table', rows: table.rows }, end: table.end };
}

function quoteAt(lines: readonly string[], start: number): Found | undefined {
  let end = start;
  while (/^\s*>/.test(lines[end] ?? '')) end++;
  if (end === start) return undefined;
  const inner = lines.slice(start, end).map(line => line.replace(/^\s*> ?/, ''));
  return { block: { kind: 'quote', lines: inner }, end };
}

function exampleBlockAt(lines: readonly string[], start: number): Found | undefined {
  const example = exampleAt(lines, start);
  return (
    example && {
      block: { kind: 'example', language: example.language, lines: example.lines },
      end: example.end,
    }
  );
}

const listMark = /^\s*([*+-]|\d+\.)\s/;

/** Consecutive items, wrapped ones joined. */
function listAt(lines: readonly string[], start: number): Found | undefined {
  if (!listMark.test(lines[start] ?? '')) return undefined;
  const items: string[] = [];
  let index = start;
  while (listMark.test(lines[index] ?? '')) {
    const { text, end } = joinWrapped(lines, index, nestedWidth);
    items.push(text);
    index = end;
  }
  return { block: { kind: 'list', lines: items }, end: index };
}

function textAt(lines: readonly string[], start: number, width: number): Found {
  const { text, end } = joinWrapped(lines, start, width);
  return { block: { kind: 'text', lines: [text] }, end };
}

/** One paragraph or item, its soft-wrapped lines joined again. */
function joinWrapped(
  lines: readonly string[],
  start: number,
  width: number,
): { text: string; end: number } {
  let text = (lines[start] ?? '').trimEnd();
  let index = start;
  while (!/^#{1,6}[^#]/.test(lines[start] ?? '')) {
    const next = lines[index + 1];
    const glue = next === undefined ? undefined : continuesLine(lines[index] ?? '', next, width);
    if (next === undefined || glue === undefined || startsBlock(lines, index + 1)) break;
    text += glue + next.trim();
    index++;
  }
  return { text, end: index + 1 };
}

function startsBlock(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line.trim() === '' || listMark.test(line) || /^\s*(#{1,6}|>|```|~~~)/.test(line)) return true;
  return isTableStart(lines, index) || exampleAt(lines, index) !== undefined;
}
