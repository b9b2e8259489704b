/**
 * Text of one source file → its articles and problems. The format is recognised by content.
 * Pure: the bytes are given, nothing here touches the file system.
 */
import type { Article, Problem } from './article';
import { decodeText } from './decodeText';
import { detectFormat } from './formats/detectFormat';
import { readDatasetDump } from './formats/datasetDump';
import { readMarkdownPage } from './formats/markdownPage';
import type { Reading, TextSource } from './formats/textSource';
import { readTicketRecords } from './formats/ticketRecords';
import { bytesText, defaultLimits, type ReadLimits } from './limits';
import { manifestFileName, readManifest, type PackManifest } from './manifest';
import { redact } from './redact';

export type SourceFormat =
  | 'qa-markdown'
  | 'ticket-markdown'
  | 'dataset-dump'
  | 'markdown'
  | 'csv'
  | 'tsv'
  | 'json'
  | 'jsonl'
  | 'parquet'
  | 'manifest'
  | 'unknown';

export interface SourceFile {
  /** Path as it is shown to people and stored in articles. */
  readonly path: string;
  /** File name or path relative to the source folder, extension included: the base of ids. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is read as it is needed, so that a big one never lies in memory as a whole. */
export interface OpenFile {
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Time of the last change, milliseconds since 1970. */
  readonly modified: number;
  /** All bytes from the start; may throw when the file changes or vanishes while it is read. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Bytes [start, end), fewer at the end of the file. */
  slice(start: number, end: number): Promise<Uint8Array>;
}

export interface SourceReading {
  readonly format: SourceFormat;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** How many of each kind of secret or personal datum were masked. */
  readonly redactions: Readonly<Record<string, number>>;
  /** What the file says of the pack, if it is a manifest. */
  readonly manifest?: PackManifest;
}

/** How to read; everything has a default. */
export interface ReadOptions {
  readonly limits?: ReadLimits;
  /** Columns of a data set by the field they hold, e.g. `{title: 'question'}`. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Reads one file completely. Never throws: what cannot be read is a problem. */
export async function readSource(
  file: SourceFile,
  options: ReadOptions = {},
): Promise<SourceReading> {
  await Promise.resolve();
  const limit = (options.limits ?? defaultLimits).wholeFileBytes;
  if (file.bytes.length > limit) {
    const size = bytesText(file.bytes.length);
    return failure(file.path, `The file has ${size}, the limit is ${bytesText(limit)}; left out.`);
  }
  const decoded = decodeText(file.bytes);
  if (decoded.kind === 'binary') {
    return failure(file.path, 'The file is no text in a known format; it was left out.');
  }
  const stem = file.name.replace(/(?<=[^/\\])\.[^./\\]*$/, '').replaceAll('\\', '/');
  const { text, redactions } = redact(decoded.text);
  const reading = readText({ path: file.path, stem, text }, file.name);
  return { ...reading, redactions };
}

function readText(source: TextSource, name: string): Omit<SourceReading, 'redactions'> {
  if (name.split('/').at(-1) === manifestFileName) {
    const { manifest, problems } = readManifest(source.text, source.path);
    return { format: 'manifest', articles: [], problems, manifest };
  }
  const format = detectFormat(source.text);
  return { format, ...readFormat(format, source) };
}

function failure(path: string, message: string): SourceReading {
  const problem = { path, line: 1, message };
  return { format: 'unknown', articles: [], problems: [problem], redactions: {} };
}

/**
 * Reads a file in batches of articles, so that memory stays bounded however big it is: one batch
 * for most formats, many for rows of a data set. All batches bear the same format; ids are unique
 * over all of them. Never throws: what cannot be read is a problem.
 */
export async function* readBatches(
  file: OpenFile,
  options: ReadOptions = {},
): AsyncGenerator<SourceReading> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.chunks()) chunks.push(chunk);
    const { path, name } = file;
    yield await readSource({ path, name, bytes: concat(chunks) }, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield failure(file.path, `Reading failed: ${reason}`);
  }
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function readFormat(format: SourceFormat, source: TextSource): Reading {
  switch (format) {
    case 'dataset-dump':
      return readDatasetDump(source);
    case 'qa-markdown':
      return readTicketRecords(source, 'qa');
    case 'ticket-markdown':
      return readTicketRecords(source, 'ticket');
    case 'markdown':
      return readMarkdownPage(source);
    default: {
      const message = 'No known document format was recognised; the file was left out.';
      return { articles: [], problems: [{ path: source.path, line: 1, message }] };
    }
  }
}
