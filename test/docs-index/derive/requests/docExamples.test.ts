import { describe, expect, test } from 'vitest';
import { readReference } from '../../../../docs-index/derive/readReference';
import { page } from '../../../page';

/** Examples as `kind api: METHOD path | headers | body on one line`. */
function check(body: string, expected: readonly string[], title = 'Page'): void {
  const { examples } = readReference(page(body, { title })).reference;
  const shown = examples.map(example => {
    const headers = example.headers.map(([name, value]) => `${name}=${value}`).join(', ');
    const line = [example.method, example.path].filter(Boolean).join(' ');
    const text = example.body?.replace(/\n\s*/g, ' ') ?? '';
    return `${example.kind} ${example.api ?? '-'}: ${line} | ${headers} | ${text}`;
  });
  expect(shown).toEqual(expected);
}

describe('requests', () => {
  test('a request line in prose and the body below it', () => {
    check(
      '> `PATCH` /v1/items/:id\n\n## 请求示例\n\n> `PATCH`\n>\n> v1/items/42\n\n```json\n{"a": 1,}\n```\n\n## 返回示例\n\n```json\n{"ok": true}\n```',
      [
        'request PATCH /v1/items/:id: PATCH /v1/items/42 |  | { "a": 1 }',
        'response PATCH /v1/items/:id:  |  | { "ok": true }',
      ],
    );
  });

  test('a request without a body', () => {
    check('> `GET` /v1/items\n\n## 请求示例\n\n> `GET` /v1/items?limit=1\n\n## 说明', [
      'request GET /v1/items: GET /v1/items?limit=1 |  | ',
    ]);
  });

  test('wrapped headers are joined, and what follows the body is the response', () => {
    check(
      'POST /v1/items\n\n**请求示例**\n\n```http\nPOST /v1/items HTTP/1.1\nHost: api.example.com\nAuthorization: Token\nKEY:SIGN=\n\n{"job": x"}\n\n{"code": 200}\n```',
      [
        'request POST /v1/items: POST /v1/items | Host=api.example.com, Authorization=Token KEY:SIGN= | { "job": "x" }',
        'response POST /v1/items:  |  | { "code": 200 }',
      ],
    );
  });

  test('JSON in the block below a request is its response', () => {
    check(
      'POST /v1/items\n\n**请求参数**\n\n示例\n\n```http\nPOST /v1/items HTTP/1.1\n\n{}\n```\n\n```json\n{"code": 200}\n```',
      [
        'request POST /v1/items: POST /v1/items |  | {}',
        'response POST /v1/items:  |  | { "code": 200 }',
      ],
    );
  });

  test('head and body in blocks of their own are one request', () => {
    check(
      'POST /v1/items\n\n## 请求示例\n\n```http\nPOST /v1/items HTTP/1.1\nA: b\n```\n\n说明\n\n```json\n{"a": 1}\n```',
      ['request POST /v1/items: POST /v1/items | A=b | { "a": 1 }'],
    );
    check(
      'POST /v1/items\n\n**请求示例**\n\n```http\nPOST /v1/items HTTP/1.1\n```\n\n**返回示例**\n\n```json\n{"a": 1}\n```',
      ['request POST /v1/items: POST /v1/items |  | ', 'response POST /v1/items:  |  | { "a": 1 }'],
    );
  });

  test('a form body stays as it is', () => {
    check(
      'POST /batch\n\n## Request example\n\n```http\nPOST /batch HTTP/1.1\nA: b\n\nop=/a&op=/b\n```',
      ['request POST /batch: POST /batch | A=b | op=/a&op=/b'],
    );
  });
});

describe('responses and callbacks', () => {
  test('a status line begins a response', () => {
    check('POST /v1/items\n\n## Response\n\n```http\nHTTP/1.1 200 OK\nA: b\n\n{"job": <id>}\n```', [
      'response POST /v1/items:  | A=b | { "job": "<id>" }',
    ]);
  });

  test('what the vendor sends to a callback address belongs to no endpoint', () => {
    check('```json\n{"id": 1}\n```', ['request -:  |  | { "id": 1 }'], '结果回调');
  });
});

test('programs and pages without an API give none', () => {
  check('GET /v1/items\n\n# 代码示例\n\n```python\nprint({})\n```\n\n```json\n{"a": 1}\n```', []);
  check('```json\n{"a": 1}\n```', []);
});
