/** Endpoint, its tables and its own example → the template of an example request. */
import type { ExampleForm } from '../answers';
import type { DocExample, Endpoint, Field } from '../reference';
import type { Symbols } from '../symbols';
import { bodyFromFields } from './requestBody';
import { safeExampleText } from './safeValue';
import {
  hole,
  type Hole,
  type RequestTemplate,
  type TemplateBody,
  type TextParts,
} from './template';

/** Path parameters as documents write them: `:id`, `{id}`, `<job-id>`, `${id}`. */
const pathParameter = /:([A-Za-z_]\w*)|\$?\{([\w-]+)\}|<([^<>/\s]+)>/g;

/**
 * Builds the request of one endpoint. `minimal` keeps required parameters only; `full` keeps all of
 * them, and what the document's own example adds.
 */
export function requestTemplate(
  endpoint: Endpoint,
  symbols: Symbols,
  form: ExampleForm,
): RequestTemplate {
  const fields = symbols.fieldsOf(endpoint.key).filter(field => !field.struct);
  const wanted = (field: Field): boolean => form === 'full' || field.required === true;
  const example = symbols.examplesOf(endpoint.key).find(item => item.kind === 'request');
  const headers = headerParts(fields, example, wanted);
  const body = requestBody({ endpoint, symbols, fields, example, form });
  const hasType = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const type = body && bodyTypes[body.kind];
  return {
    method: endpoint.method,
    host: hole({
      name: 'host',
      type: 'string',
      hint: 'scheme, host and port',
      ...(endpoint.host && { default: withScheme(endpoint.host) }),
    }),
    path: pathParts(endpoint.path, fields),
    query: fields.filter(f => f.position === 'query' && wanted(f)).map(f => [f.key, valueOf(f)]),
    headers: !hasType && type ? [...headers, ['Content-Type', [type]]] : headers,
    ...(body && { body }),
  };
}

const bodyTypes: Readonly<Record<TemplateBody['kind'], string | undefined>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: undefined,
  text: undefined,
};

function withScheme(host: string): string {
  return /^[a-z]+:\/\//i.test(host) ? host : `https://${host}`;
}

function pathParts(path: string, fields: readonly Field[]): TextParts {
  const parts: (string | Hole)[] = [];
  let end = 0;
  for (const match of path.matchAll(pathParameter)) {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    if (match.index > end) parts.push(path.slice(end, match.index));
    const field = fields.find(f => f.position === 'path' && sameName(f.name, name));
    const lone = fields.filter(f => f.position === 'path');
    const described = field ?? (lone.length === 1 ? lone[0] : undefined);
    parts.push(hole({ name: holeName(name), type: 'string', ...hintOf(described) }));
    end = match.index + match[0].length;
  }
  if (end < path.length) parts.push(path.slice(end));
  return parts;
}

function sameName(left: string, right: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');
  return plain(left) === plain(right);
}

function headerParts(
  fields: readonly Field[],
  example: DocExample | undefined,
  wanted: (field: Field) => boolean,
): [string, TextParts][] {
  const headers = new Map<string, [string, TextParts]>();
  for (const field of fields.filter(f => f.position === 'header')) {
    const fixed = fixedHeader(field);
    // A header whose value is documented is part of the protocol, required or not.
    if (fixed || wanted(field))
      headers.set(field.key.toLowerCase(), [field.key, fixed ?? valueOf(field)]);
  }
  for (const [name, value] of example?.headers ?? []) {
    const key = name.toLowerCase();
    if (key === 'host' || key === 'content-length' || headers.has(key)) continue;
    headers.set(key, [
      name,
      key === 'authorization' ? credentialParts(value) : [safeExampleText(value)],
    ]);
  }
  return [...headers.values()];
}

/** The value of a header that the document prescribes, e.g. `application/json`. */
function fixedHeader(field: Field): TextParts | undefined {
  const given = field.type || field.description;
  if (/^authorization$/i.test(field.key)) {
    const shown = [field.type, field.description].find(text => /<[^>]+>/.test(text));
    return credentialParts(shown ?? 'Qiniu <AccessKey>:<Sign>');
  }
  const media = /\b(?:application|text|multipart)\/[\w.+-]+/.exec(given);
  return /^content-type$/i.test(field.key) && media ? [media[0]] : undefined;
}

/** `Qiniu <AccessKey>:<Sign>` → scheme and holes; any real credential becomes a hole as well. */
export function credentialParts(text: string): TextParts {
  const named = /(\w+)\s+<\s*([\w-]+)\s*>(?:\s*:\s*<\s*([\w-]+)\s*>)?/.exec(text);
  if (named) {
    const [, scheme = '', first = '', second] = named;
    const credential = (name: string): Hole => hole({ name: holeName(name), type: 'string' });
    return second
      ? [`${scheme} `, credential(first), ':', credential(second)]
      : [`${scheme} `, credential(first)];
  }
  const [scheme = ''] = text.trim().split(/\s+/, 1);
  const access = hole({ name: 'AccessKey', type: 'string' });
  const sign = hole({ name: 'Sign', type: 'string' });
  return /^[A-Z][A-Za-z]{2,15}$/.test(scheme) ? [`${scheme} `, access, ':', sign] : [access];
}

/** A query or form value: its documented choice or a hole named after the field. */
export function valueOf(field: Field): TextParts {
  const choices = field.enumValues.map(item => item.value);
  const [first] = choices;
  return [
    hole({
      name: holeName(field.key),
      type: 'string',
      ...hintOf(field),
      ...(first !== undefined && { choices, default: first }),
      ...(first === undefined && /int|number/i.test(field.type) && { default: '1' }),
      ...(first === undefined && /bool/i.test(field.type) && { default: 'true' }),
    }),
  ];
}

/** Documentation of a field in one line of at most 120 characters. */
export function hintOf(field: Field | undefined): { hint?: string } {
  const text = field?.description
    .replaceAll(/<br>|\s+/g, ' ')
    .replaceAll(/[`*]/g, '')
    .trim();
  return text ? { hint: text.length > 120 ? `${text.slice(0, 119)}…` : text } : {};
}

/** Letters, digits, `_`, `.` and `-` only, so that every client can use the name. */
export function holeName(name: string): string {
  return name.replaceAll('[]', '').replaceAll(/[^\w.-]+/g, '_');
}

function requestBody(given: {
  endpoint: Endpoint;
  symbols: Symbols;
  fields: readonly Field[];
  example: DocExample | undefined;
  form: ExampleForm;
}): TemplateBody | undefined {
  const forms = given.fields.filter(field => field.position === 'form');
  if (forms.length > 0) {
    const wanted = forms.filter(field => given.form === 'full' || field.required === true);
    const isMultipart = forms.some(field => /file/i.test(field.type));
    return {
      kind: isMultipart ? 'multipart' : 'form',
      fields: wanted.map(field => [holeName(field.key), valueOf(field)]),
    };
  }
  const value = bodyFromFields(given);
  return value === undefined ? undefined : { kind: 'json', value };
}
