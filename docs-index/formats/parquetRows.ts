import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { RowResult } from './row';

/** Bytes of a file by position. */
export interface ByteSource {
  readonly size: number;
  slice(start: number, end: number): Promise<Uint8Array>;
}

const magic = [0x50, 0x41, 0x52, 0x31];

/** True for bytes that begin as Parquet files do: `PAR1`. */
export function isParquet(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/**
 * Rows of a Parquet file, one row group in memory at a time. A row's line is its position in the
 * file, for Parquet has no lines. Throws if the file is damaged.
 */
export async function* parquetRows(source: ByteSource): AsyncGenerator<RowResult> {
  const file = {
    byteLength: source.size,
    slice: async (start: number, end = source.size) =>
      toArrayBuffer(await source.slice(start, end)),
  };
  const metadata = await parquetMetadataAsync(file);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const rows = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd });
    for (const [index, row] of rows.entries()) {
      yield { kind: 'row', line: rowStart + index + 1, cells: new Map(Object.entries(row)) };
    }
    rowStart = rowEnd;
  }
}

/** The reader wants a buffer that begins where the bytes do. */
function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
