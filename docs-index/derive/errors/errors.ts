/** The error codes and messages an article documents or, if it is a ticket, met. */
import type { Article } from '../../article';
import type { ErrorDoc } from '../../reference';
import type { Block } from '../blocks/blocks';
import { plainText } from '../blocks/plainText';
import type { TableBlock } from '../blocks/tableBlock';
import { readColumns } from '../blocks/columns';
import { declaredErrors } from './declaredErrors';
import { findCodeMentions, findErrorStrings, mayHoldError, type FoundError } from './errorStrings';
import { ticketAnswer } from './ticketAnswer';

/** Errors of an article and, for tickets, the codes it only speaks of. */
export interface ErrorReading {
  readonly errors: readonly ErrorDoc[];
  readonly mentions: readonly { readonly code: string; readonly articleId: string }[];
}

/** What front matter declares comes first, then tables, then strings quoted in the text. */
export function readErrors(article: Article, blocks: readonly Block[]): ErrorReading {
  const isMet = article.kind === 'ticket' || article.kind === 'qa';
  const declared = declaredErrors(article);
  const tabled = isMet ? [] : blocks.flatMap(block => tableErrors(article, block));
  const known = new Set([...declared, ...tabled].flatMap(error => error.messages).map(lower));
  const quoted = isMet ? metErrors(article) : quotedErrors(article, blocks);
  const errors = [
    ...declared,
    ...tabled,
    ...quoted.filter(error => !error.messages.some(m => known.has(lower(m)))),
  ];
  const mentions = isMet ? findCodeMentions(`${article.title}\n${article.body}`) : [];
  return { errors, mentions: mentions.map(code => ({ code, articleId: article.id })) };
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** Rows of a table of codes, and rows whose first cell quotes an error: "日志提示 `x` | 处理". */
function tableErrors(article: Article, block: Block): ErrorDoc[] {
  if (block.kind !== 'table') return [];
  const columns = readColumns(block);
  const codeColumn = columns.get('code') ?? columns.get('message');
  if (columns.has('type') || columns.has('name')) return [];
  return codeColumn === undefined ? cuedRows(article, block) : codeRows(article, block, columns);
}

function codeRows(
  article: Article,
  table: TableBlock,
  columns: ReturnType<typeof readColumns>,
): ErrorDoc[] {
  return table.rows.flatMap(row => {
    const code = plainText(row.cells[columns.get('code') ?? -1] ?? '');
    const message = plainText(row.cells[columns.get('message') ?? -1] ?? '');
    if (/^2(00|01|04|06)$/.test(code)) return [];
    const isCode = /^-?\d{1,7}$|^[A-Z][A-Za-z]+(\.[A-Za-z]+)*$/.test(code);
    const isMessage = message !== '' && /[A-Za-z]/.test(message);
    if (!isCode && !isMessage) return [];
    const others = row.cells.filter(
      (_, at) => at !== columns.get('code') && at !== columns.get('message'),
    );
    return [
      {
        code: isCode ? code : undefined,
        messages: isMessage ? message.split('\n').map(text => text.trim()) : [],
        product: article.category || undefined,
        title: article.title,
        description: [isMessage ? '' : message, ...others].filter(text => text !== '').join('\n'),
        origin: 'documented',
        articleId: article.id,
        line: row.line,
      },
    ];
  });
}

function cuedRows(article: Article, table: TableBlock): ErrorDoc[] {
  return table.rows.flatMap(row => {
    const [first = '', ...others] = row.cells;
    return findErrorStrings(first).map(found =>
      toError(article, found, { description: others.join('\n'), line: row.line }),
    );
  });
}

/** Errors a page quotes in its title, its headings and its text, with the text as description. */
function quotedErrors(article: Article, blocks: readonly Block[]): ErrorDoc[] {
  const errors = new Map<string, ErrorDoc>();
  const add = (text: string, description: () => string, line: number): void => {
    for (const found of findErrorStrings(text)) {
      const key = lower(found.message);
      if (!errors.has(key))
        errors.set(key, toError(article, found, { description: description(), line }));
    }
  };
  add(article.title, () => opening(article.body), 1);
  blocks.forEach((block, at) => {
    if (block.kind === 'heading' || block.kind === 'caption') {
      add(block.text, () => textBelow(blocks, at), block.line);
    } else if (block.kind === 'text') {
      const text = (): string => block.lines.join('\n').slice(0, 600);
      const isAlone = (line: string): boolean => /^[*+-]?\s*\[[^\]]*\]\([^)]*\)$/.test(line);
      block.lines.forEach((line, index) => {
        if (!mayHoldError(line) || isAlone(line)) return;
        add(line, () => (line.length > 60 ? line : text()), block.line + index);
      });
    } else if (block.kind === 'code' && isLog(block.text)) {
      add(block.text, () => textBelow(blocks, at), block.line);
    }
  });
  return [...errors.values()];
}

/** Code counts as a log if lines of it are marked as log lines are. */
function isLog(text: string): boolean {
  return /^\s*(\[?\d{4}[-/]\d\d[-/]\d\d|\[(error|info|warn|debug)\])/im.test(text);
}

/** Errors a ticket met; its best answer says what to do. One bare word is too little to go by. */
function metErrors(article: Article): ErrorDoc[] {
  const found = findErrorStrings(`${article.title}\n${article.body}`).filter(
    ({ message, code }) => code !== undefined || /\s/.test(message),
  );
  const description = found.length === 0 ? '' : ticketAnswer(article);
  return found.map(error => ({
    ...toError(article, error, { description, line: 1 }),
    origin: 'ticket',
  }));
}

function toError(
  article: Article,
  found: FoundError,
  { description, line }: { readonly description: string; readonly line: number },
): ErrorDoc {
  return {
    code: found.code,
    messages: [found.message],
    product: article.category || undefined,
    title: article.title,
    description,
    origin: 'documented',
    articleId: article.id,
    line,
  };
}

/** The first paragraphs of a page, without its headings and quoted notices. */
function opening(body: string): string {
  const text = body
    .replace(/^(#+ .*|[ \t]*>.*)$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text.length > 800 ? `${text.slice(0, 800)}…` : text;
}

/** The text below a heading, to the next heading of any level. */
function textBelow(blocks: readonly Block[], at: number): string {
  const below = blocks.slice(at + 1);
  const end = below.findIndex(block => block.kind === 'heading');
  const lines = below
    .slice(0, end < 0 ? undefined : end)
    .flatMap(block => (block.kind === 'text' ? [...block.lines, ''] : []));
  return lines.join('\n').trim().slice(0, 800);
}
