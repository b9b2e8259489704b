/** Freshdesk: solution articles, and tickets with their conversations. */
import { asList, asText, dataOf, asData, textOf, type Data } from '../plainData';
import type { Converters, ReadRecord } from './readRecord';
import { dayOf, type Said } from './supportRecord';

const states: Readonly<Record<string, string>> = {
  2: 'open',
  3: 'pending',
  4: 'resolved',
  5: 'closed',
};
const priorities: Readonly<Record<string, string>> = {
  1: 'low',
  2: 'medium',
  3: 'high',
  4: 'urgent',
};

export const freshdeskArticle: ReadRecord = (row, { html }) => {
  const updated = dayOf(row['updated_at'] ?? row['created_at']);
  return {
    kind: 'kb',
    title: asText(row['title']),
    id: asText(row['id']),
    category: dataOf(row['hierarchy']).map(level => asText(asData(level['data'])['name'])),
    ...(updated === undefined ? {} : { updated }),
    tags: [...asList(row['tags']).map(asText), asText(row['status']) === '1' ? 'draft' : ''],
    text: html(textOf(row, 'description', 'description_text')),
  };
};

export const freshdeskTicket: ReadRecord = (row, to) => {
  const updated = dayOf(row['updated_at'] ?? row['created_at']);
  const asker = asText(row['requester_id']) || 'requester';
  const question = bodyText(row, to, ['description', 'description_text']);
  const status = asText(row['status']);
  return {
    kind: 'ticket',
    title: asText(row['subject']),
    id: asText(row['id']),
    category: [textOf(row, 'type')],
    ...(updated === undefined ? {} : { updated }),
    tags: [
      states[status] ?? status,
      priorities[asText(row['priority'])] ?? '',
      ...asList(row['tags']).map(asText),
    ],
    said: [
      { author: asker, isStaff: false, text: question },
      ...dataOf(row['conversations']).map((turn): Said => {
        const isStaff = turn['incoming'] !== true;
        const text = bodyText(turn, to, ['body', 'body_text']);
        return { author: isStaff ? 'agent' : asker, isStaff, text };
      }),
    ],
  };
};

/** The HTML where there is some, for it has links and lists. */
function bodyText(row: Data, to: Converters, [markup = '', plain = '']: readonly string[]): string {
  const html = asText(row[markup]);
  return html === '' ? to.plain(asText(row[plain])) : to.html(html);
}
