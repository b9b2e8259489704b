/** What may come next in a processing operation that is being typed: `imageView2/1/w/200/¦`. */
import { readWrittenOperation } from '../../../docs-index/derive/readReference';
import type { NameArgument } from '../../../docs-index/docName';
import { operationAround } from '../documented/writtenNames';
import { lineAround } from '../text/lines';
import { namesHost } from '../vendor/evidence';
import { readSpot, type SymbolAtParams } from '../spot';
import { type DocsKnowledge, tablesOf } from '../documented/tables';

/** One argument's name, or one value of the argument in front of the cursor. */
export interface ArgumentOffer {
  readonly text: string;
  readonly kind: 'argument' | 'value';
  /** First line of what the documents say. */
  readonly detail: string;
}

export interface ArgumentOffers {
  /** UTF-16 offsets [start, end) of the part being typed. */
  readonly start: number;
  readonly end: number;
  readonly offers: readonly ArgumentOffer[];
}

/**
 * Values of the argument whose name stands before the cursor, else those of the next one without a
 * name, and the names not given yet. Empty outside of an operation, or where nothing proves the vendor.
 */
export function operationArguments(
  params: SymbolAtParams,
  knowledge: DocsKnowledge,
): ArgumentOffers | undefined {
  const { symbols, words } = tablesOf(knowledge);
  const { text, offset } = params;
  const found = operationAround(text, offset, symbols);
  const typed = text.slice(found?.start ?? offset, offset);
  const slash = typed.lastIndexOf('/');
  if (found === undefined || slash === -1) return undefined;
  const line = lineAround(text, offset);
  const isProved = namesHost(words, text.slice(line.start, line.end));
  if (!isProved && !readSpot(params, knowledge).evidence().isVendor) return undefined;
  const { name } = found;
  const given = readWrittenOperation(name, typed.slice(0, slash)).arguments;
  const last = given.at(-1);
  const isOpen = last !== undefined && last.argument.value !== '' && last.value === '';
  const used = new Set(given.map(({ argument }) => argument));
  const left = (name.arguments ?? []).filter(own => own.isRepeated || !used.has(own));
  const offers = isOpen ? valuesOf(last.argument) : [...valuesOfNext(left), ...namesOf(left)];
  const tail = /^[\w-]*/.exec(text.slice(offset, offset + 80))?.[0] ?? '';
  return { start: found.start + slash + 1, end: offset + tail.length, offers };
}

function valuesOfNext(left: readonly NameArgument[]): ArgumentOffer[] {
  const next = left.find(({ name }) => name === '');
  return next === undefined ? [] : valuesOf(next);
}

/** The values there are, or, where the document lists none, those it gives as examples. */
function valuesOf({ values, description }: NameArgument): ArgumentOffer[] {
  if (values.length === 0)
    return examplesIn(description).map(text => ({ text, kind: 'value', detail: description }));
  return values.map(({ value, meaning }) => ({ text: value, kind: 'value', detail: meaning }));
}

/** `output format, such as jpg, png` or `输出格式，如 jpg、png` → both. */
function examplesIn(description: string): string[] {
  const [, list = ''] = exampleList.exec(description.slice(0, 300)) ?? [];
  return list.match(/[\w.-]*\w/g)?.filter(word => !/^(?:or|and)$/.test(word)) ?? [];
}

const exampleList =
  /(?:如|例如|such as|for example|e\.g\.)[:：,]? ?((?:`?[\w.-]*\w`?(?:、| ?[或和] ?|, ?(?:or |and )?| or | and |，)?){1,20})/;

function namesOf(left: readonly NameArgument[]): ArgumentOffer[] {
  return left
    .filter(({ name }) => name !== '')
    .map(({ name, value, description }) => ({
      text: value === '' ? name : `${name}/`,
      kind: 'argument',
      detail: description.split('\n')[0] ?? '',
    }));
}
