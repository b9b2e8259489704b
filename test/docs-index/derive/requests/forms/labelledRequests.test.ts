import { expect, test } from 'vitest';
import { endpointsOf } from '../endpointsOf';

test.each([
  [
    'lines',
    '**请求方式：**POST（**HTTPS**）\n**请求地址：**https://oa.crate.io/tag?access_token=T',
    ['POST /tag @oa.crate.io'],
  ],
  [
    'headings',
    '##### 请求URL\n\n- ` http://p.crate.io/api/new `\n\n##### 请求方式\n\n- POST',
    ['POST /api/new @p.crate.io'],
  ],
  [
    'an address alone below the method',
    'Https请求方式: GET\n\n`https://oa.crate.io/list?token=T`',
    ['GET /list @oa.crate.io'],
  ],
  [
    'a table of labels',
    '| 项目 | 内容 |\n| --- | --- |\n| 请求方式 | GET |\n| 请求地址 | /v2/lids |',
    ['GET /v2/lids'],
  ],
  [
    'a table whose header is a row',
    '| Method | POST |\n| --- | --- |\n| URL | `/v2/lids` |',
    ['POST /v2/lids'],
  ],
  ['a method in a box', '**请求方式**：【POST】/v3/lids', ['POST /v3/lids']],
  ['bullets', '- Method: PATCH\n- Request URI: /v2/lids/{id}', ['PATCH /v2/lids/{id}']],
  [
    'one line below its label',
    '### 请求方式：\n\nhttps `post` oa.crate.io/v1/tag',
    ['POST /v1/tag @oa.crate.io'],
  ],
  ['one line', 'Https请求方式: GET `https://oa.crate.io/list?token=T`', ['GET /list @oa.crate.io']],
  [
    'one line, both labelled',
    '**请求方式：**POST（**HTTPS**） **请求地址：**https://oa.crate.io/tag',
    ['POST /tag @oa.crate.io'],
  ],
])('method and address in %s', (_, body, expected) => {
  expect(endpointsOf(body)).toEqual(expected);
});

test('each method takes the address of its own section', () => {
  const part = (name: string, method: string): string =>
    `# ${name}\n\n请求方式: ${method}\n\n请求 url: https://crate.io/${name}`;
  const base = '# 公共\n\n请求地址: https://crate.io/base';
  expect(endpointsOf([base, part('a', 'POST'), part('b', 'GET')].join('\n\n'))).toEqual([
    'POST /a @crate.io # a',
    'GET /b @crate.io # b',
  ]);
});

test('an address of no method is none', () => {
  expect(endpointsOf('请求地址: https://crate.io/v1/x\n\n见 https://crate.io/help')).toEqual([]);
});
