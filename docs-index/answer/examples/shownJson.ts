/** What a document's example shows as JSON, and the JSON that is made of it. */
import { holeName } from './fieldHole';
import { sameName } from './requestPath';
import { isRealValue, safeExampleText } from './safeValue';
import { hasNamedParts, namedParts } from './shownValues';
import { hole, TextValue, type BodyValue } from './template';

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** A JSON object that is being made. */
export interface MutableObject {
  [name: string]: BodyValue;
}

/** undefined if the text is none or no JSON. */
export function parseJson(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    // JSON.parse gives exactly the Json type.
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The value at a documented path, e.g. `parts[].etag`; of a list the first item counts. */
export function at(value: Json | undefined, path: readonly string[]): Json | undefined {
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

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Adds a member. A plain assignment to `__proto__` would change the object instead. */
export function define(target: MutableObject, name: string, value: BodyValue): void {
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

export function isMutable(value: unknown): value is MutableObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A document's own value made safe: ids and secrets become holes, addresses example addresses. */
export function fromExample(value: Json, name: string): BodyValue {
  if (typeof value === 'string') {
    if (hasNamedParts(value)) return new TextValue(namedParts(value));
    return isRealValue(name, value)
      ? hole({ name: holeName(name), type: 'string' })
      : safeExampleText(value);
  }
  if (isArray(value)) return value.map(item => fromExample(item, name));
  if (typeof value === 'number' && isRealValue(name, String(value))) {
    return hole({ name: holeName(name), type: 'number' });
  }
  if (!isJsonObject(value)) return value;
  const object: MutableObject = {};
  for (const [key, item] of Object.entries(value)) define(object, key, fromExample(item, key));
  return object;
}
