import { snappyUncompress, type Compressors } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/**
 * Unpackers of all codecs. Those of Snappy, which most writers use, come from the library itself:
 * the memory of the one in WebAssembly never shrinks again once it has held a large page. Given
 * memory, they unpack each page into the same, for the page before is done with by then.
 */
export function compressorsInto(memory?: PageMemory): Compressors {
  const room = (length: number) => memory?.take(length) ?? new Uint8Array(length);
  const unpackSnappy = (input: Uint8Array, length: number) => {
    const output = room(length);
    snappyUncompress(input, output);
    return output;
  };
  return { ...compressors, SNAPPY: unpackSnappy };
}

/** Memory that every page of a column is unpacked into. */
export interface PageMemory {
  take(length: number): Uint8Array;
  /** What was taken last is not taken again. */
  keep(): void;
}

/** No memory yet; it grows with the pages. */
export function pageMemory(): PageMemory {
  let memory = new Uint8Array();
  return {
    take: length => {
      // With room to spare, for pages of one column differ a little in size. What is not written
      // to takes no memory.
      if (memory.length < length) memory = new Uint8Array(Math.ceil(length * 1.25));
      return memory.subarray(0, length);
    },
    keep: () => void (memory = new Uint8Array()),
  };
}
