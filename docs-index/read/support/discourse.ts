/** Topics of a Discourse forum, as `/t/ID.json` gives them: one, or a list of them. */
import { asData, asList, asText, dataOf, isData, textOf, type Data } from '../plainData';
import type { Reading } from '../formats/textSource';
import { htmlMarkdown } from '../markup/htmlPage';
import type { WholeFile } from '../reader';
import { dayOf, type Said, type SupportRecord } from './supportRecord';
import { brokenExport, parseJson, recordsReading } from './wholeFile';

export function readDiscourse(file: WholeFile): Reading {
  const parsed = parseJson(file.text);
  if (parsed === undefined) return brokenExport(file, 'Discourse topic');
  const topics = (Array.isArray(parsed) ? dataOf(parsed) : [asData(parsed)]).filter(topic =>
    isData(topic['post_stream']),
  );
  const records = topics.map(topic => ({ record: topicRecord(topic), line: 1 }));
  return recordsReading(file, records, 'Discourse export');
}

function topicRecord(topic: Data): SupportRecord {
  const accepted = asText(asData(topic['accepted_answer'])['post_number']);
  const posts = dataOf(asData(topic['post_stream'])['posts']).filter(isSaid);
  const updated = dayOf(
    topic['last_posted_at'] ?? posts.at(-1)?.['created_at'] ?? topic['created_at'],
  );
  const url = topicUrl(topic, posts[0]);
  return {
    kind: 'qa',
    title: textOf(topic, 'title', 'unicode_title'),
    id: asText(topic['id']),
    category: [textOf(topic, 'category_name')],
    ...(url === undefined ? {} : { url }),
    ...(updated === undefined ? {} : { updated }),
    tags: [
      topic['closed'] === true ? 'closed' : '',
      accepted === '' ? '' : 'solved',
      ...asList(topic['tags']).map(tag => (isData(tag) ? asText(tag['name']) : asText(tag))),
    ],
    said: posts.map(post => postSaid(post, accepted)),
  };
}

/** Posts of type 1 were written by people, others tell that a topic was moved. */
function isSaid(post: Data): boolean {
  const type = asText(post['post_type']);
  return (type === '' || type === '1') && post['hidden'] !== true;
}

function postSaid(post: Data, accepted: string): Said {
  const isStaff = ['staff', 'admin', 'moderator'].some(key => post[key] === true);
  const isKnown = ['staff', 'admin', 'moderator'].some(key => key in post);
  const isAnswer =
    post['accepted_answer'] === true ||
    (accepted !== '' && asText(post['post_number']) === accepted);
  const raw = asText(post['raw']);
  return {
    author: asText(post['username']),
    ...(isKnown ? { isStaff } : {}),
    ...(isAnswer ? { isAnswer } : {}),
    text: raw === '' ? htmlMarkdown(asText(post['cooked'])) : raw,
  };
}

/** Whole addresses only; a path alone does not say which forum it is in. */
function topicUrl(topic: Data, first: Data | undefined): string | undefined {
  const base = /^https?:\/\/[^/]+/.exec(textOf(asData(first), 'post_url', 'url'))?.[0];
  const own = textOf(topic, 'url', 'topic_url');
  if (/^https?:/.test(own)) return own;
  if (base === undefined) return undefined;
  return `${base}/t/${asText(topic['slug'])}/${asText(topic['id'])}`;
}
