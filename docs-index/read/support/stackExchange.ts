/** Questions of the Stack Exchange interface, with their answers. */
import { asData, asList, asText, dataOf, textOf, type Data } from '../plainData';
import type { Converters, ReadRecord } from './readRecord';
import { dayOf, type Said } from './supportRecord';

export const stackQuestion: ReadRecord = (row, to) => {
  const updated = dayOf(row['last_activity_date'] ?? row['creation_date']);
  const accepted = asText(row['accepted_answer_id']);
  const answers = dataOf(row['answers'])
    .toSorted((a, b) => Number(b['score'] ?? 0) - Number(a['score'] ?? 0))
    .map(answer => said(answer, to, accepted));
  return {
    kind: 'qa',
    title: to.html(asText(row['title'])).replace(/\\(?=[!-/:-@[-`{-~])/g, ''),
    id: asText(row['question_id']),
    url: textOf(row, 'link'),
    ...(updated === undefined ? {} : { updated }),
    tags: asList(row['tags']).map(asText),
    said: [said(row, to, ''), ...answers],
  };
};

function said(row: Data, { html }: Converters, accepted: string): Said {
  const markdown = asText(row['body_markdown']);
  const id = asText(row['answer_id']);
  return {
    author: textOf(asData(row['owner']), 'user_id', 'display_name'),
    ...(row['is_accepted'] === true || (id !== '' && id === accepted) ? { isAnswer: true } : {}),
    text: markdown === '' ? html(asText(row['body'])) : markdown,
  };
}
