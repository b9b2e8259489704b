/**
 * `npm run bench -- --stream`: data sets far larger than memory should hold are read row by row.
 * Each is written to a temporary folder and read in a process of its own, whose memory is measured.
 */
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { Article } from '../../docs-index/article';
import { readFiles } from '../../docs-index/node/readFiles';
import { readBatches } from '../../docs-index/read/readSource';
import { makeCorpus } from './makeCorpus';
import { originalArticles } from './originals';

/** Memory is above that of the process before. */
interface StreamCosts {
  readonly articles: number;
  readonly peakMb: number;
  readonly seconds: number;
}

/** Reading may take this much memory, whatever the size of the file. */
const mostMb = 400;

/** How a tool writes Parquet: rows of a row group, bytes of a page before it is packed. */
interface ParquetLayout {
  readonly rowGroupSize: number;
  readonly pageSize: number;
  readonly codec: 'SNAPPY' | 'GZIP';
}

/** As Spark (groups of 128 MB) and DuckDB write if nothing else is asked, and packed for download. */
const parquetLayouts = {
  'spark.parquet': { rowGroupSize: 45_000, pageSize: 1 << 20, codec: 'SNAPPY' },
  'duckdb.parquet': { rowGroupSize: 122_880, pageSize: 100_000_000, codec: 'SNAPPY' },
  'gzip.parquet': { rowGroupSize: 10_000, pageSize: 1 << 20, codec: 'GZIP' },
} as const satisfies Readonly<Record<string, ParquetLayout>>;

const textFormats = ['jsonl', 'csv', 'json', 'jsonl.gz'] as const;

type TextFormat = (typeof textFormats)[number];

/** Formats that are measured, each by the end of its file's name. */
export const streamFormats: readonly string[] = [...Object.keys(parquetLayouts), ...textFormats];

export interface StreamOptions {
  /** Size of each file before packing. */
  readonly megabytes: number;
  readonly formats: readonly string[];
  /** Reads a file in a process of its own. */
  readonly readIn: (path: string) => object | undefined;
}

/**
 * Writes a data set in each format and has a child process read it. Prints what that cost; the
 * exit code is 1 if one took too much memory.
 */
export async function checkStreams({ megabytes, formats, readIn }: StreamOptions): Promise<number> {
  let most = 0;
  for (const format of formats) {
    const folder = mkdtempSync(join(tmpdir(), 'support-docs-stream-'));
    try {
      const path = join(folder, `articles.${format}`);
      await writeDataSet(path, format, megabytes);
      const fileMb = statSync(path).size / 1e6;
      // Printed by readDataSet.
      const costs = readIn(path) as StreamCosts | undefined;
      if (!costs) return 1;
      const { articles, peakMb, seconds } = costs;
      most = Math.max(most, peakMb);
      console.log(
        `${format.padEnd(15)} ${fileMb.toFixed(0)} MB, ${articles} articles: ` +
          `peak ${peakMb.toFixed(0)} MB in ${seconds.toFixed(0)} s`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return most <= mostMb ? 0 : 1;
}

/** Reads a data set as indexing does and lets go of every batch. */
export async function readDataSet(path: string): Promise<StreamCosts> {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  let articles = 0;
  for await (const found of readFiles([path])) {
    if (found.kind === 'problem') throw new Error(found.problem.message);
    if (found.kind !== 'file') continue;
    for await (const batch of readBatches(found.file)) articles += batch.articles.length;
  }
  const peakMb = (peakBytes() - before) / 1e6;
  return { articles, peakMb, seconds: (performance.now() - start) / 1000 };
}

/**
 * Most resident memory so far. On Linux that of this program alone: what `resourceUsage` tells
 * there begins with what the process held that started it.
 */
function peakBytes(): number {
  const status = existsSync(statusFile) ? readFileSync(statusFile, 'utf8') : '';
  const kibibytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
  return Number(kibibytes ?? process.resourceUsage().maxRSS) * 1024;
}

const statusFile = '/proc/self/status';

/** Rows written in turn until the file is large enough, each with a number of its own. */
const differentRows = 2000;

async function writeDataSet(path: string, format: string, megabytes: number): Promise<void> {
  const made = [...makeCorpus(differentRows, await originalArticles())];
  const rows = manyRows(made, megabytes * 1e6);
  const layout = Object.entries(parquetLayouts).find(([name]) => name === format)?.[1];
  const textFormat = textFormats.find(name => name === format);
  if (layout) await writeParquet(path, rows, layout);
  else if (textFormat) await writeText(path, rows, textFormat);
  else throw new Error(`No format is called ${format}; there are ${streamFormats.join(', ')}.`);
}

type Row = Readonly<Record<'question' | 'tag' | 'response', string>>;

/** Rows in turn until they have so many bytes. */
function* manyRows(made: readonly Article[], bytes: number): IterableIterator<Row> {
  let written = 0;
  for (let number = 0; written < bytes; number++) {
    const { title = '', body = '', category = '' } = made[number % made.length] ?? {};
    const row = { question: `${title} ${number}`, tag: category, response: body };
    for (const cell of Object.values(row)) written += Buffer.byteLength(cell);
    yield row;
  }
}

/** Goes page by page to the disk; what is held of a row group are its rows, whose texts recur. */
async function writeParquet(
  path: string,
  rows: Iterable<Row>,
  layout: ParquetLayout,
): Promise<void> {
  const compressors = { GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)) };
  const text = (name: string) => ({ name, type: 'STRING', nullable: true }) as const;
  // Articles differ in a real data set, which a dictionary of these few would make too easy.
  const columns = [
    text('question'),
    text('tag'),
    { ...text('response'), encoding: 'PLAIN' },
  ] as const;
  const options = { ...layout, compressors, columns: [...columns], statistics: false };
  await parquetWriteRows({ writer: fileWriter(path), rows, ...options });
}

async function writeText(path: string, rows: Iterable<Row>, format: TextFormat): Promise<void> {
  const text = Readable.from(rowTexts(rows, format));
  const out = createWriteStream(path);
  if (format === 'jsonl.gz') await pipeline(text, createGzip({ level: 1 }), out);
  else await pipeline(text, out);
  if (!out.closed) await once(out, 'close');
}

function* rowTexts(rows: Iterable<Row>, format: TextFormat): IterableIterator<string> {
  yield { csv: 'question,tag,response\n', json: '[', jsonl: '', 'jsonl.gz': '' }[format];
  let before = '';
  for (const row of rows) {
    if (format === 'csv') yield `${Object.values(row).map(csvCell).join(',')}\n`;
    else if (format === 'json') yield before + JSON.stringify(row);
    else yield `${JSON.stringify(row)}\n`;
    before = ',\n';
  }
  if (format === 'json') yield ']';
}

function csvCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
