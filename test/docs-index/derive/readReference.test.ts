import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../../../docs-index/derive/readReference';
import type { Field } from '../../../docs-index/reference';
import { page } from '../../page';
import { growth, mostGrowth } from '../../growth';

/** Endpoint keys with their hosts. */
function checkEndpoints(body: string, expected: readonly string[], title = 'Page'): void {
  const { endpoints } = readReference(page(body, { title })).reference;
  expect(endpoints.map(({ key, host }) => (host ? `${key} @ ${host}` : key))).toEqual(expected);
}

/** Fields as `api position key:type`, `!` behind what is required, `->` before a linked structure. */
function checkFields(body: string, expected: readonly string[], title = 'Page'): void {
  const { reference, problems } = readReference(page(body, { title }));
  expect(problems).toEqual([]);
  expect(reference.fields.map(show)).toEqual(expected);
}

function show({ api, position, key, type, typeStruct, required }: Field): string {
  const link = typeStruct === undefined ? '' : `->${typeStruct}`;
  return `${api ?? '-'} ${position} ${key}:${type}${link}${required === true ? '!' : ''}`;
}

describe('endpoints, in every way of writing', () => {
  test.each([
    ['quoted, method in code', '# 请求路径\n\n> `GET` /v1/items/:id', ['GET /v1/items/:id']],
    ['first slash forgotten, two lines', '> `PUT`\n>\n> v1/items/:id', ['PUT /v1/items/:id']],
    [
      'labelled lines',
      '请求方式: POST\n\n请求url: http://api.example.com/v1/items',
      ['POST /v1/items @ http://api.example.com'],
    ],
    [
      'bold labels',
      '**请求方式** POST\n\n**请求接口** http://api.example.com/v1/items',
      ['POST /v1/items @ http://api.example.com'],
    ],
    ['English labels', 'Method: POST\n\nURL: /v1/items', ['POST /v1/items']],
    ['a heading', '### DELETE /v1/items/{id}', ['DELETE /v1/items/{id}']],
    [
      'a request with holes in a code block',
      '**请求语法**\n\n```http\nGET /v1/jobs/<job-id> HTTP/1.1\nHost: api.example.com\n```',
      ['GET /v1/jobs/<job-id> @ https://api.example.com'],
    ],
    ['only an example', '## 请求示例\n\n```http\nPOST /v1/items HTTP/1.1\n```', ['POST /v1/items']],
    [
      'an address for the whole page',
      'Base URL: https://api.example.com\n\n`POST /v1/items`',
      ['POST /v1/items @ https://api.example.com'],
    ],
    [
      'the host of its own example',
      '`POST /v1/items/:id`\n\n## 示例\n\n```http\nPOST /v1/items/7 HTTP/1.1\nHost: api.example.com\n```',
      ['POST /v1/items/:id @ https://api.example.com'],
    ],
    ['a path without a method', '公共地址: http://api.example.com/v1', []],
    ['prose', 'GET 请求和 POST 请求都可以,见 /v1/items。', []],
  ])('%s', (_, body, expected) => checkEndpoints(body, expected));

  test('an example with concrete ids is no further endpoint', () => {
    checkEndpoints('> `GET` /v1/items/:id\n\n## 请求示例\n\n> `GET` /v1/items/42', [
      'GET /v1/items/:id',
    ]);
  });

  test('several on one page are told apart by their headings', () => {
    const body = [
      '# 创建任务\n\n请求方式:POST\n\n请求 url:http://api.example.com/v1/jobs',
      '# 关闭任务\n\n请求方式:POST\n\n请求 url:http://api.example.com/v1/jobs/close',
    ].join('\n\n');
    const { endpoints } = readReference(page(body, { title: 'Jobs' })).reference;
    expect(endpoints.map(({ key, title }) => `${key} ${title}`)).toEqual([
      'POST /v1/jobs Jobs · 创建任务',
      'POST /v1/jobs/close Jobs · 关闭任务',
    ]);
  });

  test('front matter declares an operation, with or without a request', () => {
    const operation = {
      name: 'stat',
      endpoint: 'GET /stat/<Entry>',
      host: 'https://rs.example.com',
    };
    const [endpoint] = readReference(page('text', { operation })).reference.endpoints;
    expect(endpoint).toMatchObject({ key: 'GET /stat/<Entry>', name: 'stat', method: 'GET' });
    const [policy] = readReference(page('text', { operation: { name: 'policy' } })).reference
      .endpoints;
    expect(policy).toMatchObject({ key: 'policy', method: '', path: '' });
  });
});

