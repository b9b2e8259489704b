/**
 * The container of a segment: one blob that is viewed, not parsed. Little-endian 32-bit words:
 * magic, format version, checksum of all that follows, length, number of sections, then for each
 * section its number, offset and length; then the sections, each at a multiple of 8.
 */
import { UserError } from './article';
import { checksum } from './segment/checksum';

const magic = 0x31584453; // SDX1
/** Raised whenever a reader of the previous version would misread the bytes. */
const formatVersion = 2;
const headerWords = 5;

export type Sections = ReadonlyMap<number, Uint8Array>;

/** Joins numbered sections into one blob. The same sections give the same bytes. */
export function packSections(sections: Sections): Uint8Array {
  const tableWords = headerWords + sections.size * 3;
  let length = align(tableWords * 4);
  const places = [...sections].map(([number, bytes]) => {
    const place = { number, bytes, offset: length };
    length = align(length + bytes.length);
    return place;
  });
  const blob = new Uint8Array(length);
  const words = new Uint32Array(blob.buffer, 0, tableWords);
  words.set([magic, formatVersion, 0, length, sections.size]);
  places.forEach(({ number, bytes, offset }, position) => {
    words.set([number, offset, bytes.length], headerWords + position * 3);
    blob.set(bytes, offset);
  });
  words[2] = checksum(blob.subarray(12));
  return blob;
}

/**
 * The sections of a blob as views of it. Throws UserError for bytes that are no index, of another
 * version, or damaged.
 */
export function openSections(given: Uint8Array): Sections {
  const blob = given.byteOffset % 8 === 0 ? given : given.slice();
  const words = new Uint32Array(blob.buffer, blob.byteOffset, blob.length >>> 2);
  if (words[0] !== magic) throw new UserError('This is not a Support Docs index.');
  if (words[1] !== formatVersion) {
    throw new UserError(
      `The index has format version ${words[1] ?? 0}, this version reads ${formatVersion}; ` +
        'build it again.',
    );
  }
  if (words[3] !== blob.length || checksum(blob.subarray(12)) !== words[2]) {
    throw new UserError('The index is damaged (its checksum does not match); build it again.');
  }
  return readTable(blob, words);
}

function readTable(blob: Uint8Array, words: Uint32Array): Sections {
  const sections = new Map<number, Uint8Array>();
  for (let at = headerWords; at < headerWords + (words[4] ?? 0) * 3; at += 3) {
    const [number = 0, offset = 0, length = 0] = words.subarray(at, at + 3);
    sections.set(number, blob.subarray(offset, offset + length));
  }
  return sections;
}

function align(length: number): number {
  return (length + 7) & ~7;
}
