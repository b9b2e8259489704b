import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../docs-index/article';
import { buildSegment, mergeSegments, verifySegment } from '../../../docs-index/keep/segments';
import { openIndex } from '../../../docs-index/answer/docsIndex';
import { emptyManifest } from '../../../docs-index/manifest';
import { articleLists, emptyReference, madeArticle, queries } from '../../madeArticles';

const runs = { numRuns: 40 };

describe('segments', () => {
  test('what was saved is there again, whole and in order', () => {
    fc.assert(
      fc.property(articleLists, items => {
        const index = openIndex([buildSegment(items)]);
        expect([...index.titles()].map(title => title.id)).toEqual(items.map(i => i.article.id));
        for (const { article } of items) expect(index.article(article.id)).toEqual(article);
      }),
      runs,
    );
  });

  test('the same articles give the same bytes, built at once or merged', () => {
    fc.assert(
      fc.property(articleLists, fc.nat(), (items, at) => {
        const cut = items.length === 0 ? 0 : at % items.length;
        const parts = [buildSegment(items.slice(0, cut)), buildSegment(items.slice(cut))];
        expect(mergeSegments(parts)).toEqual(buildSegment(items));
      }),
      runs,
    );
  });

  test('several segments answer as one does', () => {
    fc.assert(
      fc.property(articleLists, queries, (items, query) => {
        const half = items.length >> 1;
        const parts = [buildSegment(items.slice(0, half)), buildSegment(items.slice(half))];
        const one = openIndex([buildSegment(items)]).search({ query });
        expect(openIndex(parts).search({ query })).toEqual(one);
      }),
      runs,
    );
  });

  test('deleted articles are gone at once and after merging', () => {
    const bytes = buildSegment([
      madeArticle({ id: 'a', body: '证书过期' }),
      madeArticle({ id: 'b', body: '证书' }),
    ]);
    const view = { bytes, deleted: new Set(['a']) };
    for (const index of [openIndex([view]), openIndex([mergeSegments([view])])]) {
      expect(index.articleCount).toBe(1);
      expect(index.article('a')).toBeUndefined();
      expect(index.search({ query: '证书' }).hits.map(hit => hit.id)).toEqual(['b']);
    }
  });

  test('articles and hits of a source that is away are marked, those beside them are not', () => {
    const asOf = '2026-03-04T16:05:00.000Z';
    const here = buildSegment([madeArticle({ id: 'a', body: '证书过期' })]);
    const away = buildSegment([madeArticle({ id: 'b', body: '证书过期' })]);
    const index = openIndex([here, { bytes: away, asOf }]);
    const { hits } = index.search({ query: '证书过期' });
    expect(new Map(hits.map(hit => [hit.id, hit.asOf]))).toEqual(
      new Map([
        ['a', undefined],
        ['b', asOf],
      ]),
    );
    expect([index.article('a')?.asOf, index.article('b')?.asOf]).toEqual([undefined, asOf]);
    expect(openIndex([away]).article('b')).not.toHaveProperty('asOf');
  });

  test('of two articles with one id the later is renamed, its reference too', () => {
    const segment = (code: string) => {
      const { article } = madeArticle({ id: 'a', title: code });
      const error = { code, messages: [], title: code, description: '', articleId: 'a', line: 1 };
      return buildSegment([{ article, reference: { ...emptyReference, errors: [error] } }]);
    };
    const index = openIndex([segment('611'), segment('612')]);
    expect([...index.titles()].map(title => title.id)).toEqual(['a', 'a~2']);
    expect(index.article('a~2')?.title).toBe('612');
    expect(index.symbols.errorsByCode('612')[0]?.articleId).toBe('a~2');
  });

  test('of a pack without its documents only the manifest counts', () => {
    const manifest = { ...emptyManifest, name: 'pack' };
    const bytes = buildSegment([madeArticle({ id: 'a' })], manifest);
    const index = openIndex([{ bytes, manifestOnly: true }]);
    expect(index.articleCount).toBe(0);
    expect(index.manifest.name).toBe('pack');
  });
});

/** All that an index says of its articles, or that it refuses. */
function whatIsIn(bytes: Uint8Array): string {
  try {
    const index = openIndex([bytes]);
    return JSON.stringify([index.search({ query: '证书过期' }), index.article('a')]);
  } catch (error) {
    return error instanceof UserError ? 'damaged' : String(error);
  }
}

describe('damage', () => {
  const bytes = buildSegment([madeArticle({ id: 'a', title: '证书', body: '过期了怎么办' })]);

  test('every shortened segment is refused', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), length => {
        expect(() => openIndex([bytes.slice(0, length)])).toThrow(UserError);
      }),
    );
  });

  test('every flipped bit is noticed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), bit => {
        const damaged = bytes.slice();
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => verifySegment(damaged)).toThrow(UserError);
        // Without looking at everything, damage may be found later, but never gives wrong answers.
        expect([whatIsIn(bytes), 'damaged']).toContain(whatIsIn(damaged));
      }),
      { numRuns: 300 },
    );
  });

  test('foreign bytes are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), foreign => {
        expect(() => openIndex([foreign])).toThrow(UserError);
      }),
    );
  });

  test('a segment at an odd place in memory opens all the same', () => {
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(openIndex([moved.subarray(3)]).articleCount).toBe(1);
  });
});
