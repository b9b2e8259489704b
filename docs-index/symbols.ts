/**
 * The references of all articles in one table, with the look-ups that hover, completion and
 * the command line need. Building it is linear in the number of fields.
 */
import type {
  DocExample,
  Endpoint,
  EnumValue,
  ErrorDoc,
  Field,
  Reference,
  Struct,
} from './reference';

/** A value of a field's closed list, together with the field. */
export interface EnumRow {
  readonly value: string;
  readonly meaning: string;
  readonly field: Field;
}

/** A documented error message: `pattern` matches texts in which the `<...>` parts vary. */
export interface MessageRow {
  /** The documented string, e.g. `block <N>: invalid context`. */
  readonly message: string;
  readonly pattern: RegExp;
  readonly error: ErrorDoc;
}

export interface Symbols {
  readonly endpoints: readonly Endpoint[];
  readonly fields: readonly Field[];
  readonly structs: readonly Struct[];
  readonly errors: readonly ErrorDoc[];
  readonly messages: readonly MessageRow[];
  /** Every row documenting this code. */
  errorsByCode(code: string): readonly ErrorDoc[];
  /** Endpoints with this key; several where articles document the same one. */
  endpointsByKey(key: string): readonly Endpoint[];
  /** Endpoints whose operation name is this, e.g. `stat`. */
  endpointsByName(name: string): readonly Endpoint[];
  /** Fields with exactly this key, e.g. `ServerDiskArgs.category`. */
  fieldsByKey(key: string): readonly Field[];
  /** Fields whose last segment is this, e.g. `interval_msecs`. */
  fieldsByName(name: string): readonly Field[];
  /** Fields documented for this endpoint, structures included, in document order. */
  fieldsOf(api: string): readonly Field[];
  /** Fields of this structure on one page, in document order. */
  fieldsOfStruct(name: string, articleId?: string): readonly Field[];
  structsByName(name: string): readonly Struct[];
  enumRows(value: string): readonly EnumRow[];
  examplesOf(api: string): readonly DocExample[];
}

export type { EnumValue };

/** Puts the references of all articles into one table. */
export function buildSymbols(references: readonly Reference[]): Symbols {
  void references;
  throw new Error('not built yet');
}
