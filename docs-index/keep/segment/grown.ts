type Numbers = Int32Array | Uint16Array | Uint8Array;

/**
 * From 1 MB on an array grows to 33 MB at once. Only what is written of it takes memory; and the
 * allocator of Linux keeps what is up to 32 MB for the thread when it is freed, what is larger it
 * gives back to the system. Otherwise indexing leaves as much behind as the index itself takes.
 */
const large = 1 << 20;
const givenBack = 33 << 20;

/** A copy at least twice as long, or as much longer as is needed; what is new is 0. */
export function grown<T extends Numbers>(numbers: T, more = 0): T {
  const wanted = Math.max(numbers.length * 2, numbers.length + more);
  const bytes = wanted * numbers.BYTES_PER_ELEMENT;
  const length =
    bytes > large && bytes < givenBack ? givenBack / numbers.BYTES_PER_ELEMENT : wanted;
  // Every class of them is made from a length.
  const bigger = new (numbers.constructor as new (length: number) => T)(length);
  bigger.set(numbers);
  return bigger;
}
