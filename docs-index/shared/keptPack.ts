/** The pack of a published index, kept on this machine so that it is fetched once. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifySegment } from '../keep/segments';
import { writeWhole } from '../node/writeWhole';
import { isPack, type AboutPack } from './referencePieces';

/** File in which the pack of an alias is kept; its name tells nothing of the server. */
export function keptFile(cacheDir: string, host: string, alias: string): string {
  const name = createHash('sha256').update(`${host}\n${alias}`).digest('hex').slice(0, 16);
  return join(cacheDir, `shared-${name}.sdx`);
}

/** The kept pack: the one that is meant, or the last one if none is. Undefined if there is none. */
export async function readKept(file: string, about?: AboutPack): Promise<Uint8Array | undefined> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    if (about !== undefined) return isPack(bytes, about) ? bytes : undefined;
    verifySegment(bytes);
    return bytes;
  } catch {
    return undefined;
  }
}

/** Keeps a pack. A folder that cannot be written costs only that it is fetched again. */
export async function keepPack(file: string, bytes: Uint8Array): Promise<void> {
  await writeWhole(file, bytes).catch(() => undefined);
}
