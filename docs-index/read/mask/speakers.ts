/** Who speaks in what was copied from a chat: names at the heads of its lines, beside a time. */
import { isHanName, isLabelledName } from './hanNames';
import { isPerson, latinName } from './latinNames';
import type { Searched, Span } from './span';

/** Names at the heads of lines of a conversation; one such line alone is none. */
export function findSpeakers({ text }: Searched): Span[] {
  if (!/\d:\d\d/.test(text)) return [];
  const heads: Span[] = [];
  for (const pattern of [timeFirst, timeLast]) {
    for (const match of text.matchAll(pattern)) {
      const [start = 0, end = 0] = match.indices?.[1] ?? [];
      if (isSpeaker(text.slice(start, end))) heads.push({ kind: 'name', start, end });
    }
  }
  return heads.length > 1 ? heads : [];
}

const date = '\\d{2,4}[-/.]\\d{1,2}(?:[-/.]\\d{1,4})?,?[ T]';
const clock = '\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm])?';
const speaker = `(${latinName}|\\p{Script=Han}{2,4}(?: \\p{Script=Han})?|[a-z]{2,20}\\.[a-z]{2,20})`;

/** `[09:14] Ann Lee: …`, `2026-03-11 10:22:31 陆怡: …`, `10:22 - Ann Lee: …`. */
const timeFirst = new RegExp(
  `^[ \\t>*-]{0,4}[[(]?(?:${date})?${clock}[\\])]?[ \\t]{0,3}(?:[-–|][ \\t])?${speaker}[ \\t]?[:：]`,
  'dgmu',
);

/** `Ann Lee 9:02 AM`, `陆怡 2026/3/11 10:22:31`, and what is said in the next line. */
const timeLast = new RegExp(
  `^[ \\t>*]{0,4}${speaker}[ \\t]{1,4}[[(]?(?:${date})?${clock}[\\])]?[ \\t]{0,3}[:：]?$`,
  'dgmu',
);

/** A person, as people call one another: `老周`, `小陈`, `ruth.adey`. */
function isSpeaker(name: string): boolean {
  if (/^[a-z]/.test(name))
    return !/^(?:www|api|app|dev|test|node|index|main)\.|\.(?:js|ts|go|py|md|com|org|net|io|cn)$/.test(
      name,
    );
  if (!/^\p{Script=Han}/u.test(name)) return isPerson(name);
  return name.length === 2 && /^[老小阿]/.test(name)
    ? isHanName(`${name.slice(1)}明`)
    : isLabelledName(name.replace(' ', ''));
}
