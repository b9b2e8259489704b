import type { ArticleAnswer } from '../server/protocol';

/** What the reader shows of an article. */
export function articleMarkdown(article: ArticleAnswer): string {
  return article.markdown;
}
