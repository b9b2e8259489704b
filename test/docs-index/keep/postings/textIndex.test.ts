import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  articleSections,
  openTextIndex,
  type TextIndex,
} from '../../../../docs-index/keep/postings/textIndex';
import { TextIndexWriter } from '../../../../docs-index/keep/postings/textIndexWriter';
import { typoDistance } from '../../../../docs-index/answer/search/spelling';
import { readTerms } from '../../../../docs-index/text/terms';

const vocabulary = fc.constantFrom('证书', '过期', 'upload', 'timeout', 'a_b', '612', '。', ' ');
const bodies = fc.array(
  fc.array(vocabulary, { maxLength: 12 }).map(words => words.join('')),
  { maxLength: 400 },
);

function indexOf(texts: readonly string[]): TextIndex {
  const writer = new TextIndexWriter();
  for (const body of texts) writer.add({ title: '', headings: '', body, names: [] });
  return openTextIndex(writer.finish(articleSections));
}

function postingsOf(index: TextIndex, term: string): [number, number][] {
  const found = index.find(term);
  const postings: [number, number][] = [];
  while (found?.next()) {
    for (let at = 0; at < found.size; at++) {
      postings.push([found.articles[at] ?? -1, found.counts[at] ?? 0]);
    }
  }
  return postings;
}

test('postings equal what counting every article finds', () => {
  fc.assert(
    fc.property(bodies, texts => {
      const index = indexOf(texts);
      const counted = new Map<string, Map<number, number>>();
      texts.forEach((text, article) => {
        for (const { text: term } of readTerms(text)) {
          const counts = counted.get(term) ?? new Map<number, number>();
          counted.set(term, counts.set(article, Math.min(15, (counts.get(article) ?? 0) + 1)));
        }
      });
      for (const [term, counts] of counted) expect(postingsOf(index, term)).toEqual([...counts]);
      expect(postingsOf(index, '从未')).toEqual([]);
      expect([...index.terms()]).toHaveLength(counted.size);
    }),
    { numRuns: 30 },
  );
});

test('seeking finds what reading the whole list finds', () => {
  const texts = Array.from({ length: 2000 }, (_, article) => (article % 3 === 0 ? '证书' : '域名'));
  const index = indexOf(texts);
  const all = postingsOf(index, '证书').map(([article]) => article);
  fc.assert(
    fc.property(fc.array(fc.nat(2100), { maxLength: 60 }), wanted => {
      const list = index.find('证书');
      const found: number[] = [];
      for (const article of [...new Set(wanted)].sort((a, b) => a - b)) {
        if (!list?.seek(article)) break;
        if (list.articles.subarray(0, list.size).includes(article)) found.push(article);
      }
      expect(found).toEqual(all.filter(article => wanted.includes(article)));
    }),
  );
});

test('words near one are those that comparing every word finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z', '1'), maxLength: 9 });
  fc.assert(
    fc.property(fc.uniqueArray(letters), letters, fc.nat(2), (words, wanted, typos) => {
      const index = indexOf([words.join(' ')]);
      const all = [...index.wordsWith('')].filter(word => /^[a-z]/.test(word));
      const near = all.filter(word => typoDistance(wanted, word, typos) <= typos);
      expect([...index.wordsNear(wanted, typos)]).toEqual(near);
    }),
    { numRuns: 300 },
  );
});
