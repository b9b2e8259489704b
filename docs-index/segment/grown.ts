type Numbers = Int32Array | Uint16Array | Uint8Array;

/** A copy twice as long, or as much longer as is needed; what is new is 0. */
export function grown<T extends Numbers>(numbers: T, more = 0): T {
  const length = Math.max(numbers.length * 2, numbers.length + more);
  // Every class of them is made from a length.
  const bigger = new (numbers.constructor as new (length: number) => T)(length);
  bigger.set(numbers);
  return bigger;
}
