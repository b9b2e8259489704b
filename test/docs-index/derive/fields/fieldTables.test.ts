import { describe, expect, test } from 'vitest';
import { readReference } from '../../../../docs-index/derive/readReference';
import { page } from '../../../page';

/** Fields of a page as `position key type required =default`; `!` and `?` for required and optional. */
function check(
  body: string,
  expected: readonly string[],
  api = '`POST /v1/crates/{crateId}`',
): void {
  const { fields } = readReference(page(`${api}\n\n${body}`)).reference;
  expect(
    fields.map(({ position, key, type, required, default: value }) => {
      const mark = required === undefined ? '' : required ? ' !' : ' ?';
      return `${position} ${key} ${type}${mark}${value === undefined ? '' : ` =${value}`}`
        .replace('  ', ' ')
        .trim();
    }),
  ).toEqual(expected);
}

const table = (head: string, ...rows: string[]): string =>
  [head, `|${' --- |'.repeat(head.split('|').length - 2)}`, ...rows].join('\n');

describe('nesting', () => {
  const head = '| 名称 | 类型 | 必选 |';
  test.each([
    ['»', '| lid | object | 是 |', '| » tags | array | 否 |', '| »» id | string | 否 |'],
    ['└', '| lid | object | 是 |', '| └ tags | array | 否 |', '| └└ id | string | 否 |'],
    [
      'entities',
      '| lid | object | 是 |',
      '| &nbsp;&nbsp;tags | array | 否 |',
      '| &nbsp;&nbsp;&nbsp;&nbsp;id | string | 否 |',
    ],
    ['+', '| lid | object | 是 |', '| +tags | array | 否 |', '| ++id | string | 否 |'],
    [
      'wide blanks',
      '| lid | object | 是 |',
      '|\u3000tags | array | 否 |',
      '|\u3000\u3000id | string | 否 |',
    ],
    ['greater-than', '| lid | object | 是 |', '| > tags | array | 否 |', '| >> id | string | 否 |'],
    ['dashes', '| lid | object | 是 |', '| - tags | array | 否 |', '| -- id | string | 否 |'],
    [
      'numbers',
      '| 1 lid | object | 是 |',
      '| 1.1 tags | array | 否 |',
      '| 1.1.1 id | string | 否 |',
    ],
  ])('by %s', (_, ...rows) => {
    check(table(head, ...rows, '| size | int | 是 |'), [
      'body lid object !',
      'body lid.tags array ?',
      'body lid.tags[].id string ?',
      'body size int !',
    ]);
  });

  test('a row for the body as a whole is no field', () => {
    check(
      table(
        '|名称|位置|类型|必选|',
        '|body|body|object|是|',
        '|» watt|body|int|是|',
        '|»» x|body|int|否|',
      ),
      ['body watt int !', 'body watt.x int ?'],
    );
  });
});

describe('required', () => {
  test('in all spellings of a column', () => {
    const rows = ['Yes', 'M', '✓', '必传', 'No', 'O', '×', '非必填'].map(
      (said, at) => `| f${at} | ${said} |`,
    );
    check(table('| Parameter | Mandatory |', ...rows), [
      ...['f0', 'f1', 'f2', 'f3'].map(key => `body ${key} !`),
      ...['f4', 'f5', 'f6', 'f7'].map(key => `body ${key} ?`),
    ]);
    check(table('| Name | Optional |', '| a | yes |', '| b | no |'), ['body a ?', 'body b !']);
  });

  test('in names, types and descriptions', () => {
    check(
      `## Request body\n\n${table(
        '| Field | Type | Description |',
        '| a? | int | x |',
        '| b* | int | x |',
        '| c | int (required) | x |',
        '| d | int | Optional. The d. |',
        '| e（必填） | int | x |',
      )}`,
      ['body a int ?', 'body b int !', 'body c int (required) !', 'body d int ?', 'body e int !'],
    );
  });
});

test('positions come from headings and the method; answers ask for nothing', () => {
  const row = '| limit | int | no |';
  const head = '| Attribute | Type | Required |';
  check(
    table(head, row, '| crate_id | int | yes |'),
    ['query limit int ?', 'path crate_id int !'],
    '`GET /v1/{crate_id}`',
  );
  check(`### Query parameters\n\n${table(head, row)}`, ['query limit int ?']);
  check(
    `### 2. 输入参数\n\n${table(head, row)}\n\n### 3. 输出参数\n\n${table('| 参数 | 类型 |', '| id | int |')}`,
    ['body limit int ?', 'response id int'],
  );
});

test('type and default from the text', () => {
  check(
    `## 请求参数\n\n${table('|参数名称|描述|是否必选|', '|limit|最多几个。类型：Integer，默认值：500。|否|')}`,
    ['body limit Integer ? =500'],
  );
  check(table('| Name | Required | Description |', '| sort | no | Order. Defaults to `asc`. |'), [
    'body sort ? =asc',
  ]);
});

test('a cell that runs on over blank lines', () => {
  const rows =
    '|id|int|是|编号。\n\n **说明：** 必须存在。 |\n|mode|string|否|模式：\n\n -   a：快\n-   b：慢 |\n|last|int|否|末 |';
  check(`## 请求参数\n\n|名称|类型|是否必选|描述|\n|--|--|--|--|\n${rows}`, [
    'body id int !',
    'body mode string ?',
    'body last int ?',
  ]);
});

