import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { ReadLimits } from '../limits';
import type { Neighbour } from '../read/readSource';

/** Files up to this size are kept while a source is read: many pages include the same one. */
const keptBytes = 256 * 1024;

/** How many names are remembered, found or not. */
const keptNames = 20_000;

/**
 * The files of a source as those beside them may ask for them: never outside of its folder, not by
 * `..`, not over a link, and none larger than what is read whole. The source of a single file is the
 * folder it lies in.
 */
export function neighboursIn(root: string, { wholeFileBytes }: ReadLimits): Neighbour {
  const known = new Map<string, Promise<Uint8Array | undefined>>();
  let realRoot: Promise<string> | undefined;
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    try {
      const folder = await (realRoot ??= folderOf(root));
      const path = await realpath(join(folder, name));
      if (!path.startsWith(folder + sep)) return undefined;
      const found = await stat(path);
      if (!found.isFile() || found.size > wholeFileBytes) return undefined;
      if (found.size > keptBytes) known.delete(name);
      return await readFile(path);
    } catch {
      return undefined;
    }
  };
  return name => {
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|:/.test(name)) return Promise.resolve(undefined);
    const reading = known.get(name) ?? read(name);
    if (known.size < keptNames) known.set(name, reading);
    return reading;
  };
}

async function folderOf(root: string): Promise<string> {
  const path = await realpath(root);
  return (await stat(path)).isDirectory() ? path : dirname(path);
}
