/** Finds the files of sources. What cannot be read is one problem each; the rest is still found. */
import { bytesText, defaultLimits, type ReadLimits } from '../../limits';
import { decodeText } from '../bytes/decodeText';
import { startContents } from '../contents/pageContents';
import type { PlaceOf } from '../contents/pagePlace';
import type { FoundFile } from '../source';
import type { FileAccess, Neighbour, PlaceFacts } from './fileAccess';

export interface FindOptions {
  readonly access: FileAccess;
  readonly limits?: ReadLimits | undefined;
}

/**
 * Finds the files of each source, a file or a folder searched recursively, in the order of their
 * names. A file is found once, however many links or sources lead to it; links that lead out of a
 * source are followed only if the limits say so. In folders, hidden entries and `node_modules` are
 * not looked at; what plainly is no document (pictures, code) is told as passed over without being
 * opened.
 */
export async function* findFiles(
  paths: readonly string[],
  { access, limits = defaultLimits }: FindOptions,
): AsyncGenerator<FoundFile> {
  const walk: Walk = { access, limits, seen: new Set(), links: 0 };
  for (const path of paths) {
    const neighbour = access.neighboursIn(path, limits);
    const contents = startContents(async name => neighbourText(await neighbour(name)));
    yield* visit({ path, name: access.nameOf(path), depth: 0, neighbour, contents }, walk);
  }
}

interface Walk {
  readonly access: FileAccess;
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
  /** Its own real path, of what lies in a folder and is no link. */
  readonly real?: string;
  /** Other files of its source. */
  readonly neighbour: Neighbour;
  /** Where its pages stand. */
  readonly contents: PlaceOf;
}

async function* visit(entry: Entry, walk: Walk): AsyncGenerator<FoundFile> {
  const { access, seen } = walk;
  try {
    const found = await access.look(entry.path, entry.real);
    const { real } = found;
    if (seen.has(real)) return;
    const { root = real } = entry;
    if (!walk.limits.outsideLinks && !access.isIn(real, root)) {
      yield problem(entry.path, `The link leads out of the source, to ${real}; it was left out.`);
      return;
    }
    seen.add(real);
    if (found.kind === 'folder') yield* visitFolder({ ...entry, root, real }, walk);
    else if (found.kind === 'file') yield openFile(entry, found, walk);
    else yield problem(entry.path, 'This is neither a file nor a folder; it was left out.');
  } catch (error) {
    const unreachable = access.reasonOf(error);
    yield { ...problem(entry.path, `${unreachable}; it was left out.`), unreachable };
  }
}

async function* visitFolder(
  { real, ...folder }: Entry & { readonly real: string },
  walk: Walk,
): AsyncGenerator<FoundFile> {
  if (folder.depth >= walk.limits.folderDepth) {
    yield problem(folder.path, `Folders are nested too deeply; this one was left out.`);
    return;
  }
  const all = await walk.access.list(folder.path);
  const links = new Set(all.filter(({ isLink }) => isLink).map(({ name }) => name));
  const names = all
    .map(({ name }) => name)
    .filter(name => !name.startsWith('.') && name !== 'node_modules')
    .sort();
  const limit = walk.limits.filesPerFolder;
  for (const name of names.slice(0, limit)) {
    const path = walk.access.join(folder.path, name);
    if (noDocuments.test(name)) {
      yield { kind: 'passed-over', path };
      continue;
    }
    const isLink = links.has(name);
    if (isLink && ++walk.links > walk.limits.links) {
      yield problem(path, 'The source holds too many links; this one was not followed.');
      continue;
    }
    const entry = { ...folder, path, name: relativeName(folder, name), depth: folder.depth + 1 };
    yield* visit(isLink ? entry : { ...entry, real: walk.access.join(real, name) }, walk);
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
  /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|psd|drawio|mp[34]|mov|avi|webm|wav|woff2?|ttf|otf|eot|css|s[ac]ss|less|styl|[cm]?[jt]sx?|vue|svelte|py|go|java|kts?|php|rb|rs|cs|swift|c|cc|cpp|h|hpp|sh|bash|ps1|bat|lock|map|sdx(?:\.gz)?|exe|dll|so|class|jar|wasm)$/i;

function openFile(
  { path, name, neighbour, contents }: Entry,
  { size, modified, changed }: PlaceFacts,
  { access, limits }: Walk,
): FoundFile {
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
      ...{ path, name, size, modified, ...(changed !== undefined && { changed }) },
      ...access.open(path),
      neighbour,
      contents,
    },
  };
}

function problem(path: string, message: string): Extract<FoundFile, { readonly kind: 'problem' }> {
  return { kind: 'problem', problem: { path, line: 1, message } };
}

function neighbourText(bytes: Uint8Array | undefined): string | undefined {
  const decoded = bytes && decodeText(bytes);
  return decoded?.kind === 'text' ? decoded.text : undefined;
}
