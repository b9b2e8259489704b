/**
 * Markdown → the blocks the reference finder reads: headings, captions, tables, code, text. Tolerant
 * of what people and converters write: tables without outer pipes, cells that run over several
 * lines, lists that belong to the cell above them, everything inside a block quote.
 */
import { plainText, tidyBlanks } from './plainText';
import { readTable, type TableBlock } from './tableBlock';

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
  const line = tidyBlanks(lines[at] ?? '');
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

function withoutTrailingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '#' || text[end - 1] === ' ')) end--;
  return text.slice(0, end);
}
