import { reasonText, type Problem } from '../article';
import { soundId } from '../articleIds';
import { peekBytes, readWhole, TooLargeError } from './bytes/byteStream';
import { decodePieces, decodeText, detectEncoding, sampleBytes } from './bytes/decodeText';
import { csvRows } from './rows/csvRows';
import { csvDelimiter, detectFormat } from './formats/detectFormat';
import { jsonLineRows, jsonRows } from './rows/jsonRows';
import { columnsOfFields } from './rows/columns';
import type { ByteSource } from './rows/parquetPages';
import { isParquet, parquetRows } from './rows/parquetRows';
import { readText } from './formats/readText';
import type { RowResult } from './rows/row';
import { gunzip, isGzip } from './bytes/gunzip';
import { bytesText, type ReadLimits } from '../limits';
import { readRows, type RowBatch } from './rows/readRows';
import type { OpenFile, ReadOptions, SourceReading } from './source';

interface Opened {
  readonly file: OpenFile;
  /** Name without `.gz`, and the base of ids: without extension. */
  readonly name: string;
  readonly stem: string;
  readonly limits: ReadLimits;
  readonly columns: Readonly<Record<string, string>> | undefined;
  readonly sample: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly isPacked: boolean;
}

/** Unpacks, finds encoding and format, and reads with the reader of that format. May throw. */
export async function* openBatches(
  file: OpenFile,
  { limits, columns }: ReadOptions & { readonly limits: ReadLimits },
): AsyncGenerator<SourceReading> {
  let { sample, chunks } = await peekBytes(file.chunks(), sampleBytes);
  const isPacked = isGzip(sample);
  if (isPacked) {
    ({ sample, chunks } = await peekBytes(gunzip(chunks, limits.expandedBytes), sampleBytes));
  }
  const name = (isPacked ? file.name.replace(/\.gz$/i, '') : file.name).replaceAll('\\', '/');
  const stem = soundId(name.replace(/(?<=[^/])\.[^./]*$/, '')) ?? 'documents';
  const opened: Opened = { file, name, stem, limits, columns, sample, chunks, isPacked };
  if (sample.length === 0) yield failure(file.path, 'The file is empty; it was left out.');
  else if (isParquet(sample)) yield* parquetBatches(opened);
  else yield* textBatches(opened);
}

async function* parquetBatches(opened: Opened): AsyncGenerator<SourceReading> {
  const { file, chunks, isPacked, limits } = opened;
  const bytes = isPacked ? (await readWhole(chunks, limits.wholeFileBytes)).bytes : undefined;
  const source = bytes ? bytesSource(bytes) : file;
  const rows = parquetRows(source, names => columnsOfFields(names, opened.columns));
  for await (const batch of readRows(rows, rowsOptions(opened))) {
    yield { format: 'parquet', ...batch };
  }
}

function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, slice: (a, b) => Promise.resolve(bytes.subarray(a, b)) };
}

async function* textBatches(opened: Opened): AsyncGenerator<SourceReading> {
  const { file, sample, chunks, columns } = opened;
  const encoding = detectEncoding(sample);
  if (encoding === undefined) {
    yield failure(file.path, 'The file is binary, of no format that is known; it was left out.');
    return;
  }
  const head = new TextDecoder(encoding).decode(sample);
  const format = detectFormat(head, columns);
  if (format !== 'csv' && format !== 'tsv' && format !== 'json' && format !== 'jsonl') {
    yield await wholeText(opened);
    return;
  }
  let broken = 0;
  const pieces = decodePieces(chunks, encoding, count => (broken = count));
  const rows = rowsOf(format, pieces, opened, head);
  for await (const batch of readRows(rows, rowsOptions(opened))) yield { format, ...batch };
  if (broken > 0) yield { ...emptyBatch, format, problems: [brokenProblem(file.path, 1, broken)] };
}

function rowsOf(
  format: 'csv' | 'tsv' | 'json' | 'jsonl',
  pieces: AsyncIterable<string>,
  { limits, columns }: Opened,
  head: string,
): AsyncGenerator<RowResult> {
  const { recordLength } = limits;
  if (format === 'jsonl') return jsonLineRows(pieces, recordLength);
  if (format === 'json') return jsonRows(pieces, recordLength);
  const delimiter = format === 'tsv' ? '\t' : (csvDelimiter(head, columns) ?? ',');
  return csvRows(pieces, { delimiter, recordLength });
}

/** Formats that only make sense as a whole; what was read before an error counts. */
async function wholeText(opened: Opened): Promise<SourceReading> {
  const { file, name, stem, chunks, limits } = opened;
  const { bytes, error } = await readWhole(chunks, limits.wholeFileBytes);
  if (error instanceof TooLargeError) {
    const limit = bytesText(limits.wholeFileBytes);
    return failure(file.path, `The file is larger than the limit of ${limit}; it was left out.`);
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') {
    return failure(file.path, 'The file is binary, of no format that is known; it was left out.');
  }
  const { text, cut } = cutLines(decoded.text, limits.lineLength);
  const reading = readText({ path: file.path, stem, name, text });
  const problems = [...reading.problems];
  if (cut !== undefined) {
    const message = `A line is longer than ${bytesText(limits.lineLength)}; such lines were cut.`;
    problems.push({ path: file.path, line: cut, message });
  }
  if (decoded.broken) {
    problems.unshift(brokenProblem(file.path, decoded.broken.line, decoded.broken.count));
  }
  if (error !== undefined) {
    const message = `Reading stopped: ${reasonText(error)}. What came before was read.`;
    problems.push({ path: file.path, line: decoded.text.split('\n').length, message });
  }
  return { ...reading, problems };
}

/** The text without the ends of lines that are too long, and the first such line, 1-based. */
function cutLines(text: string, length: number): { text: string; cut?: number } {
  // Nearly every text is spared the splitting: no line can be longer than all of it.
  if (text.length <= length) return { text };
  const lines = text.split('\n');
  const first = lines.findIndex(line => line.length > length);
  if (first < 0) return { text };
  return { text: lines.map(line => line.slice(0, length)).join('\n'), cut: first + 1 };
}

function rowsOptions({ file, stem, limits, columns }: Opened) {
  return { path: file.path, stem, limits, ...(columns === undefined ? {} : { columns }) };
}

const emptyBatch: RowBatch = { articles: [], problems: [], redactions: {} };

function brokenProblem(path: string, line: number, count: number): Problem {
  const what = count === 1 ? '1 character was' : `${count} characters were`;
  return { path, line, message: `${what} not decodable and replaced by \ufffd.` };
}

/** Nothing could be read of a file, and why. */
export function failure(path: string, message: string): SourceReading {
  return { ...emptyBatch, format: 'unknown', problems: [{ path, line: 1, message }] };
}
