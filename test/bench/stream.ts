/**
 * `npm run bench -- --stream`: data sets far larger than memory should hold are read row by row.
 * Each is written to a temporary folder and read in a process of its own, whose memory is measured.
 */
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { readFiles } from '../../docs-index/readFiles';
import { readBatches } from '../../docs-index/readSource';
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

const formats = ['jsonl', 'csv', 'json', 'jsonl.gz'] as const;

type Format = (typeof formats)[number];

/**
 * Writes a data set of so many megabytes (before packing) in each format and has a child process
 * read it. Prints what that cost; the exit code is 1 if one took too much memory.
 */
export async function checkStreams(
  megabytes: number,
  readIn: (path: string) => object | undefined,
): Promise<number> {
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
        `${format.padEnd(9)} ${fileMb.toFixed(0)} MB, ${articles} articles: ` +
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
    for await (const batch of readBatches(found.file)) articles += batch.articles.length;
  }
  const peakMb = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  return { articles, peakMb, seconds: (performance.now() - start) / 1000 };
}

/** Rows written in turn until the file is large enough, each with a number of its own. */
const differentRows = 2000;

async function writeDataSet(path: string, format: Format, megabytes: number): Promise<void> {
  const made = [...makeCorpus(differentRows, await originalArticles())];
  const rows = made.map(({ title, body, category }) => ({ title, body, category }));
  const text = Readable.from(rowTexts(rows, format, megabytes * 1e6));
  const out = createWriteStream(path);
  if (format.endsWith('.gz')) await pipeline(text, createGzip({ level: 1 }), out);
  else await pipeline(text, out);
  if (!out.closed) await once(out, 'close');
}

type Row = Readonly<Record<'title' | 'body' | 'category', string>>;

function* rowTexts(rows: readonly Row[], format: Format, bytes: number): IterableIterator<string> {
  const isCsv = format === 'csv';
  yield isCsv ? 'question,tag,response\n' : format === 'json' ? '[' : '';
  let written = 0;
  for (let number = 0; written < bytes; number++) {
    const { title = '', body = '', category = '' } = rows[number % rows.length] ?? {};
    const cells = [`${title} ${number}`, category, body];
    const row = isCsv
      ? cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')
      : JSON.stringify({ question: cells[0], tag: category, response: body });
    const piece =
      format === 'json' && number > 0 ? `,\n${row}` : format === 'json' ? row : `${row}\n`;
    written += Buffer.byteLength(piece);
    yield piece;
  }
  if (format === 'json') yield ']';
}
