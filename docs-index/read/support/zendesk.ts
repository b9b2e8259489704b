/** Zendesk: articles of a help centre, and tickets with or without their comments. */
import { asList, asText, dataOf, textOf, type Data } from '../plainData';
import type { Converters, ReadRecord } from './readRecord';
import { dayOf, type Said, type SupportRecord } from './supportRecord';

/** `GET /api/v2/help_center/articles` */
export const zendeskArticle: ReadRecord = (row, { html }) => ({
  kind: 'kb',
  title: textOf(row, 'title', 'name'),
  id: asText(row['id']),
  category: [textOf(row, 'category_name'), textOf(row, 'section_name')],
  url: textOf(row, 'html_url', 'url'),
  ...updatedOf(row),
  tags: [
    ...asList(row['label_names']).map(asText),
    ...asList(row['content_tag_names']).map(asText),
    row['draft'] === true ? 'draft' : '',
  ],
  text: html(asText(row['body'])),
});

/** `GET /api/v2/tickets`, and the full export as JSON lines. */
export function zendeskTicket(row: Data, to: Converters): SupportRecord {
  const requester = asText(row['requester_id']) || asText(row['submitter_id']);
  const comments = dataOf(row['comments']);
  const asker = requester || asText(comments[0]?.['author_id']);
  const said = comments.map(comment => commentSaid(comment, { asker, to }));
  const description = asText(row['description']).trim();
  const opening: Said = { author: asker, text: to.plain(description) };
  const isRepeated = asText(comments[0]?.['author_id']) === asker && said.length > 0;
  return {
    kind: 'ticket',
    title: textOf(row, 'subject', 'raw_subject'),
    id: asText(row['id']),
    category: [textOf(row, 'group_name'), textOf(row, 'type')],
    url: asText(row['url']).replace(/\/api\/v2\/tickets\/(\d+)\.json$/, '/agent/tickets/$1'),
    ...updatedOf(row),
    tags: [asText(row['status']), textOf(row, 'priority'), ...asList(row['tags']).map(asText)],
    said: isRepeated ? said : [opening, ...said],
  };
}

function commentSaid(
  comment: Data,
  { asker, to }: { readonly asker: string; readonly to: Converters },
): Said {
  const author = asText(comment['author_id']);
  const markup = asText(comment['html_body']);
  const text = textOf(comment, 'plain_body', 'body');
  return {
    author,
    // Whoever did not open the ticket, and cannot be a customer, answers it.
    ...(asker === '' ? {} : { isStaff: author !== asker }),
    text: markup === '' ? to.plain(text) : to.html(markup),
  };
}

function updatedOf(row: Data): Pick<SupportRecord, 'updated'> {
  const updated = dayOf(row['updated_at'] ?? row['created_at']);
  return updated === undefined ? {} : { updated };
}