const request = '> `POST` /v1/items/:id\n\n# 请求参数\n\n';

describe('fields', () => {
  test('positions as documented, pipes and lists inside cells', () => {
    const body = `${request}| 名称 | 类型 | 位置 | 必须 | 描述 |
| --- | --- | --- | --- | --- |
| x-zone | string | header | 是 | 区域 |
| id | string | path | 是 | 编号 |
| mode | string | body | 否 | 模式<br>* \`a\` 一<br>* \`b\` 二 |
| mark | string | body | | 可以是 **a|b** 其中之一 |`;
    checkFields(body, [
      'POST /v1/items/:id header x-zone:string!',
      'POST /v1/items/:id path id:string!',
      'POST /v1/items/:id body mode:string',
      'POST /v1/items/:id body mark:string',
    ]);
    const { fields } = readReference(page(body)).reference;
    expect(fields[2]?.enumValues).toHaveLength(2);
    expect(fields[3]?.description).toBe('可以是 **a|b** 其中之一');
    expect(fields[3]?.line).toBe(10);
  });

  test('a table as scraped: no outer pipes, lists between the rows, missing cells', () => {
    const body = `${request}名称 | 类型 | 位置 | 必须 | 描述
---|---|---|---|---
mode | string | query | 否 | 模式:
* \`a\` 一
* \`b\` 二
size | int | body | 是`;
    checkFields(body, [
      'POST /v1/items/:id query mode:string',
      'POST /v1/items/:id body size:int!',
    ]);
  });

  test('a list of values below the table belongs to its last row', () => {
    const body = `${request}| 名称 | 类型 | 描述 |\n| --- | --- | --- |\n| mode | string | 模式 |\n\n* \`a\` 一\n* \`b\` 二`;
    const { fields } = readReference(page(body)).reference;
    expect(fields[0]?.enumValues.map(({ value }) => value)).toEqual(['a', 'b']);
  });

  test('without a position column the heading and the method decide', () => {
    const table = '| 字段 | 类型 | 是否必选 | 说明 |\n| --- | --- | --- | --- |\n';
    checkFields(
      `> GET /v1/jobs/<job-id>\n\n**请求参数**\n\n${table}| job_id | string | Y | x |\n| limit | int | N | x |\n
**请求Header**\n\n| 字段 | 取值 |\n| --- | --- |\n| Accept | text/plain |\n
**返回参数**\n\n| 字段 | 取值 | 说明 |\n| --- | --- | --- |\n| data.\`<kind>\` .list[] | json 结构体 | x |`,
      [
        'GET /v1/jobs/<job-id> path job_id:string!',
        'GET /v1/jobs/<job-id> query limit:int',
        'GET /v1/jobs/<job-id> header Accept:',
        'GET /v1/jobs/<job-id> response data.<kind>.list[]:json 结构体',
      ],
    );
  });

  test('a callback belongs to no endpoint, common headers to all', () => {
    const table = '| 字段 | 取值 | 说明 |\n| --- | --- | --- |\n';
    const body = `# 公共参数\n\n**请求 Header**\n\n| 字段 | 取值 |\n| --- | --- |\n| Auth | x |
\n# 一\n\nPOST /v1/a\n\n# 结果回调\n\n**请求参数**\n\n${table}| job | string | x |\n\n# 二\n\nPOST /v1/b`;
    checkFields(body, [
      'POST /v1/a header Auth:',
      'POST /v1/b header Auth:',
      '- callback job:string',
    ]);
  });

  test('structures are linked, placed where they are used, and named loosely', () => {
    const rows = (text: string): string =>
      `\n\n| 名称 | 类型 | 描述 |\n| --- | --- | --- |\n${text}`;
    checkFields(
      `${request}| 名称 | 类型 | 位置 | 描述 |\n| --- | --- | --- | --- |\n| disk | []*DiskArgs | body | x |\n| net | object | body | x |
\n# net${rows('| cidr | string | x |')}\n\n# 返回值${rows('| data | ItemInfo | x |')}
\n## ItemInfo 详情${rows('| ip | IPInfo | x |')}\n\n### ItemIPInfo 地址${rows('| v4 | string | x |')}
\n### DiskArgs 参数${rows('| size | int | x |')}`,
      [
        'POST /v1/items/:id body disk:[]*DiskArgs->DiskArgs',
        'POST /v1/items/:id body net:object',
        'POST /v1/items/:id body net.cidr:string',
        'POST /v1/items/:id response data:ItemInfo->ItemInfo',
        'POST /v1/items/:id response ItemInfo.ip:IPInfo->ItemIPInfo',
        'POST /v1/items/:id response ItemIPInfo.v4:string',
        'POST /v1/items/:id body DiskArgs.size:int',
      ],
    );
  });

  test('tables that are not about fields are left alone', () => {
    checkFields('| 总量 | 价格 |\n| --- | --- |\n| 0-10 | 1 元 |', []);
    checkFields('| 端口 | 服务 | 说明 |\n| --- | --- | --- |\n| 21 | FTP | 上传 |', []);
    checkFields('| 字段 | 选项 | 说明 |\n| --- | --- | --- |\n| 任务名称 | | 名称 |', []);
  });

  test('a row without a readable name is a problem at its line, or where the article begins', () => {
    const body =
      '| 名称 | 类型 | 描述 |\n| --- | --- | --- |\n| a | int | x |\n| （见下） | int | y |';
    const { reference, problems } = readReference(page(body));
    expect(reference.fields).toHaveLength(1);
    const message =
      'The first cell of this row names no field; the row was left out: （见下） | int | y';
    expect(problems).toEqual([{ path: 'docs/page.md', line: 7, message }]);
    const asWritten = readReference({ ...page(body), bodyLine: 20 });
    expect(asWritten.problems).toEqual([{ path: 'docs/page.md', line: 23, message }]);
  });
});

