/** Builds the text index of a segment, article by article, or out of the indexes of others. */
import { ByteWriter } from '../segment/byteWriter';
import { grown } from '../segment/grown';
import { PostingPool, type Field } from './postingPool';
import { ListWriter } from './postingBlocks';
import { packCounts } from './packedCounts';
import { readAhead } from './postings';
import { foldOf } from '../../text/characters';
import { scanPlaces, type TermStarts } from '../../text/scanPlaces';
import { TermNumbers } from './termNumbers';
import type { TextIndex, TextSections } from './textIndex';

/** What of an article is searched. `names` are the exact names it documents, in any order. */
export interface SearchFields {
  readonly title: string;
  readonly headings: string;
  readonly body: string;
  readonly names: readonly string[];
}

export class TextIndexWriter {
  private pool = new PostingPool();
  /** Terms in title, headings and body of each article. */
  private lengths = new Uint16Array(1 << 12);
  /** The same of the article at hand. */
  private readonly length: Record<Field, number> = { title: 0, headings: 0, body: 0 };
  private articles = 0;

  /**
   * @param terms May be those of other indexes, too.
   * @param starts Which terms of texts are indexed; all if absent.
   */
  constructor(
    private readonly terms = new TermNumbers(),
    private readonly starts?: TermStarts,
  ) {}

  /** Adds the next article. */
  add({ title, headings, body, names }: SearchFields): void {
    this.read('title', title);
    this.read('headings', headings);
    this.read('body', body);
    this.endArticle(names);
  }

  /** Reads a field of the article at hand, or more of one. */
  read(field: Field, text: string): void {
    this.scan(field, text, this.pool);
  }

  /**
   * Reads a field of a part of an article. What stands in its body stands in that of the article at
   * hand of `whole`, too, where alone the last unit of a run of Han is a term.
   */
  readPart(field: 'headings' | 'body', text: string, whole: TextIndexWriter): void {
    if (field === 'headings') {
      this.scan(field, text);
      return;
    }
    whole.pool.beginField('body');
    whole.length.body += this.scan(field, text, whole.pool);
  }

  /** Ends the article at hand; of a part, `whole` is where it stands. */
  endArticle(names: readonly string[], whole?: TextIndexWriter): void {
    this.pool.endArticle(this.articles, whole?.pool);
    for (const name of new Set(names)) {
      this.pool.add(this.terms.ofWord(name), this.articles, packCounts(0, 0, 1));
    }
    const { title, headings, body } = this.length;
    this.addLengths([title, headings, body]);
    Object.assign(this.length, { title: 0, headings: 0, body: 0 });
  }

  /** Adds the articles of an index; `numbers` gives each its new number, -1 leaves it out. */
  addIndex(index: TextIndex, numbers: Int32Array): void {
    for (let article = 0; article < index.articleCount; article++) {
      if ((numbers[article] ?? -1) < 0) continue;
      this.addLengths(index.fieldLengths.subarray(article * 3, article * 3 + 3));
    }
    for (const { term, postings } of index.terms()) {
      let list = -1;
      while (postings.next()) {
        for (let at = 0; at < postings.size; at++) {
          const article = numbers[postings.articles[at] ?? 0] ?? -1;
          if (article < 0) continue;
          if (list < 0) list = this.numberOf(term);
          this.pool.add(list, article, postings.counts[at] ?? 0);
        }
      }
    }
  }

  /** How many articles were added. */
  get count(): number {
    return this.articles;
  }

  /** The sections of the index, under their numbers. Nothing can be added afterwards. */
  finish(textSections: TextSections, terms = this.terms.sorted()): Map<number, Uint8Array> {
    const lists = new ByteWriter();
    const skips: number[] = [];
    const out = new ListWriter({ lists, skips, articleCount: this.articles });
    const codes = terms.codes.filter(code => this.has(this.terms.ofCode(code)));
    const words = terms.words.filter(word => this.has(this.terms.ofWord(word)));
    const writeList = (number: number) => {
      const offset = lists.length;
      this.pool.writeList(number, out);
      return offset;
    };
    const codeLists = Uint32Array.from(codes, code => writeList(this.terms.ofCode(code)));
    const wordLists = Uint32Array.from(words, word => writeList(this.terms.ofWord(word)));
    for (let at = 0; at < readAhead; at++) lists.byte(0);
    // As large as what was written: the memory is needed for what comes next.
    this.pool = new PostingPool();
    const { bytes, starts } = packWords(words);
    return new Map([
      [textSections.fieldLengths, asBytes(this.lengths.slice(0, this.articles * 3))],
      [textSections.codes, asBytes(codes)],
      [textSections.codeLists, asBytes(codeLists)],
      [textSections.words, bytes],
      [textSections.wordStarts, asBytes(starts)],
      [textSections.wordLists, asBytes(wordLists)],
      [textSections.postings, lists.view()],
      [textSections.skips, asBytes(Uint32Array.from(skips))],
    ]);
  }

  /** Counts the terms of a text, with the last units of its runs of Han in a pool of their own. */
  private scan(field: Field, text: string, units?: PostingPool): number {
    const { pool, terms, starts } = this;
    let length = 0;
    pool.beginField(field);
    scanPlaces(text, {
      pair: (first, second) => {
        length++;
        if (starts !== undefined && starts[first] !== 1) return;
        if (second !== 0) pool.count(terms.ofPair(first, second));
        else units?.count(terms.ofPair(first, 0));
      },
      word: (start, end) => {
        length++;
        if (starts !== undefined && starts[foldOf[text.charCodeAt(start)] ?? 0] !== 1) return;
        pool.count(terms.ofWordIn(text, start, end));
      },
    });
    this.length[field] += length;
    return length;
  }

  private has(list: number): boolean {
    return this.pool.sizeOf(list) > 0;
  }

  private numberOf(term: number | string): number {
    return typeof term === 'number' ? this.terms.ofCode(term) : this.terms.ofWord(term);
  }

  private addLengths(lengths: ArrayLike<number>): void {
    const start = this.articles++ * 3;
    if (start + 3 > this.lengths.length) this.lengths = grown(this.lengths);
    for (let field = 0; field < 3; field++) {
      this.lengths[start + field] = Math.min(lengths[field] ?? 0, 0xffff);
    }
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
