/** Files that a person names by hand: an index, a list of queries, a text to mask. */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { UserError } from '../article';
import { bytesText, defaultLimits } from '../limits';
import { reasonOf } from './readFiles';

/**
 * All bytes of a regular file. A folder, a pipe, a device or a file above the limit is a `UserError`
 * that names the path: reading those may never end.
 */
export async function readRegular(
  path: string,
  mostBytes: number = defaultLimits.wholeFileBytes,
): Promise<Uint8Array> {
  try {
    await refuseOdd(path, mostBytes);
    // Not to wait for who writes, in case a pipe has taken the place of the file meanwhile.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const { size } = await file.stat();
      const bytes = new Uint8Array(Math.min(size, mostBytes));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${path}: ${reasonOf(error)}.`);
  }
}

async function refuseOdd(path: string, mostBytes: number): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw new UserError(`${path} is a folder, not a file.`);
  if (!found.isFile()) throw new UserError(`${path} is a pipe or a device, not a file.`);
  if (found.size <= mostBytes) return;
  const [size, limit] = [bytesText(found.size), bytesText(mostBytes)];
  throw new UserError(`${path} has ${size}, the limit is ${limit}.`);
}

/** The same as text of UTF-8, without a mark of the byte order. */
export async function readRegularText(path: string): Promise<string> {
  return new TextDecoder().decode(await readRegular(path));
}
