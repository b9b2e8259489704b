/**
 * Links between the pages of a source, and pictures that lie beside them, as a reader can show them:
 * `[how](guide/seal.md#tape)` leads to the article `guide/seal`; what leads nowhere is its text.
 */
import { watchFences } from '../../../docs-index/text/fenceWatch';

/** Finds the address of an article by its id; undefined if there is none. */
export type AddressOf = (id: string) => string | undefined;

/** The Markdown of the article `id` with its own links resolved; code stays as it is. */
export function withPageLinks(markdown: string, id: string, addressOf: AddressOf): string {
  const fences = watchFences();
  return markdown
    .split('\n')
    .map(line => (fences.isCode(line) ? line : linkedLine(line, id, addressOf)))
    .join('\n');
}

const link =
  /(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\(\s*(?!\s)<?([^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)>?(?:\s+"[^"]*")?\s*\)/g;

function linkedLine(line: string, id: string, addressOf: AddressOf): string {
  if (!line.includes('](') && !line.includes('<br>')) return line;
  const isRow = line.startsWith('|');
  // Code spans are every second piece.
  return line
    .split(/((?<!`)`+(?!`)[^`]*`+)/)
    .map((piece, index) => {
      if (index % 2 === 1) return piece;
      const linked = piece.replace(link, (whole, image: string, text: string, target: string) =>
        linkText({ whole, isImage: image !== '', text, target }, id, addressOf),
      );
      // A table's row cannot be broken without HTML.
      return isRow ? linked.replace(/\s*<br>\s*(?:\* )?/g, ' · ') : linked;
    })
    .join('');
}

interface Link {
  readonly whole: string;
  readonly isImage: boolean;
  readonly text: string;
  readonly target: string;
}

function linkText(
  { whole, isImage, text, target }: Link,
  id: string,
  addressOf: AddressOf,
): string {
  if (/^(?:[a-z][\w+.-]*:|\/\/|#)/i.test(target)) return whole;
  if (isImage) return text;
  const address = candidates(id, target)
    .map(addressOf)
    .find(found => found !== undefined);
  return address === undefined ? text : `[${text}](${address})`;
}

/** Ids a target can mean: a file beside the page, one from the root, or an address of the site. */
function candidates(id: string, target: string): string[] {
  const [path = ''] = decoded(target).split(/[?#]/);
  const bare = path.replace(/\.(mdx?|markdown|html?|rst|adoc)$/i, '').replace(/\/$/, '');
  if (bare === '') return [];
  const roots = bare.startsWith('/')
    ? [bare.slice(1), bare.replace(/^\/[^/]+\//, '')]
    : [joined(parentOf(id), bare), joined(id, bare)];
  const names = ['', '/index', '/README', '/readme', '/_index'];
  return roots
    .filter(root => root !== undefined && root !== '')
    .flatMap(root => names.map(name => `${root ?? ''}${name}`));
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function parentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}

/** Undefined for a way that leads out of the source. */
function joined(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
