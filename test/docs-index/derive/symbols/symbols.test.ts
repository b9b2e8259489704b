import { expect, test } from 'vitest';
import type { Article } from '../../../../docs-index/article';
import { readReference } from '../../../../docs-index/derive/readReference';
import { buildSymbols, type Symbols } from '../../../../docs-index/derive/symbols/symbols';
import { page } from '../../../page';

function symbolsOf(...articles: Article[]): Symbols {
  const references = articles.map(article => readReference(article).reference);
  // A reference is stored in the index as JSON, so what it holds must survive that.
  return buildSymbols(JSON.parse(JSON.stringify(references)) as typeof references);
}

const createItem = page(
  `> POST /v1/items

# 请求参数

| 名称 | 类型 | 位置 | 必须 | 描述 |
| --- | --- | --- | --- | --- |
| disk | DiskArgs | body | 是 | 磁盘 |

## DiskArgs 磁盘

| 名称 | 类型 | 描述 |
| --- | --- | --- |
| kind | string | 可选项:ssd/hdd |
| size | int | 大小 |

## 请求示例

\`\`\`http
POST /v1/items HTTP/1.1

{"disk": {"kind": "ssd"}}
\`\`\``,
  { id: 'create', operation: { name: 'create', endpoint: 'POST /v1/items' } },
);

test('look-ups by key, last segment, API, structure, value and operation', () => {
  const symbols = symbolsOf(createItem);
  const keys = (fields: readonly { readonly key: string }[]): string[] => fields.map(f => f.key);
  expect(keys(symbols.endpointsByKey('POST /v1/items'))).toEqual(['POST /v1/items']);
  expect(keys(symbols.endpointsByName('create'))).toEqual(['POST /v1/items']);
  expect(keys(symbols.fieldsByKey('DiskArgs.kind'))).toEqual(['DiskArgs.kind']);
  expect(keys(symbols.fieldsByName('size'))).toEqual(['DiskArgs.size']);
  expect(keys(symbols.fieldsOf('POST /v1/items'))).toEqual([
    'disk',
    'DiskArgs.kind',
    'DiskArgs.size',
  ]);
  expect(keys(symbols.fieldsOfStruct('DiskArgs', 'create'))).toEqual([
    'DiskArgs.kind',
    'DiskArgs.size',
  ]);
  expect(keys(symbols.fieldsOfStruct('DiskArgs', 'other'))).toEqual([]);
  expect(symbols.structsByName('DiskArgs')[0]?.title).toBe('DiskArgs 磁盘');
  expect(symbols.enumRows('ssd')[0]?.field.key).toBe('DiskArgs.kind');
  expect(symbols.examplesOf('POST /v1/items')).toHaveLength(1);
  expect(symbols.fieldsByKey('constructor')).toEqual([]);
});

test('a declared error comes before a row of a table, a ticket counts', () => {
  const declared = page('## 含义\n\n没有', {
    id: 'declared',
    errors: { codes: ['612'], messages: ['no part'] },
  });
  const table = page('| 状态码 | 含义 |\n| --- | --- |\n| 612 | 没有 |', { id: 'table' });
  const ticket = page('{"error":"no part"} 返回 612', { id: 'ticket', kind: 'ticket' });
  const symbols = symbolsOf(ticket, table, declared);
  expect(symbols.errorsByCode('612').map(({ articleId }) => articleId)).toEqual([
    'declared',
    'table',
  ]);
  expect(symbols.messages.map(({ message, error }) => `${message} ${error.articleId}`)).toEqual([
    'no part declared',
    'no part ticket',
  ]);
  expect(symbols.ticketsOf('612')).toEqual(['ticket']);
  expect(symbols.ticketsOf('no part')).toEqual(['ticket']);
  expect(
    symbols.messagesIn('x: no part.').map(({ row, start }) => `${row.error.articleId} ${start}`),
  ).toEqual(['declared 3']);
});

test('values another article documents are borrowed, those of the scenes of the API', () => {
  const values = page(
    '| 类型 | scenes | label |\n| --- | --- | --- |\n| 甲 | red | hot:热 |\n| 乙 | blue | ice:冰 |',
    { id: 'values', url: 'https://docs.example.com/api/7/values' },
  );
  const rows =
    '| 字段 | 取值 | 说明 |\n| --- | --- | --- |\n| r.<type> | json | 目前支持:red/green |\n| r.<type>.label | string | 参见[表](https://docs.example.com/x/7/values)的label |';
  const symbols = symbolsOf(page(rows, { id: 'user' }), values);
  const [label] = symbols.fieldsByKey('r.<type>.label');
  expect(label?.enumValues).toEqual([{ value: 'hot', meaning: '热 (red)' }]);
  expect(symbols.enumRows('ice')).toEqual([]);
});
