import { expect, test } from 'vitest';
import { articleMarkdown } from '../../../client/article/articleMarkdown';
import type { ArticleAnswer } from '../../../server/protocol';
import { articleUri } from '../../../server/protocolAddresses';

const article: ArticleAnswer = {
  id: 'pages/stat',
  title: 'Stat',
  kind: 'kb',
  category: '',
  markdown: '# Stat\n\nText.\n',
  source: { path: '/x/pages.json', line: 3 },
};

function shown(
  given: Partial<ArticleAnswer>,
  related: readonly { readonly id: string; readonly title: string }[] = [],
): string {
  return articleMarkdown(
    { ...article, ...given },
    { sourceLine: 'Source: a_b.json', related, relatedHeading: 'Related', uriOf: articleUri },
  );
}

test('an article ends with where it is from', () => {
  expect(shown({})).toBe('# Stat\n\nText.\n\n---\n\n*Source: a\\_b.json*\n');
});

test('links to other articles become relative, others stay', () => {
  const link = `[a](${articleUri('dump/7', 'A')}) [b](https://example.com)`;
  expect(shown({ markdown: link })).toContain('[a](../../dump/7/A.md) [b](https://example.com)');
});

test('related articles are linked, their titles shown and never acted upon', () => {
  const related = [{ id: 'dump/7', title: 'Use [x](command:y) (now) <b>' }];
  const [line = ''] = shown({}, related).match(/^- .*$/m) ?? [];
  expect(line).toBe(
    '- [Use \\[x\\]\\(command:y\\) \\(now\\) &lt;b>]' +
      '(../../dump/7/Use%20%5Bx%5D%28command%3Ay%29%20%28now%29%20%3Cb%3E.md)',
  );
});

test('the conversation of a ticket is folded below its answer', () => {
  const before = '# T\n\n## Answer\n\nYes.\n\n';
  const markdown = `${before}## Conversation\n\nHello.\n`;
  expect(shown({ markdown, conversationAt: before.length })).toContain(
    `${before}<details>\n<summary>Conversation</summary>\n\nHello.\n\n</details>`,
  );
});

test('each turn of a conversation bears the name by which a hit is opened there', () => {
  const before = '# T\n\nYes.\n\n';
  const [heading, first, second] = ['## Said', '**Customer**\n\nA.', '**Support**\n\nB.'];
  const markdown = `${before}${heading}\n\n${first}\n\n${second}\n`;
  const turnsAt = [first, second].map(turn => markdown.indexOf(turn));
  expect(shown({ markdown, conversationAt: before.length, turnsAt })).toContain(
    `${before}<details>\n<summary>Said</summary>\n\n<a id="turn-1"></a>\n\n${first}\n\n` +
      `<a id="turn-2"></a>\n\n${second}\n\n</details>`,
  );
});

test('an article opened at a section begins with a link to it', () => {
  const text = articleMarkdown(article, {
    sourceLine: 'here',
    related: [],
    relatedHeading: 'Related',
    section: { anchor: '错误码-(2)', label: 'Go there' },
    uriOf: articleUri,
  });
  const href = '#%E9%94%99%E8%AF%AF%E7%A0%81-%282%29';
  expect(text).toBe(
    `# Stat\n\n[↓ Go there](${href} "support-docs:section")\n\nText.\n\n---\n\n*here*\n`,
  );
});
