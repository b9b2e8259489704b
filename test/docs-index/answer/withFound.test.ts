import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openIndex } from '../../../docs-index/answer/docsIndex';
import {
  buildSegment,
  findTerm,
  openViews,
  type Elsewhere,
  type FieldSums,
  type IndexedArticle,
} from '../../../docs-index/keep/segments';
import { articleLists, madeArticle, queries } from '../../madeArticles';

/** What a server would say of these articles. */
function elsewhereOf(items: readonly IndexedArticle[]): Elsewhere {
  const space = openViews([buildSegment(items)]);
  const [member] = space.members;
  const sumsOf = (lengths: Uint16Array): FieldSums => {
    const sums: [number, number, number] = [0, 0, 0];
    lengths.forEach((length, at) => (sums[at % 3] = (sums[at % 3] ?? 0) + length));
    return { texts: lengths.length / 3, sums };
  };
  return {
    articleCount: items.length,
    lengths: sumsOf(member?.content.text.fieldLengths ?? new Uint16Array()),
    passages: sumsOf(member?.content.passages.fieldLengths ?? new Uint16Array()),
    // A single character is counted here once for each pair it begins, and never capped before the sum.
    frequencyOf: term =>
      findTerm(space, term)
        .lists.flat()
        .reduce((sum, list) => sum + list.total, 0),
  };
}

test('what a server found is ranked as if all of it were here', () => {
  fc.assert(
    fc.property(articleLists, fc.nat(30), queries, (items, cut, query) => {
      const [here, there] = [items.slice(0, cut), items.slice(cut)];
      const whole = openIndex([buildSegment(here), buildSegment(there)]).search({ query });
      const index = openIndex([buildSegment(here)]);
      const found = { items: there, elsewhere: elsewhereOf(there) };
      expect(index.withFound(found).search({ query })).toEqual(whole);
      const recall = index.recall(query);
      expect(index.withFound({ ...found, recall }).search({ query })).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('a word that is mistyped, begun, or in another form is found in what came for it', () => {
  const there = [
    madeArticle({ id: 'a', title: '证书', body: 'The foghorn sounds; registered pilots wait.' }),
    madeArticle({ id: 'b', title: 'intervalMsecs of the 引航员', body: '证书过期 upload' }),
  ];
  const index = openIndex([buildSegment([madeArticle({ id: 'own', title: 'mooring' })])]);
  const elsewhere = elsewhereOf(there);
  const ids = (query: string) =>
    index
      .withFound({ items: there, elsewhere, recall: index.recall(query) })
      .search({ query })
      .hits.map(({ id }) => id);
  expect(
    ['foghron', 'ofghorn', 'foghor', 'registering', 'interval', '引航', '航员'].map(ids),
  ).toEqual([['a'], ['a'], ['a'], ['a'], ['b'], ['b'], ['b']]);
});

test('what is kept of a server answers alone, and not beside the server', () => {
  const kept = {
    bytes: buildSegment([madeArticle({ id: 'kept', title: 'buoy' })]),
    isStandIn: true,
  };
  const index = openIndex([kept, buildSegment([madeArticle({ id: 'own', title: 'buoy' })])]);
  const ids = (asked: typeof index) => asked.search({ query: 'buoy' }).hits.map(({ id }) => id);
  const fresh = madeArticle({ id: 'kept', title: 'buoy', body: 'as published now' });
  const twice = madeArticle({ id: 'own', title: 'buoy', body: 'the same page' });
  const found = { items: [fresh, twice], elsewhere: elsewhereOf([fresh, twice]) };
  expect(ids(index).sort()).toEqual(['kept', 'own']);
  expect(ids(index.withFound()).sort()).toEqual(['own']);
  const together = index.withFound(found);
  expect(ids(together).sort()).toEqual(['kept', 'own']);
  expect(together.article('kept')?.body).toBe('as published now');
});

test('a server is asked for each word as typed, for what it may mean, and for names', () => {
  const index = openIndex([buildSegment([madeArticle({ id: 'a', title: '证书过期' })])]);
  const { concepts, names, unknown } = index.recall('证书过期 uplaod');
  const terms = concepts.flatMap(({ ways }) => ways.flatMap(way => way.terms));
  expect(terms).toEqual(expect.arrayContaining(['证书', '过期', 'uplaod']));
  expect(names.length).toBeGreaterThan(0);
  expect(unknown).toEqual(['uplaod']);
});
