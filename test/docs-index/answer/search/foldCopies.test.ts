/** Versions and languages of a page fill one place among what is found. */
import { expect, test } from 'vitest';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { buildSegment, type IndexedArticle } from '../../../../docs-index/keep/segments';
import { madeArticle } from '../../../madeArticles';

const pages = [
  page('docs/mix', 'Mixing a glaze', 'Stir the glaze, then sieve it.'),
  page('versioned_docs/version-1.9/mix', 'Mixing a glaze', 'Stir the glaze, then sieve it.'),
  page('versioned_docs/version-1.10/mix', 'Mixing a glaze', 'Stir the glaze, then sieve it.'),
  page(
    'i18n/zh/docusaurus-plugin-content-docs/current/mix',
    '调釉 glaze',
    '把釉料 glaze 搅匀过筛。',
  ),
  page('versioned_docs/version-1.9/sieve', 'Sieves', 'A glaze goes through the old sieve.'),
  page('docs/sieve', 'Finer sieves', 'A glaze goes through the new sieve.'),
  page('docs/2023/prices', 'Prices', 'A glaze costs 4.'),
  page('docs/2024/prices', 'Prices', 'A glaze costs 5.'),
];

function page(id: string, title: string, body: string): IndexedArticle {
  const { article, reference } = madeArticle({ id, title, body });
  return { article: { ...article, source: { path: `/site/${id}.md`, line: 1 } }, reference };
}

function found(query: string, items = pages): string[] {
  const index = openIndex([buildSegment(items.slice(0, 3)), buildSegment(items.slice(3))]);
  return index.search({ query }).hits.map(({ id, alsoIn = [] }) => {
    return [id, ...alsoIn.map(({ label }) => label)].join(', ');
  });
}

test('the newest of a page is shown, the others are named, also across segments', () => {
  expect(found('mixing glaze')).toContain('docs/mix, 1.10, 1.9');
  expect(found('glaze')).toContain('docs/mix, zh, 1.10, 1.9');
});

test('in the language that was asked in', () => {
  expect(found('釉料')).toEqual(['i18n/zh/docusaurus-plugin-content-docs/current/mix']);
  expect(found('调釉')[0]).toMatch(/^i18n.zh.docusaurus-plugin-content-docs.current.mix/);
});

test('pages of other titles or other years are pages of their own', () => {
  expect(found('glaze')).toEqual(
    expect.arrayContaining([
      'docs/sieve',
      'versioned_docs/version-1.9/sieve',
      'docs/2023/prices',
      'docs/2024/prices',
    ]),
  );
});

test('a version that answers clearly better than the newest stays', () => {
  const items = [
    page('docs/mix', 'Mixing', 'Warm it.'),
    page('versioned_docs/version-1.9/mix', 'Mixing', 'Warm the frit, stir the frit.'),
    page('docs/other', 'Other', 'Mixing is for others.'),
  ];
  expect(found('mixing warm frit', items)[0]).toBe('versioned_docs/version-1.9/mix, current');
});

test('a page in many versions leaves places for others', () => {
  const versions = Array.from({ length: 60 }, (_, at) =>
    page(`versioned_docs/version-1.${at}/mix`, 'Mixing', 'Stir the glaze.'),
  );
  const ids = found('glaze', [...versions, ...pages.slice(4)]).map(hit => hit.split(',')[0]);
  expect(ids[0]).toBe('versioned_docs/version-1.59/mix');
  expect(new Set(ids.slice(1))).toEqual(new Set(pages.slice(4).map(({ article }) => article.id)));
});
