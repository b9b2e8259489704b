/** Names in a row behind one label: who takes part, who gets a copy. */
import { isHanName } from './hanNames';
import { isLatinName } from './latinNames';
import type { Searched, Span } from './span';

/** What such a row stands behind, in lower case. */
export const listWords: readonly string[] = [
  ...[
    '参会',
    '与会',
    '出席',
    '主持',
    '记录',
    '成员',
    '组员',
    '抄送',
    '主送',
    '人员',
    '人',
    '者',
    '名单',
  ],
  ...[
    'attendees',
    'participants',
    'present:',
    'cc:',
    'invitees',
    'members',
    'absent:',
    'apologies',
  ],
];

const list = new RegExp(
  `(?:${listWords.join('|').replaceAll(':', '')})["'*]{0,3}\\s?[:：]["'*]{0,3}[ \\t]{0,3}([^\\n:：|<>]{4,300})`,
  'diuy',
);

/** The names of a list in which hardly anything else stands. */
export function findNameLists({ text, cues }: Searched): Span[] {
  const spans: Span[] = [];
  for (const place of cues.placesOf(listWords)) {
    list.lastIndex = place;
    const match = list.exec(text);
    if (match === null) continue;
    const from = match.indices?.[1]?.[0] ?? 0;
    const parts = Array.from((match[1] ?? '').matchAll(part));
    const names = parts.filter(({ 0: name }) => isHanName(name) || isLatinName(name));
    if (parts.length < 2 || names.length * 4 < parts.length * 3) continue;
    for (const { 0: name, index } of names) {
      spans.push({ kind: 'name', start: from + index, end: from + index + name.length });
    }
  }
  return spans;
}

/** What stands between commas, without the blanks around it. */
const part = /[^、,，;；/&\s（(。](?:[^、,，;；/&\n（(。]{0,40}[^、,，;；/&\s（(。])?/gu;
