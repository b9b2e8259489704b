import { expect, test } from 'vitest';
import { fieldLines, readFolder, referenceOf } from '../folder';

const keys = (reading: Awaited<ReturnType<typeof readFolder>>) =>
  referenceOf(reading).endpoints.map(({ key, host }) => [key, host]);

test('Postman: folders, variables, inherited authorisation, saved responses', async () => {
  const collection = {
    info: {
      name: 'Orchard',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    variable: [{ key: 'root', value: 'https://orchard.example.com/v2' }],
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{t}}' }] },
    item: [
      {
        name: 'Trees',
        item: [
          {
            name: 'Plant a tree',
            request: {
              method: 'POST',
              header: [],
              description: 'It grows from then on.',
              body: { mode: 'raw', raw: '{ "sort": "pear", "row": {{row}} // which one\n}' },
              url: { raw: '{{root}}/trees/:garden?when=spring' },
            },
            response: [
              {
                name: 'Full',
                code: 422,
                body: '{"error":{"code":"NO_ROOM","message":"row is full"}}',
              },
            ],
          },
        ],
      },
    ],
  };
  const reading = await readFolder({ 'o.json': JSON.stringify(collection) }, 'o.json');
  expect(reading.format).toBe('postman');
  expect(reading.articles.map(({ title, breadcrumb }) => [title, breadcrumb])).toEqual([
    ['Plant a tree', ['Orchard', 'Trees']],
  ]);
  expect(keys(reading)).toEqual([['POST /v2/trees/:garden', 'https://orchard.example.com']]);
  expect(fieldLines(reading)).toEqual([
    'header Authorization string!',
    'query when string',
    'body sort string',
    'body row string',
  ]);
  const { errors, examples } = referenceOf(reading);
  expect(errors.map(({ code, messages }) => [code, messages])).toEqual([
    ['NO_ROOM', ['row is full']],
    ['422', []],
  ]);
  expect(examples[0]?.body).toBe('{\n  "sort": "pear",\n  "row": "<row>"\n}');
});

test('Apifox: folders of operations, schemas by number', async () => {
  const project = {
    apifoxProject: '1.0.0',
    info: { name: '灯塔' },
    apiCollection: [
      {
        name: '根目录',
        items: [
          {
            name: '灯',
            items: [
              {
                name: '点灯',
                api: {
                  method: 'post',
                  path: '/lights',
                  parameters: { query: [{ name: 'dim', type: 'boolean', required: false }] },
                  requestBody: {
                    type: 'application/json',
                    jsonSchema: { $ref: '#/definitions/7' },
                  },
                  responses: [{ code: 200, name: '成功', jsonSchema: { type: 'object' } }],
                },
              },
            ],
          },
        ],
      },
    ],
    schemaCollection: [
      {
        items: [
          {
            id: '#/definitions/7',
            schema: {
              jsonSchema: {
                type: 'object',
                required: ['colour'],
                properties: {
                  colour: {
                    type: 'string',
                    enum: ['red'],
                    'x-apifox-enum': [{ value: 'red', name: '红', description: '停' }],
                  },
                },
              },
            },
          },
        ],
      },
    ],
    environments: [{ baseUrl: 'https://light.example.com/a' }],
  };
  const reading = await readFolder({ 'p.json': JSON.stringify(project) }, 'p.json');
  expect(reading.articles.map(({ title, breadcrumb }) => [title, breadcrumb])).toEqual([
    ['点灯', ['灯塔', '灯']],
  ]);
  expect(keys(reading)).toEqual([['POST /a/lights', 'https://light.example.com']]);
  expect(fieldLines(reading)).toEqual(['query dim boolean', 'body colour string!']);
  expect(referenceOf(reading).fields[1]?.enumValues).toEqual([{ value: 'red', meaning: '红 停' }]);
});

test('YApi: categories with interfaces, bodies as schema or sample, HTML descriptions', async () => {
  const list = [
    {
      ...{
        title: '查风',
        path: '/wind/{town}',
        method: 'GET',
        catid: 3,
        desc: '<p>现在的 <b>风</b></p>',
      },
      req_params: [{ name: 'town', desc: '城市' }],
      req_query: [{ name: 'hour', required: '1', example: '12' }],
      ...{ req_headers: [], res_body_type: 'json', up_time: 1_767_225_600 },
      res_body: '{"type":"object","properties":{"speed":{"type":"number","description":"米每秒"}}}',
      res_body_is_json_schema: true,
    },
  ];
  const text = JSON.stringify([{ name: '天气', list }]);
  const reading = await readFolder({ 'api.json': text }, 'api.json');
  expect(reading.format).toBe('yapi');
  const [article] = reading.articles;
  expect([article?.title, article?.category, article?.updated]).toEqual([
    '查风',
    '天气',
    '2026-01-01',
  ]);
  expect(article?.body).toContain('现在的 **风**');
  expect(keys(reading)).toEqual([['GET /wind/{town}', undefined]]);
  expect(fieldLines(reading)).toEqual([
    'path town string!',
    'query hour string!',
    'response speed number',
  ]);
});

test('ShowDoc: Markdown pages and RunApi requests', async () => {
  const request = {
    info: { method: 'post', url: 'https://snow.example.com/melt?fast=1' },
    request: {
      params: {
        mode: 'json',
        json: '{"cm": 3}',
        jsonDesc: [{ name: 'cm', type: 'int', require: '1' }],
      },
    },
    response: { responseExample: '{"ok": true}' },
  };
  const item = {
    item_name: '雪',
    pages: {
      pages: [{ page_title: '说明', page_content: '## 规则\n\n&quot;慢慢来&quot;' }],
      catalogs: [
        {
          cat_name: '接口',
          pages: [{ page_title: '化雪', page_content: JSON.stringify(request) }],
        },
      ],
    },
  };
  const reading = await readFolder({ 's.json': JSON.stringify(item) }, 's.json');
  expect(reading.articles.map(({ title, breadcrumb }) => [title, breadcrumb])).toEqual([
    ['说明', ['雪']],
    ['化雪', ['雪', '接口']],
  ]);
  expect(reading.articles[0]?.body).toBe('## 规则\n\n"慢慢来"');
  expect(keys(reading)).toEqual([['POST /melt', 'https://snow.example.com']]);
  expect(fieldLines(reading)).toEqual(['query fast string', 'body cm int!', 'response ok boolean']);
});

test('a .http file: names, comments, continued queries, forms, scripts left out', async () => {
  const text = `@base = https://bells.example.com/v1

### Ring the bell
# It rings once.
# @name ring
POST {{base}}/bells/{{bell}}/ring
    ?loud=yes
    &times=2 HTTP/1.1
Content-Type: application/x-www-form-urlencoded

tune=low&key={{secret}}

> {% client.log('rung') %}

###
GET {{base}}/bells
`;
  const reading = await readFolder({ 'bells.http': text }, 'bells.http');
  expect(reading.articles.map(({ title, source }) => [title, source.line])).toEqual([
    ['Ring the bell', 3],
    ['GET /v1/bells', 15],
  ]);
  expect(keys(reading)).toEqual([
    ['POST /v1/bells/{bell}/ring', 'https://bells.example.com'],
    ['GET /v1/bells', 'https://bells.example.com'],
  ]);
  expect(fieldLines(reading)).toEqual([
    'header Content-Type string',
    'query loud string',
    'query times string',
    'form tune string',
    'form key string',
  ]);
  expect(reading.articles[0]?.body).toContain('It rings once.');
});
