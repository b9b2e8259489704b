import { reasonText } from '../../article';
import { bytesText } from '../../limits';
import { readWhole } from './byteStream';

/** A compressed file holds more than is allowed, or is not what it says. */
class GzipError extends Error {}

/** True for bytes that begin as gzip files do. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/**
 * Unpacks gzip piece by piece. Throws GzipError as soon as more than `limit` bytes came out, or
 * where the file is damaged or cut off; what came before has been handed on.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array> {
  const unpacker = new DecompressionStream('gzip');
  const reader = unpacker.readable.getReader();
  const written = writeAll(chunks, unpacker.writable.getWriter());
  // Its failure reaches the reader as well, which tells it.
  written.catch(() => undefined);
  let total = 0;
  try {
    for (;;) {
      // Reading a byte stream gives Uint8Array, which the type of the stream does not say.
      const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
      if (done || value === undefined) break;
      total += value.length;
      if (total > limit) {
        throw new GzipError(`it unpacks to more than ${bytesText(limit)}`);
      }
      yield value;
    }
    await written;
  } catch (error) {
    if (error instanceof GzipError) throw error;
    throw new GzipError('the compressed data is damaged or cut off');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Bytes as they are, or what they hold if they are gzip. Throws GzipError as `gunzip` does. */
export async function unpacked(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  const { bytes: whole, error } = await readWhole(gunzip(inOne(bytes), limit), limit);
  if (error !== undefined) throw new GzipError(reasonText(error));
  return whole;
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function writeAll(
  chunks: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter,
): Promise<void> {
  try {
    for await (const chunk of chunks) {
      await writer.ready;
      await writer.write(chunk);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
