import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file, and its folder if need be, so that a reader and a crash see all of it or what was
 * there before: beside the target, synced, then renamed. Throws what the file system throws.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const aside = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  await mkdir(folder, { recursive: true });
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

const inUse: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Windows refuses to replace a file for the moment another process reads it. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (attempt === 5 || !inUse.has(code)) throw error;
      await new Promise(resolve => setTimeout(resolve, attempt * 20));
    }
  }
}
