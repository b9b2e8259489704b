/** Jira's XML export: an RSS channel whose items are issues, their texts as HTML. */
import type { Reading } from '../formats/textSource';
import { htmlMarkdown } from '../markup/htmlPage';
import type { WholeFile } from '../reader';
import { dayOf, type Said, type SupportRecord } from './supportRecord';
import { recordsReading, type PlacedRecord } from './wholeFile';
import { childOf, childText, xmlElements, type XmlElement } from './xmlElements';

export function readJiraXml(file: WholeFile): Reading {
  const records: PlacedRecord[] = [];
  xmlElements(file.text, 'item', item => {
    records.push({ record: issueRecord(item), line: item.line });
  });
  return recordsReading(file, records, 'Jira export');
}

function issueRecord(item: XmlElement): SupportRecord {
  const key = childText(item, 'key');
  const updated = dayOf(childText(item, 'updated') || childText(item, 'created'));
  const reporter = personOf(childOf(item, 'reporter'));
  const comments = childOf(item, 'comments')?.children ?? [];
  return {
    kind: 'ticket',
    title: childText(item, 'summary') || childText(item, 'title'),
    id: key,
    category: [childText(item, 'project')],
    url: childText(item, 'link'),
    ...(updated === undefined ? {} : { updated }),
    tags: [
      ...['status', 'resolution', 'type'].map(name => childText(item, name)),
      ...(childOf(item, 'labels')?.children ?? []).map(label => label.text.trim()),
      ...item.children.filter(({ name }) => name === 'component').map(({ text }) => text.trim()),
    ],
    said: [
      { author: reporter, text: htmlMarkdown(childText(item, 'description')) },
      ...comments.map((comment): Said => ({
        author: comment.attributes['author'] ?? '',
        text: htmlMarkdown(comment.text),
      })),
    ],
  };
}

/** Old versions name people by user name, new ones by account. */
function personOf(element: XmlElement | undefined): string {
  return element?.attributes['username'] ?? element?.attributes['accountid'] ?? '';
}
