/** GitHub issues and discussions, as `gh … --json` and the REST interface print them. */
import { asData, asList, asText, dataOf, isData, textOf, type Data } from '../plainData';
import type { ReadRecord } from './readRecord';
import { dayOf, type Said } from './supportRecord';

export const githubIssue: ReadRecord = row => {
  const url = textOf(row, 'html_url', 'url');
  const updated = dayOf(
    row['updatedAt'] ?? row['updated_at'] ?? row['closedAt'] ?? row['createdAt'],
  );
  const { author, isStaff } = saidOf(row);
  const question: Said = { author, text: asText(row['body']) };
  const comments = [...commentsOf(row['comments']), ...commentsOf(row['comments_list'])];
  const answer = isData(row['answer']) ? [{ ...saidOf(row['answer']), isAnswer: true }] : [];
  return {
    kind: 'ticket',
    title: asText(row['title']),
    id: asText(row['number']),
    category: [repositoryOf(url)],
    url,
    ...(updated === undefined ? {} : { updated }),
    tags: [textOf(row, 'state').toLowerCase(), ...labelsOf(row['labels'])],
    said: [isStaff === true ? { ...question, isStaff } : question, ...answer, ...comments],
  };
};

/** Names as text, or as objects with a name. */
function labelsOf(labels: unknown): string[] {
  const nodes = isData(labels) ? labels['nodes'] : labels;
  return asList(nodes).map(label => (isData(label) ? asText(label['name']) : asText(label)));
}

function commentsOf(comments: unknown): Said[] {
  return dataOf(isData(comments) ? comments['nodes'] : comments)
    .filter(comment => comment['isMinimized'] !== true)
    .map(saidOf);
}

function saidOf(row: Data): Said {
  const author = textOf(asData(row['author'] ?? row['user']), 'login', 'name');
  const role = textOf(row, 'authorAssociation', 'author_association');
  const isStaff = /^(?:OWNER|MEMBER|COLLABORATOR)$/.test(role);
  const isBot = /\[bot\]$/.test(author);
  return {
    author,
    ...(role === '' || isBot ? {} : { isStaff }),
    ...(row['isAnswer'] === true ? { isAnswer: true } : {}),
    text: asText(row['body']),
  };
}

/** `https://github.com/owner/name/issues/3` → `owner/name`, without the slash that parts levels */
function repositoryOf(url: string): string {
  return /^https?:\/\/[^/]+\/(?:repos\/)?[^/]+\/([^/]+)\//.exec(url)?.[1] ?? '';
}
