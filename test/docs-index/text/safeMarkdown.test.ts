import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeCode, safeInline, safeMarkdown } from '../../../docs-index/text/safeMarkdown';

test.each([
  ['plain 文字', 'plain 文字'],
  ['<script>x</script>', '\\<script\\>x\\</script\\>'],
  ['[run](command:x.y?1)', 'run'],
  ['![pixel](https://evil.example/p.png) x', 'pixel x'],
  ['[a][b] <https://a.b>', '\\[a\\]\\[b\\] \\<https\u200b://a.b\\>'],
  ['keep `params.a_b[]` and `<id>`', 'keep `params.a_b[]` and `<id>`'],
  ['**bold** a_b *x*', 'bold a\\_b \\*x\\*'],
  ['$(icon) &lt;', '\\$(icon) \\&lt;'],
])('inline: %s', (text, expected) => expect(safeInline(text)).toBe(expected));

test.each([
  ['# Title\n\n- a\n* b\n1. c', '**Title**\n\n- a\n- b\n1. c'],
  ['a<br>b', 'a\nb'],
  ['```js\n# no title\n```\nx', '~~~text\n# no title\n~~~\nx'],
  ['```\nnever closed', '~~~text\nnever closed\n~~~'],
  ['a\n---\n=== x', 'a\n\\---\n\\=== x'],
  ['> quoted | cell |', '\\> quoted \\| cell \\|'],
])('blocks: %s', (text, expected) => expect(safeMarkdown(text)).toBe(expected));

test('code spans hold any back quotes', () => {
  expect(safeCode('a`b')).toBe('``a`b``');
  expect(safeCode('`a`')).toBe('`` `a` ``');
  expect(safeCode('a\nb')).toBe('`a b`');
});

test('outside code, no mark that acts is left bare', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...Array.from('<>[]()!#*_`~|\\&$ \nabhttps:/.-+=')),
    maxLength: 80,
  });
  fc.assert(
    fc.property(marks, text => {
      const shown = safeMarkdown(text)
        .replace(/^~~~text\n[\s\S]*?^~~~$/gm, '')
        .replace(/\\[\s\S]/g, '')
        .replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
      expect(shown).not.toMatch(/[<>[\]_~|&$]|^#|https?:\/\//m);
    }),
  );
});
