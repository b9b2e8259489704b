import { expect, test } from 'vitest';
import { docsOf } from '../../../docsOf';

const doc = (title: string, names: readonly string[]): string =>
  `# ${title}\n\n\`PUT /<crate>\`\n\n| Name | Type | Required |\n| --- | --- | --- |\n${names.map(name => `| ${name} | string | yes |`).join('\n')}\n`;

test('two uses of one path stay apart, a page in two languages is one API', async () => {
  const index = await docsOf({
    'copy.md': doc('Copy', ['x-copy-source']),
    'class.md': doc('Class', ['x-class']),
    'class.zh.md': doc('类型', ['x-class']),
  });
  expect(index.lookup('PUT /<crate>').map(({ title }) => title)).toEqual(['Copy', 'Class']);
});
