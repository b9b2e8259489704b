/** Codes, messages and paths typed in full, and the pages of the starter docs made for them. */
import { readDocs } from '../../docs-index/cli/readDocs';
import type { IndexedArticle } from '../../docs-index/keep/segments';
import type { JudgedQuery } from './metrics';
import type { SearchSet } from './searchSets';

const quiet = { write: () => true };

/**
 * Each name that a page is made for is a query; the pages made for it are its answers, among others
 * that may mention it.
 */
export async function loadNameSet(others: readonly IndexedArticle[]): Promise<SearchSet> {
  const items: IndexedArticle[] = [];
  const io = { stdout: quiet, stderr: quiet, colours: false, version: 'eval' };
  const take = (batch: readonly IndexedArticle[]) => void items.push(...batch);
  await readDocs(['docs-index/starter'], { idPrefix: 'starter/' }, { io, take });
  const answers = new Map<string, Record<string, number>>();
  for (const { article, reference } of items) {
    const declared = reference.errors.filter(({ origin }) => origin === 'declared');
    const names = [
      ...declared.flatMap(({ code, messages }) => [...(code ? [code] : []), ...messages]),
      ...(article.operation === undefined ? [] : reference.endpoints.map(({ path }) => path)),
    ];
    for (const name of names) {
      // What is not sent on its own, such as a policy, has no path.
      if (name !== '') answers.set(name, { ...answers.get(name), [article.id]: 3 });
    }
  }
  return {
    name: 'corpus and starter docs, names typed in full',
    items: [...items, ...others],
    queries: [...answers].map(([q, rel], at): JudgedQuery => ({ id: `name-${at}`, q, rel })),
    recordOf: ({ id }) => id,
  };
}
