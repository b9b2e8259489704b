/** Body fields of an endpoint, with the document's own example, → a JSON body with holes. */
import type { Field } from '../reference';
import { fieldHole, fieldHoleName, holeName } from './fieldHole';
import type { BodyInput } from './requestBody';
import { sameName } from './requestPath';
import { isRealValue, safeExampleText } from './safeValue';
import { hasNamedParts, namedParts } from './shownValues';
import { hole, TextValue, type BodyValue } from './template';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [name: string]: Json;
}

/** Structures may name themselves; deeper than this is left out. */
const maxDepth = 6;

/**
 * The JSON body, or undefined if the endpoint takes none. Fields the tables do not know come in
 * with the full form only. `{}` if all fields may be left out: the server still wants JSON.
 */
export function jsonBody(input: BodyInput): BodyValue | undefined {
  const shown = parseJson(input.example?.body);
  const fields = input.fields.filter(field => field.position === 'body' && !/[<>]/.test(field.key));
  if (fields.length === 0) {
    return shown === undefined || input.form === 'minimal' ? undefined : fromExample(shown, '');
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
  return body;
}

function isBelow(inner: Field, outer: Field): boolean {
  return inner.key.startsWith(`${outer.key}.`) || inner.key.startsWith(`${outer.key}[].`);
}

/** Where a table does not say what is required, its example does. */
function isWanted(field: Field, shown: Json | undefined, { form }: BodyInput): boolean {
  return form === 'full' || (field.required ?? shown !== undefined);
}

interface MutableObject {
  [name: string]: BodyValue;
}

function parseJson(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    // JSON.parse gives exactly the Json type.
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  let current: Json | undefined = value;
  for (const step of path) {
    if (!isJsonObject(current)) return undefined;
    current = member(current, step.replace(/(\[\])+$/, ''));
    if (step.endsWith('[]') && isArray(current)) [current] = current;
  }
  return current;
}

/** Documents and their examples do not always spell a name alike: `InstanceType`. */
function member(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  return Object.entries(object).find(([key]) => sameName(key, name))?.[1];
}

function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isArray(value);
}

function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
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

/** A plain assignment to `__proto__` would change the object, not add a member. */
function define(target: MutableObject, name: string, value: BodyValue): void {
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function isMutable(value: unknown): value is MutableObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type ValueInput = BodyInput & { readonly depth: number };

function valueFor(field: Field, shown: Json | undefined, input: ValueInput): BodyValue {
  const isList = /\[\]|array|list|数组/i.test(field.type);
  if (field.typeStruct && input.depth < maxDepth) {
    const value = structValue(field.typeStruct, isArray(shown) ? shown[0] : shown, input);
    return isList ? [value] : value;
  }
  if (isArray(shown) && shown.length > 0) return listValue(field, shown);
  if (isJsonObject(shown) && Object.keys(shown).length > 0) return fromExample(shown, field.name);
  if (isList) return [fieldHole(field)];
  return /json|object|struct|map/i.test(field.type) ? {} : scalarValue(field, shown);
}

function structValue(name: string, shown: Json | undefined, input: ValueInput): BodyValue {
  const value: MutableObject = {};
  for (const field of input.symbols.fieldsOfStruct(name, input.endpoint.articleId)) {
    const given = at(shown, [field.name]);
    if (!isWanted(field, given, input)) continue;
    define(value, field.name, valueFor(field, given, { ...input, depth: input.depth + 1 }));
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

/** A document's own value made safe: ids and secrets become holes, addresses example addresses. */
function fromExample(value: Json, name: string): BodyValue {
  if (typeof value === 'string') {
    if (hasNamedParts(value)) return new TextValue(namedParts(value));
    return isRealValue(name, value)
      ? hole({ name: holeName(name), type: 'string' })
      : safeExampleText(value);
  }
  if (isArray(value)) return value.map(item => fromExample(item, name));
  if (!isJsonObject(value)) return value;
  const object: MutableObject = {};
  for (const [key, item] of Object.entries(value)) define(object, key, fromExample(item, key));
  return object;
}
