/** The real index to measure on: the starter pack and, where it is there, the corpus beside the repository. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocs } from '../../docs-index/cli/readDocs';
import { buildSegment, type IndexedArticle } from '../../docs-index/keep/segments';
import { type DocsIndex, openIndex } from '../../docs-index/answer/docsIndex';
import { mergeManifests } from '../../docs-index/manifest';

const root = process.cwd();
const quiet = { write: () => true };

/** Folder of the files shared with the project; undefined on a machine without them. */
export function sharedFolder(): string | undefined {
  const folder = fileURLToPath(new URL('../shared', `file://${root}/`));
  return existsSync(folder) ? folder : undefined;
}

/** Index of the starter pack and the given sources, the corpus if none are given. */
export async function loadIndex(sources?: readonly string[]): Promise<DocsIndex> {
  const shared = sharedFolder();
  const corpus = shared === undefined ? [] : [`${shared}/corpus`];
  return readIndex([
    [sources ?? corpus, ''],
    [[`${root}/docs-index/starter`], 'starter/'],
  ]);
}

/** Index of some sources, each with the prefix its articles' ids get. */
export async function readIndex(
  parts: readonly (readonly [paths: readonly string[], idPrefix: string])[],
): Promise<DocsIndex> {
  const segments: Uint8Array[] = [];
  for (const [paths, idPrefix] of parts) {
    if (paths.length > 0) segments.push(await readSegment(paths, idPrefix));
  }
  return openIndex(segments);
}

async function readSegment(paths: readonly string[], idPrefix: string): Promise<Uint8Array> {
  const articles: IndexedArticle[] = [];
  const io = { stdout: quiet, stderr: quiet, version: 'eval', colours: false };
  const take = (batch: readonly IndexedArticle[]): void => void articles.push(...batch);
  const report = await readDocs(paths, { idPrefix }, { io, take });
  return buildSegment(articles, mergeManifests(report.manifests));
}
