/** Calls of the vendor's SDK in the code, and the operations they stand for. */
import type { Endpoint } from '../../../docs-index/reference';
import { methodOperations, operationsOf, type CallTable } from '../documented/callTable';
import { resourceOperation } from '../documented/resourceCalls';
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

/** What the text says of the vendor. */
interface CallPlace {
  readonly names: VendorNames;
  readonly isVendor: boolean;
  /** Whether a name bears the vendor's. */
  readonly isName: (name: string) => boolean;
}

/** Every call of the view that something of the vendor's is asked with, in order. */
export function findCalls(view: View, table: CallTable, place: CallPlace): OperationCall[] {
  const { names, isVendor } = place;
  const calls: OperationCall[] = [];
  view.tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !isCalled(view, index)) return;
    const resource = resourceCall(view, index, table, place);
    if (resource !== undefined) {
      calls.push({ index, start: token.start, end: token.end, endpoints: [resource] });
      return;
    }
    const called = operationsOf(table, textAt(view, index));
    const endpoints = called.length > 0 ? called : methodOperations(table, textAt(view, index));
    if (endpoints.length === 0 || endpoints.length > 2) return;
    const isTelling = isVendor && called.length > 0 && wordsOf(token.text).length > 1;
    if (!isTelling && !isVendorCall(view, index, names)) return;
    calls.push({ index, start: token.start, end: token.end, endpoints });
  });
  return calls;
}

/** `shop.orders.create(`: a resource of a client that holds, or bears the name of, the vendor. */
function resourceCall(
  view: View,
  index: number,
  { resources }: CallTable,
  { names, isVendor, isName }: CallPlace,
): Endpoint | undefined {
  const [resource, client] = [index - 2, index - 4];
  const isChain = isMark(view, index - 1, '.') && isMark(view, resource - 1, '.');
  if (!isChain || !isWord(view, resource) || !isWord(view, client)) return undefined;
  const found = resourceOperation(resources, textAt(view, resource), textAt(view, index));
  if (found === undefined) return undefined;
  const isClient = isName(textAt(view, client)) || (isVendor && names.holdsChain(client));
  return isClient ? found : undefined;
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
