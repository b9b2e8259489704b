/** A documentation page for tests: an article with this body and made-up surroundings. */
import type { Article } from '../docs-index/article';

export function page(body: string, parts: Partial<Article> = {}): Article {
  return {
    id: 'docs/page',
    title: 'Page',
    kind: 'kb',
    category: 'Docs',
    breadcrumb: [],
    body,
    source: { path: 'docs/page.md', line: 7 },
    ...parts,
  };
}
