/** Synonyms of a vendor's pack over its own documents and over other makers'. */
import { expect, test } from 'vitest';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { isOfVendor } from '../../../../docs-index/answer/search/ofVendor';
import { buildSegment, type IndexedArticle, openViews } from '../../../../docs-index/keep/segments';
import { readManifest } from '../../../../docs-index/manifest';
import { madeArticle } from '../../../madeArticles';

const pack = `
name: Kilnworks
vendors:
  - id: kilnworks
    names: [Kilnworks, 窑工坊]
synonyms:
  - [推送, 通知]
`;
const { manifest } = readManifest(pack, 'support-docs.yaml');

/** Two that say what is typed and four whose title says the other word, all on one matter. */
function pages(maker: string): IndexedArticle[] {
  const said = (id: string, title: string, body: string) =>
    madeArticle({ id, title, body: `${maker}。${body}` });
  return [
    said('typed', '开窑', '开窑时会推送消息，窑门要关。'),
    said('typed too', '窑炉', '推送前先看火候。'),
    ...['a', 'b', 'c', 'd'].map(id => said(id, '通知', '通知很多，通知窑门。')),
  ];
}

function openPages(maker: string) {
  return openIndex([buildSegment(pages(maker), manifest)]);
}

test.each([
  ['窑工坊', true],
  ['Kilnworks', true],
  ['别家', false],
])('documents that speak of %s are of the vendor: %s', (maker, expected) => {
  const space = openViews([buildSegment(pages(maker))]);
  expect(isOfVendor(space, manifest.vendors)).toBe(expected);
});

test('a pack of nobody, and no documents, are anybody’s', () => {
  expect(isOfVendor(openViews([buildSegment(pages('别家'))]), [])).toBe(true);
  expect(isOfVendor(openViews([]), manifest.vendors)).toBe(true);
});

test('most articles decide, by the segment they are in', () => {
  const few = buildSegment(pages('窑工坊').slice(0, 2));
  const many = buildSegment(pages('别家').slice(2));
  expect(isOfVendor(openViews([few, many]), manifest.vendors)).toBe(false);
});

test('in other makers’ documents the word typed comes before the synonyms of a pack', () => {
  const found = (maker: string) => openPages(maker).search({ query: '推送窑门' }).hits[0]?.id;
  expect([found('窑工坊'), found('别家')]).toEqual(['a', 'typed']);
});
