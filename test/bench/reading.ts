/**
 * `npm run bench -- --read FOLDER…`: how many MB of pages are read in a second of processor time,
 * beside a Markdown parser that only makes HTML of them: it knows no dialect and no front matter,
 * masks nothing and derives nothing.
 */
import MarkdownIt from 'markdown-it';
import type { Article } from '../../docs-index/article';
import { readFiles } from '../../docs-index/node/readFiles';
import { readReference } from '../../docs-index/derive/readReference';
import { readBatches, type OpenFile } from '../../docs-index/read/readSource';

/** What goes over the pages of a folder. */
interface Reader {
  readonly name: string;
  readonly read: (page: Page) => unknown;
}

/** A file that lies in memory: what the disk takes is not measured. */
interface Page {
  readonly file: OpenFile;
  readonly bytes: Uint8Array;
}

const markdown = new MarkdownIt({ html: true });

const readers: readonly Reader[] = [
  { name: 'Support Docs: articles, masked', read: readPage },
  { name: 'Support Docs: and references', read: readWithReferences },
  {
    name: 'markdown-it: HTML',
    read: ({ bytes }) => markdown.render(new TextDecoder().decode(bytes)),
  },
];

/** Other files of a folder are no Markdown, whatever they are. */
const markdownName = /\.(?:md|mdx|markdown)$/i;

/** A time is the best of so many passes: what else runs on the machine only ever adds to it. */
const passes = 5;

/** Prints for each folder the MB/s of each reader, and in brackets its part of that of ours. */
export async function measureReading(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const pages = await pagesOf(folder);
    const megabytes = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
    console.log(`${folder}: ${pages.length} pages, ${megabytes.toFixed(2)} MB`);
    const speeds: number[] = [];
    for (const { name, read } of readers) {
      const speed = megabytes / (await leastSeconds(pages, read));
      speeds.push(speed);
      const ratio = (speed / (speeds[0] ?? 1)).toFixed(2);
      console.log(`  ${name.padEnd(32)} ${speed.toFixed(2).padStart(6)} MB/s (${ratio})`);
    }
  }
}

async function pagesOf(folder: string): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for await (const found of readFiles([folder])) {
    if (found.kind !== 'file' || !markdownName.test(found.file.path)) continue;
    const { file } = found;
    const bytes = await file.slice(0, file.size);
    pages.push({ bytes, file: { ...file, chunks: () => chunksOf(bytes) } });
  }
  return pages;
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function leastSeconds(pages: readonly Page[], read: Reader['read']): Promise<number> {
  let least = Infinity;
  for (let pass = 0; pass < passes; pass++) {
    const before = process.cpuUsage();
    for (const page of pages) await read(page);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

async function readPage({ file }: Page): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for await (const batch of readBatches(file)) articles.push(...batch.articles);
  return articles;
}

async function readWithReferences(page: Page): Promise<void> {
  for (const article of await readPage(page)) readReference(article);
}
