/** A value that works without thought where no document shows one: by what is said, by type, by name. */
import type { Field } from '../../reference';
import { isCredential, isRealValue, safeExampleText } from './safeValue';

/**
 * The documented default, else a documented example, else the least of a documented range, else
 * what fields of such a name hold. None for text of no known kind: a person has to name it.
 */
export function sensibleValue(field: Field, isNumber: boolean): string | undefined {
  const documented = documentedDefault(field) ?? describedExample(field, isNumber);
  if (documented !== undefined) return documented;
  const text = `${field.name} ${field.description}`;
  if (isTime(field, text, isNumber)) return timestamp(field.name, text);
  if (!isNumber) return textByName(field);
  return range.exec(field.description)?.[1] ?? numberByName(field);
}

const range = /(?:范围|range|between)[^\d\n]{0,20}(\d{1,9})/i;

/** `默认为 5000`, `默认:20`, `default is 20`, or a column of its own. */
export function documentedDefault(field: Field): string | undefined {
  const given = field.default ?? '';
  if (given !== '' && !isCredential(field.name, given)) return given;
  return /(?:默认值?|\bdefaults?)\s*(?:(?:为|是|to|is)\s*)?(?:[:：]\s*)?`?(\d{1,9}|true|false)\b/i.exec(
    field.description,
  )?.[1];
}

/** `例如 image/`, `e.g. eu-west`: one word without a real address in it. */
function describedExample(field: Field, isNumber: boolean): string | undefined {
  const said =
    /(?:例如|比如|譬如|示例值?|\be\.g\.|\bfor example|\bsuch as)\s*(?:[,，:：]\s*)?(?:`([^`\n]{1,80})`|["“']([^"”'\n]{1,80})["”']|([\w./:*-]{1,60}))/i.exec(
      field.description,
    );
  const value = said?.[1] ?? said?.[2] ?? said?.[3]?.replace(/[.:]$/, '') ?? '';
  if (value === '' || isRealValue(field.name, value)) return undefined;
  if (isNumber) return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(value) ? value : undefined;
  return safeExampleText(value);
}

function isTime({ name }: Field, text: string, isNumber: boolean): boolean {
  if (/时间戳|timestamp|deadline/i.test(text)) return true;
  return isNumber && /^(?:start|end|begin|from|until)(?:_?(?:at|time))?$|(?:_at|Time)$/i.test(name);
}

/** A fixed moment, an hour later where something ends, years ahead where something expires. */
function timestamp(name: string, text: string): string {
  const start = /deadline|expire/i.test(name) ? 1_893_456_000 : 1_700_000_000;
  const seconds = /^end|_end|until/i.test(name) ? start + 3600 : start;
  return String(/毫秒|millisecond|\bms\b/i.test(text) ? seconds * 1000 : seconds);
}

function textByName({ name, description }: Field): string | undefined {
  const words = wordsOf(name);
  return textKinds.find(
    ({ named, said }) => named?.test(words) === true || said?.test(description) === true,
  )?.value;
}

interface ValueKind {
  /** What the words of the field's name say. */
  readonly named?: RegExp;
  /** What the documentation says. */
  readonly said?: RegExp;
  readonly value: string;
}

/** The first kind that fits counts. Domains and addresses are those that belong to nobody. */
const textKinds: readonly ValueKind[] = [
  { said: /yyyy-mm-dd[ T]?'?T?'?hh/i, value: '2024-10-01 00:00:00' },
  { said: /rfc ?3339|iso ?8601/i, value: '2024-10-01T00:00:00Z' },
  { said: /yyyy-mm-dd/i, value: '2024-10-01' },
  { said: /yyyymmdd/i, value: '20241001' },
  {
    named: /\b(?:callback|hook|notify|notification|webhook)(?: url| uri)$/,
    value: 'https://example.com/callback',
  },
  { named: /\b(?:url|uri|link|href)$/, value: 'https://example.com/path' },
  { named: /\burls$/, value: 'https://example.com/path' },
  { named: /\b(?:e ?mail|mail)$/, value: 'user@example.com' },
  {
    named: /\b(?:domain|domains|host|hostname)$/,
    said: /^(?:加速)?域名/,
    value: 'www.example.com',
  },
  { named: /\bcidr(?: block)?$/, value: '192.168.0.0/24' },
  { named: /\b(?:mime|mime type|content type)$/, value: 'image/jpeg' },
  { named: /\b(?:file name|filename|fname)$/, value: 'file.bin' },
  { named: /\b(?:color|colour)$/, value: '#ffffff' },
  { named: /\b(?:lang|language|locale)$/, value: 'en' },
];

function numberByName({ name, description }: Field): string {
  const words = wordsOf(name);
  const kind = numberKinds.find(
    ({ named, said }) => named?.test(words) === true || said?.test(description) === true,
  );
  return kind?.value ?? '1';
}

const numberKinds: readonly ValueKind[] = [
  { said: /单位[:：]?\s*(?:(?:为|是)\s*)?字节|\b(?:in )?bytes\b/i, value: '1048576' },
  { said: /单位[:：]?\s*(?:(?:为|是)\s*)?毫秒|\bmilliseconds\b/i, value: '1000' },
  { said: /单位[:：]?\s*(?:(?:为|是)\s*)?GB?(?![a-z])|\bin GB\b/i, value: '40' },
  { named: /\b(?:offset|skip|index)$/, value: '0' },
  { named: /\b(?:page|page (?:no|num|number|index))$/, value: '1' },
  {
    named: /\b(?:limit|page size|per page|count|max (?:keys|items|results|parts))$/,
    said: /每页/,
    value: '20',
  },
  { named: /\b(?:width)$/, value: '640' },
  { named: /\b(?:height)$/, value: '360' },
  { named: /\b(?:port)$/, value: '8080' },
  { named: /\b(?:quality)$/, value: '75' },
  {
    named: /\b(?:timeout|interval|duration|ttl|expires?|seconds)$/,
    said: /单位[:：]?\s*(?:(?:为|是)\s*)?秒|\bin seconds\b/i,
    value: '60',
  },
  { named: /\bdays$/, value: '30' },
];

/** `fsizeLimit` → `fsize limit`, `hook_url` → `hook url` */
function wordsOf(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
}
