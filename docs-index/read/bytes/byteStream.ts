/** More bytes came than are allowed. */
export class TooLargeError extends Error {}

/**
 * Reads at least `length` bytes of a stream, or all of it, and gives the stream back whole: its
 * chunks begin with what was read already.
 */
export async function peekBytes(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ sample: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let total = 0;
  let error: Error | undefined;
  try {
    while (total < length) {
      const next = await iterator.next();
      if (next.done === true) break;
      read.push(next.value);
      total += next.value.length;
    }
  } catch (thrown) {
    error = thrown instanceof Error ? thrown : new Error('the stream failed');
  }
  return { sample: concatBytes(read).subarray(0, length), chunks: replay(read, iterator, error) };
}

async function* replay(
  read: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
  error?: Error,
): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    if (error) throw error;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

/**
 * All bytes of a stream. If it fails, or holds more than `limit`, what came before is given
 * together with the error.
 */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ bytes: Uint8Array; error?: unknown }> {
  const read: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of chunks) {
      total += chunk.length;
      if (total > limit) throw new TooLargeError('there are more bytes than allowed');
      read.push(chunk);
    }
    return { bytes: concatBytes(read) };
  } catch (error) {
    return { bytes: concatBytes(read), error };
  }
}

/** Chunks as one. */
function concatBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const [only, another] = chunks;
  if (only !== undefined && another === undefined) return only;
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
