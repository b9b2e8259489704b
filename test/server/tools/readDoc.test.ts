import { beforeAll, expect, test } from 'vitest';
import type { DocsIndex } from '../../../docs-index/answer/docsIndex';
import { callTool } from '../../../server/tools/agentTools';
import { bytesOf } from '../../../server/tools/fitText';
import { docsOf } from '../../docsOf';

const sentences = Array.from({ length: 900 }, (_, n) => `Sentence ${n} of the long page.`);
const paragraphs = sentences.map((sentence, n) => (n % 9 === 8 ? `${sentence}\n\n` : sentence));

let index: DocsIndex;

beforeAll(async () => {
  index = await docsOf({
    'guide/short.md':
      '# Short\n\nOne.\n\n## Limits\n\nTen.\n\n### More\n\nEleven.\n\n## Prices\n\nTwo.\n',
    'guide/long.md': `# Long\n\n${paragraphs.join(' ')}`,
  });
});

function read(input: object) {
  return callTool({ name: 'read_doc', input }, { index, reference: index });
}

/** What stands between the marks. */
function quotedPart(text: string): string {
  return /^<quote .*>\n([\s\S]*?)\n<\/quote/m.exec(text)?.[1] ?? '';
}

test('a short document is whole', () => {
  const { text } = read({ id: 'guide/short' });
  expect(quotedPart(text)).toMatch(/^# Short\n[\s\S]*Two\.$/);
  expect(text).not.toContain('Next:');
});

test('a section goes to the next heading of its level', () => {
  expect(quotedPart(read({ id: 'guide/short', section: 'limits' }).text)).toBe(
    '## Limits\n\nTen.\n\n### More\n\nEleven.',
  );
});

test('a section that is not there is answered with those that are', () => {
  expect(read({ id: 'guide/short', section: 'Colours' })).toEqual({
    text: 'The document "guide/short" has no such section. Its sections: "Limits", "More", "Prices".',
    isError: true,
  });
});

test('a long document comes in parts, each with the call for the next, and nothing is lost', () => {
  const parts: string[] = [];
  let input: object = { id: 'guide/long' };
  for (let n = 0; n < 20; n++) {
    const { text } = read(input);
    expect(bytesOf(text)).toBeLessThanOrEqual(8000);
    parts.push(quotedPart(text));
    const next = /^Next: read_doc (\{.*\})$/m.exec(text)?.[1];
    if (next === undefined) break;
    input = JSON.parse(next) as object;
  }
  expect(parts.length).toBe(4);
  const all = parts.join('\n').match(/Sentence \d+ of the long page\./g);
  expect(all).toEqual(sentences);
});

test('a long document names its sections before its first part', async () => {
  const long = `## One\n\n${paragraphs.join(' ')}\n\n## Two\n\nEnd.`;
  const docs = await docsOf({ 'a.md': `# A\n\n${long}` });
  const input = { id: 'a' };
  const { text } = callTool({ name: 'read_doc', input }, { index: docs, reference: docs });
  expect(text).toMatch(/^Part 1 of 4 \(\d+ bytes in all\)\.\n\nSections: "One", "Two"$/m);
});

test('the end of an id is enough where only one document has it', () => {
  expect(read({ id: 'short' })).toEqual(read({ id: 'guide/short' }));
});

test('an id nobody has is answered with those near it', () => {
  expect(read({ id: 'guides/shortt' })).toEqual({
    text:
      'There is no document of this id among 2. Near it: "guide/short". ' +
      'Find ids with search_docs.',
    isError: true,
  });
});
