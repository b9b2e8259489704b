/** A row of a parameter table, with what the document's example shows → the hole of its value. */
import type { Field } from '../reference';
import { isRealValue, safeExampleText } from './safeValue';
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
  const value = shownDefault(field, options.shown) ?? choices[0] ?? sensibleValue(field);
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
  /^(?:access|secret|api)_?key$|^(?:ak|sk|token)$|(?:access|upload|bearer|auth)_?token$/i;

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
export function hintOf(field: Field | undefined): { hint?: string } {
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

/** `默认为 5000`, `默认:20`, `default is 20`, or a column of its own. */
function documentedDefault(field: Field): string | undefined {
  if (field.default !== undefined && field.default !== '') return field.default;
  return /(?:默认值?|\bdefaults?)\s*(?:为|是|to|is)?\s*[:：]?\s*`?(\d{1,9}|true|false)\b/i.exec(
    field.description,
  )?.[1];
}

function sensibleValue(field: Field): string | undefined {
  const documented = documentedDefault(field);
  if (documented !== undefined) return documented;
  const text = `${field.name} ${field.description}`;
  const isNumber = scalarType(field, undefined) === 'number';
  if (/时间戳|timestamp|deadline/i.test(text)) return timestamp(field.name, text);
  if (!isNumber) return undefined;
  return /(?:范围|range)[^\d\n]{0,20}(\d{1,9})/i.exec(field.description)?.[1] ?? '1';
}

/** A fixed moment, an hour later where something ends, years ahead where something expires. */
function timestamp(name: string, text: string): string {
  const start = /deadline|expire/i.test(name) ? 1_893_456_000 : 1_700_000_000;
  const seconds = /^end|_end|until/i.test(name) ? start + 3600 : start;
  return String(/毫秒|millisecond|\bms\b/i.test(text) ? seconds * 1000 : seconds);
}
