/** The file system of Node, the only one that is read outside of browsers. */
import { createReadStream } from 'node:fs';
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { ReadLimits } from '../limits';
import { findFiles, type FileAccess, type FoundFile } from '../read/readSource';
import { neighboursIn } from './neighbours';

/** Finds the files of each source, a file or a folder searched recursively; see `findFiles`. */
export function readFiles(
  paths: readonly string[],
  limits?: ReadLimits,
): AsyncGenerator<FoundFile> {
  return findFiles(paths, { access: nodeFiles, limits });
}

const nodeFiles: FileAccess = {
  look: async (path, known) => {
    const real = known ?? (await realpath(path));
    const found = await stat(real);
    const { size, mtimeMs: modified, ctimeMs: changed } = found;
    const other = found.isFile() ? 'file' : 'other';
    return { real, kind: found.isDirectory() ? 'folder' : other, size, modified, changed };
  },
  list: async folder => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map(entry => ({ name: entry.name, isLink: entry.isSymbolicLink() }));
  },
  isIn: (path, folder) =>
    path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  join,
  nameOf: basename,
  open: path => ({
    chunks: () => createReadStream(path, { highWaterMark: 1 << 18 }),
    slice: (start, end, room) => readSlice(path, { start, end, room }),
  }),
  neighboursIn,
  reasonOf,
};

interface Slice {
  readonly start: number;
  readonly end: number;
  /** To read into. */
  readonly room: Uint8Array | undefined;
}

async function readSlice(path: string, { start, end, room }: Slice): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const length = Math.max(0, end - start);
    const bytes = room?.subarray(0, length) ?? new Uint8Array(length);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle?.close();
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'The file or folder does not exist',
  EACCES: 'Reading is not permitted',
  EPERM: 'Reading is not permitted',
  ELOOP: 'The link leads in a circle',
  ENAMETOOLONG: 'The path is too long',
  EMFILE: 'Too many files are open',
};

/** An error of the file system as half a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `It could not be read (${error instanceof Error ? error.message : code})`;
}
