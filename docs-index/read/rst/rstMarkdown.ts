/**
 * reStructuredText → our Markdown: the blocks of a text, one after another, each converted in full. The
 * kinds of blocks stand together, since each must know where the others begin.
 */
import { directiveMarkdown } from './directives';
import { fenced } from './fenced';
import { fieldListMarkdown, type FieldItem } from './fieldLists';
import { inlineMarkdown } from './inline';
import { adornment, dedent, indentOf, isBlank, takeIndented } from './lines';
import { parameterTable } from './parameterDirectives';
import { gridTable, simpleTable } from './rstTables';
import type { RstContext } from './context';

/** Blocks inside blocks; what is deeper is left as it stands. */
const deepest = 20;

/** Converts lines that have no indentation in common. */
export function rstMarkdown(lines: readonly string[], context: RstContext): string {
  if (context.depth > deepest) return lines.join('\n');
  const inner = { ...context, depth: context.depth + 1 };
  const parts: string[] = [];
  for (let at = 0; at < lines.length;) {
    if (isBlank(lines[at])) {
      at++;
      continue;
    }
    const block = blockAt(lines, at, inner);
    if (block.markdown !== '') parts.push(block.markdown);
    at = Math.max(block.end, at + 1);
  }
  return parts.join('\n\n');
}

interface Block {
  readonly markdown: string;
  /** Index behind its last line. */
  readonly end: number;
}

type ReadBlock = (lines: readonly string[], at: number, context: RstContext) => Block | undefined;

function blockAt(lines: readonly string[], at: number, context: RstContext): Block {
  for (const read of readers) {
    const block = read(lines, at, context);
    if (block !== undefined) return block;
  }
  return paragraph(lines, at, context);
}

/** `====`, title, `====` or title, `----`; the order in which marks appear says the levels. */
const title: ReadBlock = (lines, at, context) => {
  const over = adornment(lines[at]);
  const text = over === undefined ? lines[at] : lines[at + 1];
  const under = adornment(lines[over === undefined ? at + 1 : at + 2]);
  if (text === undefined || isBlank(text) || under === undefined) return undefined;
  if (over === undefined ? /^\s/.test(text) || under.length < 2 : over.mark !== under.mark) {
    return undefined;
  }
  if (adornment(text) !== undefined || context.depth > 1) return undefined;
  const mark = over === undefined ? under.mark : `${over.mark}${over.mark}`;
  if (!context.marks.includes(mark)) context.marks.push(mark);
  const level = Math.min(6, context.marks.indexOf(mark) + 1);
  return {
    markdown: `${'#'.repeat(level)} ${inlineMarkdown(text.trim(), context)}`,
    end: at + (over === undefined ? 2 : 3),
  };
};

const rule: ReadBlock = (lines, at) => {
  const mark = adornment(lines[at]);
  if (mark === undefined || mark.length < 4 || !isBlank(lines[at + 1])) return undefined;
  return { markdown: '---', end: at + 1 };
};

/** `.. name:: …`, a target, a comment: with all that is indented below it. */
const explicit: ReadBlock = (lines, at, context) => {
  const first = lines[at] ?? '';
  if (!/^\.\.(?:\s|$)/.test(first)) return undefined;
  const { block, end } = takeIndented(lines, at + 1);
  return { markdown: directiveMarkdown(first.slice(2).trim(), block, context, rstMarkdown), end };
};

const parameters: ReadBlock = (lines, at, context) =>
  parameterTable(lines, at, { context, convert: rstMarkdown });

const gridBlock: ReadBlock = (lines, at, context) => {
  if (!/^\s*\+[-=+]+\+\s*$/.test(lines[at] ?? '')) return undefined;
  let end = at;
  while (/^\s*[+|]/.test(lines[end] ?? '')) end++;
  const cell = (text: readonly string[]): string => rstMarkdown(dedent(text), context);
  return { markdown: gridTable(lines.slice(at, end), cell), end };
};

const simpleBlock: ReadBlock = (lines, at, context) => {
  const border = /^\s*=+(?:\s+=+)+\s*$/;
  if (!border.test(lines[at] ?? '')) return undefined;
  let end = at + 1;
  for (let borders = 1; end < lines.length; end++) {
    if (!border.test(lines[end] ?? '')) continue;
    borders++;
    if (borders === 3 || isBlank(lines[end + 1])) break;
  }
  const cell = (text: string): string => inlineMarkdown(text, context);
  return { markdown: simpleTable(lines.slice(at, end + 1), cell), end: end + 1 };
};

