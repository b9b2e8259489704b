/**
 * The container of a segment: one blob that is viewed, not parsed. Little-endian 32-bit words:
 * magic, format version, checksum of the rest of this head, length of the blob, number of sections,
 * for each section its number, offset and length, then the checksum of every 64 KB of what follows;
 * then the sections, each at a multiple of 8. Opening looks at the head alone. The 64 KB pieces are
 * checked when they are first read, so that a pack of any size opens at once.
 */
import { UserError } from '../../article';
import { checksum } from './checksum';

const magic = 0x31584453; // SDX1
/** Raised whenever a reader of an earlier version would misread the bytes. */
const formatVersion = 7;
const headerWords = 5;
const pieceBytes = 64 * 1024;

/**
 * To be called with a view of a blob before what it shows is read for the first time. Throws
 * UserError if those bytes are not what was written.
 */
export type DamageCheck = (view: Uint8Array) => void;

/** Whether bytes begin as a blob does; the first four are enough. */
export function beginsAsBlob(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === magic;
}

export interface Blob {
  /** All of it, aligned. */
  readonly bytes: Uint8Array;
  readonly sections: ReadonlyMap<number, Uint8Array>;
  readonly check: DamageCheck;
}

/** Joins numbered sections into one blob. The same sections give the same bytes. */
export function packSections(sections: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const dataBytes = [...sections.values()].reduce((sum, bytes) => sum + align(bytes.length), 0);
  const tableWords = headerWords + sections.size * 3;
  const headWords = tableWords + Math.ceil(dataBytes / pieceBytes);
  const dataStart = align(headWords * 4);
  const blob = new Uint8Array(dataStart + dataBytes);
  const words = new Uint32Array(blob.buffer, 0, headWords);
  words.set([magic, formatVersion, 0, blob.length, sections.size]);
  let offset = dataStart;
  [...sections].forEach(([number, bytes], position) => {
    words.set([number, offset, bytes.length], headerWords + position * 3);
    blob.set(bytes, offset);
    offset = align(offset + bytes.length);
  });
  for (let piece = 0; tableWords + piece < headWords; piece++) {
    words[tableWords + piece] = checksum(pieceOf(blob, dataStart, piece));
  }
  words[2] = checksum(blob.subarray(12, dataStart));
  return blob;
}

/**
 * Views a blob. Throws UserError for bytes that are no index, of another version, cut short or with
 * a damaged head; damage elsewhere is found when `check` is asked about the place.
 */
export function openSections(given: Uint8Array): Blob {
  const blob = given.byteOffset % 8 === 0 ? given : given.slice();
  const words = new Uint32Array(blob.buffer, blob.byteOffset, blob.length >>> 2);
  if (words[0] !== magic) throw new UserError('This is not a Support Docs index.');
  if (words[1] !== formatVersion) {
    throw new UserError(
      `The index has format version ${words[1] ?? 0}, this version reads ${formatVersion}; ` +
        'build it again.',
    );
  }
  const tableWords = headerWords + (words[4] ?? 0) * 3;
  const { headWords, dataStart } = measureHead(blob.length, tableWords);
  const isWhole = words[3] === blob.length && headWords <= words.length;
  if (!isWhole || checksum(blob.subarray(12, dataStart)) !== words[2]) throw damaged();
  const sums = words.subarray(tableWords, headWords);
  const check = createCheck(blob, dataStart, sums);
  return { bytes: blob, sections: readTable(blob, words), check };
}

/** The only lengths of head and data that make up the whole. */
function measureHead(
  length: number,
  tableWords: number,
): { readonly headWords: number; readonly dataStart: number } {
  // Each piece costs its checksum's word in the head as well.
  let pieces = Math.ceil(Math.max(0, length - tableWords * 4) / (pieceBytes + 4));
  const startOf = (count: number) => align((tableWords + count) * 4);
  while (pieces > 0 && length - startOf(pieces - 1) <= (pieces - 1) * pieceBytes) pieces--;
  while (length - startOf(pieces) > pieces * pieceBytes) pieces++;
  return { headWords: tableWords + pieces, dataStart: startOf(pieces) };
}

function readTable(blob: Uint8Array, words: Uint32Array): ReadonlyMap<number, Uint8Array> {
  const sections = new Map<number, Uint8Array>();
  for (let at = headerWords; at < headerWords + (words[4] ?? 0) * 3; at += 3) {
    const [number = 0, offset = 0, length = 0] = words.subarray(at, at + 3);
    sections.set(number, blob.subarray(offset, offset + length));
  }
  return sections;
}

/** Every piece is checked once. */
function createCheck(blob: Uint8Array, dataStart: number, sums: Uint32Array): DamageCheck {
  const known = new Uint8Array(sums.length);
  return ({ byteOffset, length }) => {
    const start = byteOffset - blob.byteOffset - dataStart;
    const last = Math.min(Math.floor((start + length - 1) / pieceBytes), sums.length - 1);
    for (let piece = Math.max(0, Math.floor(start / pieceBytes)); piece <= last; piece++) {
      if (known[piece] === 1) continue;
      if (checksum(pieceOf(blob, dataStart, piece)) !== sums[piece]) throw damaged();
      known[piece] = 1;
    }
  };
}

function pieceOf(blob: Uint8Array, dataStart: number, piece: number): Uint8Array {
  const start = dataStart + piece * pieceBytes;
  return blob.subarray(start, Math.min(blob.length, start + pieceBytes));
}

/** The error for bytes that are not what was written. */
export function damaged(): UserError {
  return new UserError('The index is damaged (its checksum does not match); build it again.');
}

function align(length: number): number {
  return (length + 7) & ~7;
}
