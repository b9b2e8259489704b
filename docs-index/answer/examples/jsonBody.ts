/** Body fields of an endpoint, with the document's own example, → a JSON body with holes. */
import type { ExampleForm } from '../../answers';
import type { DocExample, Endpoint, Field } from '../../reference';
import type { Symbols } from '../../derive/readReference';
import { enoughToRun } from './enoughToRun';
import { fieldHole, fieldHoleName } from './fieldHole';
import { sameName } from './requestPath';
import {
  at,
  define,
  fromExample,
  isArray,
  isJsonObject,
  isMutable,
  type Json,
  type JsonObject,
  type MutableObject,
  parseJson,
} from './shownJson';
import { hasNamedParts, namedParts } from './shownValues';
import { type BodyValue, isHole, TextValue } from './template';

/** What the body of a request is made from. */
export interface BodyInput {
  readonly endpoint: Endpoint;
  readonly symbols: Symbols;
  /** Fields of the endpoint itself, structures left out. */
  readonly fields: readonly Field[];
  readonly example: DocExample | undefined;
  readonly form: ExampleForm;
  /** Fields that a request cannot do without although none of them is required. */
  readonly needed: ReadonlySet<Field>;
}

/** Structures may name themselves; deeper than this is left out. */
const maxDepth = 6;

/**
 * The JSON body, or undefined if the endpoint takes none. Fields the tables do not know come in
 * with the full form only, unless they know none: then what is shown is all that is known. Where all fields may be left out, the first one stays.
 */
export function jsonBody(input: BodyInput): BodyValue | undefined {
  const shown = parseJson(input.example?.body);
  const fields = input.fields.filter(field => field.position === 'body' && !/[<>]/.test(field.key));
  if (fields.length === 0) {
    return shown === undefined ? undefined : fromExample(shown, '');
  }
  const body: MutableObject = {};
  for (const field of fields) {
    const path = field.key.split('.');
    const given = at(shown, path);
    if (!isWanted(field, given, input)) continue;
    // A row for an object whose own members have rows is made of those.
    if (fields.some(other => other !== field && isBelow(other, field))) continue;
    place(body, path, valueFor(field, given, { ...input, depth: 0 }));
  }
  const sends = /^(?:POST|PUT|PATCH)$/.test(input.endpoint.method);
  if (sends && Object.keys(body).length === 0) addFirst(body, fields, shown, input);
  if (input.form === 'full' && isJsonObject(shown) && isOfEndpoint(shown, input)) {
    addUndocumented(body, shown);
  }
  return body;
}

/** Where nothing is required, what the document shows or names first: an empty request does nothing. */
function addFirst(
  body: MutableObject,
  fields: readonly Field[],
  shown: Json | undefined,
  input: BodyInput,
): void {
  const isWhole = ({ key }: Field): boolean => !key.includes('.') && !key.includes('[');
  const first =
    fields.find(field => isWhole(field) && at(shown, [field.key]) !== undefined) ??
    fields.find(isWhole);
  if (first === undefined || fields.some(other => other !== first && isBelow(other, first))) return;
  const path = [first.key];
  place(body, path, valueFor(first, at(shown, path), { ...input, depth: 0 }));
}

/** Some pages print a response, or another request, where their own request should stand. */
function isOfEndpoint(shown: JsonObject, { endpoint, symbols, fields }: BodyInput): boolean {
  const names = Object.keys(shown);
  const isAnswered = symbols
    .fieldsOfEndpoint(endpoint)
    .some(({ position, key }) => position === 'response' && names.includes(key));
  const isKnown = (name: string): boolean =>
    fields.some(({ key }) => sameName(key.split(/[.[]/, 1)[0] ?? '', name));
  return !isAnswered && names.filter(isKnown).length * 3 >= names.length;
}

/** What the document's example sends without a row that says so, e.g. a field added since. */
function addUndocumented(body: MutableObject, shown: JsonObject): void {
  const names = Object.keys(body);
  for (const [name, value] of Object.entries(shown)) {
    const known = names.find(other => sameName(other, name));
    const held: unknown = known === undefined ? undefined : body[known];
    if (known === undefined) define(body, name, fromExample(value, name));
    else if (isMutable(held) && !isHole(held) && isJsonObject(value)) addUndocumented(held, value);
  }
}

function isBelow(inner: Field, outer: Field): boolean {
  return inner.key.startsWith(`${outer.key}.`) || inner.key.startsWith(`${outer.key}[].`);
}

/** Where a table does not say what is required, its example does. */
function isWanted(field: Field, shown: Json | undefined, { form, needed }: BodyInput): boolean {
  return form === 'full' || needed.has(field) || (field.required ?? shown !== undefined);
}

function place(target: MutableObject, path: readonly string[], value: BodyValue): void {
  const [step = '', ...rest] = path;
  const name = step.replace(/(\[\])+$/, '');
  if (rest.length === 0) {
    define(target, name, step.endsWith('[]') ? [value] : value);
    return;
  }
  const existing = Object.hasOwn(target, name) ? target[name] : undefined;
  const held: unknown = Array.isArray(existing) ? existing[0] : existing;
  const inner = isMutable(held) ? held : {};
  define(target, name, step.endsWith('[]') ? [inner] : inner);
  place(inner, rest, value);
}

type ValueInput = BodyInput & { readonly depth: number };

function valueFor(field: Field, shown: Json | undefined, input: ValueInput): BodyValue {
  const isList = /\[\]|array|list|数组/i.test(field.type);
  if (field.typeStruct && input.depth < maxDepth) {
    const value = structValue(field, isArray(shown) ? shown[0] : shown, input);
    return isList ? [value] : value;
  }
  if (isArray(shown) && shown.length > 0) return listValue(field, shown);
  if (isJsonObject(shown) && Object.keys(shown).length > 0) return fromExample(shown, field.name);
  if (isList) return [fieldHole(field)];
  return /json|object|struct|map/i.test(field.type) ? {} : scalarValue(field, shown);
}

/** Its members are named by where they stand: two disks of one kind are two disks. */
function structValue(owner: Field, shown: Json | undefined, input: ValueInput): BodyValue {
  const value: MutableObject = {};
  const name = owner.typeStruct ?? '';
  const fields = input.symbols.fieldsOfStruct(name, input.endpoint.articleId);
  const needed = enoughToRun(fields, field => at(shown, [field.name]) !== undefined);
  for (const field of fields) {
    const given = at(shown, [field.name]);
    if (!isWanted(field, given, { ...input, needed })) continue;
    const placed = { ...field, key: `${owner.key}.${field.name}` };
    define(value, field.name, valueFor(placed, given, { ...input, depth: input.depth + 1 }));
  }
  return value;
}

function scalarValue(field: Field, shown: Json | undefined): BodyValue {
  if (typeof shown === 'string' && hasNamedParts(shown)) return new TextValue(namedParts(shown));
  const isScalar = shown !== null && typeof shown !== 'object';
  return fieldHole(field, isScalar ? { shown } : {});
}

/** Each value of a list is a hole of its own, so that each may be another choice. */
function listValue(field: Field, shown: readonly Json[]): BodyValue {
  return shown.map((item, index) => {
    if (typeof item === 'object' || (typeof item === 'string' && hasNamedParts(item))) {
      return fromExample(item, field.name);
    }
    const name = fieldHoleName(field) + (index === 0 ? '' : `.${index + 1}`);
    // The type is the list's; a value's own type shows in the example.
    return fieldHole({ ...field, type: typeof item }, { name, shown: item });
  });
}
