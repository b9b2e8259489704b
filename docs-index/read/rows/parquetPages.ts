/**
 * Values of one column of a Parquet file, page by page (https://parquet.apache.org/docs/file-format).
 * Writers make row groups of any size: pandas and Polars put a million rows into one, which may be
 * a whole file. A page has about a megabyte, of DuckDB up to 100, and only one is held at a time.
 */
import type { ColumnMetaData } from 'hyparquet';
import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import type { ColumnDecoder, DecodedArray, PageHeader, SchemaTree } from 'hyparquet/src/types.js';
import { compressorsInto, type PageMemory } from './parquetCompressors';

/** Bytes of a file by position. */
export interface ByteSource {
  readonly size: number;
  /** The bytes, read into `room` (at least as long) where that is given and of use. */
  slice(start: number, end: number, room?: Uint8Array): Promise<Uint8Array>;
}

/** A column of one row group: where its pages lie, and the way to it in the schema. */
export interface ColumnChunk {
  readonly meta: ColumnMetaData;
  /** From the root to the column. */
  readonly path: readonly SchemaTree[];
}

/** Reads a column on from where it has come to. Holds nothing of a page it has given away. */
export interface PageReader {
  /** The values of the next page, undefined behind the last; what they are `pageValue` tells. */
  next(): Promise<DecodedArray | undefined>;
}

/**
 * Starts at a column's first page. Throws, now or later, if the column is damaged, or a page is
 * larger than writers make them. Each page is read and unpacked into the same memory as the one before.
 */
export function readPages(
  source: ByteSource,
  column: ColumnChunk,
  memory: ColumnMemory,
): PageReader {
  const { meta } = column;
  const decoder = columnDecoder(column, memory.unpacked);
  // Writers without a dictionary leave its place out or say 0.
  let at = Number(meta.dictionary_page_offset || meta.data_page_offset);
  const end = at + Number(meta.total_compressed_size);
  if (!(at >= 0 && end <= source.size)) throw new Error('A column lies outside of the file');
  let ahead: Ahead = { start: at, bytes: new Uint8Array() };
  let dictionary: DecodedArray | undefined;
  const readOne = async () => {
    const { header, start, ahead: known } = await readHeader(source, ahead, { at, end });
    at = start + header.compressed_page_size;
    if (isTooLarge(header) || at > end) throw new Error('A page is too large');
    const bytes = await aheadTo(source, known, { from: start, to: at, memory: memory.packed });
    // What was read of a large page is not kept beside what was unpacked from it.
    ahead = bytes.bytes.length > aheadBytes ? { start: at, bytes: new Uint8Array() } : bytes;
    const reader = { view: viewFrom(bytes, start), offset: 0 };
    const { data } = readPage(reader, header, decoder, dictionary, undefined, 0);
    if (header.type !== 'DICTIONARY_PAGE') return data;
    dictionary = data && convert(data, decoder);
    memory.packed.keep();
    memory.unpacked.keep();
    return undefined;
  };
  return {
    next: async () => {
      let values: DecodedArray | undefined;
      while (values === undefined && at < end) values = await readOne();
      return values;
    },
  };
}

/** What the pages of a column are read into, and unpacked into. */
export interface ColumnMemory {
  readonly packed: PageMemory;
  readonly unpacked: PageMemory;
}

/** Texts stay bytes until they are wanted, for a page may hold a great many. */
export function pageValue(value: unknown): unknown {
  return value instanceof DataView ? textDecoder.decode(value) : value;
}

const textDecoder = new TextDecoder();

function columnDecoder({ meta, path }: ColumnChunk, memory: PageMemory): ColumnDecoder {
  const element = path.at(-1)?.element ?? { name: '' };
  const parsers = {
    ...DEFAULT_PARSERS,
    // Nothing else in a page is a view, so a text can be told from binary values.
    stringFromBytes: (bytes: Uint8Array | undefined) =>
      bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  };
  const { type, codec, path_in_schema: pathInSchema } = meta;
  return {
    pathInSchema,
    type,
    element,
    schemaPath: [...path],
    codec,
    parsers,
    compressors: compressorsInto(memory),
  };
}

/** DuckDB ends a page at 100,000,000 bytes, Arrow looks at its size after every 1,024 values. */
const largestPage = 512 * 1024 * 1024;

/** No writer puts more rows into a page than into a row group: pandas 1,048,576 by default. */
const mostValues = 1 << 22;

function isTooLarge(header: PageHeader): boolean {
  const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
  const values =
    (header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header)
      ?.num_values ?? 0;
  const isSize = (bytes: number) => bytes >= 0 && bytes <= largestPage;
  return !isSize(packed) || !isSize(unpacked) || !(values >= 0 && values <= mostValues);
}

/** Bytes that were read ahead of what is needed, so that small pages cost no reading each. */
interface Ahead {
  /** Position in the file. */
  readonly start: number;
  readonly bytes: Uint8Array;
}

const aheadBytes = 1 << 20;

interface Range {
  readonly from: number;
  readonly to: number;
  /** Where a large one is read into. */
  readonly memory?: PageMemory;
}

/** The same bytes if they hold the range, else fresh ones from its beginning. */
async function aheadTo(
  source: ByteSource,
  ahead: Ahead,
  { from, to, memory }: Range,
): Promise<Ahead> {
  if (from >= ahead.start && to <= ahead.start + ahead.bytes.length) return ahead;
  const room = to - from > aheadBytes ? memory?.take(to - from) : undefined;
  const bytes = await source.slice(from, to, room);
  if (bytes.length < to - from) throw new Error('The file ends inside of a column');
  return { start: from, bytes };
}

interface FoundHeader {
  readonly header: PageHeader;
  /** Position in the file behind the header. */
  readonly start: number;
  readonly ahead: Ahead;
}

/** A header holds bounds of the page's values and may be long where these are long texts. */
async function readHeader(
  source: ByteSource,
  known: Ahead,
  { at, end }: { readonly at: number; readonly end: number },
): Promise<FoundHeader> {
  let ahead = known;
  for (let length = aheadBytes; ; length *= 4) {
    const view = viewFrom(ahead, at);
    const reader = { view, offset: 0 };
    try {
      if (view.byteLength > 0) {
        const header = parquetHeader(reader);
        return { header, start: at + reader.offset, ahead };
      }
    } catch (error) {
      const isCut = error instanceof RangeError && at + view.byteLength < end;
      if (!isCut) throw error;
    }
    ahead = await aheadTo(source, ahead, { from: at, to: Math.min(end, at + length) });
  }
}

function viewFrom({ start, bytes }: Ahead, at: number): DataView {
  const skipped = Math.min(Math.max(0, at - start), bytes.length);
  return new DataView(bytes.buffer, bytes.byteOffset + skipped, bytes.length - skipped);
}
