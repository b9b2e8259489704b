/** A row of a parameter table, with what the document's example shows → the hole of its value. */
import type { Field } from '../../reference';
import { isRealValue, safeExampleText } from './safeValue';
import { documentedDefault, sensibleValue } from './sensibleValue';
import { hole, type Hole } from './template';

export interface HoleOptions {
  /** Name of the hole, if not the field's own. */
  readonly name?: string;
  /** The value in the document's example. */
  readonly shown?: string | number | boolean | undefined;
  /** Where everything is text (URLs, headers, forms) numbers are text too. */
  readonly isText?: boolean;
}

/**
 * The hole for one value of a field: type and choices as the table says, default from the example,
 * the first choice, the documented default or range, else a value that fits the type. Ids, secrets
 * and addresses get none.
 */
export function fieldHole(field: Field, options: HoleOptions = {}): Hole {
  const name = options.name ?? fieldHoleName(field);
  const type = options.isText ? 'string' : scalarType(field, options.shown);
  const choices = choicesOf(field);
  const value = shownDefault(field, options.shown) ?? choices[0] ?? likelyValue(field, name);
  const isKnown = value !== undefined && isOfType(value, type);
  const all = isKnown && choices.length > 0 ? [...new Set([value, ...choices])] : choices;
  return hole({
    name,
    type,
    ...hintOf(field),
    ...(all.length > 0 && { choices: all }),
    ...(isKnown && { default: value }),
    ...(isCredentialName(name) && { isCredential: true }),
  });
}

/** None for credentials and texts in a path, which nothing can stand in for. */
function likelyValue(field: Field, name: string): string | undefined {
  const isNumber = scalarType(field, undefined) === 'number';
  const isNamed = isCredentialName(name) || (field.position === 'path' && !isNumber);
  return isNamed ? undefined : sensibleValue(field, isNumber);
}

/** The field's name, unless that is the name of the hole every request has for its host. */
export function fieldHoleName(field: Field): string {
  const name = holeName(field.key);
  return name === 'host' ? `${field.position}.host` : name;
}

/** Keys and tokens that stay the same over many requests, e.g. `AccessKey`, `UploadToken`. */
export function isCredentialName(name: string): boolean {
  return credentialName.test(name);
}

const credentialName =
  /^(?:access|secret|api)_?key$|^(?:ak|sk|token)$|(?:access|upload|bearer|auth|api)_?token$|^credentials?$/i;

/** Letters, digits, `_`, `.` and `-` only, so that every client can use the name. */
export function holeName(name: string): string {
  return (
    name
      .replaceAll('[]', '')
      .replaceAll(/[^\w.-]+/g, '_')
      .replace(/(?<=\w)_$/, '') || 'value'
  );
}

/** Documentation of a field in one line of at most 120 characters. */
function hintOf(field: Field | undefined): { hint?: string } {
  const text = field?.description
    .replaceAll(/<br>|\s+/g, ' ')
    .replaceAll(/\[([^\]]{1,200})\]\([^)]{1,500}\)/g, '$1')
    .replaceAll(/[`*]/g, '')
    .trim();
  return text ? { hint: text.length > 120 ? `${text.slice(0, 119)}…` : text } : {};
}

function scalarType(field: Field, shown: HoleOptions['shown']): Hole['type'] {
  if (/int|float|double|number|long|decimal|整|数字/i.test(field.type)) return 'number';
  if (/bool|布尔/i.test(field.type)) return 'boolean';
  if (/str|text|date|字符/i.test(field.type)) return 'string';
  return typeof shown === 'number' || typeof shown === 'boolean'
    ? (typeof shown as 'number' | 'boolean')
    : 'string';
}

function isOfType(value: string, type: Hole['type']): boolean {
  if (type === 'number') return value.trim() !== '' && Number.isFinite(Number(value));
  return type === 'string' || value === 'true' || value === 'false';
}

function choicesOf(field: Field): readonly string[] {
  const listed = field.enumValues.map(item => item.value);
  if (listed.length > 0) return listed;
  const isFlag = /bool|布尔/i.test(field.type) || /^\s*是否/.test(field.description);
  if (!isFlag) return [];
  return documentedDefault(field) === 'false' ? ['false', 'true'] : ['true', 'false'];
}

function shownDefault(field: Field, shown: HoleOptions['shown']): string | undefined {
  if (shown === undefined || shown === '') return undefined;
  const text = String(shown);
  return isRealValue(field.name, text) ? undefined : safeExampleText(text);
}
