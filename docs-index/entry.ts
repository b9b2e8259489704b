/** A documented symbol as it is shown. */
import type { Entry } from './answers';
import type { Symbols } from './symbols';

/** Entries for a code, message, endpoint, field, enum value or structure name; best first. */
export function lookupEntries(symbols: Symbols, name: string): Entry[] {
  void symbols;
  void name;
  return [];
}
