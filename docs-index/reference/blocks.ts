/**
 * Markdown → the blocks the reference finder reads: headings, captions, tables, code, text. Tolerant
 * of what people and converters write: tables without outer pipes, cells that run over several
 * lines, lists that belong to the cell above them, everything inside a block quote.
 */

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** A line that is bold or italic as a whole: people use it as a heading of what follows. */
export interface CaptionBlock {
  readonly kind: 'caption';
  readonly text: string;
  readonly line: number;
}

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

export interface CodeBlock {
  readonly kind: 'code';
  /** Language after the fence in lower case; '' if none. */
  readonly language: string;
  readonly text: string;
  /** Line of the first line of code. */
  readonly line: number;
}

/** Consecutive lines of prose, list items and quotes, unwrapped from `>`. */
export interface TextBlock {
  readonly kind: 'text';
  readonly lines: readonly string[];
  readonly line: number;
}

export type Block = HeadingBlock | CaptionBlock | TableBlock | CodeBlock | TextBlock;

/** Blocks of a Markdown text in document order; lines are 1-based. Never throws. */
export function parseBlocks(markdown: string): Block[] {
  const lines = markdown.split('\n').map(line => unquote(line.trimEnd()));
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const read = readFence(lines, at) ?? readTable(lines, at) ?? readLine(lines, at);
    if (read.block) pushBlock(blocks, read.block);
    at = read.next;
  }
  return blocks;
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
    const code =
      char === '`' ? /^(`+)[^`]+\1(?!`)/.exec(text.slice(at, at + 2000))?.[0] : undefined;
    if (code !== undefined && !/ \| /.test(code)) {
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

interface Reading {
  readonly block?: Block;
  /** Index of the first line not read. */
  readonly next: number;
}

function unquote(line: string): string {
  return line.replace(/^ {0,3}(?:> ?)+/, '');
}

function pushBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  const isText = block.kind === 'text' && last?.kind === 'text';
  const isBroken = isText && /^`?[A-Z]{3,7}`?$/.test(last.lines.at(-1) ?? '');
  if (isText && (isBroken || last.line + last.lines.length === block.line)) {
    blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
  } else {
    blocks.push(block);
  }
}

function readFence(lines: readonly string[], at: number): Reading | undefined {
  const open = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/.exec(lines[at] ?? '');
  if (!open) return undefined;
  const mark = open[2] ?? '```';
  const code: string[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const bare = line.trim();
    if (bare.startsWith(mark) && bare.replaceAll(mark.charAt(0), '') === '') break;
    code.push(line.startsWith(open[1] ?? '') ? line.slice(open[1]?.length ?? 0) : line);
  }
  const language = (open[3] ?? '').toLowerCase();
  return { block: { kind: 'code', language, text: code.join('\n'), line: at + 2 }, next: next + 1 };
}

function readLine(lines: readonly string[], at: number): Reading {
  const line = tidy(lines[at] ?? '');
  const next = at + 1;
  if (line === '') return { next };
  const heading = /^(#{1,6})(?!#)\s?(?=\S)/.exec(line);
  if (heading && /\s|[^\x20-\x7e]/.test(line.charAt(heading[1]?.length ?? 0))) {
    const text = plainText(withoutTrailingMarks(line.slice(heading[0].length)));
    return { block: { kind: 'heading', level: heading[1]?.length ?? 1, text, line: next }, next };
  }
  const caption =
    line.length < 120 ? /^(\*\*|__|\*|_)(?!\s)((?:(?!\1).)+)\1\s*[:：]?$/.exec(line) : null;
  if (caption) {
    return { block: { kind: 'caption', text: plainText(caption[2] ?? ''), line: next }, next };
  }
  return { block: { kind: 'text', lines: [line], line: next }, next };
}

/** Blanks in a row as one: what is matched against the text afterwards stays linear in its length. */
function tidy(line: string): string {
  return line.replace(/[^\S\n]+/g, ' ').trim();
}

function withoutTrailingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '#' || text[end - 1] === ' ')) end--;
  return text.slice(0, end);
}

function isDelimiterRow(line: string): boolean {
  const bare = line.trim();
  if (!bare.includes('|') || !/^[|:\- ]+$/.test(bare)) return false;
  return splitCells(bare).every(cell => /^:?-{2,}:?$/.test(cell));
}

function readTable(lines: readonly string[], at: number): Reading | undefined {
  const head = lines[at] ?? '';
  const delimiter = lines[at + 1] ?? '';
  if (!head.includes('|') || !isDelimiterRow(delimiter)) return undefined;
  const header = splitCells(head);
  if (splitCells(delimiter).length !== header.length) return undefined;
  const rows: { cells: string[]; line: number }[] = [];
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

interface RowSource {
  readonly lines: readonly string[];
  readonly at: number;
  readonly bare: boolean;
  readonly width: number;
}

/** Reads a row, or what belongs to the row above; returns how many lines it took, 0 at the end. */
function takeRow(source: RowSource, rows: { cells: string[]; line: number }[]): number {
  const { lines, at } = source;
  const line = tidy(lines[at] ?? '');
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
    rows.push({ cells: splitCells(line), line: at + 1 });
    return 1;
  }
  if (!last || !source.bare || /^[{[]$|^\*\*|^[*_][^*_]+[*_]$/.test(line)) return 0;
  appendLine(last, line);
  return 1;
}

/** A list after a blank line still belongs to the row above if rows go on after it or it lists values. */
function listBelow({ lines, at, width }: RowSource, last: { cells: string[] }): number {
  let next = at;
  while (next < lines.length && (lines[next] ?? '').trim() === '') next++;
  const first = next;
  while (next < lines.length && isListItem(lines[next] ?? '')) next++;
  if (next === first) return 0;
  const items = lines.slice(first, next);
  const goesOn = splitCells(lines[next] ?? '').length === width && !startsTable(lines, next);
  if (!goesOn && !items.every(item => /^\s*[*+-]\s+`[^`]+`/.test(item))) return 0;
  for (const item of items) appendLine(last, tidy(item));
  while (goesOn && (lines[next] ?? '').trim() === '') next++;
  return next - at;
}

function isFullRow(line: string, source: RowSource): boolean {
  return splitCells(line).length >= source.width - 1;
}

function startsTable(lines: readonly string[], at: number): boolean {
  return isDelimiterRow(lines[at + 1] ?? '');
}

function isListItem(line: string): boolean {
  return /^\s*[*+-]\s+\S/.test(line);
}

function appendLine(row: { cells: string[] }, line: string): void {
  const last = row.cells.length - 1;
  const [first, ...others] = splitCells(line);
  row.cells[last] = `${row.cells[last] ?? ''}\n${first ?? ''}`.trim();
  if (!isListItem(line)) row.cells.push(...others);
}

/** Missing cells become empty; surplus ones were pipes in the text of the last cell. */
function fitCells(cells: readonly string[], width: number): string[] {
  const kept = cells.slice(0, width).map(cell =>
    cell
      .split(/ ?<br ?\/?> ?/i)
      .join('\n')
      .trim(),
  );
  if (cells.length > width && width > 0) {
    const surplus = cells.slice(width).filter(cell => cell !== '');
    kept[width - 1] = [kept[width - 1] ?? '', ...surplus].join('|');
  }
  while (kept.length < width) kept.push('');
  return kept;
}

/** Text of a heading, caption or name without its markup: links, emphasis, code marks, escapes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\s]{0,2000}\)/g, '$1')
    .replace(/[`]|\*\*|__(?=\W|$)|(?<=^|\W)__/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
