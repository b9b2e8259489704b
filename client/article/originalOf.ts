import type { ArticleAnswer } from '../../server/protocol';

/** Where the original of an article may be opened; a built index can claim anything of both. */
export interface Original {
  /** Path of a file of one of the sources. */
  readonly file?: string;
  /** Address of a page on the web. */
  readonly page?: string;
}

/**
 * The original of an article, as far as it may be opened: a file that lies in one of the sources that
 * the person named, and a page on the web. Paths elsewhere, on other machines say, are not touched.
 */
export function originalOf(
  { source, url }: Pick<ArticleAnswer, 'source' | 'url'>,
  sources: readonly string[],
): Original {
  const isOwn = sources.some(folder => isInside(source.path, folder));
  const isPage = url !== undefined && /^https?:\/\//i.test(url);
  return { ...(isOwn && { file: source.path }), ...(isPage && { page: url }) };
}

function isInside(path: string, folder: string): boolean {
  if (/(^|[\\/])\.\.([\\/]|$)/.test(path)) return false;
  const base = folder.replace(/[\\/]+$/, '');
  return path === folder || (path.startsWith(base) && /^[\\/]/.test(path.slice(base.length)));
}
