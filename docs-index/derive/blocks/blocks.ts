/**
 * Markdown → the blocks the reference finder reads: headings, captions, tables, code, text. Tolerant
 * of what people and converters write: tables without outer pipes, cells that run over several
 * lines, lists that belong to the cell above them, everything inside a block quote.
 */
import { htmlAsMarkdown } from './htmlBlocks';
import { plainText, tidyBlanks } from './plainText';
import { readTable, startsTable, type TableBlock } from './tableBlock';

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
  const lines = htmlAsMarkdown(markdown)
    .split('\n')
    .map(line => unquote(line.trimEnd()));
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const read = readFence(lines, at) ?? readTable(lines, at) ?? readText(lines, at);
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
  const isPlain = line.charAt(0) !== '>' && line.charAt(0) !== ' ';
  return isPlain ? line : line.replace(/^ {0,3}(?:> ?)+/, '');
}

/** Adds a block; a request broken after its method by an empty line is put together again. */
function pushBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  const isBroken =
    block.kind === 'text' &&
    last?.kind === 'text' &&
    /^`?[A-Z]{3,7}`?$/.test(last.lines.at(-1) ?? '');
  if (isBroken && last.lines.length < 3) {
    blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
  } else {
    blocks.push(block);
  }
}

/** Indentation, marks and language of a line that opens a code block. */
function readFenceMark(
  line: string,
): { indent: number; mark: string; language: string } | undefined {
  const bare = line.trimStart();
  const char = bare.charAt(0);
  if (!bare.startsWith('```') && !bare.startsWith('~~~')) return undefined;
  let length = 3;
  while (bare.charAt(length) === char) length++;
  const info = bare.slice(length).trim();
  if (info.includes('`')) return undefined;
  const language = (info.split(/[\s{]/, 1)[0] ?? '').toLowerCase();
  return { indent: line.length - bare.length, mark: bare.slice(0, length), language };
}

function readFence(lines: readonly string[], at: number): Reading | undefined {
  const open = readFenceMark(lines[at] ?? '');
  if (!open) return undefined;
  const code: string[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const bare = line.trim();
    if (bare.startsWith(open.mark) && bare.replaceAll(open.mark.charAt(0), '') === '') break;
    code.push(line.slice(0, open.indent).trim() === '' ? line.slice(open.indent) : line);
  }
  const { language } = open;
  return { block: { kind: 'code', language, text: code.join('\n'), line: at + 2 }, next: next + 1 };
}

/** A heading, a caption, or the lines of text up to something else. */
function readText(lines: readonly string[], at: number): Reading {
  const line = tidyBlanks(lines[at] ?? '');
  if (line === '') return { next: at + 1 };
  const title = readTitle(line, at + 1);
  if (title) return { block: title, next: at + 1 };
  const text = [line];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const following = tidyBlanks(lines[next] ?? '');
    if (following === '' || readTitle(following, next + 1)) break;
    if (readFenceMark(following) || startsTable(lines, next)) break;
    text.push(following);
  }
  return { block: { kind: 'text', lines: text, line: at + 1 }, next };
}

function readTitle(line: string, number: number): HeadingBlock | CaptionBlock | undefined {
  if (!/^[#*_]/.test(line)) return undefined;
  const heading = /^(#{1,6})(?!#)\s?(?=\S)/.exec(line);
  const level = heading?.[1]?.length ?? 0;
  // `#word` may be a tag; `##Word` is none.
  const isHeading = /\s|[^\x20-\x7e]/.test(line.charAt(level)) || /^#{2,6}[A-Z]/.test(line);
  if (heading && isHeading) {
    const text = plainText(withoutTrailingMarks(line.slice(heading[0].length)));
    return { kind: 'heading', level, text, line: number };
  }
  const caption =
    line.length < 120 ? /^(\*\*|__|\*|_)(?!\s)((?:(?!\1).)+)\1\s*[:：]?$/.exec(line) : null;
  return caption ? { kind: 'caption', text: plainText(caption[2] ?? ''), line: number } : undefined;
}

function withoutTrailingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '#' || text[end - 1] === ' ')) end--;
  return text.slice(0, end);
}
