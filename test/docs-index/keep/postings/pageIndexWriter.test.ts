import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageIndexWriter } from '../../../../docs-index/keep/postings/pageIndexWriter';
import {
  articleSections,
  openTextIndex,
  passageSections,
  type TextIndex,
} from '../../../../docs-index/keep/postings/textIndex';
import { TextIndexWriter } from '../../../../docs-index/keep/postings/textIndexWriter';

const text = fc
  .array(fc.constantFrom('证书', '过', 'upload', 'a_b', '612', '。', ' ', '\n'), { maxLength: 40 })
  .map(words => words.join(''));
const part = fc.record({ text, headings: fc.option(text, { nil: undefined }) });
const pages = fc.array(
  fc.record({ title: text, headings: text, parts: fc.array(part, { maxLength: 5 }) }),
  { maxLength: 40 },
);

/** `证书` → [[0, 1], [3, 2]]: in which articles a term stands, and its packed counts there. */
function postingsOf(index: TextIndex): Record<string, [number, number][]> {
  const all: Record<string, [number, number][]> = {};
  for (const { term, postings } of index.terms()) {
    const list: [number, number][] = (all[String(term)] = []);
    while (postings.next()) {
      for (let at = 0; at < postings.size; at++) {
        list.push([postings.articles[at] ?? -1, postings.counts[at] ?? 0]);
      }
    }
  }
  return all;
}

test('one reading finds what reading articles and passages one by one finds', () => {
  fc.assert(
    fc.property(pages, all => {
      const both = new PageIndexWriter();
      const articles = new TextIndexWriter();
      const passages = new TextIndexWriter();
      for (const page of all) {
        both.add({ ...page, names: ['=x'] });
        articles.add({ ...page, body: page.parts.map(one => one.text).join('\n'), names: ['=x'] });
        for (const { headings, text: body } of page.parts) {
          if (headings !== undefined) passages.add({ title: '', headings, body, names: [] });
        }
      }
      const sections = both.finish();
      const found = openTextIndex(sections, undefined, articleSections);
      const whole = openTextIndex(articles.finish(articleSections), undefined, articleSections);
      expect(postingsOf(found)).toEqual(postingsOf(whole));
      expect(found.fieldLengths).toEqual(whole.fieldLengths);

      const inParts = openTextIndex(sections, undefined, passageSections);
      const parts = openTextIndex(passages.finish(passageSections), undefined, passageSections);
      // Single units, whose code ends in zeros, are terms of whole articles only.
      const wanted = Object.entries(postingsOf(parts)).filter(
        ([term]) => !/^\d+$/.test(term) || Number(term) < 0x10000 || Number(term) % 0x10000 !== 0,
      );
      expect(postingsOf(inParts)).toEqual(Object.fromEntries(wanted));
      expect(inParts.fieldLengths).toEqual(parts.fieldLengths);
    }),
    { numRuns: 60 },
  );
});
