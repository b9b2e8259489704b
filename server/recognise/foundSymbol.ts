/** What a chooser chose, as the plain answer that features show: one function for each kind. */
import type { EntryKind } from '../../docs-index/answers';
import type { DocumentedSymbol } from '../../docs-index/answer/docsIndex';
import type { EnumRow } from '../../docs-index/derive/readReference';
import type { CodeChoice } from './choose/chooseCode';
import type { DocNameChoice } from './choose/chooseDocName';
import type { EndpointChoice } from './choose/chooseEndpoint';
import type { FieldChoice } from './choose/chooseField';
import type { MessageChoice } from './choose/chooseMessage';
import type { NameChoice } from './choose/chooseName';
import { valueBehind } from './choose/field/siblings';
import type { FieldRow } from './documented/fieldTable';
import type { KeySpot } from './paths/keySpot';
import type { Tables } from './documented/tables';

/** What the cursor is on. Offsets are UTF-16 [start, end) of the text that was read. */
export interface FoundSymbol {
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

interface Chosen {
  readonly start: number;
  readonly end: number;
  readonly isGuess: boolean;
}

type Named = Pick<FoundSymbol, 'key' | 'articleId' | 'api' | 'field' | 'current' | 'candidates'>;

function found(
  { start, end, isGuess }: Chosen,
  symbol: DocumentedSymbol,
  named: Named,
): FoundSymbol {
  return { kind: symbol.kind, ...named, start, end, symbol, ...(isGuess && { guess: true }) };
}

/** Of a code that several pages know the first. */
export function codeSymbol(choice: CodeChoice, { symbols }: Tables): FoundSymbol {
  const { code } = choice;
  const articleId = symbols.errorsByCode(code)[0]?.articleId ?? '';
  return found(choice, { kind: 'error-code', code }, { key: code, articleId });
}

/** The message as it is documented, whatever fills its places in the text. */
export function messageSymbol(choice: MessageChoice): FoundSymbol {
  const { message, error } = choice.match.row;
  const named = { key: message, articleId: error.articleId };
  return found(choice, { kind: 'error-message', message }, named);
}

/** The likeliest of the endpoints that have the path, with the others. */
export function endpointSymbol(choice: EndpointChoice): FoundSymbol {
  const { endpoint, others } = choice;
  const candidates = others.map(other => ({ kind: 'endpoint', endpoint: other }) as const);
  const named = { key: endpoint.key, articleId: endpoint.articleId };
  return found(choice, { kind: 'endpoint', endpoint }, { ...named, ...some(candidates) });
}

/** A structure or an operation by its name. */
export function nameSymbol(choice: NameChoice): FoundSymbol {
  if ('struct' in choice) {
    const { struct } = choice;
    const { name: key, articleId, api } = struct;
    return found(choice, { kind: 'api-name', struct }, { key, articleId, ...apiOf(api) });
  }
  const { operation } = choice;
  const { articleId, key: api } = operation;
  const named = { key: operation.name ?? api, articleId, api };
  return found(choice, { kind: 'api-name', operation }, named);
}

/** A method of an SDK, a host, a variable or another name that a page explains. */
export function docNameSymbol(choice: DocNameChoice): FoundSymbol {
  const { name, written } = choice;
  const { key, articleId, api } = name;
  const symbol = { kind: 'api-name', name, ...(written !== undefined && { written }) } as const;
  return found(choice, symbol, { key, articleId, ...apiOf(api) });
}

/** A field with the value that stands behind it, or one of its documented values. */
export function fieldSymbol(spot: KeySpot, choice: FieldChoice): FoundSymbol {
  const { value, view, index } = spot;
  const { field } = choice.row;
  const current = value ?? (index === undefined ? undefined : valueBehind(view, index));
  const others = choice.others.slice(0, 2).map(other => rowSymbol(other, value));
  const place = { start: spot.start, end: spot.end, isGuess: choice.isGuess };
  return found(place, rowSymbol(choice.row, value), {
    key: value ?? field.key,
    articleId: field.articleId,
    ...apiOf(field.api),
    ...(value !== undefined && { field: field.key }),
    ...(current !== undefined && { current }),
    ...some(others),
  });
}

function rowSymbol({ field }: FieldRow, value: string | undefined): DocumentedSymbol {
  if (value === undefined) return { kind: 'api-field', field };
  const meaning = field.enumValues.find(item => item.value === value)?.meaning ?? '';
  const row: EnumRow = { value, meaning, field };
  return { kind: 'enum-value', row };
}

function apiOf(api: string | undefined): { readonly api?: string } {
  return api === undefined ? {} : { api };
}

function some(candidates: readonly DocumentedSymbol[]): Pick<FoundSymbol, 'candidates'> {
  return candidates.length > 0 ? { candidates } : {};
}
