import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReference } from '../../../docs-index/derive/readReference';
import { read } from '../../read';

/** A small document of each format, to be damaged. */
const documents: readonly (readonly [name: string, text: string])[] = [
  [
    'a.yaml',
    'openapi: 3.0.0\ninfo: {title: T}\npaths:\n  /a/{b}:\n    get: {summary: S, parameters: [{name: b, in: path, schema: {$ref: "#/c"}}], requestBody: {content: {application/json: {schema: {properties: {x: {items: {enum: [1]}}}}}}}, responses: {404: {description: D}}}\nc: {type: string}\n',
  ],
  [
    'b.json',
    '{"swagger":"2.0","host":"h","basePath":"/b","paths":{"/x":{"post":{"parameters":[{"in":"body","schema":{"$ref":"#/definitions/D"}}]}}},"definitions":{"D":{"allOf":[{"$ref":"#/definitions/D"}],"properties":{"d":{"$ref":"#/definitions/D"}}}}}',
  ],
  [
    'c.json',
    '{"info":{"_postman_id":"1","name":"N"},"item":[{"name":"F","item":[{"name":"R","request":{"method":"GET","url":{"raw":"{{h}}/a?b=c","query":[{"key":"b"}]},"body":{"mode":"raw","raw":"{\\"a\\":1}"}},"response":[{"code":400,"body":"{\\"code\\":\\"E1\\"}"}]}]}]}',
  ],
  [
    'd.json',
    '{"apifoxProject":"1","apiCollection":[{"items":[{"name":"n","api":{"method":"get","path":"/p","parameters":{"query":[{"name":"q"}]},"requestBody":{"jsonSchema":{"$ref":"#/definitions/1"}},"responses":[{"code":200}]}}]}],"schemaCollection":[{"items":[{"id":"1","schema":{"jsonSchema":{}}}]}]}',
  ],
  [
    'e.json',
    '[{"name":"c","list":[{"title":"t","path":"/p","method":"POST","catid":1,"req_body_type":"json","req_body_other":"{\\"type\\":\\"object\\"}","req_query":[{"name":"a"}],"res_body":"{}"}]}]',
  ],
  [
    'f.json',
    '{"item_name":"i","pages":{"pages":[{"page_title":"t","page_content":"{\\"info\\":{\\"url\\":\\"/a\\"}}"}],"catalogs":[{"cat_name":"c","pages":[]}]}}',
  ],
  ['g.http', '@h = http://x\n### A\n# text\nPOST {{h}}/a\n  ?b=c\nX: y\n\n{"a": {{b}}}\n'],
  [
    'h.json',
    '{"post_stream":{"posts":[{"post_number":1,"username":"u","cooked":"<p>a"}]},"title":"t","tags":["x"]}',
  ],
  [
    'i/2026-01-01.json',
    '[{"type":"message","user":"U1","text":"a <@U1>","ts":"1767600000.000100"}]',
  ],
  [
    'j.json',
    '{"items":[{"message_id":"1","msg_type":"text","create_time":"1","sender":{"id":"s"},"body":{"content":"{\\"text\\":\\"x\\"}"}}]}',
  ],
  ['k.xml', '<posts><row Id="1" PostTypeId="1" Title="t" Body="&lt;p&gt;b" /></posts>'],
  [
    'l.xml',
    '<rss><channel><item><key id="1">A-1</key><summary>s</summary><comments><comment>c</comment></comments></item></channel></rss>',
  ],
  [
    'm.eml',
    'From: a@b.c\nSubject: =?utf-8?B?5p?=\nDate: x\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nx\n--b--\n',
  ],
  [
    'n.json',
    '[{"id":1,"subject":"s","description":"d","requester_id":2,"comments":[{"author_id":3,"body":"b"}]}]',
  ],
  [
    'o.json',
    '[{"key":"K-1","fields":{"summary":"s","description":{"type":"doc","content":[{"type":"table","content":[{}]}]}}}]',
  ],
  ['p.csv', 'Summary,Issue key,Comment,Comment\n"{code}\n||a||\n|b|",K-1,"x;y;{quote}z",\n'],
  [
    'q.rst',
    'T\n=\n\n.. note:: a\n   :b: c\n\n=== ===\na   b\n=== ===\n1   2\n=== ===\n\n+--+\n|x |\n+--+\n\n:f: g\n\n`a <b>`_ :r:`t`\n',
  ],
  ['r/db.json', '{"a":"<p>b</p>","c":"<h1>d"}'],
];

const pieces = [
  '',
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  'null',
  '-1',
  '[[]]',
  '{}',
  '\n',
  '\u0000',
  '$ref',
  '..',
  '<',
  '&',
  '`',
  '|',
  '#/a',
  'true',
  '1e400',
  '\\',
  '::',
];

const damaged = fc.record({
  document: fc.constantFrom(...documents),
  cuts: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 12 }),
      piece: fc.constantFrom(...pieces),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

test('documents damaged anywhere are read as far as they go, without failing', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async ({ document: [name, text], cuts }) => {
      let broken = text;
      for (const { at, length, piece } of cuts) {
        const place = Math.floor(at * broken.length);
        broken = broken.slice(0, place) + piece + broken.slice(place + length);
      }
      const { articles, problems } = await read(broken, { name });
      for (const article of articles) readReference(article);
      expect(problems.filter(({ message }) => message.startsWith('Reading failed'))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('undamaged they are all recognised', async () => {
  const formats = await Promise.all(
    documents.map(async ([name, text]) => {
      const { format, articles } = await read(text, { name });
      return [name, format, articles.length > 0];
    }),
  );
  expect(formats.map(([, format, hasArticles]) => [format, hasArticles])).toEqual(
    [
      'openapi',
      'openapi',
      'postman',
      'apifox',
      'yapi',
      'showdoc',
      'http',
      'discourse',
      'slack',
      'feishu-chat',
      'stack-exchange',
      'jira',
      'mail',
      'json',
      'json',
      'csv',
      'rst',
      'devdocs',
    ].map(format => [format, true]),
  );
});
