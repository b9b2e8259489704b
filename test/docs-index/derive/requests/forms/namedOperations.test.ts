import { expect, test } from 'vitest';
import { readReference } from '../../../../../docs-index/derive/readReference';
import { page } from '../../../../page';
import { endpointsOf } from '../endpointsOf';

const row = (said: string): string =>
  `## 请求参数\n\n| 参数名 | 类型 | 描述 | 必填 |\n| --- | --- | --- | --- |\n| **Action** | String | ${said} | Yes |\n| SizeGb | int | 大小 | No |`;

test.each([
  ['当前 API 为 `CreateCrate`', '新建 - CreateCrate'],
  ['系统规定参数。取值：CreateCrate', 'CreateCrate'],
  ['Common Params. The value used for this API: CreateCrate', 'Page'],
])('the row of the parameter: %s', (said, title) => {
  const example = '\n\n```\nhttps://api.crate.io/?Action=CreateCrate\n&SizeGb=40\n```';
  expect(endpointsOf(row(said) + example, { title })).toEqual([
    'GET /?Action=CreateCrate @api.crate.io = CreateCrate',
  ]);
});

test('its parameters belong to it', () => {
  const { fields } = readReference(page(row('取值：CreateCrate'))).reference;
  expect(fields.map(({ api, position, key }) => `${api ?? '-'} ${position} ${key}`)).toEqual([
    'GET /?Action=CreateCrate query Action',
    'GET /?Action=CreateCrate query SizeGb',
  ]);
});

test('a header that names the operation', () => {
  const http = (name: string): string =>
    `\`\`\`\nPOST / HTTP/1.1\nHost: api.crate.io\nX-Action: ${name}\n\n{"a": 1}\n\`\`\``;
  expect(endpointsOf(`${http('ListCrates')}\n\n${http('DropCrate')}`)).toEqual([
    'POST / X-Action: ListCrates @api.crate.io = ListCrates # ListCrates',
    'POST / X-Action: DropCrate @api.crate.io = DropCrate # DropCrate',
  ]);
});

test('a row of a response names none', () => {
  expect(endpointsOf(row('操作名称 CreateCrate').replace('请求参数', '响应字段'))).toEqual([]);
});