describe('values said elsewhere', () => {
  const table = '| 字段 | 取值 | 说明 |\n| --- | --- | --- |\n';
  const kinds =
    '| 类型 | 说明 | scenes | label/group |\n| --- | --- | --- | --- |\n| 甲 | x | red | warm:暖<br>hot:热 |\n| 乙 | x | blue | label 是名字;<br>group有:<br>ice:冰 |\n\n';
  const valuesOf = (body: string, key: string): string[] => {
    const { fields } = readReference(page(body)).reference;
    const values = fields.find(field => field.key === key)?.enumValues ?? [];
    return values.map(({ value, meaning }) => `${value}=${meaning}`);
  };

  test('in another row', () => {
    const body = `${table}| a.state | string | 可选项:on/off |\n| b.state | string | 同上,参见a.state |`;
    expect(valuesOf(body, 'b.state')).toEqual(['on=', 'off=']);
  });

  test('in a table of the page, by scene', () => {
    const rows =
      '| r.<scene>.label | string | 见上文scenes与label/group |\n| r.blue.group | string | 见上文的label/group |';
    expect(valuesOf(kinds + table + rows, 'r.<scene>.label')).toEqual([
      'warm=暖 (red)',
      'hot=热 (red)',
    ]);
    expect(valuesOf(kinds + table + rows, 'r.blue.group')).toEqual(['ice=冰 (blue)']);
  });
});

test('nothing throws, and hostile pages take time in line with their length', async () => {
  fc.assert(fc.property(fc.string(), body => void readReference(page(body))));
  const marks = fc.string({
    unit: fc.constantFrom(...Array.from('|-`*_#>:\n []()<>{}"aA名称类型GET /')),
    maxLength: 300,
  });
  fc.assert(fc.property(marks, body => void readReference(page(body))));
  const head = '| 名称 | 类型 | 描述 |\n| --- | --- | --- |\n| a | string | ';
  for (const piece of [
    '[',
    '# ',
    ' #',
    '`',
    '|',
    '<br>',
    ' ',
    '> ',
    '**',
    '提示',
    'error: a ',
    '{"error":"',
    '| a | b |\n',
    '* `a`\n',
    '\n',
  ]) {
    const work = (size: number) => {
      readReference(page(piece.repeat(size)));
      readReference(page(head + piece.repeat(size)));
      readReference(page(piece.repeat(size), { kind: 'ticket' }));
    };
    expect(await growth(work, { size: 16_000 }), piece).toBeLessThanOrEqual(mostGrowth);
  }
});

test('a page of errors that names a request does not document it, unless it has its fields', () => {
  const errors = '| Code | Description |\n| --- | --- |\n| 4711 | Full |\n| 4712 | Gone |';
  const keys = (body: string): readonly string[] =>
    readReference(page(body, { title: 'Errors of opening crates' })).reference.endpoints.map(
      ({ key }) => key,
    );
  expect(keys(`POST /v1/crates\n\n${errors}`)).toEqual([]);
  const fields =
    '## Parameters\n\n| Name | Type | Required |\n| --- | --- | --- |\n| lid | string | yes |';
  expect(keys(`POST /v1/crates\n\n${fields}\n\n## Error codes\n\n${errors}`)).toEqual([
    'POST /v1/crates',
  ]);
});
