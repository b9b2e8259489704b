/**
 * Text of one source file → its articles and problems. The format is recognised by content.
 * Pure: the bytes are given, nothing here touches the file system.
 */
import type { Article, Problem } from './article';
import { detectFormat } from './formats/detectFormat';
import { readDatasetDump } from './formats/datasetDump';
import { readMarkdownPage } from './formats/markdownPage';
import type { Reading, TextSource } from './formats/textSource';
import { readTicketRecords } from './formats/ticketRecords';

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
}

/** Reads one file completely. Never throws: what cannot be read is a problem. */
export async function readSource(file: SourceFile): Promise<SourceReading> {
  await Promise.resolve();
  const text = new TextDecoder().decode(file.bytes).replace(/\r\n?/g, '\n');
  const format = detectFormat(text);
  const stem = file.name.replace(/(?<=[^/\\])\.[^./\\]*$/, '').replaceAll('\\', '/');
  const reading = readFormat(format, { path: file.path, stem, text });
  return { format, ...reading, redactions: {} };
}

/**
 * Reads a file in batches of articles, so that memory stays bounded however big it is: one batch
 * for most formats, many for rows of a data set. All batches bear the same format; ids are unique
 * over all of them. Never throws: what cannot be read is a problem.
 */
export async function* readBatches(file: OpenFile): AsyncGenerator<SourceReading> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.chunks()) chunks.push(chunk);
    yield await readSource({ path: file.path, name: file.name, bytes: concat(chunks) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = { path: file.path, line: 1, message: `Reading failed: ${reason}` };
    yield { format: 'unknown', articles: [], problems: [problem], redactions: {} };
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
    default:
      return { articles: [], problems: [] };
  }
}
