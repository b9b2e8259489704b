import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, readTerms } from '../docs-index/terms';

test.each([
  ['證書过期', '证书 书过 过期 期'],
  ['CDN节点', 'cdn 节点 点'],
  ['ＣＤＮ命中率', 'cdn 命中 中率 率'],
  ['intervalMsecs', 'intervalmsec interval msec'],
  ['interval_msecs', 'intervalmsec interval msec'],
  ['interval-msecs', 'intervalmsec interval msec'],
  ['HTTPServer', 'httpserver http server'],
  ['params.image', 'param image'],
  ['policies buses IDs', 'policy buse ids'],
  ['win2008 md5 v3', 'win2008 win 2008 md5 v3'],
  ['Café', 'cafe'],
  ['80端口', '80 端口 口'],
  ['😀 612', '612'],
  ['', ''],
])('%s has the terms %s', (text, terms) => {
  expect(
    readTerms(text)
      .map(term => term.text)
      .join(' '),
  ).toBe(terms);
});

test('every term stands in its place, and places are in bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      for (const { start, end, kind, text: term } of readTerms(text)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        if (kind === 'han') expect(foldText(text.slice(start, end))).toBe(term);
      }
    }),
  );
});

test('folding keeps every offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(foldText(text)).toHaveLength(text.length);
    }),
  );
});
