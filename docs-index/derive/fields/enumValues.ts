/**
 * The closed list of values a description gives, with their meanings: bulleted, in back quotes,
 * in quotation marks, or parted by slashes. Text that only mentions some values (an open list, an
 * example) gives none: a wrong list is worse than no list.
 */
import type { EnumValue } from '../../reference';
import { announcedValues, isValue } from './announcedValues';

export interface DescribedField {
  /** Last segment of the field's key. */
  readonly name: string;
  readonly key: string;
  readonly type: string;
}

/** Values a description lists for its field; empty if it lists none. */
export function readEnumValues(description: string, field: DescribedField): EnumValue[] {
  const text = straightQuotes(description.replace(/[^\S\n]+/g, ' '));
  const values =
    firstFilled([
      () => bulletedValues(text),
      () => announcedValues(text),
      () => spanOfAlternatives(text),
      () => spanRun(text),
      () => (isScalar(field.type) ? explainedSpans(text, field) : []),
      () => (isScalar(field.type) ? colonPairs(text) : []),
      () => (/bool/i.test(field.type) ? [] : wholeClauseAlternatives(text)),
    ]) ?? [];
  if (isNumber(field.type) && !values.every(({ value }) => /^-?[\d.]+$/.test(value))) return [];
  return withMeanings(unique(values), text, field.name);
}

