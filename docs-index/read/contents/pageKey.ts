/** Names of pages in a form in which tables of contents and files are the same. */
import { isPlainFolder } from '../formats/pageFacts';

/**
 * The key of a page: its path without ending, numbers for sorting and the name of an index page, in
 * lower case: `./01-Guides/02-install.md#top` is `guides/install`. Undefined for what leads outside.
 */
export function pageKey(target: string): string | undefined {
  const path = target
    .replace(/[#?].*$/s, '')
    .replace(/\.(?:mdx?|markdown|adoc|rst|html?|txt|ipynb)$/i, '');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else parts.push(part.replace(/^\d+[-_. ]+(?=\S)/, '').toLowerCase());
  }
  if (parts.length > 1 && /^_?(?:index|readme)$/.test(parts.at(-1) ?? '')) parts.pop();
  return parts.length === 0 ? undefined : parts.join('/');
}

/**
 * The key of a page and what it is without the folders before it that say nothing: `docs/en/a/b` is
 * `a/b` to a table that stands above `docs`.
 */
export function shorterKeys(name: string): readonly string[] {
  const key = pageKey(name);
  if (key === undefined) return [];
  const parts = key.split('/');
  const keys = [key];
  for (let count = 1; count < parts.length; count++) {
    const gone = parts[count - 1] ?? '';
    if (!isPlainFolder(gone)) break;
    keys.push(parts.slice(count).join('/'));
  }
  return keys;
}
