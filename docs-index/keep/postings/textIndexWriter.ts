/** Builds the text index of a segment, article by article, or out of the indexes of others. */
import { ByteWriter } from '../segment/byteWriter';
import { CodeNumbers } from './codeNumbers';
import { PostingPool, type Field } from './postingPool';
import { ListWriter } from './postingBlocks';
import { packCounts } from './packedCounts';
import { readAhead } from './postings';
import { scanPlaces } from '../../text/scanPlaces';
import { hanCode } from './termDictionary';
import type { TextIndex, TextSections } from './textIndex';
import { WordNumbers } from './wordNumbers';

/** What of an article is searched. `names` are the exact names it documents, in any order. */
export interface SearchFields {
  readonly title: string;
  readonly headings: string;
  readonly body: string;
  readonly names: readonly string[];
}

export class TextIndexWriter {
  private readonly pool = new PostingPool();
  private readonly codes = new CodeNumbers();
  private readonly words = new WordNumbers(() => this.pool.addList());
  private readonly lengths: number[] = [];
  private articles = 0;

  /** `units`: whether the last unit of a run of Han is a term, by which single units are found. */
  constructor(private readonly terms: { readonly units: boolean } = { units: true }) {}

  /** Adds the next article. */
  add(fields: SearchFields): void {
    this.scan('title', fields.title);
    this.scan('headings', fields.headings);
    this.scan('body', fields.body);
    this.pool.endArticle(this.articles);
    for (const name of new Set(fields.names)) {
      this.pool.add(this.words.numberOf(name), this.articles, packCounts(0, 0, 1));
    }
    this.articles++;
  }

  /** Adds the articles of an index; `numbers` gives each its new number, -1 leaves it out. */
  addIndex(index: TextIndex, numbers: Int32Array): void {
    for (let article = 0; article < index.articleCount; article++) {
      if ((numbers[article] ?? -1) < 0) continue;
      this.lengths.push(...index.fieldLengths.subarray(article * 3, article * 3 + 3));
      this.articles++;
    }
    for (const { term, postings } of index.terms()) {
      let list = -1;
      while (postings.next()) {
        for (let at = 0; at < postings.size; at++) {
          const article = numbers[postings.articles[at] ?? 0] ?? -1;
          if (article < 0) continue;
          if (list < 0)
            list = typeof term === 'number' ? this.codeList(term) : this.words.numberOf(term);
          this.pool.add(list, article, postings.counts[at] ?? 0);
        }
      }
    }
  }

  /** How many articles were added. */
  get count(): number {
    return this.articles;
  }

  /** The sections of the index, under their numbers. */
  finish(textSections: TextSections): Map<number, Uint8Array> {
    const lists = new ByteWriter();
    const skips: number[] = [];
    const out = new ListWriter({ lists, skips, articleCount: this.articles });
    const writeLists = (numbers: number[]) =>
      numbers.map(number => {
        const offset = lists.length;
        this.pool.writeList(number, out);
        return offset;
      });
    const codes = this.codes.sorted();
    const codeLists = writeLists(Array.from(codes, code => this.codes.find(code)));
    const words = this.words.sorted();
    const wordLists = writeLists(words.map(word => this.words.numberOf(word)));
    for (let at = 0; at < readAhead; at++) lists.byte(0);
    const { bytes, starts } = packWords(words);
    return new Map([
      [textSections.fieldLengths, asBytes(Uint16Array.from(this.lengths))],
      [textSections.codes, asBytes(codes)],
      [textSections.codeLists, asBytes(Uint32Array.from(codeLists))],
      [textSections.words, bytes],
      [textSections.wordStarts, asBytes(starts)],
      [textSections.wordLists, asBytes(Uint32Array.from(wordLists))],
      [textSections.postings, lists.view()],
      [textSections.skips, asBytes(Uint32Array.from(skips))],
    ]);
  }

  private scan(field: Field, text: string): void {
    const { pool, words } = this;
    const { units } = this.terms;
    let length = 0;
    pool.beginField(field);
    scanPlaces(text, {
      pair: (first, second) => {
        if (second !== 0 || units) pool.count(this.codeList(hanCode(first, second)));
        length++;
      },
      word: (start, end) => {
        pool.count(words.numberIn(text, start, end));
        length++;
      },
    });
    this.lengths.push(Math.min(length, 0xffff));
  }

  private codeList(code: number): number {
    const found = this.codes.find(code);
    if (found >= 0) return found;
    const list = this.pool.addList();
    this.codes.add(code, list);
    return list;
  }
}

function packWords(words: readonly string[]): { bytes: Uint8Array; starts: Uint32Array } {
  const out = new ByteWriter();
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, place) => {
    starts[place] = out.length;
    out.text(word);
  });
  starts[words.length] = out.length;
  return { bytes: out.view(), starts };
}

function asBytes(numbers: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
