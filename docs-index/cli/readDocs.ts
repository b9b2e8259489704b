import type { Article, Problem } from '../article';
import { freeId, startTakenIds, type TakenIds } from '../articleIds';
import { gatherProblems } from '../gatherProblems';
import type { IndexedArticle } from '../keep/segments';
import type { PackManifest } from '../manifest';
import { readFiles } from '../node/readFiles';
import { nothingRead, startPassedOver } from '../passedOver';
import { readBatches, type ReadOptions } from '../read/readSource';
import { readReference } from '../derive/readReference';
import { defaultLimits } from '../limits';
import type { CliIo } from './io';
import { startProgress } from './progress';

/** What was read of one file, as `build --json` tells it. */
export interface FileReport {
  readonly path: string;
  readonly format: string;
  readonly articles: number;
}

/** What came of reading, articles aside. */
export interface ReadReport {
  readonly articles: number;
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
  /** How many files were no documents, by their endings: `{".js": 3}`. */
  readonly passedOver: Readonly<Record<string, number>>;
  readonly redactions: Readonly<Record<string, number>>;
  readonly manifests: readonly PackManifest[];
}

export interface ReadDocsOptions extends ReadOptions {
  readonly idPrefix?: string;
  /** Whether links that lead out of a source are followed. */
  readonly followOutsideLinks?: boolean;
}

/**
 * Reads all sources, handing on each batch of articles with its reference material. Ids are made
 * unique over all files: the second `a/1` becomes `a/1~2`.
 */
export async function readDocs(
  paths: readonly string[],
  { idPrefix = '', followOutsideLinks: outsideLinks = false, ...given }: ReadDocsOptions,
  { io, take }: { io: CliIo; take: (batch: readonly IndexedArticle[]) => void | Promise<void> },
): Promise<ReadReport> {
  const options = { ...given, limits: { ...(given.limits ?? defaultLimits), outsideLinks } };
  const files: FileReport[] = [];
  const problems: Problem[] = [];
  const redactions: Record<string, number> = {};
  const manifests: PackManifest[] = [];
  const taken = startTakenIds();
  const passed = startPassedOver();
  const progress = startProgress(io);
  for await (const found of readFiles(paths, options.limits)) {
    if (found.kind === 'problem') problems.push(found.problem);
    if (found.kind === 'passed-over') passed.add(found.path);
    if (found.kind !== 'file') continue;
    let format = 'unknown';
    let count = 0;
    for await (const batch of readBatches(found.file, options)) {
      const articles = batch.articles.map(article => withFreeId(article, idPrefix, taken));
      const indexed = articles.map(article => ({ article, ...readReference(article) }));
      await take(indexed.map(({ article, reference }) => ({ article, reference })));
      problems.push(...batch.problems, ...indexed.flatMap(item => item.problems));
      for (const [kind, n] of Object.entries(batch.redactions)) {
        redactions[kind] = (redactions[kind] ?? 0) + n;
      }
      if (batch.manifest) manifests.push(batch.manifest);
      format = batch.format;
      count += articles.length;
      progress.tell(taken.size, found.file.path);
    }
    if (format === 'passed-over') passed.add(found.file.path);
    else files.push({ path: found.file.path, format, articles: count });
  }
  progress.end();
  const passedOver = passed.counts();
  // Nothing found is told, never shown as success.
  if (taken.size + problems.length + manifests.length === 0) {
    problems.push({ path: paths[0] ?? '', line: 1, message: nothingRead(passedOver) });
  }
  const told = gatherProblems(problems);
  return { articles: taken.size, files, problems: told, passedOver, redactions, manifests };
}

function withFreeId(article: Article, prefix: string, taken: TakenIds): Article {
  const id = freeId(prefix + article.id, taken);
  taken.add(id);
  return id === article.id ? article : { ...article, id };
}

/** Lists problems on stderr, one line each, as compilers do: `path:line: message`. */
export function printProblems(io: CliIo, problems: readonly Problem[]): void {
  for (const { path, line, message } of problems) {
    const told = `${path}:${line}: ${message}`.replace(/\s+/g, ' ');
    io.stderr.write(`${told}\n`);
  }
}
