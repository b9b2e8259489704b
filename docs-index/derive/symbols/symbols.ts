/**
 * The references of all articles in one table, with the look-ups that hover, completion and
 * the command line need. Building it is linear in the number of fields; every map is made when it
 * is first asked for. All look-ups in one object, which is what the other rooms are given.
 */
import { borrowAcrossArticles } from './borrowedValues';
import { matchMessages, messageRows, type MessageMatch, type MessageRow } from './messages';
import type { DocName } from '../../docName';
import type { VendorEvidence } from '../../manifest';
import { proposeVendors } from '../vendors/proposeVendors';
import type {
  DocExample,
  Endpoint,
  EnumValue,
  ErrorDoc,
  Field,
  Reference,
  Struct,
} from '../../reference';

/** A value of a field's closed list, together with the field. */
export interface EnumRow {
  readonly value: string;
  readonly meaning: string;
  readonly field: Field;
}

export interface Symbols {
  readonly endpoints: readonly Endpoint[];
  readonly fields: readonly Field[];
  readonly structs: readonly Struct[];
  /** What the documents declare first, then their tables, then what tickets met. */
  readonly errors: readonly ErrorDoc[];
  readonly messages: readonly MessageRow[];
  /** Every row documenting this code, the best first. */
  errorsByCode(code: string): readonly ErrorDoc[];
  /** Documented messages a text contains, in order of their place in it; cost grows with the text. */
  messagesIn(text: string): readonly MessageMatch[];
  /** Ids of the tickets that met this code or documented message. */
  ticketsOf(codeOrMessage: string): readonly string[];
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
  readonly names: readonly DocName[];
  /** Names with exactly this key, e.g. `$(etag)`. */
  namesByKey(key: string): readonly DocName[];
  /** Names whose last part is this: `stat` of `BucketManager.stat`, `imageView2`. */
  namesByLeaf(leaf: string): readonly DocName[];
  /** Who the documents speak of, told by their endpoints and packages; no manifest says it. */
  readonly vendors: readonly VendorEvidence[];
  /** Fields of an endpoint as its own page documents it, each once; those of other pages if that has none. */
  fieldsOfEndpoint(endpoint: Pick<Endpoint, 'key' | 'articleId'>): readonly Field[];
}

export type { EnumValue, MessageMatch, MessageRow };

/** Puts the references of all articles into one table. */
export function buildSymbols(references: readonly Reference[]): Symbols {
  const endpoints = references.flatMap(reference => reference.endpoints);
  const fields = lazy(() => borrowAcrossArticles(references));
  const structs = references.flatMap(reference => reference.structs);
  const errors = references.flatMap(reference => reference.errors);
  const names = references.flatMap(reference => reference.names ?? []);
  const ranked = errors.toSorted((a, b) => rankOf(a) - rankOf(b));
  const messages = lazy(() => messageRows(ranked));
  const tickets = lazy(() => ticketsByName(references));
  const fieldsOfStruct = finder(fields, field => field.struct);
  const fieldsOf = finder(fields, field => field.api);
  const vendors = lazy(() => proposeVendors(references));
  return {
    endpoints,
    get fields() {
      return fields();
    },
    structs,
    errors: ranked,
    get messages() {
      return messages().rows;
    },
    errorsByCode: finder(
      () => ranked,
      error => error.code,
    ),
    messagesIn: text => matchMessages(messages(), text),
    ticketsOf: name => [...(tickets().get(name) ?? [])],
    endpointsByKey: finder(
      () => endpoints,
      endpoint => endpoint.key,
    ),
    endpointsByName: finder(
      () => endpoints,
      endpoint => endpoint.name,
    ),
    fieldsByKey: finder(fields, field => field.key),
    fieldsByName: finder(fields, field => field.name),
    fieldsOf,
    fieldsOfEndpoint: ({ key, articleId }) => onePage(fieldsOf(key), articleId),
    get vendors() {
      return vendors();
    },
    fieldsOfStruct: (name, articleId) =>
      fieldsOfStruct(name).filter(
        field => articleId === undefined || field.articleId === articleId,
      ),
    structsByName: finder(
      () => structs,
      struct => struct.name,
    ),
    enumRows: finder(
      () => enumRowsOf(fields()),
      row => row.value,
    ),
    examplesOf: finder(
      () => references.flatMap(reference => reference.examples),
      example => example.api,
    ),
    names,
    namesByKey: finder(
      () => names,
      name => name.key,
    ),
    namesByLeaf: finder(
      () => names,
      name => leafOf(name.key),
    ),
  };
}

/** `BucketManager.stat`, `Qiniu\Auth::uploadToken` and `qshell stat` by what stands last. */
function leafOf(key: string): string {
  return /[\w$-]+[!?]?$/.exec(key)?.[0] ?? key;
}

/** Two pages of one path are two uses of it, or one in two languages: never is a field sent twice. */
function onePage(fields: readonly Field[], articleId: string): readonly Field[] {
  const own = fields.filter(field => field.articleId === articleId);
  const seen = new Set<string>();
  return (own.length > 0 ? own : fields).filter(({ position, key }) => {
    const id = `${position} ${key}`;
    return !seen.has(id) && seen.add(id);
  });
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Finds the items with a key; the map is made at the first question. */
function finder<T>(
  items: () => readonly T[],
  keyOf: (item: T) => string | undefined,
): (key: string) => readonly T[] {
  const groups = lazy(() => {
    const map = new Map<string, T[]>();
    for (const item of items()) {
      const key = keyOf(item);
      const group = key === undefined ? undefined : map.get(key);
      if (group) group.push(item);
      else if (key !== undefined) map.set(key, [item]);
    }
    return map;
  });
  return key => groups().get(key) ?? [];
}

/** A page that declares the error says most, a row of a table less, a ticket only met it. */
function rankOf(error: ErrorDoc): number {
  return origins.indexOf(error.origin ?? 'documented');
}

const origins: readonly NonNullable<ErrorDoc['origin']>[] = ['declared', 'documented', 'ticket'];

function enumRowsOf(fields: readonly Field[]): EnumRow[] {
  return fields.flatMap(field =>
    field.enumValues.map(({ value, meaning }) => ({ value, meaning, field })),
  );
}

function ticketsByName(references: readonly Reference[]): ReadonlyMap<string, ReadonlySet<string>> {
  const tickets = new Map<string, Set<string>>();
  const note = (name: string, articleId: string): void => {
    tickets.set(name, (tickets.get(name) ?? new Set()).add(articleId));
  };
  for (const reference of references) {
    for (const { code, messages, origin, articleId } of reference.errors) {
      if (origin !== 'ticket') continue;
      for (const name of code === undefined ? messages : [code, ...messages]) note(name, articleId);
    }
    for (const { code, articleId } of reference.mentions ?? []) note(code, articleId);
  }
  return tickets;
}
