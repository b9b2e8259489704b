import { expect, test } from 'vitest';
import { plainLabel, plainMessage } from '../../client/plainText';
import { plainLine } from '../../docs-index/text/plainText';

const unseen = /\u200b/g;

test.each(['$(sync~spin) a', 'a $($(x))', 'plain', '[a](command:evil)'])(
  '%s says the same',
  text => {
    expect(plainLabel(text).replace(unseen, '')).toBe(text);
    expect(plainMessage(text).replace(unseen, '')).toBe(text);
  },
);

test('labels show no icons, messages have no links', () => {
  expect(plainLabel('$(sync~spin) $$(x)')).not.toContain('$(');
  expect(plainMessage('[a](command:evil) [b][c](d)')).not.toContain('](');
});

test.each([
  ['- `block <N>: invalid context` means **retry**', 'block <N>: invalid context means retry'],
  ['a<br/>b <b>c</b>', 'a b c'],
  ['see [`a_b`](https://a.test) and ![x](y.png)', 'see a_b and'],
  ['`**` and \\*', '** and *'],
])('%s reads as text', (markdown, text) => {
  expect(plainLine(markdown)).toBe(text);
});
