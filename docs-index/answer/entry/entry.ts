/**
 * Documented symbols as entries, and the look-up of a name in all of them: one way to look up and one to
 * show for every kind of symbol, side by side, so that none is forgotten.
 */
import type { Entry } from '../../answers';
import type { SourceLocation } from '../../article';
import { endpointMarkdown, enumMarkdown, fieldMarkdown, structMarkdown } from './entryMarkdown';
import type { EntryView } from './entryView';
import { docNameMarkdown, type WrittenName } from './nameMarkdown';
import { namesIn, plainQuery } from '../names/namesIn';
import { namesLike, namesNamed } from './namesFound';
import type { DocName } from '../../docName';
import { codeMarkdown, messageMarkdown } from './errorMarkdown';
import type { Endpoint, Field, Struct } from '../../reference';
import {
  distinctApis,
  type EnumRow,
  matchesPath,
  readRequestLine,
  type Symbols,
} from '../../derive/readReference';

/** What an entry needs to know of the article it comes from. */
export interface ArticleInfo {
  readonly title: string;
  readonly source: SourceLocation;
}

/** Where entries are made: the symbols, and the articles by id. */
export interface EntryContext {
  readonly symbols: Symbols;
  readonly articleOf: (id: string) => ArticleInfo | undefined;
  readonly view?: EntryView;
}

/** A documented symbol. */
export type DocumentedSymbol =
  | { readonly kind: 'error-code'; readonly code: string }
  | { readonly kind: 'error-message'; readonly message: string }
  | { readonly kind: 'endpoint'; readonly endpoint: Endpoint }
  | { readonly kind: 'api-field'; readonly field: Field }
  | { readonly kind: 'enum-value'; readonly row: EnumRow }
  | { readonly kind: 'api-name'; readonly name: DocName; readonly written?: WrittenName }
  | { readonly kind: 'api-name'; readonly struct: Struct }
  | { readonly kind: 'api-name'; readonly operation: Endpoint };

/** Most a look-up gives: a leaf such as `id` is documented in hundreds of places. */
const mostEntries = 50;

/**
 * Entries for a code, message, endpoint (key, path alone, with concrete ids, without method, whole
 * URL), field (full key, `Struct.field`, end of a key, last segment), enum value, structure or
 * operation name; best first, each once. A text that is no name is looked through for those it holds:
 * `Action=DescribeLamps`, a log line, several codes. Empty if it holds none.
 */