test('lists of fields', () => {
  check(
    '### Path Parameters\n\n- `crateId` (string, required): The crate.\n\n### Body\n\n- **size** (int, optional) - How big',
    ['path crateId string !', 'body size int ?'],
  );
  check('- `size`: how big\n- `see` [there](x)', []);
});

test('alternatives in one block share their fields; a table of operations has none', () => {
  const fields = table('| Name | Type | Required |', '| a | int | yes |');
  const { reference } = readReference(
    page(`## HTTP request\n\n\`\`\`\nGET /crates/{id}\nGET /lids/{id}\n\`\`\`\n\n${fields}`),
  );
  expect(reference.fields.map(({ api, key }) => `${api ?? '-'} ${key}`)).toEqual([
    'GET /crates/{id} a',
    'GET /lids/{id} a',
  ]);
  const listed = table('| Name | Method | Path |', '| A | GET | /a |', '| B | GET | /b |');
  const overview = readReference(page(`${listed}\n\n# Other\n\n${fields}`)).reference;
  expect(overview.fields.map(({ api, key }) => `${api ?? '-'} ${key}`)).toEqual(['- a']);
});

describe('what stands around a table', () => {
  test('a heading says that all below it is required, or that nothing is', () => {
    check(
      '## Required parameters\n\n| Name | Type |\n| --- | --- |\n| lid | string |\n\n## 可选参数\n\n| 参数 | 类型 |\n| --- | --- |\n| tag | string |',
      ['body lid string !', 'body tag string ?'],
    );
  });

  test('an item of a list above it says whose fields it has', () => {
    const rows = '|KEY|REQUIRE|DESCRIPTION|\n|---|---|---|\n|lid|TRUE|The lid|';
    const answer = '|KEY|DESCRIPTION|\n|---|---|\n|id|The number|';
    check(`##示例\n\n+ 请求参数\n\n${rows}\n\n+ 响应参数\n\n${answer}`, [
      'body lid !',
      'response id',
    ]);
  });

  test('a line between a heading of headers and the table says nothing else, unless it does', () => {
    const head = '| 名称 | 类型 | 必填 |\n| --- | --- | --- |\n';
    check(`### header请求参数\n业务请求参数\n\n${head}| X-Lid | string | 是 |`, [
      'header X-Lid string !',
    ]);
    check(`### Headers\n\n请求体\n\n${head}| lid | string | 是 |`, ['body lid string !']);
  });

  test('headings of a language nobody reads: the cells say what they are', () => {
    check(
      '## Atributos\n\n| Atributo | Tipo | O que é |\n| --- | --- | --- |\n| lid | string | A tampa |',
      ['response lid string'],
    );
  });
});

test('the address in a table of what paths begin with is no part of the body', () => {
  check(
    '### 请求参数\n\n| 参数 | 类型 | 必填 |\n| --- | --- | --- |\n| host | string | 是 |\n| crateId | string | 是 |\n| lid | string | 是 |',
    ['path host string !', 'path crateId string !', 'body lid string !'],
  );
});

describe('lists', () => {
  test('bare names below a heading of parameters, with types in code and explained by items', () => {
    check(
      '### Input parameters\n\n* lid: `String`. The lid.\n* tags: Optional parameter. Some tags.\n* At most 100 of them',
      ['body lid String', 'body tags ?'],
    );
    check('### Notes\n\n* lid: shut it\n* tags: tie them', []);
    check('### Request security\n\n* **HMAC:** Case does not matter.\n* **RSA:** It does.', []);
  });
});

test('options below a request are sent with it; without one they are those of a program', () => {
  const options =
    '| Option | Values | Description |\n| --- | --- | --- |\n| depth | `1` | How deep. |';
  check(`The options are:\n\n${options}`, ['query depth'], '`GET /v1/crates`');
  check(`The options are:\n\n${options}`, [], '');
});

test('a part named below the heading of the answer is one of the answer', () => {
  const rows = '| Key | Description |\n| --- | --- |\n| lid | The lid. |';
  check(`## Response\n\n### Payload\n\n${rows}`, ['response lid']);
  check(`## Response\n\n### Request payload\n\n${rows}`, ['body lid']);
});

test('who registers a callback makes a request', () => {
  const rows = '#### Arguments\n\n| Name | Description |\n| --- | --- |\n| url | Where to. |';
  check(`## Registering a webhook\n\n${rows}`, ['body url']);
  check(`## Webhook of a full crate\n\n${rows}`, ['callback url']);
});

test('what the body of an example of DELETE shows stands in the body', () => {
  const rows = table('| 参数 | 类型 | 必填 |', '| keepLid | bool | 否 |', '| page | int | 否 |');
  const shown = '```shell\nDELETE /v1/crates/7\n{"keepLid": true}\n```';
  check(
    `### 参数\n\n${rows}\n\n### 示例\n\n${shown}`,
    ['body keepLid bool ?', 'query page int ?'],
    '`DELETE /v1/crates/{id}`',
  );
});

test('a table below the second use of a request belongs to it', () => {
  const uses =
    '## By code\n\n`POST /v1/lids`\n\n## Who\n\n`GET /v1/me`\n\n## By key\n\n`POST /v1/lids`';
  check(
    `#### Arguments\n\n| Name | Required |\n| --- | --- |\n| key | yes |`,
    ['body key !'],
    uses,
  );
});
