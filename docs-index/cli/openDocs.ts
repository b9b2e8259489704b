import { readFile } from 'node:fs/promises';
import type { SearchQuery } from '../answers';
import { type Problem, reasonText, UserError } from '../article';
import {
  buildSegment,
  mendSegment,
  verifySegment,
  type IndexedArticle,
  type SegmentView,
} from '../keep/segments';
import { candidatesOf, type DocsIndex, ofShared, openIndex } from '../answer/docsIndex';
import { mergeManifests } from '../manifest';
import { readRegular } from '../node/readRegular';
import { readServerAddress } from '../node/serverAddress';
import { unpacked } from '../read/readSource';
import type { CliIo } from './io';
import { type Options, UsageError } from './options';
import { loadServer, warnOfPlain } from './loadServer';
import { printProblems, readDocs } from './readDocs';

/** The index a query runs on, and whether a named source was missing or unreadable. */
export interface OpenDocs {
  readonly index: DocsIndex;
  /** 1 if a source the user named could not be read, else 0. */
  readonly exitCode: 0 | 1;
  /** The index for one query, with what the server finds for it; absent without a server. */
  readonly ask?: (query: SearchQuery) => Promise<DocsIndex>;
  /** The index with these articles of the server, as far as it has them. */
  readonly withArticles?: (ids: readonly string[]) => Promise<DocsIndex>;
}

/** Opens the index files, reads the sources and adds the starter docs, as the options say. */
export async function openDocs(options: Options, io: CliIo): Promise<OpenDocs> {
  const { index, source, starter } = options;
  if (index.length + source.length === 0 && !starter && options.server === undefined) {
    throw new UsageError('Say what to search: --index FILE or --source PATH.');
  }
  const segments: (Uint8Array | SegmentView)[] = [];
  for (const path of index) segments.push(await readIndex(path, io));
  const read = source.length > 0 ? await readSources(options, io) : undefined;
  if (read) segments.push(read.segment);
  // Without its documents the pack still tells who the vendor is and which words mean the same.
  const shared =
    options.server === undefined ? undefined : await openShared(options.server, options, io);
  if (shared) segments.push({ bytes: shared.pack, isStandIn: true });
  const shipped = await loadStarter(io);
  if (shipped) segments.push({ bytes: shipped, manifestOnly: !starter });
  const opened = openIndex(segments);
  if (opened.articleCount === 0 && !shared) {
    throw new UserError('There are no documents to search.');
  }
  const missing = read?.problems.some(problem => source.includes(problem.path)) === true;
  return { index: opened, exitCode: missing ? 1 : 0, ...shared?.on(opened) };
}

/** The pack of a server's documents, and how the server is asked beside an opened index. */
async function openShared(server: string, options: Options, io: CliIo) {
  const { openSearchServer } = await loadServer(io);
  const address = await readServerAddress({ ...options, url: server }, io.environment ?? {});
  warnOfPlain(server, io);
  const opened = openSearchServer(address, { cacheDir: io.cacheDir });
  const shared = await opened.open();
  const pack = await opened.pack(shared);
  return {
    pack,
    on: (index: DocsIndex): Required<Pick<OpenDocs, 'ask' | 'withArticles'>> => ({
      ask: async query => {
        const count = candidatesOf(query);
        const recall = index.recall(query.query);
        return index.withFound(await opened.find(shared, { recall, query, count }));
      },
      withArticles: async ids => index.withFound(ofShared(shared, await opened.articles(ids))),
    }),
  };
}

/** Bytes of the shipped starter docs; undefined if they are not there or cannot be opened. */
async function loadStarter(io: CliIo): Promise<Uint8Array | undefined> {
  if (io.starterFile === undefined) return undefined;
  try {
    const bytes = await readFile(io.starterFile);
    openIndex([bytes]);
    return bytes;
  } catch (error) {
    if (error instanceof UserError) io.stderr.write(`Starter docs: ${error.message}\n`);
    return undefined;
  }
}

/** What one buffer of Node holds. */
const mostIndexBytes = 2 ** 31;

/** A damaged part costs a line, and the others answer. */
async function readIndex(path: string, io: CliIo): Promise<Uint8Array> {
  const bytes = await unpackIndex(path, await readRegular(path, mostIndexBytes));
  try {
    if (isUndamaged(bytes)) return bytes;
    const mended = mendSegment(bytes);
    for (const problem of mended.problems) io.stderr.write(`${path}: ${problem}\n`);
    return mended.bytes;
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${path}: ${error.message}`);
    throw error;
  }
}

function isUndamaged(bytes: Uint8Array): boolean {
  try {
    verifySegment(bytes);
    openIndex([bytes]);
    return true;
  } catch {
    return false;
  }
}

async function unpackIndex(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await unpacked(bytes, mostIndexBytes);
  } catch (error) {
    throw new UserError(`${path}: It could not be read: ${reasonText(error)}.`);
  }
}

async function readSources(
  options: Options,
  io: CliIo,
): Promise<{ segment: Uint8Array; problems: readonly Problem[] }> {
  const articles: IndexedArticle[] = [];
  const take = (batch: readonly IndexedArticle[]) => void articles.push(...batch);
  const report = await readDocs(options.source, options, { io, take });
  printProblems(io, report.problems);
  if (articles.length === 0) {
    throw new UserError(`No documents were found in ${options.source.join(', ')}.`);
  }
  const segment = buildSegment(articles, mergeManifests(report.manifests));
  return { segment, problems: report.problems };
}
