/** Body fields of an endpoint, with the document's own example, → a JSON body with holes. */
import type { ExampleForm } from '../answers';
import type { DocExample, Endpoint, Field } from '../reference';
import type { Symbols } from '../symbols';
import { hintOf, holeName } from './requestTemplate';
import { isRealValue, safeExampleText } from './safeValue';
import { hole, type BodyValue } from './template';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

interface BodyInput {
  readonly endpoint: Endpoint;
  readonly symbols: Symbols;
  readonly fields: readonly Field[];
  readonly example: DocExample | undefined;
  readonly form: ExampleForm;
}

/** Structures may name themselves; deeper than this is left out. */
const maxDepth = 6;

/** The JSON body, or undefined if the endpoint takes none. */
export function bodyFromFields(input: BodyInput): BodyValue | undefined {
  const shown = parseJson(input.example?.body);
  const fields = input.fields.filter(field => field.position === 'body');
  if (fields.length === 0) {
    return shown === undefined ? undefined : fromExample(shown, '');
  }
  const body: MutableObject = {};
  for (const field of fields) {
    if (input.form === 'minimal' && field.required !== true) continue;
    const path = field.key.split('.');
    // A row for an object whose own members have rows is made of those.
    if (fields.some(other => other !== field && other.key.startsWith(`${field.key}.`))) continue;
    place(body, path, valueFor(field, at(shown, path), { ...input, depth: 0 }));
  }
  return Object.keys(body).length === 0 ? undefined : body;
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
    const name = step.replace(/(\[\])+$/, '');
    if (typeof current !== 'object' || current === null || Array.isArray(current)) return undefined;
    // Not an array (checked above), so it is read by name.
    current = (current as Readonly<Record<string, Json>>)[name];
    if (step.endsWith('[]') && Array.isArray(current)) [current] = current as readonly Json[];
  }
  return current;
}

function place(target: MutableObject, path: readonly string[], value: BodyValue): void {
  const [step = '', ...rest] = path;
  const name = step.replace(/(\[\])+$/, '');
  if (rest.length === 0) {
    target[name] = step.endsWith('[]') ? [value] : value;
    return;
  }
  const existing = target[name];
  const inner: MutableObject =
    Array.isArray(existing) && isObject(existing[0])
      ? existing[0]
      : isObject(existing)
        ? existing
        : {};
  target[name] = step.endsWith('[]') ? [inner] : inner;
  place(inner, rest, value);
}

function isObject(value: unknown): value is MutableObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type ValueInput = BodyInput & { readonly depth: number };

function valueFor(field: Field, shown: Json | undefined, input: ValueInput): BodyValue {
  const isArray = /\[\]|array|list|数组/i.test(field.type);
  if (field.typeStruct && input.depth < maxDepth) {
    const sample = Array.isArray(shown) ? (shown as readonly Json[])[0] : shown;
    const value = structValue(field.typeStruct, sample, input);
    return isArray ? [value] : value;
  }
  if (shown !== undefined && shown !== '' && !isEmpty(shown)) return withChoices(field, shown);
  const scalar = scalarHole(field);
  return isArray ? [scalar] : /json|object|struct|map/i.test(field.type) ? {} : scalar;
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function structValue(name: string, shown: Json | undefined, input: ValueInput): BodyValue {
  const value: MutableObject = {};
  for (const field of input.symbols.fieldsOfStruct(name, input.endpoint.articleId)) {
    if (input.form === 'minimal' && field.required !== true) continue;
    value[field.name] = valueFor(field, at(shown, [field.name]), {
      ...input,
      depth: input.depth + 1,
    });
  }
  return value;
}

function withChoices(field: Field, shown: Json): BodyValue {
  if (Array.isArray(shown)) {
    return (shown as readonly Json[]).map(item => fromExample(item, field.name));
  }
  const choices = field.enumValues.map(item => item.value);
  const value = fromExample(shown, holeName(field.key));
  if (choices.length === 0 || typeof shown === 'object') return withHint(value, field);
  return hole({
    ...scalarType(shown),
    name: holeName(field.key),
    choices: [...new Set([String(shown), ...choices])],
    default: String(shown),
    ...hintOf(field),
  });
}

function withHint(value: BodyValue, field: Field): BodyValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return hole({
      ...scalarType(value),
      name: holeName(field.key),
      default: String(value),
      ...hintOf(field),
    });
  }
  return value;
}

function scalarType(value: unknown): { type: 'string' | 'number' | 'boolean' } {
  return {
    type:
      typeof value === 'number' || typeof value === 'boolean'
        ? (typeof value as 'number' | 'boolean')
        : 'string',
  };
}

/** A document's own value made safe: ids and secrets become holes, addresses example addresses. */
function fromExample(value: Json, name: string): BodyValue {
  if (typeof value === 'string') {
    return isRealValue(name, value)
      ? hole({ name: name || 'value', type: 'string' })
      : safeExampleText(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(item => fromExample(item, name));
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(entries.map(([key, item]) => [key, fromExample(item, key)]));
}

function scalarHole(field: Field): BodyValue {
  const choices = field.enumValues.map(item => item.value);
  const [first] = choices;
  const type = /int|float|number|double/i.test(field.type)
    ? 'number'
    : /bool/i.test(field.type)
      ? 'boolean'
      : 'string';
  const value = first ?? (type === 'number' ? '1' : type === 'boolean' ? 'true' : undefined);
  return hole({
    name: holeName(field.key),
    type,
    ...hintOf(field),
    ...(choices.length > 0 && { choices }),
    ...(value !== undefined && { default: value }),
  });
}
