/** Words as people say them: other forms, sounds, and what one says when one asks. */
import { expect, test } from 'vitest';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { inflectionsOf, verbFormsOf } from '../../../../docs-index/answer/search/inflections';
import { buildSegment } from '../../../../docs-index/keep/segments';
import { madeArticle } from '../../../madeArticles';

const index = openIndex([
  buildSegment([
    madeArticle({ id: 'warm', title: 'Prewarm the kiln', body: 'Prewarm it an hour before.' }),
    madeArticle({ id: 'glaze', title: 'Glazes', body: 'A glaze that stopped shining.' }),
    madeArticle({ id: 'permit', title: '窑炉备案', body: '备案要三天。' }),
    madeArticle({ id: 'plan', title: '排烟', body: '被风吹坏的案例。' }),
  ]),
]);

test.each([
  ['prewarming', 'warm'],
  ['prewarmed kilns', 'warm'],
  ['stopping', 'glaze'],
  ['I want to prewarm', 'warm'],
  ['被案', 'permit'],
  ['帮我弄一下被案', 'permit'],
  ['备案', 'permit'],
])('%s → %s', (query, id) => {
  expect(index.search({ query }).hits[0]?.id).toBe(id);
});

test.each([
  ['stopping', 'stop'],
  ['hosting', 'hosted'],
  ['configure', 'configuring'],
  ['removed', 'removal'],
])('%s may be %s', (word, form) => {
  expect(inflectionsOf(word)).toContain(form);
});

test.each([
  ['uploading', ['upload', 'uploaded']],
  ['apply', ['applied', 'applying']],
  ['stopped', ['stop', 'stopping']],
  ['routing', ['route', 'routed']],
  // The singular of `addresses`, which is folded.
  ['addresse', ['address']],
])('%s is also %s', (word, forms) => {
  expect(verbFormsOf(word)).toEqual(expect.arrayContaining(forms));
});

test.each([
  ['port', 'portal'],
  ['port', 'porter'],
  ['use', 'user'],
  ['bring', 'bred'],
])('%s is not %s', (word, other) => {
  expect(verbFormsOf(word)).not.toContain(other);
});

test('a verb is found in another form too, the typed form first', () => {
  const pages = openIndex([
    buildSegment([
      madeArticle({ id: 'other', title: 'Shelves', body: 'How a pot is drying on a shelf.' }),
      madeArticle({ id: 'typed', title: 'Shelves', body: 'How a pot is dried on a shelf.' }),
      madeArticle({ id: 'none', title: 'Wheels', body: 'How a pot is thrown on a wheel.' }),
    ]),
  ]);
  expect(pages.search({ query: 'dried' }).hits.map(({ id }) => id)).toEqual(['typed', 'other']);
});
