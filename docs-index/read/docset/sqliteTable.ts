/**
 * The rows of one table of an SQLite database, read from its file (https://sqlite.org/fileformat.html):
 * only what ordinary tables have, so that no database engine has to come along.
 */

/** A page inside pages; a circle of them ends here. */
const deepest = 20;
const mostRows = 500_000;

/** Rows in the order of their numbers; undefined if there is no such table. Throws on damage. */
export function readTable(bytes: Uint8Array, name: string): (readonly unknown[])[] | undefined {
  const file = openFile(bytes);
  const table = readPages(file, 1).find(
    ([type, own]) => type === 'table' && String(own).toLowerCase() === name.toLowerCase(),
  );
  const root = table?.[3];
  return typeof root === 'number' ? readPages(file, root) : undefined;
}

interface DatabaseFile {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly pageSize: number;
  /** Bytes of a page that rows may use. */
  readonly usable: number;
}

function openFile(bytes: Uint8Array): DatabaseFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512 || new TextDecoder().decode(bytes.subarray(0, 15)) !== 'SQLite format 3') {
    throw new Error('it is no SQLite database');
  }
  const size = view.getUint16(16);
  const pageSize = size === 1 ? 65_536 : size;
  if (pageSize < 512) throw new Error('its pages have no size');
  return { bytes, view, pageSize, usable: pageSize - (bytes[20] ?? 0) };
}

function readPages(file: DatabaseFile, root: number): (readonly unknown[])[] {
  const rows: (readonly unknown[])[] = [];
  const visit = (page: number, depth: number): void => {
    if (depth > deepest) throw new Error('its pages are nested too deeply');
    const start = (page - 1) * file.pageSize;
    const head = start + (page === 1 ? 100 : 0);
    const kind = file.view.getUint8(head);
    const count = file.view.getUint16(head + 3);
    const cells = head + (kind === 5 ? 12 : 8);
    for (let cell = 0; cell < count && rows.length < mostRows; cell++) {
      const at = start + file.view.getUint16(cells + cell * 2);
      if (kind === 13) rows.push(readRow(file, at));
      else if (kind === 5) visit(file.view.getUint32(at), depth + 1);
      else throw new Error('it has pages of an unknown kind');
    }
    if (kind === 5) visit(file.view.getUint32(head + 8), depth + 1);
  };
  visit(root, 0);
  return rows;
}

function readRow(file: DatabaseFile, at: number): readonly unknown[] {
  const size = readNumber(file.bytes, at);
  const row = readNumber(file.bytes, size.end);
  const payload = readPayload(file, row.end, size.value);
  const header = readNumber(payload, 0);
  const values: unknown[] = [];
  let place = header.value;
  for (let type = header.end; type < header.value;) {
    const serial = readNumber(payload, type);
    type = serial.end;
    const length = lengthOf(serial.value);
    values.push(readValue(payload.subarray(place, place + length), serial.value));
    place += length;
  }
  return values;
}

/** What does not fit into the page goes on in a chain of others. */
function readPayload({ bytes, view, usable, pageSize }: DatabaseFile, at: number, size: number) {
  if (size > bytes.length) throw new Error('a row is longer than the file');
  const most = usable - 35;
  if (size <= most) return bytes.subarray(at, at + size);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const spread = least + ((size - least) % (usable - 4));
  const local = spread <= most ? spread : least;
  const payload = new Uint8Array(size);
  payload.set(bytes.subarray(at, at + local));
  let filled = local;
  for (let page = view.getUint32(at + local); page !== 0 && filled < size;) {
    const start = (page - 1) * pageSize;
    const part = bytes.subarray(start + 4, start + Math.min(usable, 4 + size - filled));
    payload.set(part, filled);
    filled += part.length;
    if (part.length === 0) break;
    page = view.getUint32(start);
  }
  return payload;
}

/** Seven bits a byte, the first bit says that more follow. */
function readNumber(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let step = 0; step < 9; step++) {
    const byte = bytes[at + step] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: at + step + 1 };
  }
  return { value, end: at + 9 };
}

function lengthOf(serial: number): number {
  if (serial >= 12) return (serial - (serial % 2 === 0 ? 12 : 13)) / 2;
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][serial] ?? 0;
}

/** Texts and whole numbers; anything else is undefined. */
function readValue(bytes: Uint8Array, serial: number): unknown {
  if (serial >= 13 && serial % 2 === 1) return new TextDecoder().decode(bytes);
  if (serial === 8 || serial === 9) return serial - 8;
  if (serial < 1 || serial > 6) return undefined;
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
