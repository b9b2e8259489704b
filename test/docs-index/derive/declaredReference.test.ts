import { expect, test } from 'vitest';
import { openIndex } from '../../../docs-index/answer/docsIndex';
import { readReference } from '../../../docs-index/derive/readReference';
import { buildSegment } from '../../../docs-index/keep/segments';
import type { DeclaredReference } from '../../../docs-index/reference';
import { page } from '../../page';

const declared: DeclaredReference = {
  endpoints: [
    { key: 'POST /lamps', method: 'POST', path: '/lamps', title: 'Light a lamp', line: 1 },
  ],
  fields: [
    {
      ...{ key: 'watts', name: 'watts', api: 'POST /lamps', position: 'body', type: 'integer' },
      ...{ description: 'How bright', enumValues: [], line: 1 },
    },
  ],
  structs: [],
  errors: [{ code: 'LAMP_BROKEN', messages: [], title: 'Lamps', description: 'It fell', line: 1 }],
  examples: [],
  prose: '| Error code | Meaning |\n| --- | --- |\n| 77012 | No current |',
};

const body = `\`POST /lamps\`

## Parameters

| Name | Type | Description |
| --- | --- | --- |
| guessed | string | of the text alone |
`;

test('what a format declares is taken as it is, and its prose is read as any text', () => {
  const { reference, problems } = readReference(page(body, { declared }));
  expect(reference.endpoints.map(({ key, articleId }) => [key, articleId])).toEqual([
    ['POST /lamps', 'docs/page'],
  ]);
  expect(reference.fields.map(field => [field.key, field.articleId])).toEqual([
    ['watts', 'docs/page'],
  ]);
  expect(reference.errors.map(error => error.code)).toEqual(['LAMP_BROKEN', '77012']);
  expect(problems).toEqual([]);
});

test('it is kept as the reference of the article alone', () => {
  const article = page(body, { declared });
  const index = openIndex([buildSegment([{ article, ...readReference(article) }])]);
  expect(index.article('docs/page')).toEqual(page(body));
  expect(index.lookup('watts').map(({ kind, key, api }) => [kind, key, api])).toEqual([
    ['api-field', 'watts', 'POST /lamps'],
  ]);
});
