/** Fields of a body of which only an example is known. */
import type { FieldPosition } from '../../reference';
import { isData } from '../plainData';
import type { ApiField } from './apiOperation';

const deepest = 5;
const most = 200;

/** `{"a": [{"b": 1}]}` → `a`, `a[].b`, with the types the example shows. */
export function sampleFields(sample: unknown, position: FieldPosition): readonly ApiField[] {
  const fields = new Map<string, ApiField>();
  const add = (value: unknown, prefix: string, depth: number): void => {
    const { member, suffix } = memberOf(value);
    if (!isData(member) || depth > deepest) return;
    for (const [name, inner] of Object.entries(member)) {
      const key = `${prefix}${suffix}${prefix + suffix === '' ? '' : '.'}${name}`;
      if (fields.size >= most) return;
      if (!fields.has(key)) fields.set(key, sampleField(key, inner, position));
      add(inner, key, depth + 1);
    }
  };
  add(sample, '', 0);
  return [...fields.values()];
}

function sampleField(key: string, value: unknown, position: FieldPosition): ApiField {
  const { member, suffix } = memberOf(value);
  return { key, position, type: `${typeOf(member)}${suffix}`, description: '' };
}

function memberOf(value: unknown): { readonly member: unknown; readonly suffix: string } {
  let member = value;
  let suffix = '';
  while (Array.isArray(member) && suffix.length < 8) {
    member = (member as readonly unknown[])[0]; // isArray says any[].
    suffix += '[]';
  }
  return { member, suffix };
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/**
 * The JSON of an example body as people write it for a client: `{{name}}` stands for a value, and a
 * line may end in a comment. undefined for anything else.
 */
export function parseSample(text: string): unknown {
  if (!/^\s*[{[]/.test(text) || text.length > 2_000_000) return undefined;
  for (const attempt of [text, quoteVariables(text), quoteVariables(withoutComments(text))]) {
    try {
      return JSON.parse(attempt) as unknown; // JSON.parse says any.
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined;
}

/** `"id": {{id}},` → `"id": "{{id}}",` */
function quoteVariables(text: string): string {
  return text.replaceAll(/(?<=[:[,]\s{0,40})(\{\{[^{}\n]{1,100}\}\})/g, '"$1"');
}

function withoutComments(text: string): string {
  return text
    .split('\n')
    .map(line => line.replace(/(^|[\s,{[])\/\/[^"\n]*$/, '$1'))
    .join('\n')
    .replaceAll(/,(?=\s{0,200}[}\]])/g, '');
}

/** `{{name}}` as documents name what varies: `<name>`. */
export function namedHoles(text: string): string {
  return text.replaceAll(/\{\{\s*\$?([\w.-]{1,80})[^{}\n]{0,100}\}\}/g, '<$1>');
}
