/** The file system of the editor, as far as the walk over sources needs it. */
import { joinName, type FileAccess, type Neighbour } from '../../docs-index/read/readSource';
import type { FileFacts, FolderItem } from '../protocolFiles';
import type { Paths } from '../indexing/paths';

/** What is asked of whoever has the files. Each rejects with half a sentence that says why. */
export interface FileQuestions {
  readonly look: (uri: string) => Promise<FileFacts>;
  readonly list: (uri: string) => Promise<readonly FolderItem[]>;
  readonly read: (uri: string) => Promise<Uint8Array>;
}

/** Bytes handed on at once. */
const chunkBytes = 1 << 18;

/** The files behind `ask` as a file system. What a folder's list says of its files is not asked again. */
export function clientFiles(ask: FileQuestions, { toUri, isInside }: Paths): FileAccess {
  const listed = new Map<string, FileFacts & { readonly isLink?: boolean }>();
  /** What lies directly in each source, once it was listed. */
  const tops = new Map<string, ReadonlySet<string>>();
  const read = lastRead(path => ask.read(toUri(path)));
  const look = async (path: string): Promise<FileFacts & { readonly isLink?: boolean }> => {
    const known = listed.get(path);
    listed.delete(path);
    const facts = known ?? (await ask.look(toUri(path)));
    // Some file systems know a size only of what was read.
    const isUnknown = facts.kind === 'file' && facts.size === 0;
    return isUnknown ? { ...facts, size: (await read.keep(path)).length } : facts;
  };
  let looks = 0;
  return {
    look: async path => {
      const facts = await look(path);
      // Without a time nothing tells that a file is as it was, but its content.
      const changed = facts.modified === 0 ? { changed: ++looks } : {};
      // The editor does not tell where a link leads, so it may lead anywhere.
      const real = facts.isLink === true ? `an unknown place (${path})` : path;
      return { ...facts, ...changed, real };
    },
    list: async folder => {
      const items = await ask.list(toUri(folder));
      for (const item of items) listed.set(join(folder, item.name), item);
      if (tops.has(folder)) tops.set(folder, new Set(items.map(({ name }) => name)));
      return items;
    },
    isIn: isInside,
    join,
    nameOf: path => path.slice(path.lastIndexOf('/') + 1),
    open: path => ({
      chunks: () => inChunks(() => read.keep(path)),
      slice: async (start, end) => {
        const bytes = await read.keep(path);
        // Who takes all of it may give it away, so it is not kept.
        if (start === 0 && end >= bytes.length) read.forget();
        return bytes.subarray(start, end);
      },
    }),
    neighboursIn: source => {
      tops.set(source, anything);
      const isThere = (name: string) => {
        const top = tops.get(source) ?? anything;
        return top === anything || top.has(name);
      };
      return neighbours(source, { look, isThere, read: path => ask.read(toUri(path)) });
    },
    reasonOf: error => (error instanceof Error ? error.message : String(error)),
  };
}

/** What lies in a source that was not listed. */
const anything: ReadonlySet<string> = new Set();

/** A file is read twice, for its hash and for what it says: the last one is kept until then. */
function lastRead(read: (path: string) => Promise<Uint8Array>) {
  let last: { readonly path: string; readonly bytes: Promise<Uint8Array> } | undefined;
  return {
    keep: (path: string): Promise<Uint8Array> => {
      if (last?.path !== path) last = { path, bytes: read(path) };
      return last.bytes;
    },
    forget: (): void => {
      last = undefined;
    },
  };
}

async function* inChunks(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes = await read();
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

interface NeighbourQuestions {
  readonly look: (path: string) => Promise<FileFacts>;
  /** False where the source's folder is known to hold nothing of this name. */
  readonly isThere: (name: string) => boolean;
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** Never outside of the source's folder; the source of a single file is the folder it lies in. */
function neighbours(source: string, { look, isThere, read }: NeighbourQuestions): Neighbour {
  let folder: Promise<string> | undefined;
  const folderOf = async (): Promise<string> => {
    const { kind } = await look(source);
    return kind === 'folder' ? source : source.slice(0, source.lastIndexOf('/'));
  };
  return async name => {
    const inside = /^[/\\]|:/.test(name) ? undefined : joinName('', name);
    const [top = ''] = inside?.split('/') ?? [];
    // Each question goes to who has the files, and most are for tables of contents that are not there.
    if (inside === undefined || !isThere(top)) return undefined;
    try {
      folder ??= folderOf();
      return await read(join(await folder, inside));
    } catch {
      return undefined;
    }
  };
}

function join(folder: string, name: string): string {
  return `${folder.replace(/\/$/, '')}/${name.replace(/[%#?]/g, encodeURIComponent)}`;
}
