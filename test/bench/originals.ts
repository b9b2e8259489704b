/** Articles whose sentences the benchmark recombines: the corpus if it is there, else the starter pack. */
import { readDocs } from '../../docs-index/cli/readDocs';
import type { Article } from '../../docs-index/article';
import { sharedFolder } from '../eval/loadSymbols';

const quiet = { write: () => true };

/** The same articles in the same order on every run. */
export async function originalArticles(): Promise<Article[]> {
  const shared = sharedFolder();
  const source = shared === undefined ? 'docs-index/starter' : `${shared}/corpus`;
  const articles: Article[] = [];
  const io = { stdout: quiet, stderr: quiet, colours: false, version: 'bench' };
  const take = (batch: readonly { readonly article: Article }[]) =>
    void articles.push(...batch.map(({ article }) => article));
  await readDocs([source], {}, { io, take });
  return articles;
}
