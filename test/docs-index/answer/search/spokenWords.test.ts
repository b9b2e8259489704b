/** Words as people say them: other forms, sounds, and what one says when one asks. */
import { expect, test } from 'vitest';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import {
  inflectionsOf,
  nounFormsOf,
  verbFormsOf,
} from '../../../../docs-index/answer/search/inflections';
import { buildSegment } from '../../../../docs-index/keep/segments';
import { emptyManifest } from '../../../../docs-index/manifest';
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

test.each([
  ['deploying', ['deployment']],
  ['deployment', ['deploy', 'deployed', 'deploying']],
  ['install', ['installation']],
  ['deletion', ['delete', 'deleted', 'deleting']],
  ['analysis', ['analyze', 'analysed']],
  ['analyzed', ['analysis']],
])('the nouns and verbs of %s are %s', (word, forms) => {
  expect(nounFormsOf(word)).toEqual(expect.arrayContaining(forms));
});

test.each([
  ['station', 'stated'],
  ['cement', 'ce'],
  ['act', 'action'],
])('%s has nothing of %s', (word, other) => {
  expect(nounFormsOf(word)).not.toContain(other);
});

test('the noun of a verb is found behind the verb', () => {
  const pages = openIndex([
    buildSegment([
      madeArticle({ id: 'noun', title: 'Shelves', body: 'The installation of a shelf.' }),
      madeArticle({ id: 'verb', title: 'Shelves', body: 'How to install a shelf.' }),
      madeArticle({ id: 'none', title: 'Wheels', body: 'How to turn on a wheel.' }),
    ]),
  ]);
  expect(pages.search({ query: 'install' }).hits.map(({ id }) => id)).toEqual(['verb', 'noun']);
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

const manifest = {
  ...emptyManifest,
  synonyms: [
    ['renew licence', '续证'],
    ['fire up', '点火', 'top up'],
    ['换匣钵', '更换匣钵'],
    ['不成形', '下垂'],
    ['登窑', 'log on'],
    ['返工', '重拉', 'redo'],
    ['返工', '回炉', 'refire'],
  ],
};
const kilns = openIndex([
  buildSegment(
    [
      madeArticle({ id: 'licence', title: '续证', body: '续证要一周。' }),
      madeArticle({ id: 'fire', title: '点火', body: '先开风，再点火。' }),
      madeArticle({ id: 'up', title: 'Going up', body: 'It goes up and up.' }),
      madeArticle({ id: 'box', title: '更换匣钵', body: '匣钵裂了就更换匣钵。' }),
      madeArticle({ id: 'apart', title: 'Wood', body: 'A log of pine on the shelf.' }),
      ...['a', 'b', 'c'].map(id =>
        madeArticle({ id: `redo-${id}`, title: '重拉', body: '泥胚不圆就重拉，泥胚要稳。' }),
      ),
      ...['a', 'b', 'c'].map(id =>
        madeArticle({ id: `refire-${id}`, title: '回炉', body: '釉面有气泡就回炉，釉面要干。' }),
      ),
      madeArticle({ id: 'sag', title: '下垂了怎么办', body: '下垂了就重做，成形要慢。' }),
    ],
    manifest,
  ),
]);

test.each([
  ['renew an old licence', 'licence'],
  ['fire it up', 'fire'],
  ['换一下匣钵', 'box'],
  ['更换旧的匣钵', 'box'],
])('words between the parts of a listed phrase: %s → %s', (query, id) => {
  expect(kilns.search({ query }).hits.map(hit => hit.id)).toEqual([id]);
});

test.each(['fire bricks up', 'renew. A licence', '换了窑再换匣'])(
  'other matters between them, or other sentences, are not meant: %s',
  query => {
    const ids = kilns.search({ query }).hits.map(hit => hit.id);
    expect(ids).not.toContain('fire');
    expect(ids).not.toContain('licence');
  },
);

test('a verb and its particle apart in a page say nothing of it', () => {
  expect(kilns.search({ query: '登窑' }).hits).toEqual([]);
});

test.each([
  ['返工', ['回炉', '重拉']],
  ['釉面返工', ['回炉']],
  ['泥胚返工', ['重拉']],
])('of a word with several senses the one counts that the rest supports: %s', (query, titles) => {
  const { hits } = kilns.search({ query });
  expect([...new Set(hits.map(({ title }) => title))].sort()).toEqual(titles);
});

test('a part of another word for it is no hit, and is not marked', () => {
  expect(kilns.search({ query: '点火' }).hits.map(({ id }) => id)).toEqual(['fire']);
  const [hit] = kilns.search({ query: '下垂' }).hits;
  const marked = hit?.highlights.map(([start, end]) => hit.snippet.slice(start, end));
  expect([hit?.id, marked]).toEqual(['sag', ['下垂']]);
});