/** Values of a cell that lists nothing else: `a / b`, "pass 正常 / block 违规", `a`, `b`. */
export function readValueCell(cell: string): EnumValue[] {
  const text = straightQuotes(cell).replace(/`/g, '');
  const parts = text.split(/\s*[/|,，、\n]\s*/).filter(part => part !== '');
  if (parts.length < 2) return [];
  const values = parts.map(part => {
    const [, value, meaning] = /^([\w.:-]+)(?:\s*[:：]\s*|\s+|$)(.*)/s.exec(part) ?? [];
    return value === undefined ? undefined : { value, meaning: meaning ?? '' };
  });
  return values.every(value => value !== undefined) ? unique(values) : [];
}

/** Lines `value:meaning`, as cells of a value table hold them; other lines are `undefined`. */
export function readValueLine(line: string): EnumValue | undefined {
  const match = /^[*+-]?\s*`?([A-Za-z_][\w.-]*)`?\s*[:：]\s*(\S.*)$/.exec(line.trim());
  return match?.[1] === undefined ? undefined : { value: match[1], meaning: match[2] ?? '' };
}

function firstFilled(readers: readonly (() => EnumValue[])[]): EnumValue[] | undefined {
  for (const read of readers) {
    const values = read();
    if (values.length > 0) return values;
  }
  return undefined;
}

function straightQuotes(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");
}

function bulletedValues(text: string): EnumValue[] {
  const items = text.split('\n').flatMap(line => /^\s*[*+-]\s+(.+)/s.exec(line)?.[1] ?? []);
  const values = items.map(item => {
    const match =
      /^`([^`]+)`\s*(?:(?:[:：=]|[-–—]+(?=\s)|\()\s*)?(.*)/s.exec(item.replace(/\)$/, '')) ??
      /^([\w.-]+)(?:\s*[:：]\s*(.+)|$)/s.exec(item);
    const value = match?.[1]?.trim();
    return value !== undefined && isValue(value) ? { value, meaning: match?.[2] ?? '' } : undefined;
  });
  return values.filter(value => value !== undefined).length === items.length
    ? values.filter(value => value !== undefined)
    : [];
}

/** One code span that holds alternatives: `WAITING/DOING/FINISHED`. */
function spanOfAlternatives(text: string): EnumValue[] {
  for (const [, span] of text.matchAll(/`([A-Za-z0-9_.\-/| ]+)`/g)) {
    const parts = (span ?? '').split(/\s*[/|]\s*/);
    const words = parts.every(part => /^[A-Za-z0-9_][\w.-]*$/.test(part));
    if (parts.length > 2 && words) return parts.map(value => ({ value, meaning: '' }));
  }
  return [];
}

/** Code spans one after another behind a colon: "运营商: `a` `b` `c`". */
function spanRun(text: string): EnumValue[] {
  const run = /[:：]\s*((?:`[^`\n]+`[\s、,，/|]*){2,})([^`\n]?)/.exec(text);
  if (!run?.[1] || /[等\p{L}]/u.test(run[2] ?? '')) return [];
  const values = [...run[1].matchAll(/`([^`\n]+)`/g)].map(([, value]) => (value ?? '').trim());
  return values.every(isValue) ? values.map(value => ({ value, meaning: '' })) : [];
}

/** "`0`成功,`1`等待处理", "`true`表示文件已被禁用,`false`表示…". */
function explainedSpans(text: string, field: DescribedField): EnumValue[] {
  const spans = [
    ...text.matchAll(/`([^`\n]+)`\s*(?:[:：]\s*)?([^`,，、;；。\n]{1,40})(?=[,，、;；。\n]|$)/g),
  ];
  const own = new Set(field.key.split('.'));
  const values = spans
    .map(([, value, meaning]) => ({ value: value ?? '', meaning: (meaning ?? '').trim() }))
    .filter(({ value }) => isValue(value) && !own.has(value));
  const adjacent = spans.length > 1 && values.length === spans.length;
  return adjacent ? values : [];
}

/** "状态,Pending: 等待中,Available: 可用". */
function colonPairs(text: string): EnumValue[] {
  const pairs = text.matchAll(
    /(?<=^|[,，;；、\n] ?)([A-Za-z_][\w-]*)\s*[:：]\s*([^,，;；。:：/"\n]+)/g,
  );
  const values = [...pairs].map(([, value, meaning]) => ({
    value: value ?? '',
    meaning: (meaning ?? '').trim(),
  }));
  return values.length > 1 ? values : [];
}

/** A clause that is nothing but alternatives: "回调规则,0/1。". */
function wholeClauseAlternatives(text: string): EnumValue[] {
  const clause =
    /(?<=^|[,，;；。\n])\s*((?:[A-Za-z0-9_]+\/)+[A-Za-z0-9_]+)\s*(?=[,，;；。\n]|$)/.exec(text);
  return (clause?.[1]?.split('/') ?? []).map(value => ({ value, meaning: '' }));
}

function isScalar(type: string): boolean {
  return !/json|object|interface|struct|array|list|map|结构|数组|对象|\[\]/i.test(type);
}

function isNumber(type: string): boolean {
  return /^u?int|^integer|^long|^float|^double|^number/i.test(type);
}

/** Fills meanings said elsewhere: "suggestion=block:表示…", "设为 1 时,返回…", "`A`是指…". */
function withMeanings(values: readonly EnumValue[], text: string, name: string): EnumValue[] {
  return values.map(({ value, meaning }) => {
    if (meaning !== '') return { value, meaning: tidyMeaning(meaning) };
    const literal = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const escapedName = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const said =
      new RegExp(`${escapedName}\\s*=\\s*${literal}\\s*[:：]\\s*([^\\n]+)`).exec(text)?.[1] ??
      new RegExp(`\`${literal}\`\\s*((?:是指|表示|代表|指)[^,，;；。\\n]+)`).exec(text)?.[1] ??
      new RegExp(`(?:默认为|设为)\\s*${literal}(?:\\s*时)?[,，]\\s*([^;；。\\n]+)`).exec(text)?.[1];
    return { value, meaning: tidyMeaning(said ?? '') };
  });
}

function tidyMeaning(text: string): string {
  return text
    .trim()
    .replace(/^(是指|表示|代表|指)/, '')
    .replace(/[.,，;；。、]+$/, '');
}

function unique(values: readonly EnumValue[]): EnumValue[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => !seen.has(value) && seen.add(value));
}
