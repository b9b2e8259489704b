import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTermScanner, foldText, readTerms } from '../../../docs-index/text/terms';

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

test('terms that begin as wanted are those of all that do', () => {
  const words = fc.constantFrom(
    '證书',
    'intervalMsecs',
    'HTTPServer',
    'a_b',
    '過期了',
    ' ',
    '612x',
  );
  const unit = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 3 }));
  fc.assert(
    fc.property(
      fc.array(unit),
      fc.constantFrom('证', '书', 'i', 'm', 's', 'a', '6'),
      (units, first) => {
        const text = units.join('');
        const starts = new Uint8Array(0x10000);
        starts[first.charCodeAt(0)] = 1;
        const found: string[] = [];
        const sink = {
          pair: (one: number, other: number, start: number) => {
            found.push(`${start} ${String.fromCharCode(...(other === 0 ? [one] : [one, other]))}`);
          },
          word: (word: string, start: number) => void found.push(`${start} ${word}`),
        };
        createTermScanner(sink, starts)(text);
        const wanted = readTerms(text).filter(term => term.text.startsWith(first));
        expect(found).toEqual(wanted.map(term => `${term.start} ${term.text}`));
      },
    ),
  );
});
