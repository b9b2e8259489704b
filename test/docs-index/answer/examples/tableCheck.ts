/** Whether a request says what the documented tables want of it. */
import type { ExampleForm } from '../../../../docs-index/answers';
import type { ConcreteRequest } from '../../../../docs-index/answer/examples/concrete';
import { jsonText } from '../../../../docs-index/answer/examples/json';
import type { Endpoint, Field } from '../../../../docs-index/reference';
import { matchesPath } from '../../../../docs-index/derive/requests/requestLine';
import type { Symbols } from '../../../../docs-index/derive/symbols/symbols';

export interface TableCheck {
  readonly endpoint: Endpoint;
  readonly symbols: Symbols;
  readonly form: ExampleForm;
  readonly host: string;
}

/** What is missing, superfluous or of another type than documented; empty if all is right. */
export function checkTables(request: ConcreteRequest, check: TableCheck): string[] {
  const { endpoint, symbols, form, host } = check;
  const fields = symbols.fieldsOf(endpoint.key).filter(field => !field.struct);
  const problems = endpoint.method === request.method ? [] : [`method ${request.method}`];
  const path = request.address.slice(host.length);
  if (!fitsPath(endpoint.path, path)) problems.push(`path ${path}`);
  const body: unknown =
    request.body?.kind === 'json' ? JSON.parse(jsonText(request.body.value)) : undefined;
  const form_ = new Map(
    request.body?.kind === 'form' || request.body?.kind === 'multipart'
      ? request.body.fields.map(field => [field.name, field.value])
      : [],
  );
  const given: Readonly<Record<string, (field: Field) => unknown>> = {
    query: field => new Map(request.query).get(field.key),
    header: field => headerOf(request, field.key),
    form: field => form_.get(field.key.replaceAll(/[<>]/g, '')),
    body: field => at(body, field.key),
  };
  for (const field of fields) {
    const read = given[field.position];
    if (read === undefined || field.key.includes('<type>')) continue;
    const value = read(field);
    const isWanted = form === 'full' || field.required === true;
    if (value === undefined && isWanted) problems.push(`${field.key} is missing`);
    const isOptional = field.required === false && field.value === undefined;
    const isNeeded = holdsRequired(field, fields) || isAlone(field, body, fields);
    if (value !== undefined && form === 'minimal' && isOptional && !isNeeded) {
      problems.push(`${field.key} is not required`);
    }
    if (value !== undefined) problems.push(...checkValue(field, value));
  }
  return problems;
}

/** Where a body requires nothing, one field of it is sent: an empty request does nothing. */
function isAlone(field: Field, body: unknown, fields: readonly Field[]): boolean {
  const requires = fields.some(other => other.position === 'body' && other.required === true);
  const names = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return !requires && names.length === 1 && names[0] === field.key;
}

function holdsRequired(field: Field, fields: readonly Field[]): boolean {
  return fields.some(other => other.required === true && other.key.startsWith(`${field.key}.`));
}

function headerOf({ headers }: ConcreteRequest, key: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}

/** Holes of a documented segment match anything; literal segments stay. */
function fitsPath(documented: string, path: string): boolean {
  const marked = documented.replaceAll(/<[^<>/]+>|\{[^}/]+\}/g, '<x>');
  return matchesPath(marked, path) || documented === path;
}

function at(value: unknown, key: string): unknown {
  let current = value;
  for (const step of key.split('.')) {
    const name = step.replace(/(\[\])+$/, '');
    if (typeof current !== 'object' || current === null || !(name in current)) return undefined;
    // Checked to be an object with this name.
    current = (current as Readonly<Record<string, unknown>>)[name];
    if (step.endsWith('[]') && Array.isArray(current)) current = current[0];
  }
  return current;
}

function checkValue(field: Field, value: unknown): string[] {
  const wrong = `${field.key} is ${JSON.stringify(value)}, documented as ${field.type}`;
  const isList = /\[\]|array|list|数组/i.test(field.type);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const allowed = field.enumValues.map(item => item.value);
  const strange = values.filter(item => allowed.length > 0 && !allowed.includes(String(item)));
  const problems = strange.length > 0 ? [`${field.key} is none of ${allowed.join(', ')}`] : [];
  if (field.position !== 'body') return problems;
  if (field.typeStruct !== undefined) {
    return isList === Array.isArray(value) ? problems : [...problems, wrong];
  }
  if (isList) return Array.isArray(value) ? problems : [...problems, wrong];
  const type = /int|float|number/i.test(field.type)
    ? 'number'
    : /bool/i.test(field.type)
      ? 'boolean'
      : /string/i.test(field.type)
        ? 'string'
        : undefined;
  return type === undefined || typeof value === type ? problems : [...problems, wrong];
}
