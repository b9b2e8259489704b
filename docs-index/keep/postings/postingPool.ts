/**
 * Posting lists while an index is built: every term's bytes grow in slices of one pool, each slice
 * twice as long as the one before and ending in the place of the next. In them a posting is a varint
 * `distance * 2 + plain`, unless plain followed by its counts.
 */
import { grown } from '../segment/grown';
import type { ListWriter } from './postingBlocks';
import { packCounts, plainCounts } from './packedCounts';

/** A list takes its first slice with its first posting: until then it costs nothing. */
const firstSlice = 8;
const longestSlice = 4096;
const pointerBytes = 4;

/** What is known of a list stands together: it is needed together, and all of it does not fit a cache. */
const stateWords = 8;
const place = 0;
const end = 1;
const size = 2;
const lastArticle = 3;
const total = 4;
const start = 5;
/** Counts of the article at hand, as packCounts packs them. */
const counted = 6;

export type Field = 'title' | 'headings' | 'body';

/** What one more adds to packed counts, and the bits that are all set when no more can be added. */
const steps: Readonly<Record<Field, { readonly one: number; readonly most: number }>> = {
  title: { one: packCounts(1, 0, 0), most: packCounts(Infinity, 0, 0) },
  headings: { one: packCounts(0, 1, 0), most: packCounts(0, Infinity, 0) },
  body: { one: packCounts(0, 0, 1), most: packCounts(0, 0, Infinity) },
};

const bodyBits = packCounts(0, 0, Infinity);

export class PostingPool {
  private pool = new Uint8Array(1 << 16);
  private used = 0;
  /** So many lists have room. */
  private lists = 1 << 10;
  private state = new Int32Array(stateWords << 10);
  /** Lists that occur in the article at hand. */
  private touched = new Int32Array(1 << 10);
  private touchedCount = 0;
  private step = steps.body;

  /** Says in which field of the article at hand the terms stand that are counted next. */
  beginField(field: Field): void {
    this.step = steps[field];
  }

  /** Counts a term in the article at hand. */
  count(list: number): void {
    if (list >= this.lists) this.makeRoom(list);
    const { state, step } = this;
    const at = list * stateWords + counted;
    const counts = state[at] ?? 0;
    if (counts === 0) this.touched[this.touchedCount++] = list;
    if ((counts & step.most) !== step.most) state[at] = counts + step.one;
  }

  /**
   * Writes a posting of this article for each term that was counted since the last one; `whole` gets
   * what was counted in its body, for the article at hand there, of which this one is a part.
   */
  endArticle(article: number, whole?: PostingPool): void {
    for (let at = 0; at < this.touchedCount; at++) {
      const list = this.touched[at] ?? 0;
      const counts = this.state[list * stateWords + counted] ?? 0;
      this.state[list * stateWords + counted] = 0;
      this.add(list, article, counts);
      whole?.countPart(list, counts & bodyBits);
    }
    this.touchedCount = 0;
  }

  /** Appends a posting; articles of one list must come in ascending order. */
  add(list: number, article: number, counts: number): void {
    if (list >= this.lists) this.makeRoom(list);
    const { state } = this;
    const base = list * stateWords;
    if (state[base + total] === 0) this.begin(base);
    const isPlain = counts === plainCounts;
    let value = (article - (state[base + lastArticle] ?? 0)) * 2 + (isPlain ? 1 : 0);
    let at = state[base + place] ?? 0;
    while (value > 0x7f) {
      at = this.write(base, at, (value & 0x7f) | 0x80);
      value >>>= 7;
    }
    at = this.write(base, at, value);
    if (!isPlain) at = this.write(base, at, counts);
    state[base + place] = at;
    state[base + lastArticle] = article;
    state[base + total] = (state[base + total] ?? 0) + 1;
  }

  /** How many postings a list has. */
  sizeOf(list: number): number {
    return list < this.lists ? (this.state[list * stateWords + total] ?? 0) : 0;
  }

  /** Hands a finished list to a writer. */
  writeList(list: number, out: ListWriter): void {
    const { pool, state } = this;
    const base = list * stateWords;
    out.begin(state[base + total] ?? 0);
    const stop = state[base + place] ?? 0;
    let at = state[base + start] ?? 0;
    let length = firstSlice;
    let sliceEnd = at + firstSlice;
    let article = -1;
    let value = 0;
    let shift = 0;
    let isCounts = false;
    while (at !== stop) {
      if (at === sliceEnd) {
        at = this.readPointer(sliceEnd);
        length = Math.min(length * 2, longestSlice);
        sliceEnd = at + length;
        continue;
      }
      const byte = pool[at++] ?? 0;
      if (isCounts) {
        out.add(article, byte);
        isCounts = false;
        continue;
      }
      value |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte > 0x7f) continue;
      article += value >>> 1;
      if ((value & 1) === 1) out.add(article, plainCounts);
      else isCounts = true;
      value = 0;
      shift = 0;
    }
    out.finish();
  }

  private countPart(list: number, counts: number): void {
    if (counts === 0) return;
    if (list >= this.lists) this.makeRoom(list);
    const at = list * stateWords + counted;
    const known = this.state[at] ?? 0;
    if (known === 0) this.touched[this.touchedCount++] = list;
    this.state[at] = (known & ~bodyBits) | Math.min((known & bodyBits) + counts, bodyBits);
  }

  private makeRoom(list: number): void {
    while (list >= this.lists) {
      this.touched = grown(this.touched);
      this.state = grown(this.state);
      this.lists = Math.min(this.touched.length, this.state.length / stateWords);
    }
  }

  private begin(base: number): void {
    const { state } = this;
    const first = this.takeSlice(firstSlice);
    state[base + place] = first;
    state[base + end] = first + firstSlice;
    state[base + size] = firstSlice;
    state[base + lastArticle] = -1;
    state[base + start] = first;
  }

  /** Writes one byte of a list at the place where it goes on, and returns the next one. */
  private write(base: number, at: number, byte: number): number {
    const free = at === this.state[base + end] ? this.nextSlice(base, at) : at;
    this.pool[free] = byte;
    return free + 1;
  }

  private nextSlice(base: number, at: number): number {
    const length = Math.min((this.state[base + size] ?? firstSlice) * 2, longestSlice);
    const next = this.takeSlice(length);
    this.writePointer(at, next);
    this.state[base + size] = length;
    this.state[base + end] = next + length;
    return next;
  }

  private takeSlice(length: number): number {
    const first = this.used;
    this.used += length + pointerBytes;
    if (this.used > this.pool.length) this.pool = grown(this.pool, this.used - this.pool.length);
    return first;
  }

  private writePointer(at: number, value: number): void {
    for (let byte = 0; byte < pointerBytes; byte++) this.pool[at + byte] = value >>> (byte * 8);
  }

  private readPointer(at: number): number {
    let value = 0;
    for (let byte = 0; byte < pointerBytes; byte++) {
      value |= (this.pool[at + byte] ?? 0) << (byte * 8);
    }
    return value;
  }
}
