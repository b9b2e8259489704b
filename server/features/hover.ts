/** The hover at a place in a text: what the docs say of the symbol there, short, with ways to go on. */
import type { EntryKind } from '../../docs-index/answers';
import { type DocsIndex, type DocumentedSymbol, toEntry } from '../../docs-index/answer/docsIndex';
import { safeCode, safeInline } from '../../docs-index/text/safeMarkdown';
import { condense, isHeading, lineCount } from './hover/condense';
import { hoverLinks } from './hover/hoverLinks';
import type { HoverLevel, KindLevels } from '../settings';
import { symbolAt, type SymbolAt, type SymbolAtParams } from '../recognise/recognition';

export type HoverDocs = Pick<DocsIndex, 'symbols' | 'manifest' | 'article'>;

export interface HoverOptions {
  readonly level: HoverLevel;
  /** Levels of single kinds; a kind that is not named has the general level. */
  readonly kinds?: KindLevels;
  /** Whether the client runs our commands from links; without, the article is only named. */
  readonly hasLinks: boolean;
}

/** Markdown for a range of UTF-16 offsets [start, end). */
export interface HoverText {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
}

/** Lines a hover has at most, blank ones included. */
export const mostHoverLines = 30;

/** The hover at an offset; undefined where there is no documented symbol or its kind is off. */
export function hoverAt(
  params: SymbolAtParams,
  docs: HoverDocs,
  options: HoverOptions,
): HoverText | undefined {
  const { level, kinds = {} } = options;
  if ([level, ...Object.values(kinds)].every(known => known === 'off')) return undefined;
  const found = symbolAt(params, docs);
  if (found === undefined || levelOf(found.kind, options) === 'off') return undefined;
  return { markdown: hoverMarkdown(found, docs, options), start: found.start, end: found.end };
}

function levelOf(kind: EntryKind, { level, kinds }: HoverOptions): HoverLevel {
  return kinds?.[kind] ?? level;
}

/** What is shown of a symbol, at most 30 lines; the first holds its key in back quotes. */
export function hoverMarkdown(found: SymbolAt, docs: HoverDocs, options: HoverOptions): string {
  const isCompact = levelOf(found.kind, options) === 'compact';
  const footer = [
    candidateLines(found),
    isCompact ? '' : sourceLine(found, docs),
    hoverLinks(found, docs, options.hasLinks),
  ].filter(part => part !== '');
  const room = mostHoverLines - lineCount(footer.join('\n\n')) - footer.length - 1;
  const view = { ...(found.current !== undefined && { current: found.current }), maxLines: 200 };
  const entry = toEntry(found.symbol, {
    symbols: docs.symbols,
    articleOf: id => docs.article(id),
    view,
  });
  const [first = '', ...rest] = entry.markdown.split('\n\n');
  const body = isCompact
    ? rest
        .filter(part => !isHeading(part))
        .slice(0, 1)
        .map(firstLine)
    : rest;
  const notes = found.guess === true ? ['*A guess: nothing here proves that this is meant.*'] : [];
  const lead = [first, ...notes];
  const shown = condense(body.join('\n\n'), room - lineCount(lead.join('\n\n')));
  return [...lead, shown, ...footer].filter(part => part !== '').join('\n\n');
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** Other documented symbols that fit the place as well, each with its endpoint. */
function candidateLines({ candidates = [] }: SymbolAt): string {
  return candidates.map(candidate => `- or ${labelOf(candidate)}`).join('\n');
}

function labelOf(symbol: DocumentedSymbol): string {
  switch (symbol.kind) {
    case 'endpoint':
      return `${safeCode(symbol.endpoint.key)} ${safeInline(symbol.endpoint.title)}`;
    case 'api-field':
      return inApi(symbol.field.key, symbol.field.api);
    case 'enum-value':
      return inApi(`${symbol.row.value} of ${symbol.row.field.key}`, symbol.row.field.api);
    default:
      return '';
  }
}

function inApi(key: string, api: string | undefined): string {
  return api === undefined ? safeCode(key) : `${safeCode(key)} in ${safeCode(api)}`;
}

/** Article, product and the date the text is as of. */
function sourceLine({ articleId }: SymbolAt, docs: HoverDocs): string {
  const article = docs.article(articleId);
  if (article === undefined) return '';
  const parts = [
    safeInline(article.title),
    safeInline(article.category),
    article.updated === undefined ? '' : `as of ${article.updated}`,
  ];
  return `*${parts.filter(part => part !== '').join(' · ')}*`;
}
