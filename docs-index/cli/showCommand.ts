import { UserError, type Article } from '../article';
import type { DocsIndex } from '../answer/docsIndex';
import { printJson, type CliIo } from './io';
import { openDocs } from './openDocs';
import type { Options } from './options';

/** Prints articles as Markdown; with --json one object per id. */
export async function showCommand(options: Options, io: CliIo): Promise<number> {
  const { index: own, exitCode, withArticles } = await openDocs(options, io);
  const index = withArticles === undefined ? own : await withArticles(options.operands);
  for (const id of options.operands) {
    const article = findArticle(index, id);
    const markdown = `# ${article.title}\n\n${article.body}\n`;
    if (options.json) printJson(io, describe(article, markdown));
    else io.stdout.write(markdown);
  }
  return exitCode;
}

/** By its id, or by the end of it if only one article ends so (`8948`). */
function findArticle(index: DocsIndex, id: string): Article {
  const exact = index.article(id);
  if (exact) return exact;
  const ending: string[] = [];
  for (const title of index.titles()) {
    if (title.id.endsWith(`/${id}`)) ending.push(title.id);
  }
  const [only, another] = ending;
  if (another !== undefined) {
    throw new UserError(`Several articles end in "${id}": ${ending.slice(0, 5).join(', ')}.`);
  }
  const article = only === undefined ? undefined : index.article(only);
  if (article === undefined) throw new UserError(`There is no article "${id}".`);
  return article;
}

function describe(article: Article, markdown: string): object {
  const { id, title, kind, category, breadcrumb, source, number, url, updated, tags } = article;
  return { id, title, markdown, kind, category, breadcrumb, source, number, url, updated, tags };
}
