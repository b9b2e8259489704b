/** A schema → the fields of a body, with the way to each of them: the walk, and what it says of a field. */
import type { EnumValue, FieldPosition } from '../../../reference';
import { asData, asList, asText, isData, type Data } from '../../plainData';
import type { ApiField } from '../apiOperation';
import { proseMarkdown } from './prose';
import type { Documents } from './references';
import { flatSchema, type FlatSchema } from './schema';

export interface BodyOptions {
  readonly position: FieldPosition;
  /** Objects inside objects; what is deeper is left out. */
  readonly depth: number;
  /** The fields nearest to the root are kept. */
  readonly most: number;
}

/**
 * The fields of a body in the order of the description, an object's own fields below it:
 * `items`, `items[].sku`. A list as the whole body has keys that begin with `[]`.
 */
export function schemaFields(
  documents: Documents,
  schema: unknown,
  options: BodyOptions,
): readonly ApiField[] {
  const root = flatSchema(documents, schema);
  const { flat, suffix } = memberOf(documents, root);
  const roots: Node[] = [];
  const refs = [...root.refs, ...flat.refs];
  let level = nodesOf(flat, { prefix: suffix === '' ? '' : `${suffix}.`, into: roots, refs });
  let count = 0;
  for (let depth = 0; depth < options.depth && count < options.most; depth++) {
    const next: Node[] = [];
    for (const node of level) {
      if (isHidden(node.schema, options.position) || ++count > options.most) continue;
      const found = describe(documents, node, options);
      node.field = found.field;
      if (found.inner) next.push(...nodesOf(found.inner, { ...found, into: node.children }));
    }
    level = next;
  }
  return roots.flatMap(fieldsBelow);
}

interface Node {
  readonly key: string;
  readonly name: string;
  readonly schema: unknown;
  readonly required: boolean;
  readonly refs: readonly string[];
  readonly children: Node[];
  field?: ApiField;
}

interface Below {
  readonly prefix: string;
  readonly into: Node[];
  readonly refs: readonly string[];
}

function nodesOf(flat: FlatSchema, { prefix, into, refs }: Below): Node[] {
  for (const [name, schema] of flat.properties) {
    const key = `${prefix}${name}`;
    into.push({ key, name, schema, required: flat.required.has(name), refs, children: [] });
  }
  return into;
}

function fieldsBelow({ field, children }: Node): ApiField[] {
  return field === undefined ? [] : [field, ...children.flatMap(fieldsBelow)];
}

/** What the server makes is not sent, what is only sent does not come back. */
function isHidden(schema: unknown, position: FieldPosition): boolean {
  const { readOnly, writeOnly } = asData(schema);
  return position === 'response' ? writeOnly === true : readOnly === true;
}

interface Described {
  readonly field: ApiField;
  /** The object whose fields stand below this one. */
  readonly inner?: FlatSchema;
  readonly prefix: string;
  readonly refs: readonly string[];
}

function describe(documents: Documents, node: Node, { position }: BodyOptions): Described {
  const flat = flatSchema(documents, node.schema);
  const { flat: member, suffix } = memberOf(documents, flat);
  const refs = [...node.refs, ...flat.refs, ...member.refs];
  const isCircle = [...flat.refs, ...member.refs].some(ref => node.refs.includes(ref));
  const field = {
    ...schemaField(flat, { key: node.key, position, member, suffix }),
    required: node.required,
  };
  const hasInner = !isCircle && member.properties.size > 0;
  return { field, prefix: `${node.key}${suffix}.`, refs, ...(hasInner ? { inner: member } : {}) };
}

/** The members of a list or the values of a map, however often nested: `[]`, `[][]`, `.<key>`. */
export function memberOf(
  documents: Documents,
  flat: FlatSchema,
): { readonly flat: FlatSchema; readonly suffix: string } {
  let member = flat;
  let suffix = '';
  for (let step = 0; step < 4 && member.properties.size === 0; step++) {
    if (member.items !== undefined) suffix += '[]';
    else if (member.values !== undefined) suffix += '.<key>';
    else break;
    member = flatSchema(documents, member.items ?? member.values);
  }
  return { flat: member, suffix: suffix.replace(/^\./, '.') };
}

