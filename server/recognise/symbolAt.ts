/**
 * Text and offset → the documented symbol there, or nothing. The rarer the token, the less evidence
 * it needs; where the text does not prove that the vendor is meant, there is no answer.
 */
import type { EntryKind } from '../../docs-index/answers';
import type { EnumRow } from '../../docs-index/derive/readReference';
import type { DocumentedSymbol } from '../../docs-index/answer/docsIndex';
import { chooseCode } from './choose/chooseCode';
import { chooseEndpoint, isVendorPath } from './choose/chooseEndpoint';
import { chooseField, type FieldChoice } from './choose/chooseField';
import { chooseMessage } from './choose/chooseMessage';
import {
  chooseHost,
  chooseNamedWord,
  chooseWrittenName,
  type DocNameChoice,
} from './choose/chooseDocName';
import { typeApis } from './choose/field/typeApis';
import { chooseName } from './choose/chooseName';
import type { FieldRow } from './documented/fieldTable';
import { declaredTypes } from './paths/declaredType';
import { type KeySpot, keySpots } from './paths/keySpot';
import { findSiblings, valueBehind } from './choose/field/siblings';
import { once } from './once';
import { readSpot, type Spot, type SymbolAtParams } from './spot';
import { type Range, requestRanges } from './paths/statement';
import { isMark, tokenAt } from './text/view';
import { requestAround } from './paths/requestBlock';
import { type DocsKnowledge, tablesOf } from './documented/tables';
import { mayBeDocumented } from './documented/quickLook';

export type { SymbolAtParams } from './spot';
export type { DocsKnowledge } from './documented/tables';

/** What the cursor is on. Offsets are UTF-16 [start, end) of the document. */
export interface SymbolAt {
  readonly kind: EntryKind;
  readonly key: string;
  readonly api?: string;
  readonly field?: string;
  readonly start: number;
  readonly end: number;
  readonly articleId: string;
  /** True where an unasked hover would have stayed silent. */
  readonly guess?: boolean;
  /** The value in the text, of a field whose key the cursor is on. */
  readonly current?: string;
  /** Other symbols that fit as well, best first, at most two. */
  readonly candidates?: readonly DocumentedSymbol[];
  /** The symbol itself, for those who show it. */
  readonly symbol: DocumentedSymbol;
}

/** The documented symbol at the cursor; undefined where nothing documented is, or is proved to be. */
export function symbolAt(params: SymbolAtParams, knowledge: DocsKnowledge): SymbolAt | undefined {
  if (!mayBeDocumented(params.text, params.offset, tablesOf(knowledge))) return undefined;
  const spot = readSpot(params, knowledge);
  const found =
    docNameAt(chooseWrittenName(spot)) ??
    codeAt(spot) ??
    messageAt(spot) ??
    endpointAt(spot) ??
    keyAt(spot, isSure) ??
    nameAt(spot) ??
    docNameAt(chooseHost(spot) ?? chooseNamedWord(spot)) ??
    keyAt(spot, isGuess);
  if (found === undefined) return undefined;
  return { ...found, start: found.start + spot.base, end: found.end + spot.base };
}

function codeAt(spot: Spot): SymbolAt | undefined {
  const choice = chooseCode(spot);
  if (choice === undefined) return undefined;
  const { code, start, end } = choice;
  const articleId = spot.tables.symbols.errorsByCode(code)[0]?.articleId ?? '';
  const symbol = { kind: 'error-code', code } as const;
  return { kind: symbol.kind, key: code, start, end, articleId, symbol, ...guessed(choice) };
}

function messageAt(spot: Spot): SymbolAt | undefined {
  const choice = chooseMessage(spot);
  if (choice === undefined) return undefined;
  const { message, error } = choice.match.row;
  const { start, end } = choice;
  const symbol = { kind: 'error-message', message } as const;
  return {
    kind: symbol.kind,
    key: message,
    start,
    end,
    articleId: error.articleId,
    symbol,
    ...guessed(choice),
  };
}

function endpointAt(spot: Spot): SymbolAt | undefined {
  const choice = chooseEndpoint(spot);
  if (choice === undefined) return undefined;
  const { endpoint, others, start, end } = choice;
  const symbol = { kind: 'endpoint', endpoint } as const;
  const candidates = others.map(other => ({ kind: 'endpoint', endpoint: other }) as const);
  return {
    kind: symbol.kind,
    key: endpoint.key,
    start,
    end,
    articleId: endpoint.articleId,
    symbol,
    ...guessed(choice),
    ...(candidates.length > 0 && { candidates }),
  };
}

