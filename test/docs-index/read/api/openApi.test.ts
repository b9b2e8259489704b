import { describe, expect, test } from 'vitest';
import { fieldLines, readFolder, referenceOf } from '../folder';

const harbour = `openapi: 3.0.2
info: { title: Harbour, version: '3', description: Where boats sleep. }
servers: [{ url: 'https://{town}.harbour.example.com/api/', variables: { town: { default: bergen } } }]
security: [{ key: [] }]
paths:
  /boats/{boat}:
    parameters:
      - { name: boat, in: path, required: true, schema: { type: string }, description: Its name }
    put:
      operationId: moorBoat
      summary: Moor a boat
      description: The boat waits for a berth.
      tags: [Boats]
      parameters:
        - { name: dry-run, in: query, schema: { type: boolean, default: false } }
      requestBody:
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Boat' }
            example: { berth: A-1, crew: [{ rank: mate }] }
      responses:
        '200':
          description: Moored
          content:
            application/json:
              schema: { allOf: [{ $ref: '#/components/schemas/Boat' }, { properties: { since: { type: string, format: date } } }] }
        '409':
          description: The berth is taken
          content:
            application/json:
              schema:
                properties:
                  code: { type: string, enum: [BERTH_TAKEN, BERTH_CLOSED], x-enum-descriptions: [Somebody is there, For repair] }
              example: { code: BERTH_TAKEN, message: berth A-1 is taken }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Harbour-Key }
  schemas:
    Boat:
      type: object
      required: [berth]
      properties:
        id: { type: integer, readOnly: true }
        berth: { type: string, description: Where it lies }
        kind: { type: string, enum: [sail, motor], description: What moves it }
        crew:
          type: array
          items: { type: object, properties: { rank: { type: string }, ship: { $ref: '#/components/schemas/Boat' } } }
`;

describe('OpenAPI 3', () => {
  test('an operation is an article with all that belongs to it', async () => {
    const reading = await readFolder({ 'harbour.yaml': harbour }, 'harbour.yaml');
    expect(reading.format).toBe('openapi');
    expect(reading.problems).toEqual([]);
    expect(reading.articles.map(({ id, title, breadcrumb }) => [id, title, breadcrumb])).toEqual([
      ['harbour', 'Harbour', ['Harbour']],
      ['harbour/moorBoat', 'Moor a boat', ['Harbour', 'Boats']],
    ]);
    expect(reading.articles[1]?.source.line).toBe(9);
    expect(fieldLines(reading)).toEqual([
      'header X-Harbour-Key string!',
      'path boat string!',
      'query dry-run boolean',
      'body berth string!',
      'body kind string',
      'body crew object[]',
      'body crew[].rank string',
      'body crew[].ship object',
      ...['response id integer', 'response berth string!', 'response kind string'],
      ...['response crew object[]', 'response crew[].rank string', 'response crew[].ship object'],
      'response since string',
    ]);
    const { endpoints, fields, examples } = referenceOf(reading);
    expect(endpoints.map(({ key, host, name }) => [key, host, name])).toEqual([
      ['PUT /api/boats/{boat}', 'https://bergen.harbour.example.com', 'moorBoat'],
    ]);
    expect(fields.find(({ key }) => key === 'kind')?.enumValues).toEqual([
      { value: 'sail', meaning: '' },
      { value: 'motor', meaning: '' },
    ]);
    expect(examples.map(({ kind, body }) => [kind, JSON.parse(body ?? '') as unknown])).toEqual([
      ['request', { berth: 'A-1', crew: [{ rank: 'mate' }] }],
    ]);
  });

  test('error responses tell codes, and statuses where the vendor is sure', async () => {
    const reading = await readFolder({ 'harbour.yaml': harbour }, 'harbour.yaml');
    const errors = referenceOf(reading).errors;
    expect(
      errors.map(({ code, messages, description, hover }) => [code, messages, description, hover]),
    ).toEqual([
      ['BERTH_TAKEN', ['berth A-1 is taken'], 'The berth is taken', undefined],
      ['BERTH_TAKEN', [], 'Somebody is there', undefined],
      ['BERTH_CLOSED', [], 'For repair', undefined],
      ['409', [], 'The berth is taken', 'strong'],
    ]);
  });

  test('references to other files are followed; what is missing is said', async () => {
    const files = {
      'api/root.yaml': `openapi: 3.1.0
info: { title: Split }
paths:
  /nets: { $ref: paths/nets.yaml }
  /lost: { get: { responses: { '200': { $ref: gone.yaml } } } }
`,
      'api/paths/nets.yaml': `get:
  summary: List nets
  parameters: [{ $ref: '../shared.yaml#/parameters/Mesh' }]
`,
      'api/shared.yaml': `parameters:
  Mesh: { name: mesh, in: query, schema: { type: [integer, 'null'] }, description: How fine }
`,
    };
    const reading = await readFolder(files, 'api/root.yaml');
    expect(fieldLines(reading)).toEqual(['query mesh integer']);
    expect(reading.problems.map(({ message }) => message)).toEqual([
      'The description refers to gone.yaml: it is not there.',
    ]);
    expect((await readFolder(files, 'api/shared.yaml')).format).toBe('passed-over');
  });

  test('circles, empty and broken descriptions end in a few words', async () => {
    const circle = `{"openapi": "3.0.0", "paths": {"/a": {"$ref": "#/paths/~1b"}, "/b": {"$ref": "#/paths/~1a"}}}`;
    const texts = {
      'a.json': circle,
      'b.yaml': 'openapi: 3.0.0\npaths: [\n',
      'c.yaml': 'openapi: 3.0.0\n',
    };
    const told = await Promise.all(
      Object.keys(texts).map(async name => (await readFolder(texts, name)).problems),
    );
    expect(told.map(problems => problems.map(({ message }) => message.slice(0, 29)))).toEqual([
      ['The API description holds no '],
      ['The API description is broken'],
      ['The API description holds no '],
    ]);
  });
});

test('Swagger 2: base path, form data, body, keys sorted so that the version comes late', async () => {
  const swagger = {
    basePath: '/v7',
    host: 'kites.example.com',
    info: { title: 'Kites' },
    paths: {
      '/kites': {
        post: {
          summary: 'Fly a kite',
          consumes: ['multipart/form-data'],
          parameters: [
            { in: 'formData', name: 'plan', type: 'file', required: true },
            {
              in: 'formData',
              name: 'metres',
              type: 'integer',
              description: 'How high',
              maximum: 90,
            },
          ],
          responses: { 429: { description: 'No wind' } },
        },
      },
    },
    schemes: ['http'],
    swagger: '2.0',
  };
  const reading = await readFolder({ 'kites.json': JSON.stringify(swagger) }, 'kites.json');
  expect(reading.format).toBe('openapi');
  expect(fieldLines(reading)).toEqual(['form plan file!', 'form metres integer']);
  const { endpoints, fields } = referenceOf(reading);
  expect(endpoints.map(({ key, host }) => [key, host])).toEqual([
    ['POST /v7/kites', 'http://kites.example.com'],
  ]);
  expect(fields[1]?.description).toBe('How high\n(≤ 90)');
});

test('secrets in a description are masked in the text and in what is declared', async () => {
  const text = harbour.replace('berth: A-1, crew', 'berth: sk_live_4eC39HqLyjWDarjtT1zdp7dc, crew');
  const reading = await readFolder({ 'harbour.yaml': text }, 'harbour.yaml');
  expect(JSON.stringify(reading.articles)).not.toContain('4eC39HqLyjWDarjtT1zdp7dc');
});