interface Named {
  readonly key: string;
  readonly position: FieldPosition;
  readonly member: FlatSchema;
  readonly suffix: string;
}

/** What a schema says of one value. */
export function schemaField(flat: FlatSchema, { key, position, member, suffix }: Named): ApiField {
  const { own } = flat;
  const values = enumValuesOf(own).length > 0 ? own : member.own;
  const standard = own['default'];
  return {
    key,
    position,
    type: typeText(flat, member, suffix),
    description: describedText(flat, member),
    enumValues: enumValuesOf(values),
    ...(standard === undefined || typeof standard === 'object'
      ? {}
      : { default: asText(standard) }),
  };
}

function typeText(flat: FlatSchema, member: FlatSchema, suffix: string): string {
  const lists = suffix.replace(/[^[\]]/g, '');
  const type = scalarType(lists === '' ? flat : member);
  if (lists === '') return type;
  return type.includes('|') ? `(${type})${lists}` : `${type}${lists}`;
}

function scalarType({ types, format, properties, values, own }: FlatSchema): string {
  if (format === 'binary' || types.includes('file')) return 'file';
  const [sample] = asList(own['enum']);
  if (types.length > 0) return types.join(' | ');
  if (properties.size > 0 || values !== undefined) return 'object';
  return sample === undefined ? '' : typeof sample;
}

const limits: readonly (readonly [string, string])[] = [
  ['minimum', '≥'],
  ['maximum', '≤'],
  ['minLength', 'length ≥'],
  ['maxLength', 'length ≤'],
  ['minItems', 'items ≥'],
  ['maxItems', 'items ≤'],
];

/** The description, then what else is said of the value: form, limits, an example. */
function describedText(flat: FlatSchema, member: FlatSchema): string {
  const { own } = flat;
  const format = flat.format || member.format;
  const said = limits.flatMap(([name, sign]) => {
    const value = asText(own[name]);
    return value === '' ? [] : [`${sign} ${value}`];
  });
  const pattern = asText(own['pattern']);
  const facts = [
    /^(?:|binary|int32|int64|float|double)$/.test(format) ? '' : format,
    ...said,
    pattern === '' || pattern.length > 120 ? '' : `\`${pattern.replaceAll('`', '')}\``,
  ].filter(fact => fact !== '');
  const example = exampleText(own);
  return [
    proseMarkdown(flat.description || asText(own['title']) || member.description),
    facts.length === 0 ? '' : `(${facts.join(', ')})`,
    example === '' ? '' : `e.g. \`${example}\``,
  ]
    .filter(part => part !== '')
    .join('\n');
}

function exampleText(own: Data): string {
  const given = asText(own['example']) || asText(asList(own['examples'])[0]);
  const text = given.replace(/^"(.*)"$/, '$1');
  return text.length > 80 || /[`\n]/.test(text) ? '' : text;
}

/** Values of a closed list, with their meaning where a tool's own key gives it. */
export function enumValuesOf(own: Data): readonly EnumValue[] {
  const names = asList(own['x-enum-varnames'] ?? own['x-enumNames']);
  const told = own['x-enum-descriptions'] ?? own['x-enumDescriptions'] ?? own['x-enum-description'];
  const meanings = asList(told);
  const byValue = isData(told) ? told : apifoxMeanings(own);
  return asList(own['enum'])
    .filter(value => value !== null && typeof value !== 'object')
    .map((value, at) => {
      const name = asText(value);
      const meaning = asText(byValue[name]) || asText(meanings[at]) || asText(names[at]);
      return { value: name, meaning: meaning === name ? '' : meaning };
    });
}

/** `"x-apifox-enum": [{"value": "1", "name": "open", "description": "…"}]` */
function apifoxMeanings(own: Data): Data {
  const rows = asList(own['x-apifox-enum']).map(asData);
  return Object.fromEntries(
    rows.map(row => [
      asText(row['value']),
      [asText(row['name']), asText(row['description'])].filter(Boolean).join(' '),
    ]),
  );
}
