/** Lists of values that a word such as "可选项" or "one of" announces. */
import type { EnumValue } from '../../reference';

const announcement =
  /(?:可选(?:项|值)?|取值(?:包括|范围|为|有)?|枚举值?|(?:目前)?支持|有效值|允许值|合法值|one of|(?:allowed|possible|valid) values?(?: are| is)?|values|enum)\s?(?:包括|为|有|是)?\s?[:：]?\s?(?=[["'`A-Za-z0-9])/gi;

/** "可选项:a/b/c", "取值包括:["a","b"]", "one of `a`, `b`". */
export function announcedValues(text: string): EnumValue[] {
  for (const match of text.matchAll(announcement)) {
    const start = match.index + match[0].length;
    const listed = text.slice(start, start + 1000);
    if (isRange(listed)) continue;
    const values = listAt(listed, /[:：]\s*$/.test(match[0]));
    if (values.length > 0) return values;
  }
  return [];
}

/** `[1, 500]`, `[0,23)`: between two numbers more of them lie. */
function isRange(text: string): boolean {
  const [, from, to] = /^[[(（]\s*`?(-?\d+)`?\s*[,，]\s*`?(-?\d+)`?\s*[\])）]/.exec(text) ?? [];
  return from !== undefined && Number(to) - Number(from) > 1;
}

const listItem = /^(?:`([^`\n]+)`|"([^"\n]+)"|'([^'\n]+)'|([A-Za-z0-9_][\w.-]*))/;

/** The list at the start of a text. After a colon one quoted value is a list too. */
function listAt(text: string, afterColon: boolean): EnumValue[] {
  const values: EnumValue[] = [];
  let rest = text.replace(/^\[\s*/, '');
  let marked = text !== rest;
  for (;;) {
    const item = listItem.exec(rest);
    const raw = item?.[1] ?? item?.[2] ?? item?.[3] ?? item?.[4];
    if (item === null || raw === undefined) break;
    marked ||= item[4] === undefined;
    rest = rest.slice(item[0].length);
    const isBare = item[4] !== undefined;
    const meaning = isBare
      ? ''
      : (/^ ?(?!等)[^\s.,，、;；。/|"'`\]][^,，、;；。"'`\]\n]*/.exec(rest)?.[0] ?? '');
    rest = rest.slice(meaning.length);
    values.push(...alternatives(raw).map(value => ({ value, meaning: meaning.trim() })));
    const separator = /^\s*(?:[/|,，、;；]\s*)?(?=[`"'A-Za-z0-9_])/.exec(rest)?.[0];
    if (separator === undefined || (isBare && !/[/|,，、]/.test(separator))) break;
    rest = rest.slice(separator.length);
  }
  if (/^\s*(等|\.\.\.|…|etc)/.test(rest) || !values.every(({ value }) => isValue(value))) return [];
  const closed = rest === '' || /^\s*(?:[\],，。;；.)）\n]|$)/.test(rest);
  return closed && (values.length > 1 || (afterColon && marked)) ? values : [];
}

function alternatives(text: string): string[] {
  const parts = text.split('/').map(part => part.trim());
  return parts.length > 1 &&
    parts.every(part => /^[A-Za-z0-9_.-]{1,39}$/.test(part)) &&
    !/^application|^text|^image|^video|^audio/.test(text)
    ? parts
    : [text];
}

/** A value is one word without sentence marks; Chinese words count, sentences do not. */
export function isValue(text: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.:\-/+*@#]{0,39}$/u.test(text) || /^[-*]?\d+$/.test(text);
}
