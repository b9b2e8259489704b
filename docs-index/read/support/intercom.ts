/** Intercom: articles of the help centre, and conversations with their parts. */
import { asData, asText, dataOf, textOf, type Data } from '../plainData';
import type { Converters, ReadRecord } from './readRecord';
import { dayOf, type Said } from './supportRecord';

export const intercomArticle: ReadRecord = (row, { html }) => {
  const updated = dayOf(row['updated_at'] ?? row['created_at']);
  const description = asText(row['description']).trim();
  const body = html(asText(row['body']));
  return {
    kind: 'kb',
    title: asText(row['title']),
    id: asText(row['id']),
    url: asText(row['url']),
    ...(updated === undefined ? {} : { updated }),
    tags: [row['state'] === 'draft' ? 'draft' : '', ...tagsOf(row)],
    text: [description, body].filter(Boolean).join('\n\n'),
  };
};

export const intercomConversation: ReadRecord = (row, to) => {
  const source = asData(row['source']);
  const updated = dayOf(row['updated_at'] ?? row['created_at']);
  const parts = asData(row['conversation_parts'] ?? row['ticket_parts']);
  const said = [source, ...dataOf(parts['conversation_parts'] ?? parts['ticket_parts'])]
    .map(part => partSaid(part, to))
    .filter(({ text }) => text !== '');
  const [first] = said;
  const subject = to.html(asText(source['subject']));
  return {
    kind: 'ticket',
    title: textOf(row, 'title') || subject || (first?.text.split('\n', 1)[0] ?? ''),
    id: asText(row['id']),
    ...(updated === undefined ? {} : { updated }),
    tags: [textOf(row, 'state'), ...tagsOf(row)],
    said,
  };
};

function tagsOf(row: Data): string[] {
  return dataOf(asData(row['tags'])['tags']).map(tag => asText(tag['name']));
}

function partSaid(part: Data, { html }: Converters): Said {
  const author = asData(part['author']);
  const type = asText(author['type']);
  const isStaff = /^(?:admin|team|bot)$/.test(type);
  return {
    author: `${type} ${asText(author['id'])}`,
    ...(type === '' ? {} : { isStaff }),
    text: html(asText(part['body'])).trim(),
  };
}
