/**
 * Posting lists while an index is built: every term's bytes grow in slices of one pool, each slice
 * twice as long as the one before and ending in the place of the next. In them a posting is a varint
 * `distance * 2 + plain`, unless plain followed by its counts.
 */
import type { ListWriter } from './postingBlocks';
import { plainCounts } from './postings';

const firstSlice = 8;
const longestSlice = 4096;
const pointerBytes = 4;

export class PostingPool {
  private pool = new Uint8Array(1 << 16);
  private used = 0;
  private terms = 0;
  private starts = new Int32Array(1024);
  private places = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private sizes = new Int32Array(1024);
  private lastArticles = new Int32Array(1024);
  private totals = new Int32Array(1024);

  /** Begins a new list and returns its number, counted from 0. */
  addList(): number {
    const term = this.terms++;
    if (term === this.starts.length) this.growTerms();
    const start = this.takeSlice(firstSlice);
    this.starts[term] = start;
    this.places[term] = start;
    this.ends[term] = start + firstSlice;
    this.sizes[term] = firstSlice;
    this.lastArticles[term] = -1;
    return term;
  }

  /** Appends a posting; articles of one list must come in ascending order. */
  add(list: number, article: number, counts: number): void {
    const distance = article - (this.lastArticles[list] ?? 0);
    const isPlain = counts === plainCounts;
    let value = distance * 2 + (isPlain ? 1 : 0);
    while (value > 0x7f) {
      this.write(list, (value & 0x7f) | 0x80);
      value >>>= 7;
    }
    this.write(list, value);
    if (!isPlain) this.write(list, counts);
    this.lastArticles[list] = article;
    this.totals[list] = (this.totals[list] ?? 0) + 1;
  }

  /** Hands a finished list to a writer. */
  writeList(list: number, out: ListWriter): void {
    out.begin(this.totals[list] ?? 0);
    let at = this.starts[list] ?? 0;
    let size = firstSlice;
    let end = at + firstSlice;
    const stop = this.places[list] ?? 0;
    let article = -1;
    let value = 0;
    let shift = 0;
    let isCounts = false;
    while (at !== stop) {
      if (at === end) {
        at = this.readPointer(end);
        size = Math.min(size * 2, longestSlice);
        end = at + size;
        continue;
      }
      const byte = this.pool[at++] ?? 0;
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

  private write(list: number, byte: number): void {
    let place = this.places[list] ?? 0;
    if (place === this.ends[list]) {
      const size = Math.min((this.sizes[list] ?? firstSlice) * 2, longestSlice);
      const next = this.takeSlice(size);
      this.writePointer(place, next);
      this.sizes[list] = size;
      this.ends[list] = next + size;
      place = next;
    }
    this.pool[place] = byte;
    this.places[list] = place + 1;
  }

  private takeSlice(size: number): number {
    const start = this.used;
    this.used += size + pointerBytes;
    if (this.used > this.pool.length) {
      const bigger = new Uint8Array(Math.max(this.pool.length * 2, this.used));
      bigger.set(this.pool);
      this.pool = bigger;
    }
    return start;
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

  private growTerms(): void {
    this.starts = grown(this.starts);
    this.places = grown(this.places);
    this.ends = grown(this.ends);
    this.sizes = grown(this.sizes);
    this.lastArticles = grown(this.lastArticles);
    this.totals = grown(this.totals);
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(numbers.length * 2);
  bigger.set(numbers);
  return bigger;
}
