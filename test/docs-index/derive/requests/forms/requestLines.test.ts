import { expect, test } from 'vitest';
import { endpointsOf } from '../endpointsOf';

test.each([
  ['a code span with what it does behind it', '- `GET /v1/crates`：列出箱子。', ['GET /v1/crates']],
  ['a span of the method beside one of the path', '`POST` `/v1/crates`', ['POST /v1/crates']],
  ['bold', '**GET** https://api.crate.io/v1/x', ['GET /v1/x @api.crate.io']],
  ['a link in the path', 'GET /v1/[{crate.id}](#crate)/lid', ['GET /v1/{crate.id}/lid']],
  ['an escaped path', 'PUT /v1/\\{crate\\_id\\}', ['PUT /v1/{crate_id}']],
  ['a remark in brackets', '\tGET /v1/lids (signed)', ['GET /v1/lids']],
  [
    'a base address in a variable',
    '```http\nGET {{host}}/v1/crates/{{id}}\n```',
    ['GET /v1/crates/{id}'],
  ],
  ['a host that is a variable', 'GET https://{Endpoint}/v2/crates', ['GET /v2/crates']],
  ['a host without scheme', 'POST api.crate.io/v1/lids', ['POST /v1/lids @api.crate.io']],
  ['marks without width', 'GET\u200b /v1/crates', ['GET /v1/crates']],
  ['without width inside', 'GET /v1/\u200bcrates', ['GET /v1/crates']],
  ['the end of a sentence', 'PUT /crates/{id}.', ['PUT /crates/{id}']],
])('%s', (_, body, expected) => {
  expect(endpointsOf(body)).toEqual(expected);
});

test('sub-resources are requests of their own; other parameters are not part of the key', () => {
  const syntax = (line: string): string =>
    `## Syntax\n\n\`\`\`\n${line} HTTP/1.1\nHost: b.crate.io\n\`\`\``;
  expect(endpointsOf(syntax('PUT /?acl'))).toEqual(['PUT /?acl @b.crate.io']);
  expect(endpointsOf(syntax('GET /<crate>?tagging&versionId=<id>'))).toEqual([
    'GET /<crate>?tagging @b.crate.io',
  ]);
  expect(endpointsOf(syntax('POST /<crate>?restore='))).toEqual([
    'POST /<crate>?restore @b.crate.io',
  ]);
  expect(endpointsOf(syntax('GET /<crate>?size=<n>'))).toEqual(['GET /<crate> @b.crate.io']);
});

test('alternatives in one block, and concrete examples of what is documented', () => {
  expect(
    endpointsOf('## HTTP request\n\n```http\nGET /crates/{id}\nGET /rooms/{room}/crates/{id}\n```'),
  ).toEqual(['GET /crates/{id}', 'GET /rooms/{room}/crates/{id}']);
  const example = '\n\n### 示例\n\n```\nGET /crate07?lid HTTP/1.1\n```';
  expect(endpointsOf(`\`\`\`\nGET /CrateName?lid HTTP/1.1\n\`\`\`${example}`)).toEqual([
    'GET /CrateName?lid',
  ]);
});

test.each([
  [
    'a statement of a query language',
    '- `DELETE VERTEX`语句用于删除点，参见[管道](../4.pipe.md)。',
  ],
  ['prose', 'Use PUT /crates/{id}. It replaces the crate.'],
  ['prose behind a span', '`GET /crates` is called by the worker every minute.'],
  ['a changelog', '# Changelog\n\n## 2024-01-02\n\n- `GET /v1/crates`: new'],
  ['release notes', '## Release notes\n\n`GET /v1/crates`'],
  ['更新日志', '## 更新日志\n\n- `POST /v1/crates`：新增'],
])('none in %s', (_, body) => {
  expect(endpointsOf(body)).toEqual([]);
});

test('a fence of nothing but the request defines it, also beside those with holes', () => {
  const bare = '```\nGET /v1/crates/{id}\n```\n\n```\nPOST /v1/crates\n```';
  expect(endpointsOf(bare)).toEqual(['GET /v1/crates/{id}', 'POST /v1/crates']);
  const shown = '\n\n```\nPUT /v1/crates/4711\n```\n\n```\nPUT /v1/lids HTTP/1.1\n```';
  expect(endpointsOf(bare + shown)).toEqual(['GET /v1/crates/{id}', 'POST /v1/crates']);
});

test('a word in the place of an id is an operation of its own, unless an example shows it', () => {
  const both = '## A\n\n`GET /crates/{id}`\n\n## B\n\n`GET /crates/search`';
  expect(endpointsOf(both)).toEqual(['GET /crates/{id} # A', 'GET /crates/search # B']);
  expect(endpointsOf(both.replace('## B', '## Example'))).toEqual(['GET /crates/{id}']);
});

test('a heading without a blank behind its marks ends the example above it', () => {
  const body = '## Example\n\n```\n{}\n```\n\n##Update Lids\n\n```\nPOST /v1/lids/{id}\n```';
  expect(endpointsOf(`\`GET /v1/crates\`\n\n${body}`)).toEqual([
    'GET /v1/crates',
    'POST /v1/lids/{id} # Update Lids',
  ]);
});
