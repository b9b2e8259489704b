import type { Problem } from '../article';
import { soundId } from '../articleIds';
import type { ReadLimits } from '../limits';
import { peekBytes, readWhole } from './bytes/byteStream';
import { decodePieces, type BrokenCharacters } from './bytes/decodeText';
import { detectEncoding, sampleBytes, type TextEncodingName } from './bytes/detectEncoding';
import { gunzip, isGzip } from './bytes/gunzip';
import { isMarkdownEnding } from './formats/endings';
import { brokenProblem, emptyBatch, failure, passedOver, unreadable } from './leftOut';
import { endingOf, type FileHead, type WholeFile } from './reader';
import { pageReader, structuredReader } from './readers';
import { readWholeFile, type Opened } from './readWholeFile';
import { columnsOfFields } from './rows/columns';
import { csvRows } from './rows/csvRows';
import { jsonLineRows, jsonRows, jsonSequenceRows } from './rows/jsonRows';
import type { ByteSource } from './rows/parquetPages';
import { isParquet, parquetRows } from './rows/parquetRows';
import { noTextColumn, readRows } from './rows/readRows';
import type { RowResult } from './rows/row';
import { csvLayout, isJsonSequence, rowFormat, type RowFormat } from './rows/rowFormat';
import type { OpenFile, ReadOptions, SourceReading } from './source';

/** How to open a file. */
export interface OpenOptions extends ReadOptions {
  readonly limits: ReadLimits;
  /** Reads a file that is held inside of another. */
  readonly readInner: WholeFile['readInner'];
}

/** Unpacks, finds encoding and format, and reads with the reader of that format. May throw. */
export async function* openBatches(
  file: OpenFile,
  { limits, columns, readInner }: OpenOptions,
): AsyncGenerator<SourceReading> {
  let { sample, chunks } = await peekBytes(file.chunks(), sampleBytes);
  const isPacked = isGzip(sample);
  if (isPacked) {
    ({ sample, chunks } = await peekBytes(gunzip(chunks, limits.expandedBytes), sampleBytes));
  }
  const name = (isPacked ? file.name.replace(/\.gz$/i, '') : file.name).replaceAll('\\', '/');
  const stem = soundId(name.replace(/(?<=[^/])\.[^./]*$/, '')) ?? 'documents';
  const opened: Opened = {
    ...{ file, name, stem, limits, columns, sample, chunks, isPacked, readInner },
  };
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
  const { file, name, sample, columns } = opened;
  const encoding = detectEncoding(sample);
  const text = encoding === undefined ? '' : decodeSample(sample, encoding);
  const head: FileHead = { name, ending: endingOf(name), bytes: sample, text };
  const structured = structuredReader(head);
  const rows = structured || encoding === undefined ? undefined : rowFormat(head, columns);
  if (rows !== undefined && encoding !== undefined && !isMarkdownPage(head, rows)) {
    yield* rowBatches(opened, { format: rows, encoding, head });
    return;
  }
  const reader = structured ?? pageReader(head);
  yield reader ? await readWholeFile(opened, reader, encoding) : unreadable(file.path, head);
}

function decodeSample(sample: Uint8Array, encoding: TextEncodingName): string {
  return new TextDecoder(encoding).decode(sample, { stream: true }).replace(/\r\n?/g, '\n');
}

/** A page may begin with a bracket or with words such as `title, text`; JSON is not called `.md`. */
function isMarkdownPage({ ending }: FileHead, format: RowFormat): boolean {
  return isMarkdownEnding(ending) && (format === 'json' || format === 'jsonl');
}

async function* rowBatches(
  opened: Opened,
  { format, encoding, head }: RowSource,
): AsyncGenerator<SourceReading> {
  const { file, chunks } = opened;
  const lost: BrokenCharacters[] = [];
  const pieces = decodePieces(chunks, encoding, broken => lost.push(broken));
  const rows = rowsOf(format, pieces, opened, head);
  for await (const batch of readRows(rows, rowsOptions(opened))) {
    // One object without rows is the configuration of some tool.
    const isObject = format === 'json' && head.text.trimStart().startsWith('{');
    const holdsNothing = batch.problems.some(({ message }) => message === noTextColumn);
    if (isObject && holdsNothing && head.ending === 'json') yield passedOver;
    else yield { format, ...batch, problems: withoutEcho(batch.problems) };
  }
  const problems = lost.map(broken => brokenProblem(file.path, broken));
  if (problems.length > 0) yield { ...emptyBatch, format, problems };
}

/** Of records that are broken it is no news that they hold no text. */
function withoutEcho(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems;
  return problems.filter(({ message }) => message !== noTextColumn);
}

interface RowSource {
  readonly format: RowFormat;
  readonly encoding: TextEncodingName;
  readonly head: FileHead;
}

function rowsOf(
  format: RowFormat,
  pieces: AsyncIterable<string>,
  { limits, columns }: Opened,
  head: FileHead,
): AsyncGenerator<RowResult> {
  const { recordLength } = limits;
  if (format === 'jsonl') {
    const rows = isJsonSequence(head.text) ? jsonSequenceRows : jsonLineRows;
    return rows(pieces, recordLength);
  }
  if (format === 'json') return jsonRows(pieces, recordLength);
  const unknown = { delimiter: format === 'tsv' ? '\t' : ',', skippedLines: 0 };
  return csvRows(pieces, { recordLength, ...(csvLayout(head, columns) ?? unknown) });
}

function rowsOptions({ file, stem, limits, columns }: Opened) {
  return { path: file.path, stem, limits, ...(columns === undefined ? {} : { columns }) };
}
