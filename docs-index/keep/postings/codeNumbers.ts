/**
 * Numbers for 32-bit codes: open addressing in one array of pairs, which costs one look at memory
 * where a Map takes several. Built for every pair of characters of every article.
 */
export class CodeNumbers {
  /** Code and number + 1 in turn; a number of 0 is a free place. */
  private slots: Int32Array;
  private size = 0;

  /** @param expected So many codes go in before it has to grow. */
  constructor(expected = 1 << 11) {
    this.slots = new Int32Array(4 << Math.ceil(Math.log2(Math.max(1, expected))));
  }

  /** The code's number, or -1. */
  find(code: number): number {
    return (this.slots[this.slotOf(code) + 1] ?? 0) - 1;
  }

  add(code: number, number: number): void {
    if (this.size * 4 >= this.slots.length) this.grow();
    const slot = this.slotOf(code);
    this.slots[slot] = code;
    this.slots[slot + 1] = number + 1;
    this.size++;
  }

  /** All codes, ascending. */
  sorted(): Uint32Array {
    const codes = new Uint32Array(this.size);
    let count = 0;
    for (let slot = 0; slot < this.slots.length; slot += 2) {
      if (this.slots[slot + 1] !== 0) codes[count++] = this.slots[slot] ?? 0;
    }
    return codes.sort();
  }

  private slotOf(code: number): number {
    const { slots } = this;
    const mask = slots.length - 2;
    const wanted = code | 0;
    let slot = (Math.imul(code, 0x9e3779b1) >>> 7) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== wanted) slot = (slot + 2) & mask;
    return slot;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.size = 0;
    for (let slot = 0; slot < slots.length; slot += 2) {
      const number = slots[slot + 1] ?? 0;
      if (number !== 0) this.add(slots[slot] ?? 0, number - 1);
    }
  }
}
