/** How addresses are written on both sides: those of articles, and those of files on no disk. */

/** Scheme of the addresses under which articles are shown as read-only Markdown documents. */
export const articleScheme = 'support-docs';

/**
 * Address of an article: `support-docs:/<id>/<title>.md`. The title is there to name the editor's
 * tab; the id alone finds the article. Both are in the path, because relative links, the only ones a
 * Markdown preview follows to another document, keep nothing else.
 */
export function articleUri(id: string, title: string): string {
  const name = title.replace(/[\s\p{Cc}\p{Bidi_C}/\\]+/gu, ' ').trim();
  const short = wellFormed(name.slice(0, 80)) || 'article';
  const path = wellFormed(id).split('/').map(encodeURIComponent).join('/');
  return `${articleScheme}:/${path}/${encodeURIComponent(short)}.md`;
}

/**
 * The id in an article's address, however the editor encoded it and at whichever section (its query)
 * it is opened; undefined for other addresses.
 */
export function articleIdOf(uri: string): string | undefined {
  const path = /^support-docs:\/+([^/?#][^?#]*)\/[^/?#]*(?:\?.*)?$/.exec(uri)?.[1];
  if (path === undefined) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

interface Address {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/**
 * An address as a path that people can read, in whatever script its names are: only what would be
 * read as something else is written as a code.
 */
export function readableAddress({ scheme, authority, path }: Address): string {
  const names = path.replace(/[%#?]/g, encodeURIComponent).replace(/(?<=[^/])\/$/, '');
  return `${scheme}://${authority}${names}`;
}

/** Whether a path is such an address, and not a path of the disk. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:\//i.test(path);
}
