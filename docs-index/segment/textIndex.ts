/** The text index of one segment: a view of its bytes, nothing is parsed. */
import { placesNear } from './nearWords';
import { openPostings, PostingReader } from './postings';
import type { Sections } from '../segment';
import { findWord, hanCode, hanCodeOf, isWord, lowerBound, type WordBytes } from './termDictionary';

/** Numbers of the sections of a segment that hold its text index. */
export const textSections = {
  fieldLengths: 10,
  codes: 11,
  codeLists: 12,
  words: 13,
  wordStarts: 14,
  wordLists: 15,
  postings: 16,
  skips: 17,
} as const;

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

/** Views the sections written by TextIndexWriter. */
export function openTextIndex(sections: Sections): TextIndex {
  const fieldLengths = words16(sections.get(textSections.fieldLengths));
  const codes = words32(sections.get(textSections.codes));
  const codeLists = words32(sections.get(textSections.codeLists));
  const wordLists = words32(sections.get(textSections.wordLists));
  const words: WordBytes = {
    bytes: sections.get(textSections.words) ?? new Uint8Array(),
    starts: words32(sections.get(textSections.wordStarts)),
  };
  const bytes = openPostings(
    sections.get(textSections.postings) ?? new Uint8Array(),
    words32(sections.get(textSections.skips)),
  );
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const open = (offset: number | undefined) => new PostingReader(bytes, offset ?? 0);
  const wordAt = (place: number) =>
    decoder.decode(words.bytes.subarray(words.starts[place], words.starts[place + 1]));
  return {
    articleCount: fieldLengths.length / 3,
    fieldLengths,
    find: term => {
      const code = hanCodeOf(term);
      if (code !== undefined) {
        const place = lowerBound(codes, code);
        return codes[place] === code ? open(codeLists[place]) : undefined;
      }
      const wanted = encoder.encode(term);
      const place = findWord(words, wanted);
      return isWord(words, place, wanted) ? open(wordLists[place]) : undefined;
    },
    findUnit: unit => {
      const first = lowerBound(codes, hanCode(unit.charCodeAt(0), 0));
      const end = lowerBound(codes, hanCode(unit.charCodeAt(0), 0xffff));
      return Array.from(codeLists.subarray(first, end), open);
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
        yield { term: code, postings: open(codeLists[place]) };
      }
      for (let place = 0; place < words.starts.length - 1; place++) {
        yield { term: wordAt(place), postings: open(wordLists[place]) };
      }
    },
  };
}

function words16(bytes: Uint8Array = new Uint8Array()): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 1);
}

function words32(bytes: Uint8Array = new Uint8Array()): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
}
