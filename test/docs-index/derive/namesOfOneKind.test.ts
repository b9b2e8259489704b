/** Long names whose letters fit every part of a pattern: nothing may try all the ways to part them. */
import { expect, test } from 'vitest';
import { readReference } from '../../../docs-index/derive/readReference';
import { readSource } from '../../../docs-index/read/readSource';

const names = [
  `Ab${'A'.repeat(60)}!`,
  `Ab${'A'.repeat(60)}_`,
  `a${'_'.repeat(60)}!`,
  `A${'b.C'.repeat(40)}!`,
];

/** Places in which a page names errors and operations. */
const page = (name: string): string =>
  [
    `# ${name}`,
    `## Errors\n\n| Code | Message |\n| --- | --- |\n| ${name} | ${name} |`,
    `- \`${name}\`: ${name}`,
    `## Parameters\n\n| Name | Type |\n| --- | --- |\n| ${name} | ${name} |`,
    `\`\`\`json\n{"error": "${name}", "code": "${name}"}\n\`\`\``,
    `POST /v1/${name}?Action=${name} answers ${name} with status code 400.`,
  ].join('\n\n');

test.for(names)('%s', async name => {
  const bytes = new TextEncoder().encode(page(name));
  const { articles } = await readSource({ path: '/docs/a.md', name: 'a.md', bytes });
  for (const article of articles) readReference(article);
  // All the ways would take minutes, more than a test may.
  expect(articles).toHaveLength(1);
});
