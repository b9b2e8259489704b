/** Tables and code in HTML, read as Markdown. */
import { expect, test } from 'vitest';
import { readReference } from '../../../../docs-index/derive/readReference';
import { htmlAsMarkdown } from '../../../../docs-index/derive/blocks/htmlBlocks';
import { page } from '../../../page';
import { growth, mostGrowth } from '../../../growth';

test('a table becomes rows, on the lines it had', () => {
  const html =
    'A\n<table class="x">\n<tr><th>Name</th><th>Type</th></tr>\n<tr>\n<td><code>a</code></td><td>one<br/>two | &lt;b&gt;</td></tr>\n</table>\nZ';
  expect(htmlAsMarkdown(html).split('\n')).toEqual([
    ...['A', '| Name | Type |', '| --- | --- |', '| `a` | one<br>two \\| <b> |', '', '', 'Z'],
  ]);
});

test('code becomes a fence', () => {
  expect(htmlAsMarkdown('<pre><code class="json">\n{"a": &quot;b&quot;}\n</code></pre>')).toBe(
    '```\n{"a": "b"}\n```',
  );
});

test.each([
  '```html\n<table><tr><td>a<td>b</table>\n```',
  'a <table> that ends nowhere',
  '<table></table>',
])('%j stays as it is', text => {
  expect(htmlAsMarkdown(text)).toBe(text);
});

test('hostile pages take no longer', async () => {
  const work = (size: number) => {
    htmlAsMarkdown('<table>'.repeat(size));
    htmlAsMarkdown('<table><tr><td>a<td>b</table>\n'.repeat(size / 5));
    htmlAsMarkdown(`<table>${'<td '.repeat(size)}</table>`);
  };
  expect(await growth(work, { size: 100_000 })).toBeLessThanOrEqual(mostGrowth);
});

test('its fields are fields, its command is an example', () => {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`;
  const table = [
    ['参数', '类型', '位置', '必选', '说明'],
    ['mode', 'string', 'query', '是', '可选值：<code>soft</code>、<code>hard</code>'],
  ];
  const { endpoints, fields, examples } = readReference(
    page(
      `**请求：** \`DELETE https://a.test/v1/items/{id}\`\n\n<table>${table.map(row).join('')}</table>\n\n<pre>curl -X DELETE https://a.test/v1/items/1?mode=hard</pre>`,
    ),
  ).reference;
  expect(endpoints.map(({ key, host }) => [key, host])).toEqual([
    ['DELETE /v1/items/{id}', 'https://a.test'],
  ]);
  expect(fields.map(({ key, required, enumValues }) => [key, required, enumValues.length])).toEqual(
    [['mode', true, 2]],
  );
  expect(examples.map(({ path }) => path)).toEqual(['/v1/items/1?mode=hard']);
});
