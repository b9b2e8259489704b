import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { harmlessMarkdown } from '../../../../server/features/articles/harmlessMarkdown';
import { growth, mostGrowth } from '../../../growth';

/** As permissive as any reader: HTML passes, every scheme is a link, bare addresses too. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.validateLink = () => true;

/** What would act if the Markdown were shown: HTML, images, links elsewhere than to the web. */
function actingParts(markdown: string): string[] {
  const tokens = reader.parse(markdown, {}).flatMap(token => [token, ...(token.children ?? [])]);
  return tokens.flatMap(({ type, content, attrs }) => {
    if (type === 'html_block' || type === 'html_inline') return [content];
    if (type === 'image') return ['image'];
    const target = attrs?.find(([name]) => name === 'href')?.[1];
    const allowed = /^(?:https?:\/\/|mailto:|ftp:\/\/|#|support-docs:\/)/i;
    return target === undefined || allowed.test(target) ? [] : [target];
  });
}

const hostile: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<!-- <img src=x> -->',
  '<a href="command:workbench.action.quit">x</a>',
  '[x](command:workbench.action.quit)',
  '[x](  javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](java&#115;cript:alert(1))',
  '[x](\n  command:evil)',
  '[x][y]\n\n[y]: command:evil',
  '[x]\n\n[x]:\ncommand:evil',
  '> [x]: javascript:alert(1)\n\n[x]',
  '![x](https://evil.example/pixel.png)',
  '!![x](https://evil.example/pixel.png)',
  '![x][y]\n\n[y]: https://evil.example/pixel.png',
  '[![x](https://evil.example/p.png)](command:evil)',
  '<command:evil>',
  '<https://a.example/<img src=x>>',
  '- ```\n  <img src=x>\n',
  '- a\n  ```\n<img src=x>\n```\n<img src=y>',
  '   ```js\n    ```\n<img src=x>',
  '> ```\n<img src=x>',
  '```a`b\n<img src=x>\n```',
  '~~~\n```\n~~~\n<img src=x>',
  '````\n```\n````\n<img src=x>',
  '`a\nb` <img src=x> `c`',
  '``a` <img src=x> `b``',
  '\\`<img src=x>`',
  '`a\\`<img src=x>`',
  '| `a | b` |\n| --- | --- |\n| `a | b` `<img src=x> |',
  '| a |\n| --- |\n| `x | `<img src=x>` |',
  '\t<img src=x>',
  '$$\n```\n$$\n<img src=x>',
  'a\r<img src=x>\r\n```\r<img src=y>',
  '<div\nonclick="x">',
  'https://a.b``<img src=x>``',
  'https://a`b`<img src=x>`',
  '[x](#`) <img src=x> `',
  '[x](https://a.b`) <img src=x> `',
];

test.for(hostile)('nothing acts in %j', markdown => {
  expect(actingParts(harmlessMarkdown(markdown))).toEqual([]);
});

test('nothing acts, whatever the pieces are put together to', () => {
  const pieces = fc.constantFrom(
    ...['`', '``', '```', '~~~', '\n', '\n\n', ' ', '    ', '> ', '- ', '1. ', '|', '\\', '!', '['],
    ...[']', '](', '(', ')', ':', '<', '>', '<img src=x>', '<!--', 'command:x', 'javascript:x'],
    ...['https://a.b', '[x](command:y)', '![x](https://a.b)', '[x]: command:y', '$', '&#60;', '#'],
    ...['| a |\n| --- |\n| ', '\t', 'word', '文', '\u202e', '\0', '\r'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), parts => {
      const text = parts.join('');
      const safe = harmlessMarkdown(text);
      expect(actingParts(safe)).toEqual([]);
      expect(harmlessMarkdown(safe)).toBe(safe);
    }),
    { numRuns: 3000 },
  );
});

test('text, code, tables and good links stay as they are', () => {
  const markdown = `# Title

Some **bold** text with \`<Bucket>:<Key>\` and [a page](https://a.example/x?y=1#z).

| Name | Type |
| ---- | ---- |
| a    | b    |

\`\`\`json
{ "a": "<img>", "b": "$x" }
\`\`\`

- item \`x | y\` <https://a.example>
`;
  expect(harmlessMarkdown(markdown)).toBe(markdown);
});

test('what reads in another order than it is written, or not at all, goes', () => {
  expect(harmlessMarkdown('a\u202eb\u0007c\td')).toBe('abc\td');
});

test('fences that run are shown as text; an open fence is closed', () => {
  expect(harmlessMarkdown('```mermaid\nclick x\n')).toBe('```text\nclick x\n\n```');
});

test('a line of runs of back quotes, each longer than the one before, costs by its length', async () => {
  const work = (size: number) => {
    // The first so many runs have half the square of their number.
    const runs = Array.from({ length: Math.sqrt(2 * size) }, (_, at) => '`'.repeat(at + 1));
    return harmlessMarkdown(runs.join(' '));
  };
  expect(await growth(work, { size: 5_000_000 })).toBeLessThanOrEqual(mostGrowth);
});
