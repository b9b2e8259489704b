/** What other versions of the code left in the cache: the last resort for a source that is away. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders below `cacheDir` that hold a file of this name, the one written last first. */
export async function foldersWith(cacheDir: string, name: string): Promise<readonly string[]> {
  const found: { readonly folder: string; readonly time: number }[] = [];
  for (const entry of await readdir(cacheDir).catch(() => [])) {
    if (!/^[0-9a-f]{32}$/.test(entry)) continue;
    const folder = join(cacheDir, entry);
    const file = await stat(join(folder, name)).catch(() => undefined);
    if (file?.isFile() === true) found.push({ folder, time: file.mtimeMs });
  }
  return found.sort((a, b) => b.time - a.time).map(({ folder }) => folder);
}
