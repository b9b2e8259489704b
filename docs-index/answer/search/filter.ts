/** Which articles a query's filters by kind and category let through. */
import { articleKinds } from '../../article';
import type { SearchQuery } from '../../answers';
import { kindOf, type SegmentContent } from '../../keep/segments';

/** For one segment, by position in its lists: 1 for each kind and category that is wanted. */
export interface Filter {
  readonly kinds: Uint8Array;
  readonly categories: Uint8Array;
}

/** A query's filters; without any, everything fits. */
export function readFilter(
  { kinds, categories }: Pick<SearchQuery, 'kinds' | 'categories'>,
  { categoryNames }: SegmentContent,
): Filter {
  return {
    kinds: Uint8Array.from(articleKinds, kind => (!kinds?.length || kinds.includes(kind) ? 1 : 0)),
    categories: Uint8Array.from(categoryNames, name => (isCategory(name, categories) ? 1 : 0)),
  };
}

/** Whether an article is of a wanted kind and a wanted category. */
export function fits(
  { kinds, categories }: Filter,
  content: SegmentContent,
  article: number,
): boolean {
  return (
    kinds[kindOf(content, article)] === 1 && categories[content.categories[article] ?? 0] === 1
  );
}

/** Whether a category is one of those wanted or lies below one of them. */
function isCategory(name: string, wanted: readonly string[] | undefined): boolean {
  if (!wanted?.length) return true;
  return wanted.some(
    category =>
      name === category ||
      (name.startsWith(category) && /^\s*[｜|/>]/.test(name.slice(category.length))),
  );
}
