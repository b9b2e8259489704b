/**
 * The entries of a ZIP archive (APPNOTE 6.3.10), taken from its central directory and unpacked one
 * at a time. Nothing is believed: names may not lead out, sizes are bounded before and while
 * unpacking.
 */
import { bytesText } from '../../limits';

/** A file in the archive. */
export interface ZipEntry {
  /** With `/`, never absolute, without `..`. */
  readonly name: string;
  /** Bytes packed, and as it states, unpacked. */
  readonly packed: number;
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its local header begins. */
  readonly offset: number;
}

/** What is wrong with an archive, as the end of a sentence. */
export class ZipError extends Error {}

/** Files in one archive; and how much larger than packed all of them may be. */
const mostEntries = 50_000;
const greatestRatio = 200;

/**
 * The files of an archive in its own order, folders left out. Throws ZipError for what is no archive,
 * or one that would unpack to more than `limit` bytes or to many times its own size.
 */
export function listZip(bytes: Uint8Array, limit: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, count } = findDirectory(view);
  if (count > mostEntries) throw new ZipError(`it holds more than ${mostEntries} files`);
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      throw new ZipError('its list of files is damaged');
    }
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    if (entry === undefined) continue;
    total += entry.size;
    entries.push(entry);
  }
  if (total > limit) throw new ZipError(`it unpacks to more than ${bytesText(limit)}`);
  if (total > 10_000_000 && total > bytes.length * greatestRatio) {
    throw new ZipError(`it unpacks to more than ${greatestRatio} times its size`);
  }
  return entries;
}

/** The end of the central directory is looked for from the end of the file, over its comment. */
function findDirectory(view: DataView): { readonly start: number; readonly count: number } {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || start === 0xffffffff) {
      throw new ZipError('it is of the form for more than 4 GB, which is not read');
    }
    return { start, count };
  }
  throw new ZipError('it is no ZIP archive, or is cut off');
}

const utf8Flag = 0x800;

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly entry?: ZipEntry; readonly next: number } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = soundName(entryName(bytes.subarray(at + 46, at + 46 + nameLength), flags));
  if (name === undefined) return { next };
  return {
    next,
    entry: {
      name,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      offset: view.getUint32(at + 42, true),
    },
  };
}

/** Chinese Windows writes GBK without saying so. */
function entryName(bytes: Uint8Array, flags: number): string {
  if ((flags & utf8Flag) !== 0) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** undefined for folders, and for names that lead out of the archive. */
function soundName(name: string): string | undefined {
  const parts = name.replaceAll('\\', '/').split('/');
  if (parts.at(-1) === '' || /^(?:\/|[A-Za-z]:)/.test(name) || parts.includes('..'))
    return undefined;
  return parts.filter(part => part !== '' && part !== '.').join('/');
}

/** The bytes of one entry; never more than it states. Throws ZipError. */
export async function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.isEncrypted) throw new ZipError('it is encrypted');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, size, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) {
    throw new ZipError('it is damaged');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data.subarray(0, size);
  if (method !== 8) throw new ZipError(`its way of packing (${method}) is not known`);
  return inflate(data, size);
}

async function inflate(data: Uint8Array, size: number): Promise<Uint8Array> {
  const unpacked = new Uint8Array(size);
  let filled = 0;
  const unpacker = new DecompressionStream('deflate-raw');
  const reader = unpacker.readable.getReader();
  const writer = unpacker.writable.getWriter();
  // Its failure reaches the reader as well, which tells it.
  void writer
    .write(new Uint8Array(data))
    .then(() => writer.close())
    .catch(() => undefined);
  try {
    for (;;) {
      // Reading a byte stream gives Uint8Array, which the type of the stream does not say.
      const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
      if (done || value === undefined) return unpacked.subarray(0, filled);
      if (filled + value.length > size) throw new ZipError('it is larger than it says');
      unpacked.set(value, filled);
      filled += value.length;
    }
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('its packed data is damaged');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
