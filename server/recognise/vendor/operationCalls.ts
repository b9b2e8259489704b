/** Calls of the vendor's SDK in the code, and the operations they stand for. */
import type { Endpoint } from '../../../docs-index/reference';
import { methodOperations, operationsOf, type CallTable } from '../documented/callTable';
import { isMark, isWord, textAt, type View } from '../text/view';
import { wordsOf } from '../text/words';
import type { VendorNames } from './vendorNames';

export interface OperationCall {
  /** Token of the function's name. */
  readonly index: number;
  /** Where the name stands in the text. */
  readonly start: number;
  readonly end: number;
  /** The likelier first. */
  readonly endpoints: readonly Endpoint[];
}

/** Every call of the view that something of the vendor's is asked with, in order. */
export function findCalls(
  view: View,
  table: CallTable,
  { names, isVendor }: { readonly names: VendorNames; readonly isVendor: boolean },
): OperationCall[] {
  const calls: OperationCall[] = [];
  view.tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !isCalled(view, index)) return;
    const called = operationsOf(table, textAt(view, index));
    const endpoints = called.length > 0 ? called : methodOperations(table, textAt(view, index));
    if (endpoints.length === 0 || endpoints.length > 2) return;
    const isTelling = isVendor && called.length > 0 && wordsOf(token.text).length > 1;
    if (!isTelling && !isVendorCall(view, index, names)) return;
    calls.push({ index, start: token.start, end: token.end, endpoints });
  });
  return calls;
}

function isCalled(view: View, index: number): boolean {
  if (isMark(view, index + 1, '('))
    return !isMark(view, index - 1, 'func', 'def', 'function', 'fn', 'fun');
  return view.language.messageSends && isMark(view, index + 1, ':');
}

function isVendorCall(view: View, index: number, names: VendorNames): boolean {
  if (names.has(index)) return true;
  if (isMark(view, index - 1, '.', '?.', '->', '::')) {
    return names.holdsChain(receiverEnd(view, index));
  }
  // `[manager putData:…]`
  return view.language.messageSends && isWord(view, index - 1) && names.holdsChain(index - 1);
}

function receiverEnd(view: View, index: number): number {
  let at = index - 2;
  while (isMark(view, at, '!', '?')) at--;
  return at;
}