const fieldStart = /^:((?:[^:\\\n`]|\\.|`[^`\n]*`|:(?!\s|$)){1,200}):(?:\s+(.*)|$)/s;

const fields: ReadBlock = (lines, at, context) => {
  const items: FieldItem[] = [];
  let end = at;
  for (
    let match = fieldStart.exec(lines[end] ?? '');
    match;
    match = fieldStart.exec(lines[end] ?? '')
  ) {
    const rest = takeIndented(lines, end + 1);
    const text = [match[2] ?? '', ...rest.block];
    items.push({ name: match[1] ?? '', text: rstMarkdown(dedent(text), context) });
    end = rest.end;
    while (isBlank(lines[end]) && fieldStart.test(lines[end + 1] ?? '')) end++;
  }
  return items.length === 0 ? undefined : { markdown: fieldListMarkdown(items), end };
};

const itemStart = /^([*+•‣⁃-]|\(?(?:\d{1,3}|#|[A-Za-z]|[ivxlcdm]{2,6})[.)])(\s+)(?=\S)/;

/** Bulleted and numbered lists; an item goes on as long as lines are indented like its text. */
const list: ReadBlock = (lines, at, context) => {
  const items: string[] = [];
  const kind = markKind(lines[at]);
  let end = at;
  for (let match = itemStart.exec(lines[end] ?? ''); match;) {
    const rest = takeIndented(lines, end + 1, match[0].length);
    // One letter with a dot may begin a sentence: `A. Smith`.
    if (/^[A-Za-z]\.$/.test(match[1] ?? '') && rest.block.length === 0 && end === at) break;
    const text = [(lines[end] ?? '').slice(match[0].length), ...rest.block];
    const mark = kind === 'number' ? `${items.length + 1}. ` : '- ';
    items.push(mark + hanging(rstMarkdown(dedentRest(text), context), mark.length));
    end = rest.end;
    const next = isBlank(lines[end]) ? end + 1 : end;
    match = markKind(lines[next]) === kind ? itemStart.exec(lines[next] ?? '') : null;
    if (match) end = next;
  }
  if (items.length === 0) return undefined;
  return { markdown: items.join(items.some(item => item.includes('\n\n')) ? '\n\n' : '\n'), end };
};

/** Lists with other marks are other lists. */
function markKind(line: string | undefined): string | undefined {
  const mark = itemStart.exec(line ?? '')?.[1];
  if (mark === undefined) return undefined;
  return /^[*+•‣⁃-]/.test(mark) ? mark : 'number';
}

/** All lines but the first indented, empty ones left empty. */
function hanging(text: string, width: number): string {
  return text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`);
}

function dedentRest([first = '', ...rest]: readonly string[]): string[] {
  return [first, ...dedent(rest)];
}

const lineBlock: ReadBlock = (lines, at, context) => {
  let end = at;
  while (/^\|(?:\s|$)/.test(lines[end] ?? '')) end++;
  if (end === at) return undefined;
  const texts = lines.slice(at, end).map(line => inlineMarkdown(line.slice(1).trim(), context));
  return { markdown: texts.filter(text => text !== '').join('  \n'), end };
};

const doctest: ReadBlock = (lines, at) => {
  if (!/^>>> /.test(lines[at] ?? '')) return undefined;
  let end = at;
  while (end < lines.length && !isBlank(lines[end])) end++;
  return { markdown: fenced(lines.slice(at, end), 'python'), end };
};

/** A term with its explanation indented below it. */
const definition: ReadBlock = (lines, at, context) => {
  const term = lines[at] ?? '';
  const next = lines[at + 1];
  if (/^\s/.test(term) || isBlank(next) || indentOf(next ?? '') === 0) return undefined;
  if (/::\s*$/.test(term)) return undefined;
  const { block, end } = takeIndented(lines, at + 1);
  const name = inlineMarkdown(term.trim(), context);
  return {
    markdown: `**${name.replaceAll('**', '')}**\n\n${rstMarkdown(dedent(block), context)}`,
    end,
  };
};

const quote: ReadBlock = (lines, at, context) => {
  if (indentOf(lines[at] ?? '') === 0) return undefined;
  const { block, end } = takeIndented(lines, at);
  return { markdown: rstMarkdown(dedent(block), context), end };
};

/** Lines up to an empty one; `::` at their end says that what is indented below is literal. */
function paragraph(lines: readonly string[], at: number, context: RstContext): Block {
  let end = at + 1;
  while (end < lines.length && !isBlank(lines[end]) && !/^\.\. /.test(lines[end] ?? '')) {
    if (adornment(lines[end + 1]) !== undefined && indentOf(lines[end] ?? '') === 0) break;
    end++;
  }
  const text = lines.slice(at, end).join('\n').trimEnd();
  if (!text.endsWith('::')) return { markdown: inlineMarkdown(text, context), end };
  const literal = takeIndented(lines, end);
  const told = text.replace(/\s*::$/, text.trim() === '::' || /\s::$/.test(text) ? '' : ':');
  const code = literal.block.length === 0 ? '' : fenced(literal.block, context.language);
  return {
    markdown: [inlineMarkdown(told, context), code].filter(part => part !== '').join('\n\n'),
    end: literal.end,
  };
}

const readers: readonly ReadBlock[] = [
  ...[simpleBlock, title, rule, parameters, explicit, gridBlock, fields, list, lineBlock, doctest],
  ...[quote, definition],
];