function nameAt(spot: Spot): SymbolAt | undefined {
  const choice = chooseName(spot);
  if (choice === undefined) return undefined;
  const { start, end } = choice;
  if ('struct' in choice) {
    const { struct } = choice;
    const symbol = { kind: 'api-name', struct } as const;
    const api = struct.api === undefined ? {} : { api: struct.api };
    return {
      kind: symbol.kind,
      key: struct.name,
      ...api,
      start,
      end,
      articleId: struct.articleId,
      symbol,
      ...guessed(choice),
    };
  }
  const { operation } = choice;
  const symbol = { kind: 'api-name', operation } as const;
  const key = operation.name ?? operation.key;
  return {
    kind: symbol.kind,
    key,
    api: operation.key,
    start,
    end,
    articleId: operation.articleId,
    symbol,
    ...guessed(choice),
  };
}

function docNameAt(choice: DocNameChoice | undefined): SymbolAt | undefined {
  if (choice === undefined) return undefined;
  const { name, start, end, written } = choice;
  const { key, articleId, api } = name;
  const symbol = { kind: 'api-name', name, ...(written !== undefined && { written }) } as const;
  return {
    kind: symbol.kind,
    key,
    ...(api !== undefined && { api }),
    start,
    end,
    articleId,
    symbol,
    ...guessed(choice),
  };
}

function guessed({ isGuess: guess }: { readonly isGuess: boolean }): { readonly guess?: true } {
  return guess ? { guess } : {};
}

const isSure = (choice: FieldChoice): boolean => !choice.isGuess;
const isGuess = (choice: FieldChoice): boolean => choice.isGuess;

function keyAt(spot: Spot, isWanted: (choice: FieldChoice) => boolean): SymbolAt | undefined {
  if (isGuess === isWanted && !spot.explicit) return undefined;
  for (const key of keySpots(spot)) {
    if (key.path.segments.length === 0) continue;
    if (isClientOption(spot, key)) continue;
    const choice = chooseField(spot.tables.fields, {
      path: key.path,
      own: key.own,
      text: spot.text,
      offset: spot.offset,
      ranges: once(() => rangesOf(spot, key)),
      mentions: once(() => spot.mentions().filter(mention => isVendorPath(spot, mention))),
      evidence: spot.evidence,
      calls: spot.calls,
      typeNames: once(() => declaredTypes(key.view, key.roots)),
      siblings: once(() => findSiblings(spot, key)),
      ...(key.value !== undefined && { value: key.value }),
      isMember: spot.text.charAt(key.start - 1) === '.',
      typeApis: once(() => typeApis(spot, key)),
      explicit: spot.explicit,
    });
    if (choice !== undefined && isWanted(choice)) return fieldSymbol(key, choice);
  }
  return undefined;
}

const clientOptions =
  /^(?:url|uri|host|hostname|path|pathname|method|headers?|body|data|json|params|query|qs|port|protocol|scheme|baseurl|base_url|timeout|form|type|auth)$/i;

/** Whether the key stands beside the path itself, so that it is the client's: `{ url: '…/list', host }`. */
function isClientOption(spot: Spot, { view, index, own, value }: KeySpot): boolean {
  const parent = index === undefined ? -1 : (view.parents[index] ?? -1);
  if (parent < 0 || value !== undefined) return false;
  if (!clientOptions.test(own.segments.at(-1)?.name ?? '')) return false;
  return spot.mentions().some(({ start }) => {
    const at = tokenAt(view, start);
    return at !== undefined && view.parents[at] === parent && isMark(view, at - 1, ':', '=>', '=');
  });
}

function rangesOf(spot: Spot, key: KeySpot): Range[] {
  if (key.mention !== undefined) return [{ start: key.mention.start, end: key.mention.start + 1 }];
  const around = requestAround(spot);
  const own = key.index === undefined ? [] : requestRanges(key.view, key.index, key.roots);
  const outer =
    key.view === spot.view || spot.index === undefined
      ? []
      : requestRanges(spot.view, spot.index, []);
  return [...(around === undefined ? [] : [around]), ...own, ...outer];
}

function fieldSymbol(key: KeySpot, choice: FieldChoice): SymbolAt {
  const { row } = choice;
  const symbol = rowSymbol(row, key.value);
  const api = row.field.api === undefined ? {} : { api: row.field.api };
  const candidates = choice.others.slice(0, 2).map(other => rowSymbol(other, key.value));
  const current =
    key.value ?? (key.index === undefined ? undefined : valueBehind(key.view, key.index));
  return {
    kind: symbol.kind,
    key: key.value ?? row.field.key,
    ...api,
    ...(key.value !== undefined && { field: row.field.key }),
    start: key.start,
    end: key.end,
    articleId: row.field.articleId,
    symbol,
    ...(current !== undefined && { current }),
    ...guessed(choice),
    ...(candidates.length > 0 && { candidates }),
  };
}

function rowSymbol({ field }: FieldRow, value: string | undefined): DocumentedSymbol {
  if (value === undefined) return { kind: 'api-field', field };
  const meaning = field.enumValues.find(item => item.value === value)?.meaning ?? '';
  const row: EnumRow = { value, meaning, field };
  return { kind: 'enum-value', row };
}
