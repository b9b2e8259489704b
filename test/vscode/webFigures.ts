/**
 * `npm run bench:web`: what the extension costs in a browser. A pack of 12,000 made articles is opened
 * in a worker of a page, with the memory of the page's process; then VS Code of files alone: how soon
 * the first search answers, and how soon a key is painted while Markdown is indexed.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { readReference } from '../../docs-index/derive/readReference';
import { buildSegment } from '../../docs-index/keep/segments';
import { emptyManifest } from '../../docs-index/manifest';
import { searchRequest } from '../../server/protocol';
import { makeCorpus } from '../bench/makeCorpus';
import { originalArticles } from '../bench/originals';
import { firstResult, openSearch, search, takeFromMenu } from './moves/views';
import { openStatic } from './webBench';
import { openExplorer, openFromExplorer } from './webMoves';
import { startWebServer, type WebServer } from './webServer';

const megabyte = 1024 * 1024;

test('a pack of 12,000 articles', async () => {
  const articles = [...makeCorpus(12_000, await originalArticles())];
  const items = articles.map(article => ({ article, reference: readReference(article).reference }));
  const pack = buildSegment(items, emptyManifest);
  const place = 'memfs:///team/docs.sdx';
  const empty = await opened({ starter: true });
  const full = await opened({ indexFile: place }, { 'memfs:/team/docs.sdx': pack });
  console.log(
    `Pack of 12,000 articles, ${megabytes(pack.length)} MB: ready after ${full.ready} ms, ` +
      `first search answered ${full.answered} ms after the page was asked for, with ` +
      `${full.worked} ms of the processor (${empty.worked} ms for an empty one); page's process ` +
      `${full.memory} MB (highest ${full.highest}), ${empty.memory} MB with the starter docs alone`,
  );
});

interface Opened {
  /** Milliseconds from when the browser was started, and from when the page was asked for. */
  readonly ready: number;
  readonly answered: number;
  /** Milliseconds that the process of the page was at work until then: what a quiet machine takes. */
  readonly worked: number;
  /** Of the process of the page and its workers, resident megabytes at rest and at most. */
  readonly memory: string;
  readonly highest: string;
}

async function opened(
  initializationOptions: object,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<Opened> {
  const server = await startWebServer({ files, initializationOptions });
  // The page as a person loads it: a browser that runs already.
  const before = await processorTime(server);
  const start = performance.now();
  await server.reload();
  await server.ready();
  const ready = Math.round(performance.now() - start);
  await server.ask([searchRequest.method, { query: '612' }]);
  const answered = Math.round(performance.now() - start);
  const worked = Math.round((await processorTime(server)) - before);
  // What was only needed for opening is given back when the page has nothing to do.
  await server.page.waitForTimeout(5000);
  const [memory = '', highest = ''] = await residentOf(server);
  await server.close();
  return { ready, answered, worked, memory, highest };
}

/** Milliseconds of the processor that the processes of pages have taken so far. */
async function processorTime(server: WebServer): Promise<number> {
  return (await pageProcesses(server)).reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Resident memory of the page's process, now and at most, as Linux counts it. */
async function residentOf(server: WebServer): Promise<readonly string[]> {
  const sizes = (await pageProcesses(server))
    .map(({ id }) => readFileSync(`/proc/${id}/status`, 'utf8'))
    .map(status => ['VmRSS', 'VmHWM'].map(name => Number(fieldOf(status, name)) * 1024));
  const [biggest = []] = sizes.sort(([a = 0], [b = 0]) => b - a);
  return biggest.map(megabytes);
}

async function pageProcesses({ page }: WebServer) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  return processInfo.filter(({ type }) => type === 'renderer');
}

function fieldOf(status: string, name: string): string {
  return new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? '0';
}

test('first search in VS Code, and typing while it indexes', async () => {
  const start = performance.now();
  const files = { 'new.py': '\n', ...manyPages(1500) };
  const { page, close } = await openStatic({ files });
  const drawn = performance.now();
  const view = await openSearch(page);
  await search(view, '612');
  await firstResult(view, '612');
  const end = performance.now();
  console.log(
    `First search in VS Code of files alone: ${Math.round(end - drawn)} ms after the workbench is ` +
      `there, ${Math.round(end - start)} ms after the browser is started`,
  );
  await openFromExplorer(page, 'new.py');
  console.log(`Key to paint at rest: ${await typing(page)}`);
  await addSource(page);
  console.log(`Key to paint while 1,500 pages are indexed: ${await typing(page)}`);
  await page.locator('.statusbar-item[aria-label*=" articles, "]').first().waitFor();
  await close();
});

function manyPages(count: number): Readonly<Record<string, string>> {
  const text = 'A shelf holds boxes, and each box holds a label. '.repeat(60);
  const pages = Array.from({ length: count }, (_, at) => [
    `many/page${at}.md`,
    `# Shelf ${at}\n\n${text}\n`,
  ]);
  return Object.fromEntries(pages) as Readonly<Record<string, string>>;
}

/** Adds the folder of pages by its menu, while the file stays open beside. */
async function addSource(page: Page): Promise<void> {
  await openExplorer(page);
  const folder = page.getByRole('treeitem', { name: 'many', exact: true }).first();
  await takeFromMenu(page, folder, 'Add Documents…');
}

/** Types 60 keys into the open file, and says how long each took to the frame that shows it. */
async function typing(page: Page): Promise<string> {
  await page.locator('.editor-instance .view-line').first().click();
  await page.evaluate(watchKeys);
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press('a');
    await page.evaluate('globalThis.painted');
  }
  const times = await page.evaluate<number[]>('globalThis.times.sort((a, b) => a - b)');
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms over ${times.length} keys`;
}

/** From the event of a key to the second frame after it. */
const watchKeys = `
  globalThis.times = [];
  globalThis.watcher?.abort();
  globalThis.watcher = new AbortController();
  addEventListener('keydown', event => {
    globalThis.painted = new Promise(resolve =>
      requestAnimationFrame(() => requestAnimationFrame(() => {
        globalThis.times.push(performance.now() - event.timeStamp);
        resolve();
      })));
  }, { capture: true, signal: globalThis.watcher.signal });
  globalThis.painted = undefined;`;

function megabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(0);
}
