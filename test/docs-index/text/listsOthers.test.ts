import { expect, test } from 'vitest';
import { listsOthers } from '../../../docs-index/text/listsOthers';

const links = ['lamps', 'wires', 'plugs', 'bulbs', 'fuses'].map(name => `[${name}](${name}.md)`);

test.each([
  ['a list of links', links.map(link => `- ${link}`).join('\n'), true],
  ['with a heading and a sentence', `# All\n\nOur parts:\n\n* ${links.join('\n* ')}`, true],
  ['a table that says a word of each', links.map(link => `| ${link} | good |`).join('\n'), true],
  [
    'a term that is explained, with links below',
    `A lamp is what gives light in a room where none comes in.\n\n- ${links.join('\n- ')}`,
    false,
  ],
  ['few links', links.slice(0, 4).join('\n'), false],
  ['prose that links', links.map(link => `Buy ${link} before you go home.`).join('\n'), false],
  ['links below an article', `${'Text.\n'.repeat(9)}${links.join('\n')}`, false],
  ['pictures', links.map(link => `!${link}`).join('\n'), false],
])('%s', (_, markdown, expected) => {
  expect(listsOthers(markdown)).toBe(expected);
});
