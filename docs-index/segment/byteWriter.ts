const encoder = new TextEncoder();

/** Bytes that grow as they are written; numbers go in as LEB128 variable-length integers. */
export class ByteWriter {
  private buffer = new Uint8Array(1024);
  length = 0;

  byte(value: number): void {
    if (this.length === this.buffer.length) this.grow(1);
    this.buffer[this.length++] = value;
  }

  /** A number from 0 to 2^32-1 in one to five bytes, low bits first. */
  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  put(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.buffer.length) this.grow(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Appends a text as UTF-8. */
  text(text: string): void {
    if (this.length + text.length * 3 > this.buffer.length) this.grow(text.length * 3);
    const { written } = encoder.encodeInto(text, this.buffer.subarray(this.length));
    this.length += written;
  }

  /** What was written, as a view that later writing may change. */
  view(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private grow(more: number): void {
    const bigger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    bigger.set(this.buffer);
    this.buffer = bigger;
  }
}