export function lookupEntries(
  symbols: Symbols,
  name: string,
  articleOf: EntryContext['articleOf'] = () => undefined,
): Entry[] {
  const text = plainQuery(name).trim();
  const wanted = text.replace(/^[`"']+|[`"',;]+$/g, '');
  if (wanted === '') return [];
  const exact = symbolsNamed(symbols, wanted);
  const like = exact.length > 0 ? exact : symbolsLike(symbols, wanted);
  const isAnswered = like.length > 0 || readRequestLine(wanted) !== undefined;
  const found = isAnswered
    ? like
    : namesIn(text, symbols).flatMap(({ name: one }) => symbolsNamed(symbols, one));
  const entries = new Map<string, Entry>();
  for (const symbol of found) {
    const { kind } = symbol;
    const entry = toEntry(symbol, { symbols, articleOf });
    const use = kind === 'endpoint' ? entry.articleId : '';
    const id = [kind, entry.key, entry.api, entry.field, use].join('\n');
    if (!entries.has(id)) entries.set(id, entry);
    if (entries.size >= mostEntries) break;
  }
  return [...entries.values()];
}

/** A documented symbol, ready to show. */
export function toEntry(symbol: DocumentedSymbol, context: EntryContext): Entry {
  const { symbols, view } = context;
  switch (symbol.kind) {
    case 'error-code': {
      const error = symbols.errorsByCode(symbol.code)[0];
      const markdown = codeMarkdown(symbols, symbol.code, view);
      return finish({ kind: symbol.kind, key: symbol.code, markdown }, error, context);
    }
    case 'error-message': {
      const error = symbols.messages.find(row => row.message === symbol.message)?.error;
      const markdown = messageMarkdown(symbols, symbol.message, view);
      return finish({ kind: symbol.kind, key: symbol.message, markdown }, error, context);
    }
    case 'endpoint': {
      const { endpoint } = symbol;
      const markdown = endpointMarkdown(symbols, endpoint);
      return finish({ kind: symbol.kind, key: endpoint.key, markdown }, endpoint, context);
    }
    case 'api-field': {
      const { field } = symbol;
      const markdown = fieldMarkdown(symbols, field, view);
      return finish(
        { kind: symbol.kind, key: field.key, api: field.api, markdown },
        field,
        context,
      );
    }
    case 'enum-value': {
      const { value, field } = symbol.row;
      const markdown = enumMarkdown(symbols, symbol.row, view);
      const part = { kind: symbol.kind, key: value, api: field.api, field: field.key, markdown };
      return finish(part, field, context);
    }
    case 'api-name':
      return nameEntry(symbol, context);
  }
}

function nameEntry(
  symbol: DocumentedSymbol & { readonly kind: 'api-name' },
  context: EntryContext,
): Entry {
  const { symbols, view } = context;
  if ('name' in symbol) {
    const { name, written } = symbol;
    const markdown = docNameMarkdown(symbols, name, { ...view, written });
    return finish({ kind: symbol.kind, key: name.key, api: name.api, markdown }, name, context);
  }
  if ('struct' in symbol) {
    const { struct } = symbol;
    const markdown = structMarkdown(symbols, struct);
    const part = { kind: symbol.kind, key: struct.name, api: struct.api, markdown };
    return finish(part, struct, context);
  }
  const { operation } = symbol;
  const key = operation.name ?? operation.key;
  const markdown = `\`${key.replaceAll('`', '')}\`\n\n${endpointMarkdown(symbols, operation)}`;
  return finish({ kind: symbol.kind, key, api: operation.key, markdown }, operation, context);
}

function finish(
  part: Omit<Entry, 'title' | 'articleId' | 'source'>,
  from: { readonly articleId: string; readonly title?: string; readonly line: number } | undefined,
  { articleOf }: EntryContext,
): Entry {
  const articleId = from?.articleId ?? '';
  const article = articleOf(articleId);
  const source = article?.source ?? { path: '', line: 1 };
  return { ...part, title: from?.title ?? article?.title ?? part.key, articleId, source };
}

/** Everything that bears exactly this name. */
function symbolsNamed(symbols: Symbols, name: string): DocumentedSymbol[] {
  const fields = symbols.fieldsByKey(name);
  const leaves = symbols.fieldsByName(name).filter(field => field.key !== name);
  const structs = symbols.structsByName(name).slice(0, 1);
  return [
    ...(symbols.errorsByCode(name).length > 0 ? [{ kind: 'error-code', code: name } as const] : []),
    ...messagesNamed(symbols, name),
    ...apisLike(symbols, name).map(endpoint => ({ kind: 'endpoint', endpoint }) as const),
    ...structs.map(struct => ({ kind: 'api-name', struct }) as const),
    ...symbols.endpointsByName(name).map(operation => ({ kind: 'api-name', operation }) as const),
    ...namesNamed(symbols, name),
    ...fields.map(field => ({ kind: 'api-field', field }) as const),
    ...symbols.enumRows(name).map(row => ({ kind: 'enum-value', row }) as const),
    ...leaves.map(field => ({ kind: 'api-field', field }) as const),
  ];
}

/** What comes close: the end of a key, another letter case, a message inside a longer text. */
function symbolsLike(symbols: Symbols, name: string): DocumentedSymbol[] {
  const lower = name.toLowerCase();
  const leaf = (name.split('.').at(-1) ?? name).replace(/\[\d*\]/g, '');
  const tail = `.${name.replace(/\[\d+\]/g, '[]')}`;
  const sameTail = symbols.fieldsByName(leaf).filter(field => `.${field.key}`.endsWith(tail));
  const sameCase = symbols.fields.filter(
    field => field.key.toLowerCase() === lower || field.name.toLowerCase() === lower,
  );
  const structs = symbols.structs.filter(struct => struct.name.toLowerCase() === lower);
  return [
    ...namesLike(symbols, name),
    ...endpointsBelow(symbols, name).map(endpoint => ({ kind: 'endpoint', endpoint }) as const),
    ...symbols.messagesIn(name).map(({ row }) => messageSymbol(row.message)),
    ...sameTail.map(field => ({ kind: 'api-field', field }) as const),
    ...structs.map(struct => ({ kind: 'api-name', struct }) as const),
    ...sameCase.map(field => ({ kind: 'api-field', field }) as const),
  ];
}

/** `/putb64/`: endpoints whose path begins with this; `putb64`: those few that have it as a part. */
function endpointsBelow(symbols: Symbols, name: string): readonly Endpoint[] {
  if (/^[a-z][\w.-]{2,}$/i.test(name)) {
    const word = name.toLowerCase();
    const having = symbols.endpoints.filter(({ path }) =>
      path
        .toLowerCase()
        .split(/[/?=&]/)
        .includes(word),
    );
    return having.length <= mostOfPart ? having : [];
  }
  const start = `${name.replace(/\/+$/, '')}/`;
  const isPath = /^\/[\w.-]{2,}/.test(name);
  return isPath ? symbols.endpoints.filter(({ path }) => path.startsWith(start)) : [];
}

/** A part that more paths have, such as `api`, names none of them. */
const mostOfPart = 20;

function messagesNamed(symbols: Symbols, name: string): DocumentedSymbol[] {
  const lower = name.toLowerCase();
  const exact = symbols.messages.filter(({ message }) => message.toLowerCase() === lower);
  if (exact.length > 0) return exact.map(({ message }) => messageSymbol(message));
  const found = symbols.messagesIn(name);
  const whole = found.filter(({ start, end }) => start === 0 && end === name.length);
  return whole.map(({ row }) => messageSymbol(row.message));
}

function messageSymbol(message: string): DocumentedSymbol {
  return { kind: 'error-message', message };
}

/** The same, an API that two pages document alike once. */
function apisLike(symbols: Symbols, name: string): readonly Endpoint[] {
  return distinctApis(endpointsLike(symbols, name), ({ key }) => symbols.fieldsOf(key));
}

/** Endpoints a text names: its key, or a path or URL (with or without method) that fits. */
function endpointsLike(symbols: Symbols, name: string): readonly Endpoint[] {
  const exact = symbols.endpointsByKey(name);
  if (exact.length > 0) return exact;
  const request = readRequestLine(name);
  const path = request?.path ?? name.replace(/^https?:\/\/[^/\s]+/, '');
  if (!path.startsWith('/')) return [];
  const candidates = symbols.endpoints.filter(
    endpoint => request === undefined || endpoint.method === request.method,
  );
  const same = candidates.filter(endpoint => endpoint.path === path);
  return same.length > 0 ? same : candidates.filter(endpoint => matchesPath(endpoint.path, path));
}
