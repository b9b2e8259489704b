/** A JSON Schema, as far as a reader of documentation needs it: one object with all its properties. */
import { asList, asText, isData, type Data } from '../../plainData';
import { resolve, type Documents } from './references';

/** A schema with everything it is put together of (`allOf`, `oneOf`, `$ref`) in one place. */
export interface FlatSchema {
  /** Types without `null`, e.g. `['string']`. */
  readonly types: readonly string[];
  readonly format: string;
  readonly description: string;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  /** Schema of the members of a list. */
  readonly items?: unknown;
  /** Schema of the values of a map. */
  readonly values?: unknown;
  /** The schema's own keys: enum, default, limits …. */
  readonly own: Data;
  /** References it was reached by, to find circles. */
  readonly refs: readonly string[];
}

/** Parts inside parts; deeper ones are left out. */
const deepest = 12;

export function flatSchema(documents: Documents, schema: unknown): FlatSchema {
  const flat = startFlat();
  addSchema(flat, documents, schema, { depth: 0, isChoice: false });
  return flat;
}

type MutableFlat = {
  -readonly [K in keyof FlatSchema]: FlatSchema[K];
} & {
  types: string[];
  properties: Map<string, unknown>;
  required: Set<string>;
  refs: string[];
};

function startFlat(): MutableFlat {
  return {
    ...{ types: [], format: '', description: '', own: {}, refs: [] },
    properties: new Map(),
    required: new Set(),
  };
}

function addSchema(
  flat: MutableFlat,
  documents: Documents,
  schema: unknown,
  { depth, isChoice }: { readonly depth: number; readonly isChoice: boolean },
): void {
  const { value, ref } = resolve(documents, schema);
  if (depth > deepest || (ref !== undefined && flat.refs.includes(ref))) return;
  if (ref !== undefined) flat.refs.push(ref);
  takeOwn(flat, value, isChoice);
  for (const part of asList(value['allOf'])) {
    addSchema(flat, documents, part, { depth: depth + 1, isChoice });
  }
  for (const part of [...asList(value['oneOf']), ...asList(value['anyOf'])]) {
    addSchema(flat, documents, part, { depth: depth + 1, isChoice: true });
  }
}

function takeOwn(flat: MutableFlat, value: Data, isChoice: boolean): void {
  for (const type of [value['type']].flat()) {
    const name = asText(type);
    if (name !== '' && name !== 'null' && !flat.types.includes(name)) flat.types.push(name);
  }
  if (flat.format === '') flat.format = asText(value['format']);
  if (flat.description === '') flat.description = asText(value['description']);
  flat.own = mergedOwn(flat.own, value);
  if (isData(value['properties'])) {
    for (const [name, property] of Object.entries(value['properties'])) {
      if (!flat.properties.has(name)) flat.properties.set(name, property);
    }
  }
  // What only one of several alternatives requires can be left out.
  if (!isChoice) for (const name of asList(value['required'])) flat.required.add(asText(name));
  flat.items ??= value['items'];
  if (isData(value['additionalProperties'])) flat.values ??= value['additionalProperties'];
}

/** The first says most; enums of alternatives add up. */
function mergedOwn(own: Data, more: Data): Data {
  const values = [...asList(own['enum']), ...asList(more['enum'])];
  const constant = more['const'] === undefined ? [] : [more['const']];
  const all = [...new Set([...values, ...constant])];
  return { ...more, ...own, ...(all.length > 0 ? { enum: all } : {}) };
}
