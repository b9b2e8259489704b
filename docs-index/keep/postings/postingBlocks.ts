/** Writes one posting list in the form that postings.ts describes. */
import type { ByteWriter } from '../segment/byteWriter';
import { DenseListWriter, isDense } from './denseList';
import { plainCounts } from './packedCounts';
import { blockSize } from './postings';

/** Where lists are written to, one after another. */
export interface ListOutput {
  readonly lists: ByteWriter;
  /** Two words per skip. */
  readonly skips: number[];
  readonly articleCount: number;
}

/** Takes the postings of one list in ascending order; `finish` writes what is left of a block. */
export class ListWriter {
  private readonly articles = new Int32Array(blockSize);
  private readonly counts = new Uint8Array(blockSize);
  private size = 0;
  private last = -1;
  private start = 0;
  private blocks = 0;
  private readonly dense: DenseListWriter;
  private isDense = false;

  constructor(private readonly out: ListOutput) {
    this.dense = new DenseListWriter(out.lists, out.articleCount);
  }

  begin(total: number): void {
    const { lists, skips, articleCount } = this.out;
    this.isDense = isDense(total, articleCount);
    lists.varint(total * 2 + (this.isDense ? 1 : 0));
    if (this.isDense) {
      this.dense.begin();
      return;
    }
    if (total > blockSize) lists.varint(skips.length / 2);
    this.start = lists.length;
    this.last = -1;
    this.size = 0;
    this.blocks = 0;
  }

  add(article: number, counts: number): void {
    if (this.isDense) {
      this.dense.add(article, counts);
      return;
    }
    this.articles[this.size] = article;
    this.counts[this.size] = counts;
    this.size++;
    if (this.size === blockSize) this.writeFull();
  }

  finish(): void {
    if (this.isDense) this.dense.finish();
    else if (this.size > 0) this.writeRest();
  }

  private writeRest(): void {
    this.skip();
    const { lists } = this.out;
    const { articles, counts } = this;
    let { last } = this;
    for (let at = 0; at < this.size; at++) {
      const article = articles[at] ?? 0;
      const isPlain = counts[at] === plainCounts;
      lists.varint((article - last) * 2 + (isPlain ? 1 : 0));
      if (!isPlain) lists.byte(counts[at] ?? 0);
      last = article;
    }
  }

  private writeFull(): void {
    this.skip();
    const { lists } = this.out;
    const { articles, counts } = this;
    let { last } = this;
    let all = 0;
    let others = 0;
    for (let at = 0; at < blockSize; at++) {
      const article = articles[at] ?? 0;
      all |= article - last - 1;
      last = article;
      if (counts[at] !== plainCounts) others++;
    }
    const width = 32 - Math.clz32(all);
    lists.byte(width);
    lists.byte(others);
    this.writeDistances(width);
    if (others > blockSize / 2) lists.put(counts);
    else this.writeOthers(others);
    this.last = last;
    this.size = 0;
  }

  private writeOthers(others: number): void {
    const { lists } = this.out;
    const { counts } = this;
    const out = lists.reserve(others * 2);
    let { length } = lists;
    for (let place = 0; place < blockSize; place++) {
      const byte = counts[place] ?? 0;
      if (byte === plainCounts) continue;
      out[length++] = place;
      out[length++] = byte;
    }
    lists.length = length;
  }

  private writeDistances(width: number): void {
    const { lists } = this.out;
    const { articles } = this;
    const out = lists.reserve((width * blockSize) / 8);
    let { length } = lists;
    let { last } = this;
    let bits = 0;
    let waiting = 0;
    for (let at = 0; at < blockSize; at++) {
      const article = articles[at] ?? 0;
      // At most 7 bits wait, so 25 more fit into a word.
      bits |= (article - last - 1) << waiting;
      waiting += width;
      last = article;
      for (; waiting >= 8; waiting -= 8) {
        out[length++] = bits;
        bits >>>= 8;
      }
    }
    lists.length = length;
  }

  private skip(): void {
    if (this.blocks++ > 0) this.out.skips.push(this.last, this.out.lists.length - this.start);
  }
}
