/**
 * Numbers for words. Most words of an article are known already, so they are compared where
 * they stand in the text: no string is made for them.
 */
import { foldUnits, longestWord } from '../../text/foldWord';
import { grown } from '../segment/grown';

export class WordNumbers {
  /** By hash: the place of a word in the lists below, counted from 1; 0 is free. */
  private slots = new Int32Array(1 << 12);
  private size = 0;
  /** Of each word: its hash, its number, and where its units begin. */
  private hashes = new Int32Array(1 << 11);
  private numbers = new Int32Array(1 << 11);
  private starts = new Int32Array((1 << 11) + 1);
  private units = new Uint16Array(1 << 14);
  /** The word that is looked for. */
  private wanted = new Uint16Array(longestWord);

  /** @param take Gives a new word its number. */
  constructor(private readonly take: () => number) {}

  /** Number of the word that stands in a text, folded. */
  numberIn(text: string, start: number, end: number): number {
    return this.numberOfWanted(foldUnits(text, { start, end }, this.wanted));
  }

  /** Number of a word as it is. */
  numberOf(word: string): number {
    if (word.length > this.wanted.length) this.wanted = new Uint16Array(word.length * 2);
    for (let at = 0; at < word.length; at++) this.wanted[at] = word.charCodeAt(at);
    return this.numberOfWanted(word.length);
  }

  /** All words, ascending by their UTF-16 units. */
  sorted(): string[] {
    const words: string[] = [];
    for (let word = 0; word < this.size; word++) {
      const units = this.units.subarray(this.starts[word], this.starts[word + 1]);
      words.push(String.fromCharCode(...units));
    }
    return words.sort();
  }

  private numberOfWanted(length: number): number {
    const hash = this.hashOfWanted(length);
    const slot = this.slotOf(hash, length);
    const word = (this.slots[slot] ?? 0) - 1;
    return word < 0 ? this.add(slot, hash, length) : (this.numbers[word] ?? 0);
  }

  private hashOfWanted(length: number): number {
    const { wanted } = this;
    let hash = length;
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (wanted[at] ?? 0), 0x9e3779b1);
    return hash ^ (hash >>> 15);
  }

  /** The slot of the word that is looked for, or the free one where it would go. */
  private slotOf(hash: number, length: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const word = (this.slots[slot] ?? 0) - 1;
      if (word < 0 || (this.hashes[word] === hash && this.isWanted(word, length))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private isWanted(word: number, length: number): boolean {
    const { units, wanted } = this;
    const start = this.starts[word] ?? 0;
    if ((this.starts[word + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at++) if (units[start + at] !== wanted[at]) return false;
    return true;
  }

  private add(slot: number, hash: number, length: number): number {
    const word = this.size++;
    const number = this.take();
    const start = this.starts[word] ?? 0;
    if (start + length > this.units.length) this.units = grown(this.units, length);
    this.units.set(this.wanted.subarray(0, length), start);
    this.slots[slot] = word + 1;
    this.hashes[word] = hash;
    this.numbers[word] = number;
    this.starts[word + 1] = start + length;
    if (this.size * 2 >= this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    this.hashes = grown(this.hashes);
    this.numbers = grown(this.numbers);
    this.starts = grown(this.starts);
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let word = 0; word < this.size; word++) {
      let slot = (this.hashes[word] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = word + 1;
    }
  }
}
