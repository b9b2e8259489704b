/** The text index of one segment: a view of its bytes, nothing is parsed. */
import { placesNear } from './nearWords';
import { openPostings, PostingReader } from './postings';
import type { DamageCheck } from '../segment/segment';
import {
  areInOrder,
  findWord,
  hanCode,
  hanCodeOf,
  isWord,
  lowerBound,
  type WordBytes,
} from './termDictionary';

/** Numbers of the sections of a segment that hold a text index. */
export interface TextSections {
  readonly fieldLengths: number;
  readonly codes: number;
  readonly codeLists: number;
  readonly words: number;
  readonly wordStarts: number;
  readonly wordLists: number;
  readonly postings: number;
  readonly skips: number;
}

/** Where the index of whole articles is. */
export const articleSections: TextSections = {
  fieldLengths: 10,
  codes: 11,
  codeLists: 12,
  words: 13,
  wordStarts: 14,
  wordLists: 15,
  postings: 16,
  skips: 17,
};

/** Where the index of passages is, which are numbered through all articles. */
export const passageSections: TextSections = {
  fieldLengths: 20,
  codes: 21,
  codeLists: 22,
  words: 23,
  wordStarts: 24,
  wordLists: 25,
  postings: 26,
  skips: 27,
};

export interface TextIndex {
  readonly articleCount: number;
  /** Terms in title, headings and body of each article: three numbers per article. */
  readonly fieldLengths: Uint16Array;
  /** The postings of a term as readTerms writes it, or of an exact name. */
  find(term: string): PostingReader | undefined;
  /** The postings of every pair that begins with a Han unit, and of it at the end of a run. */
  findUnit(unit: string): PostingReader[];
  /** Words from `prefix` on in byte order, for as long as they begin with it. */
  wordsWith(prefix: string): IterableIterator<string>;
  /** Words from a to z that are at most so many typos away, in byte order. */
  wordsNear(word: string, typos: number): IterableIterator<string>;
  /** Every term, Han codes first, each kind ascending. */
  terms(): IterableIterator<{ term: number | string; postings: PostingReader }>;
}

/** Views the sections written by TextIndexWriter; a posting list is checked when it is opened. */
export function openTextIndex(
  sections: ReadonlyMap<number, Uint8Array>,
  check: DamageCheck = () => undefined,
  textSections: TextSections = articleSections,
): TextIndex {
  const lists = sections.get(textSections.postings) ?? new Uint8Array();
  for (const number of Object.values(textSections) as number[]) {
    const bytes = sections.get(number);
    if (bytes && bytes !== lists) check(bytes);
  }
  const fieldLengths = words16(sections.get(textSections.fieldLengths));
  const codes = words32(sections.get(textSections.codes));
  const codeLists = words32(sections.get(textSections.codeLists));
  const wordLists = words32(sections.get(textSections.wordLists));
  const words: WordBytes = {
    bytes: sections.get(textSections.words) ?? new Uint8Array(),
    starts: words32(sections.get(textSections.wordStarts)),
  };
  const articleCount = fieldLengths.length / 3;
  const skips = words32(sections.get(textSections.skips));
  const bytes = openPostings(lists, skips, articleCount);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const open = (offset = 0, end = lists.length) => {
    check(lists.subarray(offset, end));
    return new PostingReader(bytes, offset);
  };
  const openCode = (place: number) => open(codeLists[place], codeLists[place + 1] ?? wordLists[0]);
  const openWord = (place: number) => open(wordLists[place], wordLists[place + 1]);
  const wordAt = (place: number) =>
    decoder.decode(words.bytes.subarray(words.starts[place], words.starts[place + 1]));
  return {
    articleCount,
    fieldLengths,
    find: term => {
      const code = hanCodeOf(term);
      if (code !== undefined) {
        const place = lowerBound(codes, code);
        return codes[place] === code ? openCode(place) : undefined;
      }
      const wanted = encoder.encode(term);
      const place = findWord(words, wanted);
      return isWord(words, place, wanted) ? openWord(place) : undefined;
    },
    findUnit: unit => {
      const first = lowerBound(codes, hanCode(unit.charCodeAt(0), 0));
      const end = lowerBound(codes, hanCode(unit.charCodeAt(0), 0xffff));
      return Array.from({ length: end - first }, (_, at) => openCode(first + at));
    },
    *wordsWith(prefix) {
      const count = words.starts.length - 1;
      for (let place = findWord(words, encoder.encode(prefix)); place < count; place++) {
        const word = wordAt(place);
        if (!word.startsWith(prefix)) return;
        yield word;
      }
    },
    *wordsNear(word, typos) {
      for (const place of placesNear(words, encoder.encode(word), typos)) yield wordAt(place);
    },
    *terms() {
      for (const [place, code] of codes.entries()) {
        yield { term: code, postings: openCode(place) };
      }
      for (let place = 0; place < words.starts.length - 1; place++) {
        yield { term: wordAt(place), postings: openWord(place) };
      }
    },
  };
}

/** Whether words stand in order, and words and lists where their tables say. */
export function isTextIndexSound(
  sections: ReadonlyMap<number, Uint8Array>,
  numbers: TextSections,
): boolean {
  const words = sections.get(numbers.words) ?? new Uint8Array();
  const starts = words32(sections.get(numbers.wordStarts));
  const codes = words32(sections.get(numbers.codes));
  const codeLists = words32(sections.get(numbers.codeLists));
  const wordLists = words32(sections.get(numbers.wordLists));
  const lists = [...codeLists, ...wordLists];
  const length = sections.get(numbers.postings)?.length ?? 0;
  return (
    codeLists.length === codes.length &&
    wordLists.length === Math.max(0, starts.length - 1) &&
    (starts.at(-1) ?? 0) === words.length &&
    isAscending(codes) &&
    isAscending(starts) &&
    isAscending(lists) &&
    (lists.at(-1) ?? 0) <= length &&
    areInOrder({ bytes: words, starts })
  );
}

function isAscending(numbers: ArrayLike<number>): boolean {
  for (let at = 1; at < numbers.length; at++) {
    if ((numbers[at] ?? 0) < (numbers[at - 1] ?? 0)) return false;
  }
  return true;
}

function words16(bytes: Uint8Array = new Uint8Array()): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 1);
}

function words32(bytes: Uint8Array = new Uint8Array()): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
}
