/**
 * Articles that were found for one query, as a segment that is never written: only the terms the query
 * may ask for are indexed, and all of them once another is asked for. What is packed on disk stays
 * here as it came.
 */
import { emptyManifest } from '../../manifest';
import { PageIndexWriter } from '../postings/pageIndexWriter';
import {
  articleSections,
  openTextIndex,
  passageSections,
  type TextIndex,
} from '../postings/textIndex';
import type { TermStarts } from '../../text/terms';
import type { RecordStore } from './recordStore';
import { columnsOf, headText, bodyText, type IndexedArticle } from './packSegment';
import { searchFields } from './searchFields';
import type { SegmentContent } from './segmentContent';

/** Opens articles for a query whose terms begin as `starts` says. */
export function thinSegment(items: readonly IndexedArticle[], starts: TermStarts): SegmentContent {
  const thin = indexed(items, starts);
  let made: Indexes | undefined;
  const whole = () => (made ??= indexed(items));
  const textsOf = (textOf: (item: IndexedArticle) => string): RecordStore => ({
    count: items.length,
    read: number => {
      const item = items[number];
      return item === undefined ? '' : textOf(item);
    },
  });
  const { categoryNames, ...columns } = columnsOf(items.map(({ article }) => article));
  return {
    ...columns,
    ...{ manifest: emptyManifest, categoryNames },
    text: partial(thin.text, starts, () => whole().text),
    passages: partial(thin.passages, starts, () => whole().passages),
    passageStarts: thin.passageStarts,
    heads: textsOf(({ article }) => headText(article)),
    bodies: textsOf(({ article }) => bodyText(article)),
    // What was found says nothing of what it documents but the names.
    references: textsOf(() => ''),
  };
}

interface Indexes {
  readonly text: TextIndex;
  readonly passages: TextIndex;
  readonly passageStarts: Uint32Array;
}

function indexed(items: readonly IndexedArticle[], starts?: TermStarts): Indexes {
  const writer = new PageIndexWriter(starts);
  for (const { article, reference, names } of items) {
    writer.add({ ...searchFields(article, reference), ...(names && { names }) });
  }
  const passageStarts = Uint32Array.from(writer.passageStarts);
  const sections = writer.finish();
  return {
    text: openTextIndex(sections, undefined, articleSections),
    passages: openTextIndex(sections, undefined, passageSections),
    passageStarts,
  };
}

/** An index of some terms in front of one of all: names, which are no words of a text, are in both. */
function partial(thin: TextIndex, starts: TermStarts, whole: () => TextIndex): TextIndex {
  const of = (term: string) =>
    term.startsWith('=') || starts[term.charCodeAt(0)] === 1 ? thin : whole();
  const hasLetters = Array.from('abcdefghijklmnopqrstuvwxyz').every(
    letter => starts[letter.charCodeAt(0)] === 1,
  );
  return {
    articleCount: thin.articleCount,
    fieldLengths: thin.fieldLengths,
    find: term => of(term).find(term),
    findUnit: unit => of(unit).findUnit(unit),
    wordsWith: prefix => of(prefix).wordsWith(prefix),
    wordsNear: (word, typos) => (hasLetters ? thin : whole()).wordsNear(word, typos),
    terms: () => whole().terms(),
  };
}
