import { grown } from './grown';

const encoder = new TextEncoder();

/** Bytes that grow as they are written; numbers go in as LEB128 variable-length integers. */
export class ByteWriter {
  private buffer = new Uint8Array(1024);
  length = 0;

  byte(value: number): void {
    if (this.length === this.buffer.length) this.reserve(1);
    this.buffer[this.length++] = value;
  }

  /** A number from 0 to 2^32-1 in one to five bytes, low bits first. */
  varint(value: number): void {
    const buffer = this.reserve(5);
    let { length } = this;
    let rest = value;
    while (rest > 0x7f) {
      buffer[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    buffer[length++] = rest;
    this.length = length;
  }

  put(bytes: Uint8Array): void {
    this.reserve(bytes.length).set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Appends a text as UTF-8. */
  text(text: string): void {
    const buffer = this.reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, buffer.subarray(this.length));
    this.length += written;
  }

  /**
   * A buffer that may be written from `length` on, at least so many bytes; who does so moves
   * `length` then. For tight loops.
   */
  reserve(more: number): Uint8Array {
    const missing = this.length + more - this.buffer.length;
    if (missing > 0) this.buffer = grown(this.buffer, missing);
    return this.buffer;
  }

  /** What was written, as a view that later writing may change. */
  view(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }
}
