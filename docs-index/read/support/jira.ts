/** Issues of Jira, as its interface gives them as JSON, and as rows of a CSV export. */
import { asData, asList, asText, dataOf, isData, textOf } from '../plainData';
import { adfMarkdown } from './adf';
import { wikiMarkdown } from './jiraWiki';
import type { ReadRecord } from './readRecord';
import { dayOf, type Said } from './supportRecord';

/** `{"key": "GATE-7", "fields": {"summary": …}}` */
export const jiraIssue: ReadRecord = row => {
  const fields = asData(row['fields']);
  const reporter = personOf(fields['reporter'] ?? fields['creator']);
  const updated = dayOf(fields['updated'] ?? fields['created']);
  const comments = dataOf(asData(fields['comment'])['comments']);
  const key = asText(row['key']);
  return {
    kind: 'ticket',
    title: asText(fields['summary']),
    id: key,
    category: [textOf(asData(fields['project']), 'name', 'key')],
    url: browseUrl(asText(row['self']), key),
    ...(updated === undefined ? {} : { updated }),
    tags: [
      ...['status', 'resolution', 'issuetype'].map(name => textOf(asData(fields[name]), 'name')),
      ...asList(fields['labels']).map(asText),
      ...dataOf(fields['components']).map(component => asText(component['name'])),
    ],
    said: [
      { author: reporter, text: textMarkdown(fields['description']) },
      ...comments.map((comment): Said => ({
        author: personOf(comment['author']),
        text: textMarkdown(comment['body']),
      })),
    ],
  };
};

/** `Summary,Issue key,Status,Description,Comment,Comment`: repeated columns come as lists. */
export const jiraRow: ReadRecord = row => {
  const updated = dayOf(textOf(row, 'Updated', 'Created'));
  const reporter = textOf(row, 'Reporter', 'Creator') || 'reporter';
  return {
    kind: 'ticket',
    title: asText(row['Summary']),
    id: asText(row['Issue key']),
    category: [textOf(row, 'Project name', 'Project key')],
    ...(updated === undefined ? {} : { updated }),
    tags: [
      ...['Status', 'Resolution', 'Issue Type'].map(name => asText(row[name])),
      ...[row['Labels'], row['Component/s'], row['Components']].flat().map(asText),
    ],
    said: [
      { author: reporter, text: wikiMarkdown(asText(row['Description'])) },
      ...[row['Comment']].flat().map(asText).filter(Boolean).map(commentSaid),
    ],
  };
};

/** `01/Mar/26 9:00 AM;mia;The text, which may hold ; too` */
function commentSaid(cell: string): Said {
  const [, author, text] = /^[^;\n]{4,40};([^;\n]{0,100});([\s\S]*)$/.exec(cell) ?? [];
  return { author: author ?? '', text: wikiMarkdown(text ?? cell) };
}

/** Old versions write wiki text, new ones a document of nodes. */
function textMarkdown(value: unknown): string {
  return isData(value) ? adfMarkdown(value) : wikiMarkdown(asText(value));
}

function personOf(value: unknown): string {
  return textOf(asData(value), 'accountId', 'name', 'key', 'displayName');
}

/** The address that people open, from that of the interface. */
function browseUrl(self: string, key: string): string {
  const [site = ''] = /^https?:\/\/[^/]+(?=\/.*\/rest\/|\/rest\/)/.exec(self) ?? [];
  return site === '' ? '' : `${site}/browse/${key}`;
}
