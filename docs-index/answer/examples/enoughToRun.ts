/**
 * Fields of which a document wants one and does not care which: none of them is required, and a
 * request without any of them is refused. Documents say so in the rows themselves:
 *
 *     | ids  | no | Either `ids` or `tag` must be given |    | url  | 与 `file` 二选一 | … |
 *     | tag  | no | Used instead of `ids`               |    | file | 与 `url` 二选一  | … |
 */
import type { Field } from '../../reference';
import { sameName } from './requestPath';

/**
 * What a request needs beside the required fields: of each set of alternatives none of which is
 * required, the one the document's own example shows, else the first. Members of an object that may
 * itself be left out need nothing.
 */
export function enoughToRun(
  fields: readonly Field[],
  isShown: (field: Field) => boolean,
): ReadonlySet<Field> {
  const asked = fields.filter(({ position }) => position !== 'response' && position !== 'callback');
  const needed = new Set<Field>();
  for (const members of alternatives(asked)) {
    const isThere = members.some(field => field.required === true || needed.has(field));
    const chosen = members.find(isShown) ?? members[0];
    if (!isThere && chosen !== undefined && isInWanted(chosen, asked)) needed.add(chosen);
  }
  return needed;
}

/** Sets of at least two fields, each in the order of the document. */
function alternatives(fields: readonly Field[]): readonly (readonly Field[])[] {
  const sets: (readonly Field[])[] = [];
  const unnamed = new Map<string, Field[]>();
  for (const field of fields) {
    const sentence = sentences(field.description).find(asksForOne);
    if (sentence === undefined) continue;
    const siblings = fields.filter(other => parentOf(other) === parentOf(field));
    const named = siblings.filter(other => other === field || isNamed(other, sentence));
    if (named.length > 1) sets.push(named);
    else if (/选/.test(sentence)) addTo(unnamed, `${parentOf(field)} ${sentence}`, field);
  }
  return [...sets, ...[...unnamed.values()].filter(rows => rows.length > 1)];
}

function addTo(sets: Map<string, Field[]>, key: string, field: Field): void {
  sets.set(key, [...(sets.get(key) ?? []), field]);
}

/** Sentences, each short enough to look through. */
function sentences(text: string): readonly string[] {
  return text
    .split(/[。；;\n]|\.\s|<br\s*\/?>/i)
    .map(part => part.trim().slice(0, 300))
    .filter(part => part !== '');
}

const oneOfThem: readonly RegExp[] = [
  // 至少给一个 · 至少填选一项 · 至少有其一
  /至少[^，,]{0,6}(?:一|1)(?:个|项|种|$)|至少[^，,]{0,4}其一/,
  // 二选一 · 三选其一 · 任选一个 · 必须填写一个 · 必填其一 · 其中一个必填
  /[二两三四五多任][者]?选[填其]?[一1]|[必须选填传][^，,]{0,4}(?:其一|其中之?一|一个|一项)|(?:其中|两者|三者)[^，,]{0,4}必[须填传选]/,
  // 不能同时为空 · 不可都不传
  /不[能可得允许]{1,2}(?:同时|都|全部?)(?:为空|缺省|省略|不[填传写给])/,
  // 为空时必填 · 未指定 X 时必须提供
  /(?:为空|不[填传]|未[填传指提]|没有)[^，,]{0,16}[时则，,]?\s?(?:必须?[填传选指提]|不[能可]为空)/,
  /\bat least one (?:of|is|must)\b/i,
  /\bone of\b.*\b(?:required|must|mandatory|needed|needs to|has to)\b/i,
  /\b(?:must|required to|need to|have to|has to|please)\b[^,]{0,30}\b(?:either|one of)\b/i,
  /^\W*(?:specify|provide|supply|pass|set|give|use|include|send)\W+(?:either|one of)\b/i,
  /\beither\b.*\bor\b.*\b(?:required|must|mandatory|needed|needs to|has to)\b/i,
  /\bor\b.*\b(?:is|are|must be) (?:required|specified|provided|given|set|supplied|present)\b/i,
  /\b(?:required|mandatory|must be \w+)\b[^,]{0,20}\b(?:unless|without)\b/i,
  /\b(?:required|mandatory|must be \w+)\b[^,]{0,20}\b(?:if|when)\b.*(?:\b(?:not|no|absent|omitted|missing|empty|null)\b|n't\b)/i,
  /\b(?:cannot|can't|must not|may not|can not) (?:both|all) be (?:empty|omitted|null|missing|blank)/i,
];

function asksForOne(sentence: string): boolean {
  return oneOfThem.some(pattern => pattern.test(sentence));
}

/** Whether a sentence names a field, as it is written or in another spelling of its words. */
function isNamed({ name, key }: Field, sentence: string): boolean {
  const words = sentence.match(/[A-Za-z_][\w.-]*/g) ?? [];
  return words.some(word => word === key || sameName(word.replace(/[.-]+$/, ''), name));
}

/** Where a field stands: its structure or object, and what of the request carries it. */
function parentOf({ key, struct, position }: Field): string {
  const carrier = position === 'form' ? 'body' : position;
  return `${carrier} ${struct ?? ''} ${key.split('.').slice(0, -1).join('.')}`;
}

function isInWanted(field: Field, fields: readonly Field[]): boolean {
  const outer = field.key.split('.').slice(0, -1).join('.');
  if (outer === '' || field.struct !== undefined) return true;
  const owner = fields.find(({ key }) => key === outer || key === outer.replace(/\[\]$/, ''));
  return owner === undefined || owner.required === true;
}
