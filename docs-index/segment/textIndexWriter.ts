/** Builds the text index of a segment, article by article, or out of the indexes of others. */
import { ByteWriter } from './byteWriter';
import { PostingPool } from './postingPool';
import { ListWriter } from './postingBlocks';
import { packCounts, readAhead } from './postings';
import { CodeNumbers, hanCode } from './termDictionary';
import { scanTerms, type TermSink } from '../terms';
import { textSections, type TextIndex } from './textIndex';

/** What of an article is searched. `names` are the exact names it documents, in any order. */
export interface SearchFields {
  readonly title: string;
  readonly headings: string;
  readonly body: string;
  readonly names: readonly string[];
}

type Field = 'title' | 'headings' | 'body';

export class TextIndexWriter {
  private readonly pool = new PostingPool();
  private readonly codes = new CodeNumbers();
  private readonly words = new Map<string, number>();
  private readonly lengths: number[] = [];
  private articles = 0;
  /** Of the article at hand: how often each list's term occurs, and which lists do. */
  private counts = {
    title: new Uint16Array(1024),
    headings: new Uint16Array(1024),
    body: new Uint16Array(1024),
  };
  private touched: number[] = [];
  private field: Field = 'body';
  private fieldLength = 0;
  private readonly sink: TermSink;

  constructor() {
    this.sink = {
      pair: (first, second) => this.count(this.codeList(hanCode(first, second))),
      word: word => this.count(this.wordList(word)),
    };
  }

  /** Adds the next article. */
  add(fields: SearchFields): void {
    this.scan('title', fields.title);
    this.scan('headings', fields.headings);
    this.scan('body', fields.body);
    for (const list of this.touched) {
      const { title, headings, body } = this.counts;
      const counts = packCounts(title[list] ?? 0, headings[list] ?? 0, body[list] ?? 0);
      this.pool.add(list, this.articles, counts);
      title[list] = headings[list] = body[list] = 0;
    }
    this.touched = [];
    for (const name of new Set(fields.names)) {
      this.pool.add(this.wordList(name), this.articles, packCounts(0, 0, 1));
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
          if (list < 0) list = typeof term === 'number' ? this.codeList(term) : this.wordList(term);
          this.pool.add(list, article, postings.counts[at] ?? 0);
        }
      }
    }
  }

  /** The sections of the index, to be kept under textSections' numbers. */
  finish(): Map<number, Uint8Array> {
    const lists = new ByteWriter();
    const skips: number[] = [];
    const out = new ListWriter({ lists, skips });
    const writeLists = (numbers: number[]) =>
      numbers.map(number => {
        const offset = lists.length;
        this.pool.writeList(number, out);
        return offset;
      });
    const codes = this.codes.sorted();
    const codeLists = writeLists(Array.from(codes, code => this.codes.find(code)));
    const words = [...this.words.keys()].sort();
    const wordLists = writeLists(words.map(word => this.words.get(word) ?? 0));
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
    this.field = field;
    this.fieldLength = 0;
    scanTerms(text, this.sink);
    this.lengths.push(Math.min(this.fieldLength, 0xffff));
  }

  private count(list: number): void {
    const { title, headings, body } = this.counts;
    if (title[list] === 0 && headings[list] === 0 && body[list] === 0) this.touched.push(list);
    const counts = this.counts[this.field];
    counts[list] = (counts[list] ?? 0) + 1;
    this.fieldLength++;
  }

  private codeList(code: number): number {
    const found = this.codes.find(code);
    if (found >= 0) return found;
    const list = this.addList();
    this.codes.add(code, list);
    return list;
  }

  private wordList(word: string): number {
    const found = this.words.get(word);
    if (found !== undefined) return found;
    const list = this.addList();
    this.words.set(word, list);
    return list;
  }

  private addList(): number {
    const list = this.pool.addList();
    if (list >= this.counts.body.length) {
      this.counts = {
        title: grown(this.counts.title),
        headings: grown(this.counts.headings),
        body: grown(this.counts.body),
      };
    }
    return list;
  }
}

function grown(numbers: Uint16Array): Uint16Array<ArrayBuffer> {
  const bigger = new Uint16Array(numbers.length * 2);
  bigger.set(numbers);
  return bigger;
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
