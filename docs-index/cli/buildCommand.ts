import { open, realpath, stat } from 'node:fs/promises';
import { UserError } from '../article';
import { beginsAsBlob, buildSegment, type IndexedArticle, mergeSegments } from '../keep/segments';
import { passedOverText } from '../passedOver';
import { mergeManifests, type PackManifest } from '../manifest';
import type { Reference } from '../reference';
import { writeWhole } from '../node/writeWhole';
import { counted } from './counted';
import { type CliIo, printJson } from './io';
import { type Options, UsageError } from './options';
import { type FileReport, printProblems, readDocs, type ReadReport } from './readDocs';
import { tableText } from './table';

/**
 * Reads sources and writes one index file; everything readable is in it, problems or not. The
 * starter docs are not put into it: whoever opens the file adds them.
 */
export async function buildCommand(options: Options, io: CliIo): Promise<number> {
  const out = options.out;
  if (out === undefined) throw new UsageError('The command build needs --out FILE.');
  await refuseNoFile(out);
  return await run(options, io, out);
}

/** The same without writing. */
export async function checkCommand(options: Options, io: CliIo): Promise<number> {
  return await run(options, io, undefined);
}

/** Articles collected before they become a segment, so that memory holds no more of them. */
const segmentArticles = 20_000;

async function run(options: Options, io: CliIo, out: string | undefined): Promise<number> {
  const started = performance.now();
  const counts = startCounts();
  const segments: Uint8Array[] = [];
  let pending: IndexedArticle[] = [];
  const flush = (manifest?: PackManifest) => {
    if (pending.length > 0 || manifest) segments.push(buildSegment(pending, manifest));
    pending = [];
  };
  const report = await readDocs(options.operands, options, {
    io,
    take: batch => {
      for (const item of batch) counts.add(item.reference);
      if (out === undefined) return;
      pending.push(...batch);
      if (pending.length >= segmentArticles) flush();
    },
  });
  if (out !== undefined && report.articles === 0) {
    printProblems(io, report.problems);
    throw new UserError(
      `No documents were found in ${options.operands.join(', ')}; nothing was written.`,
    );
  }
  if (out !== undefined) {
    flush(mergeManifests(report.manifests));
    const [only, another] = segments;
    await writeIndex(out, only && !another ? only : mergeSegments(segments));
  }
  printReport({ report, options, io, symbols: counts.total(), ms: performance.now() - started });
  return report.problems.length > 0 ? 1 : 0;
}

interface SymbolCounts {
  readonly endpoints: number;
  readonly fields: number;
  readonly enumValues: number;
  readonly errorCodes: number;
  readonly errorMessages: number;
}

/** Counts what is documented; the same endpoint, code or message counts once. */
function startCounts() {
  const endpoints = new Set<string>();
  const codes = new Set<string>();
  const messages = new Set<string>();
  let fields = 0;
  let enumValues = 0;
  return {
    add(reference: Reference): void {
      for (const endpoint of reference.endpoints) endpoints.add(endpoint.key);
      fields += reference.fields.length;
      for (const field of reference.fields) enumValues += field.enumValues.length;
      for (const error of reference.errors) {
        if (error.code !== undefined) codes.add(error.code);
        for (const message of error.messages) messages.add(message);
      }
    },
    total: (): SymbolCounts => ({
      endpoints: endpoints.size,
      fields,
      enumValues,
      errorCodes: codes.size,
      errorMessages: messages.size,
    }),
  };
}

function printReport(given: {
  readonly report: ReadReport;
  readonly options: Options;
  readonly io: CliIo;
  readonly symbols: SymbolCounts;
  readonly ms: number;
}): void {
  const { report, io, symbols } = given;
  const { articles, files, problems, passedOver, redactions } = report;
  const ms = Math.round(given.ms);
  if (given.options.json) {
    printJson(io, { articles, files, problems, passedOver, redactions, symbols, ms });
    printProblemCount(io, problems.length);
    return;
  }
  io.stdout.write(filesTable(io, files));
  const told = [
    `${counted(articles, 'article')} in ${ms} ms: ` +
      [
        counted(symbols.endpoints, 'endpoint'),
        counted(symbols.fields, 'field'),
        counted(symbols.enumValues, 'enum value'),
        counted(symbols.errorCodes, 'error code'),
        counted(symbols.errorMessages, 'error message'),
      ].join(', '),
    `passed over: ${passedOverText(passedOver) || 'nothing'}`,
    `masked: ${
      Object.entries(redactions)
        .map(([kind, n]) => `${n} ${kind}`)
        .join(', ') || 'nothing'
    }`,
  ];
  io.stdout.write(`${told.join('\n')}\n`);
  printProblems(io, problems);
  printProblemCount(io, problems.length);
}

const mostFilesListed = 20;

/** One row per file, or per format if there are many files. */
function filesTable(io: CliIo, files: readonly FileReport[]): string {
  if (files.length <= mostFilesListed) {
    const rows = files.map(file => [file.path, file.format, String(file.articles)]);
    return tableText(io, ['file', 'format', 'articles'], rows);
  }
  const rows = [...new Set(files.map(file => file.format))].map(format => {
    const same = files.filter(file => file.format === format);
    const articles = same.reduce((sum, file) => sum + file.articles, 0);
    return [format, String(same.length), String(articles)];
  });
  return tableText(io, ['format', 'files', 'articles'], rows);
}

function printProblemCount(io: CliIo, count: number): void {
  if (count > 0) io.stderr.write(`${counted(count, 'problem')} found.\n`);
}

async function writeIndex(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await refuseNoFile(path);
    // A link stays one, and what it leads to is replaced.
    await writeWhole(await realpath(path).catch(() => path), bytes);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = writeReasons[code] ?? (error instanceof Error ? error.message : code);
    throw new UserError(`${path} could not be written: ${reason}.`);
  }
}

const writeReasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'writing is not permitted',
  EPERM: 'writing is not permitted',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the path is too long',
};

/** Whether a file begins as every index does: nothing else is written over, be it by a link. */
async function isIndex(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return beginsAsBlob(buffer);
  } finally {
    await file.close();
  }
}

/** The file is written beside its place and renamed over it: a device would become a file. */
async function refuseNoFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  if (found.isFile()) {
    if (found.size === 0 || (await isIndex(path))) return;
    throw new UserError(`${path} is no index of Support Docs; nothing was written over it.`);
  }
  const kind = found.isDirectory() ? 'a folder' : 'a pipe or a device';
  throw new UserError(`${path} is ${kind}, not a file; nothing was written.`);
}
