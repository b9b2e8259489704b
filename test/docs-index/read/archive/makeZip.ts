/** A ZIP archive for tests, its files stored as they are or deflated. */
import { deflateRawSync } from 'node:zlib';

export interface MadeEntry {
  readonly content: string | Uint8Array;
  /** Size to state instead of the true one. */
  readonly statedSize?: number;
  readonly isDeflated?: boolean;
}

export function makeZip(files: Readonly<Record<string, string | MadeEntry>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(files)) {
    const entry: MadeEntry = typeof given === 'string' ? { content: given } : given;
    const plain = Buffer.from(entry.content);
    const data = entry.isDeflated ? deflateRawSync(plain) : plain;
    const bytes = Buffer.from(name);
    const sizes = [data.length, entry.statedSize ?? plain.length] as const;
    const common = header(entry.isDeflated === true ? 8 : 0, bytes.length, sizes);
    parts.push(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), common, bytes, data]));
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0]), common, tail, bytes]),
    );
    offset += parts.at(-1)?.length ?? 0;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

/** Flags, method, time, checksum, sizes and length of the name, as both headers have them. */
function header(method: number, nameLength: number, [packed, size]: readonly [number, number]) {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt16LE(0x800, 0);
  bytes.writeUInt16LE(method, 2);
  bytes.writeUInt32LE(packed, 12);
  bytes.writeUInt32LE(size, 16);
  bytes.writeUInt16LE(nameLength, 20);
  return bytes;
}
