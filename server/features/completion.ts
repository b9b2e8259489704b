/** Completion of documented names and values inside the requests that the documents know. */
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fieldMarkdown } from '../../docs-index/answer/docsIndex';
import type { Field } from '../../docs-index/reference';
import type { Symbols } from '../../docs-index/derive/readReference';
import {
  type DocsKnowledge,
  exportedName,
  type FieldOffer,
  formFields,
  type FormOffers,
  fieldOfValue,
  languageIdAt,
  languageOf,
  missingFields,
  operationArguments,
  type Offers,
  type SymbolAtParams,
  typedText,
  type TypedText,
} from '../recognise/recognition';
import { argumentItems } from './completion/argumentItems';
import { fieldText, isPlainText, type WritingStyle } from './completion/fieldText';
import { arrowLanguages, mayComplete, pairSyntaxOf } from './completion/languages';

/** Characters after which fields or values may be wanted. */
export const completionTriggers: readonly string[] = ['"', "'", '/'];

/** What an unresolved item remembers of its field. */
interface ItemData {
  readonly articleId: string;
  readonly key: string;
  readonly api?: string;
}

export interface CompletionPlace {
  readonly document: TextDocument;
  readonly offset: number;
  readonly hasSnippets: boolean;
}

/**
 * Fields not given yet, required ones first, or the values of the field whose value is typed.
 * Empty wherever the request is not one of the documents' own.
 */
export function completeAt(place: CompletionPlace, knowledge: DocsKnowledge): CompletionItem[] {
  const { document, offset } = place;
  const text = document.getText();
  const params = { text, offset, languageId: document.languageId, uri: document.uri };
  const languageId = languageIdAt(params);
  const { kind } = languageOf(languageId, document.uri);
  const inOperation = operationArguments(params, knowledge);
  if (inOperation !== undefined) return argumentItems(inOperation, rangeOf(document, inOperation));
  const form = formFields(params, knowledge);
  if (form !== undefined) return formItems(form, document);
  const typed = typedText(text, offset, pairSyntaxOf(languageId, kind));
  if (typed === undefined || !mayComplete(languageId, kind, typed)) return [];
  const offers = typed.kind === 'key' ? missingFields(params, typed, knowledge) : undefined;
  if (offers !== undefined) return fieldItems(offers, typed, { ...place, languageId });
  return valueItems(params, { typed, place, knowledge });
}

/** The item with the documentation of its field. */
export function resolveItem(item: CompletionItem, symbols: Symbols): CompletionItem {
  // Items come back as they were sent; one of another make has no such field.
  const data = item.data as Partial<ItemData> | undefined;
  const field = symbols
    .fieldsByKey(data?.key ?? '')
    .find(({ articleId, api }) => articleId === data?.articleId && api === data.api);
  if (field === undefined) return item;
  const value = fieldMarkdown(symbols, field);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function fieldItems(
  { fields, isEmbedded, isStruct }: Offers,
  typed: TypedText,
  { document, hasSnippets, languageId }: CompletionPlace & { readonly languageId: string },
): CompletionItem[] {
  const style: WritingStyle = {
    hasSnippets,
    bareNames: !isEmbedded && /^(?:(?:java|type)script|vue$|svelte$|html$)/.test(languageId),
    exportedNames: isStruct,
    capitalBooleans: !isEmbedded && languageId === 'python',
    oneLine: isEmbedded,
    separator: separatorOf(typed, !isEmbedded && arrowLanguages.has(languageId)),
    brackets: !isEmbedded && /^(?:php|swift)$/.test(languageId) ? ['[', ']'] : ['{', '}'],
    isLine: typed.isLine,
    mark: languageId.startsWith('objective-c') && !isEmbedded ? '@' : '',
  };
  const range = rangeOf(document, typed);
  return fields.map((offer, at) => ({
    label: isStruct ? exportedName(offer.name) : offer.name,
    kind: CompletionItemKind.Field,
    ...detailOf(offer),
    sortText: String(at).padStart(4, '0'),
    filterText: `${typed.quote}${isStruct ? exportedName(offer.name) : offer.name}${typed.quote}`,
    textEdit: { range, newText: fieldText(offer, typed, style) },
    ...(hasSnippets && {
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.adjustIndentation,
    }),
    ...(offer.field && { data: dataOf(offer.field) }),
  }));
}

function separatorOf({ isPut, isMember }: TypedText, hasArrows: boolean): string {
  if (isMember === true) return ' = ';
  if (isPut === true) return ', ';
  return hasArrows ? ' => ' : ': ';
}

/** `name=` in a form or a query of a request file. */
function formItems(
  { fields, start, end, hasValue }: FormOffers,
  document: TextDocument,
): CompletionItem[] {
  const range = rangeOf(document, { start, end });
  return fields.map((offer, at) => ({
    label: offer.name,
    kind: CompletionItemKind.Field,
    ...detailOf(offer),
    sortText: String(at).padStart(4, '0'),
    textEdit: { range, newText: hasValue ? offer.name : `${offer.name}=` },
    ...(offer.field && { data: dataOf(offer.field) }),
  }));
}

function detailOf({ field, isRequired }: FieldOffer): { detail?: string } {
  const detail = [field?.type ?? '', isRequired ? 'required' : ''].filter(part => part !== '');
  return detail.length === 0 ? {} : { detail: detail.join(' · ') };
}

interface ValueContext {
  readonly typed: TypedText;
  readonly place: CompletionPlace;
  readonly knowledge: DocsKnowledge;
}

function valueItems(
  params: SymbolAtParams,
  { typed, place, knowledge }: ValueContext,
): CompletionItem[] {
  const field = fieldOfValue(params, typed, knowledge);
  if (field === undefined) return [];
  const range = rangeOf(place.document, typed);
  const isText = !/int|float|double|number|long|bool|整|布尔/i.test(field.type);
  const quoteOf = (value: string): string => {
    if (typed.quote !== '') return typed.quote;
    return isText && !(typed.isLine && isPlainText(value)) ? '"' : '';
  };
  return field.enumValues.map(({ value, meaning }, at) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    ...(meaning !== '' && { detail: firstLine(meaning) }),
    sortText: String(at).padStart(4, '0'),
    filterText: `${typed.quote}${value}${typed.quote}`,
    textEdit: { range, newText: `${quoteOf(value)}${value}${quoteOf(value)}` },
    data: dataOf(field),
  }));
}

function firstLine(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function rangeOf(document: TextDocument, { start, end }: Pick<TypedText, 'start' | 'end'>) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function dataOf({ articleId, key, api }: Field): ItemData {
  return { articleId, key, ...(api !== undefined && { api }) };
}
