/** Errors that a page quotes: in its title, its headings and text, in logs, in the first cells of tables. */
import type { Article } from '../../../article';
import type { ErrorDoc } from '../../../reference';
import type { Block } from '../../blocks/blocks';
import { readColumns } from '../../blocks/columns';
import { readErrorColumns } from '../errorColumns';
import { isAboutCodes } from '../errorContext';
import { findErrorStrings, mayHoldError, type FoundError } from '../errorStrings';
import type { ErrorPage } from '../errorPage';
import type { TableBlock } from '../../blocks/tableBlock';

/** Rows whose first cell quotes an error: "日志提示 `x` | 处理". */
export function quotedCells({ article, blocks, places }: ErrorPage): ErrorDoc[] {
  return blocks.flatMap((block, at) => {
    const place = places[at];
    if (block.kind !== 'table' || !place) return [];
    const columns = readColumns(block);
    if (columns.has('type') || columns.has('name')) return [];
    const isCodes = readErrorColumns(block, isAboutCodes(article, place)) !== undefined;
    return isCodes ? [] : quotedRows(article, block);
  });
}

function quotedRows(article: Article, table: TableBlock): ErrorDoc[] {
  return table.rows.flatMap(row => {
    const [first = '', ...others] = row.cells;
    return findErrorStrings(first).map(found =>
      toError(article, found, { description: others.join('\n'), line: row.line }),
    );
  });
}

/** Errors a page quotes in its title, its headings and its text, with the text as description. */
export function quotedStrings({ article, blocks }: ErrorPage): ErrorDoc[] {
  const errors = new Map<string, ErrorDoc>();
  const add = (text: string, description: () => string, line: number): void => {
    for (const found of findErrorStrings(text)) {
      const key = found.message.toLowerCase();
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
  return /^[ \t]{0,40}(\[?\d{4}[-/]\d\d[-/]\d\d|\[(error|info|warn|debug)\])/im.test(text);
}

/** An error of the article's product, as the page documents it. */
export function toError(
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
