import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../docs-index/article';
import { lookupEntries } from '../../../../docs-index/answer/entry/entry';
import { readReference } from '../../../../docs-index/derive/readReference';
import { buildSymbols } from '../../../../docs-index/derive/symbols/symbols';
import { page } from '../../../page';

const api = page(
  `> PUT /v1/items/:id/name

# 请求参数

| 名称 | 类型 | 位置 | 必须 | 描述 |
| --- | --- | --- | --- | --- |
| params.mode | string | body | 是 | 见 [这里](command:evil) <b>粗</b><br>* \`fast\` 快<br>* \`slow\` 慢 |
| disk | DiskArgs | body | 否 | 磁盘 |

## DiskArgs 磁盘参数

| 名称 | 类型 | 必须 | 描述 |
| --- | --- | --- | --- |
| size | int | 是 | 大小 |`,
  { id: 'api', title: '改名', operation: { name: 'rename', host: 'https://api.example.com' } },
);
const error = page('## 含义\n\n没有了\n\n## 服务端消息\n\n- `no part <N>`：分片没有了', {
  id: 'error',
  title: '612 没有',
  errors: { codes: ['612'], messages: ['no part <N>'] },
});
const ticket = page('{"error":"no part 7"} 返回 612', { id: 'ticket', kind: 'ticket' });
const articles = [api, error, ticket];
const symbols = buildSymbols(articles.map(article => readReference(article).reference));

/** Entries as `kind key`, with api and field where they have them. */
function check(name: string, expected: readonly string[]): void {
  const entries = lookupEntries(symbols, name);
  const shown = entries.map(
    ({ kind, key, field }) => `${kind} ${key}${field ? ` of ${field}` : ''}`,
  );
  expect(shown).toEqual(expected);
}

function markdownOf(name: string): string {
  const articleOf = (id: string): Article | undefined =>
    articles.find(article => article.id === id);
  return lookupEntries(symbols, name, articleOf)[0]?.markdown ?? '';
}

describe('look-up of a name', () => {
  test.each([
    ['612', ['error-code 612']],
    ['no part <N>', ['error-message no part <N>']],
    ['No part 42', ['error-message no part <N>']],
    ['"error": "no part 42" again', ['error-message no part <N>']],
    ['PUT /v1/items/:id/name', ['endpoint PUT /v1/items/:id/name']],
    ['/v1/items/:id/name', ['endpoint PUT /v1/items/:id/name']],
    ['/v1/items/42/name?x=1', ['endpoint PUT /v1/items/:id/name']],
    ['PUT https://api.example.com/v1/items/a-b/name', ['endpoint PUT /v1/items/:id/name']],
    ['GET /v1/items/42/name', []],
    ['Items', ['endpoint PUT /v1/items/:id/name']],
    ['item', []],
    ['params.mode', ['api-field params.mode']],
    ['`mode`', ['api-field params.mode']],
    ['DiskArgs.size', ['api-field DiskArgs.size']],
    ['fast', ['enum-value fast of params.mode']],
    ['DiskArgs', ['api-name DiskArgs']],
    ['diskargs', ['api-name DiskArgs']],
    ['rename', ['api-name rename']],
    ['body.params.mode', []],
    ['', []],
    ['no such thing anywhere', []],
  ])('%s', (name, expected) => check(name, expected));
});

describe('Markdown', () => {
  test('a field: key, type, required, meaning without anything that acts, values, API', () => {
    expect(markdownOf('params.mode')).toBe(
      [
        '`params.mode` string · **required** · body',
        '见 这里 \\<b\\>粗\\</b\\>',
        '**Allowed values**\n- `fast` 快\n- `slow` 慢',
        'API `PUT /v1/items/:id/name` 改名',
      ].join('\n\n'),
    );
  });

  test('a value shows itself first', () => {
    expect(markdownOf('slow')).toContain('- **`slow` 慢**\n- `fast` 快');
  });

  test('a field of a structure names it, the structure lists its fields', () => {
    expect(markdownOf('DiskArgs.size')).toContain('Part of DiskArgs 磁盘参数');
    expect(markdownOf('DiskArgs')).toContain('- `size` int **required** 大小');
    expect(markdownOf('disk')).toContain('`DiskArgs`: `size`');
  });

  test('a code: meaning, messages with what is said of them, tickets', () => {
    expect(markdownOf('612')).toBe(
      [
        '`612` 没有',
        '**含义**\n\n没有了',
        '**Messages**\n- `no part <N>` 分片没有了',
        'Met in 1 ticket',
      ].join('\n\n'),
    );
  });

  test('a message names its code', () => {
    expect(markdownOf('no part <N>')).toMatch(/^`no part <N>` · `612`\n\n分片没有了/);
  });

  test('an endpoint: host and fields, required first', () => {
    const markdown = markdownOf('/v1/items/1/name');
    expect(markdown).toMatch(
      /^`PUT \/v1\/items\/:id\/name`\n\n改名\n\nHost `https:\/\/api.example.com`/,
    );
    expect(markdown).toMatch(/- `params.mode` .*\n- `disk` /);
  });
});

test('an entry says where it comes from', () => {
  const [entry] = lookupEntries(symbols, '612', () => error);
  expect(entry).toMatchObject({ articleId: 'error', source: { path: 'docs/page.md', line: 7 } });
});
