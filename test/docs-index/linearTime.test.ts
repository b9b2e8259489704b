/** Reading a file, and finding references in a page, take time in proportion to hostile documents. */
import { expect, test } from 'vitest';
import { readReference } from '../../docs-index/derive/readReference';
import { page } from '../page';
import { read } from '../read';
import { hardAttacks, tooSlow } from '../slowTexts';

const attacks = hardAttacks(['docs-index/read', 'docs-index/derive', 'docs-index/text']);

test('there are patterns that need their texts bounded', () => {
  expect(attacks.length).toBeGreaterThan(50);
});

test.for([
  ['md', 0, 1],
  ['html', 0, 4],
  ['txt', 1, 4],
  ['rst', 2, 4],
  ['adoc', 3, 4],
] as const)('a file of .%s', async ([ending, first, step]) => {
  const some = attacks.filter((_, at) => at % step === first);
  const slow = await tooSlow(some, texts => read(texts.join('\n\n'), { name: `a.${ending}` }));
  expect(slow).toEqual([]);
});

const frames: Readonly<Record<string, (text: string) => string>> = {
  prose: text => `# Error codes\n\n${text}\n`,
  cell: text =>
    `## Parameters\n\n| Name | Type |\n|---|---|\n| \`a\` | ${text.replace(/\n/g, ' ')} |\n`,
  code: text => `## Request\n\n\`\`\`http\nGET /v1/a\n${text}\n\`\`\`\n`,
};

test.for(Object.entries(frames))('references in %s', async ([, frame]) => {
  const slow = await tooSlow(attacks, texts => {
    readReference(page(texts.map(frame).join('\n')));
  });
  expect(slow).toEqual([]);
});
