/**
 * The one reader of the file system in docs-index: finds the files of sources and opens them for
 * reading. What cannot be read is one problem each; the rest is still found.
 */
import { createReadStream, type Stats } from 'node:fs';
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { bytesText, defaultLimits, type ReadLimits } from '../limits';
import type { FoundFile } from '../read/readSource';
import { neighboursIn, type Neighbour } from './neighbours';

/**
 * Finds the files of each source, a file or a folder searched recursively, in the order of their
 * names. A file is found once, however many links or sources lead to it; links that lead out of a
 * source are followed only if the limits say so. In folders, hidden
 * entries and `node_modules` are not looked at; what plainly is no document (pictures, code) is told
 * as passed over without being opened.
 */
export async function* readFiles(
  paths: readonly string[],
  limits: ReadLimits = defaultLimits,
): AsyncGenerator<FoundFile> {
  const walk: Walk = { limits, seen: new Set(), links: 0 };
  for (const path of paths) {
    const entry: Entry = {
      path,
      name: basename(path),
      depth: 0,
      neighbour: neighboursIn(path, limits),
    };
    yield* visit(entry, walk);
  }
}

interface Walk {
  readonly limits: ReadLimits;
  /** Real paths already visited. */
  readonly seen: Set<string>;
  /** Symbolic links met so far. */
  links: number;
}

interface Entry {
  readonly path: string;
  /** Relative to the source folder, with `/`. */
  readonly name: string;
  readonly depth: number;
  /** Real path of the source; undefined for the source itself. */
  readonly root?: string;
  /** Other files of its source. */
  readonly neighbour: Neighbour;
}

async function* visit(entry: Entry, walk: Walk): AsyncGenerator<FoundFile> {
  try {
    const real = await realpath(entry.path);
    if (walk.seen.has(real)) return;
    const { root = real } = entry;
    if (!walk.limits.outsideLinks && !isIn(real, root)) {
      yield problem(entry.path, `The link leads out of the source, to ${real}; it was left out.`);
      return;
    }
    walk.seen.add(real);
    const found = await stat(real);
    if (found.isDirectory()) yield* visitFolder({ ...entry, root }, walk);
    else if (found.isFile()) yield openFile(entry, found, walk.limits);
    else yield problem(entry.path, 'This is neither a file nor a folder; it was left out.');
  } catch (error) {
    const unreachable = reasonOf(error);
    yield { ...problem(entry.path, `${unreachable}; it was left out.`), unreachable };
  }
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function* visitFolder(folder: Entry, walk: Walk): AsyncGenerator<FoundFile> {
  if (folder.depth >= walk.limits.folderDepth) {
    yield problem(folder.path, `Folders are nested too deeply; this one was left out.`);
    return;
  }
  const all = await readdir(folder.path, { withFileTypes: true });
  const links = new Set(all.filter(entry => entry.isSymbolicLink()).map(({ name }) => name));
  const names = all
    .map(({ name }) => name)
    .filter(name => !name.startsWith('.') && name !== 'node_modules')
    .sort();
  const limit = walk.limits.filesPerFolder;
  for (const name of names.slice(0, limit)) {
    const path = join(folder.path, name);
    const entry = { ...folder, path, name: relativeName(folder, name), depth: folder.depth + 1 };
    if (noDocuments.test(name)) {
      yield { kind: 'passed-over', path };
      continue;
    }
    if (links.has(name) && ++walk.links > walk.limits.links) {
      yield problem(path, 'The source holds too many links; this one was not followed.');
      continue;
    }
    yield* visit(entry, walk);
  }
  if (names.length > limit) {
    const left = names.length - limit;
    yield problem(folder.path, `The folder holds too many files; the last ${left} were left out.`);
  }
}

/** Names inside a source folder are relative to it; the folder's own name is no part of ids. */
function relativeName(folder: Entry, name: string): string {
  return folder.depth === 0 ? name : `${folder.name}/${name}`;
}

/** Pictures, sounds, fonts, programs and code; data and pages of any kind are opened. */
const noDocuments =
  /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|psd|drawio|mp[34]|mov|avi|webm|wav|woff2?|ttf|otf|eot|css|s[ac]ss|less|styl|[cm]?[jt]sx?|vue|svelte|py|go|java|kts?|php|rb|rs|cs|swift|c|cc|cpp|h|hpp|sh|bash|ps1|bat|lock|map|sdx|exe|dll|so|class|jar|wasm)$/i;

function openFile(
  entry: Entry,
  { size, mtimeMs, ctimeMs }: Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs'>,
  limits: ReadLimits,
): FoundFile {
  const { path, name, neighbour } = entry;
  if (size === 0) return problem(path, 'The file is empty; it was left out.');
  if (size > limits.streamedFileBytes) {
    const limit = bytesText(limits.streamedFileBytes);
    return problem(
      path,
      `The file has ${bytesText(size)}, the limit is ${limit}; it was left out.`,
    );
  }
  return {
    kind: 'file',
    file: {
      path,
      name,
      size,
      modified: mtimeMs,
      changed: ctimeMs,
      chunks: () => createReadStream(path, { highWaterMark: 1 << 18 }),
      slice: (start, end, room) => readSlice(path, { start, end, room }),
      neighbour,
    },
  };
}

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

function problem(path: string, message: string): Extract<FoundFile, { readonly kind: 'problem' }> {
  return { kind: 'problem', problem: { path, line: 1, message } };
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
