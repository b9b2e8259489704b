import { expect, test } from 'vitest';
import type { Article } from '../../../docs-index/article';
import { buildSegment } from '../../../docs-index/keep/segments';
import { openIndex } from '../../../docs-index/answer/docsIndex';
import { readReference } from '../../../docs-index/derive/readReference';
import { articleAnswer, withSectionName } from '../../../server/features/articles';
import type { Hit } from '../../../server/protocol';
import { page } from '../../page';

function markdownOf(article: Article, locale?: string): string | undefined {
  const { reference } = readReference(article);
  const index = openIndex([buildSegment([{ article, reference }])]);
  return articleAnswer(index, article.id, locale)?.markdown;
}

test('title, place, date and original page stand above the text', () => {
  const article = page('Text.', {
    title: 'Albums *and* <b>pictures</b>',
    breadcrumb: ['Photos', 'Albums'],
    updated: '2026-04-22',
    url: 'https://wiki.example.com/a?b=1',
  });
  expect(markdownOf(article)).toBe(
    '# Albums \\*and\\* \\<b\\>pictures\\</b\\>\n\n' +
      'Photos › Albums · Updated 2026-04-22 · [Original page](https://wiki.example.com/a?b=1)\n\n' +
      'Text.\n',
  );
});

test('of a source that is away the article says when it was read', () => {
  const article = page('Text.');
  const bytes = buildSegment([{ article, reference: readReference(article).reference }]);
  const index = openIndex([{ bytes, asOf: '2026-03-04T17:05' }]);
  const answer = articleAnswer(index, article.id);
  expect([answer?.asOf, answer?.markdown]).toEqual([
    '2026-03-04T17:05',
    '# Page\n\nDocs\n\n*Read on 2026-03-04 17:05; its source cannot be reached now.*\n\nText.\n',
  ]);
  expect(articleAnswer(index, article.id, 'zh-cn')?.markdown).toContain(
    '*内容读取于 2026-03-04 17:05，来源目前无法访问。*',
  );
});

test('a heading that repeats the title is left out, another one stays', () => {
  expect(markdownOf(page('# Page\n\nText.'))).toBe('# Page\n\nDocs\n\nText.\n');
  expect(markdownOf(page('# Other\n\nText.'))).toContain('# Other');
});

test('an address that is none of the web is not linked', () => {
  for (const url of ['javascript:alert(1)', 'command:evil', 'https://a.b/) [x](command:evil']) {
    expect(markdownOf(page('Text.', { url }))).not.toContain(url);
  }
});

const ticket = {
  question: 'Uploads <i>fail</i>',
  answers: ['Open the album.', 'Then [retry](command:evil).'],
  conversation: [
    { role: 'customer', text: 'Uploads fail' },
    { role: 'agent', text: 'Open the album.' },
  ],
  rootCause: 'a label nobody checked',
} as const;

test('a ticket shows question, answers, then what was said, and no automatic label', () => {
  expect(markdownOf(page('unused', { kind: 'ticket', ticket }))).toBe(
    '# Page\n\nDocs\n\n## Question\n\nUploads &lt;i>fail&lt;/i>\n\n' +
      '## Answer\n\nOpen the album.\n\nThen [retry]\\(command:evil).\n\n' +
      '## Conversation\n\n**Customer**\n\nUploads fail\n\n**Support**\n\nOpen the album.\n',
  );
});

test('where each turn of a conversation begins is told', () => {
  const article = page('unused', { kind: 'ticket', ticket });
  const { reference } = readReference(article);
  const answer = articleAnswer(openIndex([buildSegment([{ article, reference }])]), article.id);
  expect(answer?.turnsAt?.map(at => answer.markdown.slice(at).split('\n\n').slice(0, 2))).toEqual([
    ['**Customer**', 'Uploads fail'],
    ['**Support**', 'Open the album.\n'],
  ]);
});

test('the outline of an article leaves its title out, and a conversation is one section', () => {
  const outlineOf = (article: Article) => {
    const { reference } = readReference(article);
    return articleAnswer(openIndex([buildSegment([{ article, reference }])]), article.id)?.outline;
  };
  expect(outlineOf(page('# Page\n\nText.\n\n## Form\n\nRound.'))).toEqual([
    { title: 'Form', anchor: 'form', level: 2 },
  ]);
  expect(outlineOf(page('unused', { kind: 'ticket', ticket }))).toEqual([
    { title: 'Question', anchor: 'question', level: 2 },
    { title: 'Answer', anchor: 'answer', level: 2 },
    { title: 'Conversation', anchor: 'turn-1', level: 2 },
  ]);
});

test('a hit in a conversation names it in the language of the editor, other hits keep theirs', () => {
  const place = { id: 'a', title: 'A', category: '', score: 1, snippet: '', highlights: [] };
  const source = { path: 'a', line: 1 };
  const turn = { title: 'Conversation', anchor: 'turn-2' };
  const hit = { ...place, source, kind: 'ticket', section: turn } as const;
  const titleOf = (given: Hit, locale: string) => withSectionName(given, locale).section?.title;
  expect(titleOf(hit, 'zh-cn')).toBe('对话');
  expect(titleOf(hit, 'en')).toBe('Conversation');
  expect(titleOf({ ...hit, kind: 'kb' }, 'zh-cn')).toBe('Conversation');
});

test('a ticket without an answer says so, in the language of the editor', () => {
  const open = page('unused', { kind: 'ticket', ticket: { ...ticket, answers: [] } });
  expect(markdownOf(open)).toContain('## Answer\n\n*The ticket was closed without an answer.*');
  expect(markdownOf(open, 'zh-cn')).toContain('## 回答\n\n*工单关闭时没有答复。*');
});

test('state and labels of a ticket stand beside its place', () => {
  const labelled = page('unused', { kind: 'ticket', ticket, tags: ['closed', 'album_1'] });
  expect(markdownOf(labelled)?.split('\n')[2]).toBe('Docs · closed, album\\_1');
});
