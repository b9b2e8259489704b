import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, DecodedArray, FileMetaData, RowGroup, SchemaTree } from 'hyparquet';
import { compressorsInto, pageMemory } from './parquetCompressors';
import {
  pageValue,
  readPages,
  type ByteSource,
  type ColumnChunk,
  type ColumnMemory,
  type PageReader,
} from './parquetPages';
import type { RowResult } from './row';

const magic = [0x50, 0x41, 0x52, 0x31];

/** True for bytes that begin as Parquet files do: `PAR1`. */
export function isParquet(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/**
 * Rows of a Parquet file with the columns that `wanted` picks from the names of all. Of each such
 * column one page is in memory, however large the row groups are. A row's line is its position in
 * the file, for Parquet has no lines. Throws if the file is damaged.
 */
export async function* parquetRows(
  source: ByteSource,
  wanted: (names: readonly string[]) => readonly string[] = names => names,
): AsyncGenerator<RowResult> {
  const file = asyncBuffer(source);
  const metadata = await parquetMetadataAsync(file);
  const root = parquetSchema(metadata);
  const names = new Set(wanted(root.children.map(({ element }) => element.name)));
  const columns = root.children
    .filter(({ element }) => names.has(element.name))
    .map(column => ({ column, name: column.element.name, memory: columnMemory() }));
  if (columns.length === 0) return;
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const stretch = { metadata, rowStart, rowEnd };
    const cursors = columns.map(({ column, name, memory }) =>
      startCursor(
        name,
        isFlat(column)
          ? readPages(source, findChunk(group, [root, column]), memory)
          : nestedValues(file, name, stretch),
      ),
    );
    for (let row = rowStart; row < rowEnd; row++) {
      for (const cursor of cursors) if (isUsedUp(cursor)) await turnPage(cursor);
      yield { kind: 'row', line: row + 1, cells: new Map(cursors.map(nextCell)) };
    }
    rowStart = rowEnd;
  }
}

function columnMemory(): ColumnMemory {
  return { packed: pageMemory(), unpacked: pageMemory() };
}

/** Where reading a column has come to. */
interface Cursor {
  readonly name: string;
  readonly pages: PageReader;
  values: DecodedArray;
  at: number;
}

function startCursor(name: string, pages: PageReader): Cursor {
  return { name, pages, values: [], at: 0 };
}

function isUsedUp({ at, values }: Cursor): boolean {
  return at >= values.length;
}

async function turnPage(cursor: Cursor): Promise<void> {
  // The page before can go while the next is read.
  cursor.values = [];
  cursor.at = 0;
  while (isUsedUp(cursor)) {
    const values = await cursor.pages.next();
    if (!values) throw new Error(`The column ${cursor.name} ends before its rows do`);
    cursor.values = values;
  }
}

function nextCell(cursor: Cursor): readonly [string, unknown] {
  const value: unknown = cursor.values[cursor.at++];
  return [cursor.name, pageValue(value)];
}

/** True for a column of plain values, which stand in its pages one for each row. */
function isFlat({ children, element }: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== 'REPEATED';
}

function findChunk(group: RowGroup, path: readonly SchemaTree[]): ColumnChunk {
  const name = path.at(-1)?.element.name;
  const chunk = group.columns.find(({ meta_data: meta }) => meta?.path_in_schema[0] === name);
  const meta = chunk?.meta_data;
  if (meta === undefined || chunk?.file_path !== undefined) {
    throw new Error(`The column ${name ?? ''} is not in the file`);
  }
  return { meta, path };
}

interface Stretch {
  readonly metadata: FileMetaData;
  readonly rowStart: number;
  readonly rowEnd: number;
}

/** Lists and structures of a row may lie in several pages, so a row group of them is read whole. */
function nestedValues(
  file: AsyncBuffer,
  name: string,
  { metadata, rowStart, rowEnd }: Stretch,
): PageReader {
  let isRead = false;
  return {
    next: async () => {
      if (isRead) return undefined;
      isRead = true;
      const part = { file, metadata, columns: [name], rowStart, rowEnd };
      const rows = await parquetReadObjects({ ...part, compressors: compressorsInto() });
      return rows.map((row): unknown => row[name]);
    },
  };
}

function asyncBuffer(source: ByteSource): AsyncBuffer {
  return {
    byteLength: source.size,
    slice: async (start, end = source.size) => toArrayBuffer(await source.slice(start, end)),
  };
}

/** The reader wants a buffer that begins where the bytes do. */
function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
