import { htmlTree } from './htmlTree';
import { mainContent } from './mainContent';
import { findElement, textOf, type TreeElement } from './tree';
import { plainTitle, treeMarkdown } from './treeMarkdown';

/** What an HTML page says. */
export interface HtmlPage {
  readonly title?: string;
  /** The main content, without the heading that is its title. */
  readonly markdown: string;
  readonly description?: string;
  /** The way to the page, from its breadcrumb, without the page itself. */
  readonly breadcrumb: readonly string[];
  readonly url?: string;
  readonly updated?: string;
  readonly keywords: readonly string[];
}

/** A fragment of HTML, such as an article's body in an export, as our Markdown. */
export function htmlMarkdown(html: string): string {
  return treeMarkdown(htmlTree(html));
}

/** Reads a whole page. */
export function htmlPage(html: string): HtmlPage {
  const root = htmlTree(html);
  const head = headOf(root);
  const main = mainContent(root);
  const heading = findElement(main, isTitle) ?? findElement(root, isTitle);
  const site = siteName(head.title ?? '');
  const own = heading === undefined ? '' : plainTitle(heading);
  const title = withoutSite(own === '' ? (head.title ?? '') : own, { site, isHeading: own !== '' });
  const text = treeMarkdown(withoutElement(main, heading));
  return {
    ...(title === '' ? {} : { title }),
    markdown: text,
    breadcrumb: breadcrumbOf(root).filter(level => level !== title && level !== own),
    ...(head.description && { description: head.description }),
    ...(head.url && { url: head.url }),
    ...updatedOf(root, head),
    keywords: (head.keywords ?? '').split(/\s*,\s*/).filter(Boolean),
  };
}

function isTitle(element: TreeElement): boolean {
  return element.name === 'h1' && plainTitle(element) !== '';
}

interface Head {
  readonly title?: string;
  readonly description?: string;
  readonly keywords?: string;
  readonly url?: string;
  readonly modified?: string;
}

function headOf(root: TreeElement): Head {
  const title = findElement(root, ({ name }) => name === 'title');
  const meta = (pattern: RegExp) =>
    findElement(
      root,
      ({ name, attributes }) =>
        name === 'meta' &&
        pattern.test(attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? ''),
    )?.attributes['content']?.trim();
  const canonical = findElement(
    root,
    ({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical',
  );
  const url = canonical?.attributes['href'] ?? meta(/^og:url$/);
  const description = meta(/^(description|og:description)$/i);
  const keywords = meta(/^keywords$/i);
  const modified = meta(/modified|last-modified|^date$|dateModified|updated_time/i);
  return {
    ...(title && { title: textOf(title).replace(/\s+/g, ' ').trim() }),
    ...(description && { description }),
    ...(keywords && { keywords }),
    ...(url && /^https?:/.test(url) ? { url } : {}),
    ...(modified && { modified }),
  };
}

const separator = /\s+[|–—·»-]\s+|\s+:\s+/;

/** `Cancel an order | Brigg Docs` names the site last, Confluence's `Site : Page` first. */
function siteName(title: string): string {
  const first = /^(.+?)\s:\s/.exec(title)?.[1]?.trimEnd();
  return first ?? title.split(separator).at(-1) ?? '';
}

function withoutSite(
  title: string,
  { site, isHeading }: { readonly site: string; readonly isHeading: boolean },
): string {
  const start = `${site} : `;
  if (title.startsWith(start)) return title.slice(start.length);
  if (isHeading) return title;
  const parts = title.split(separator);
  return parts.length > 1
    ? title.slice(0, title.length - (parts.at(-1) ?? '').length).replace(/\s+[|–—·»:-]\s+$/, '')
    : title;
}

function withoutElement(root: TreeElement, gone: TreeElement | undefined): TreeElement {
  if (gone === undefined) return root;
  const children = root.children
    .filter(child => !isSame(child, gone))
    .map(child => (child.kind === 'text' ? child : withoutElement(child, gone)));
  return { ...root, children };
}

function isSame(node: TreeElement['children'][number], element: TreeElement): boolean {
  if (node.kind === 'text' || node.name !== element.name) return false;
  return node === element || plainTitle(node) === plainTitle(element);
}

function breadcrumbOf(root: TreeElement): string[] {
  const crumbs = findElement(root, ({ attributes }) =>
    /breadcrumb/i.test(
      `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['aria-label'] ?? ''}`,
    ),
  );
  if (crumbs === undefined) return [];
  const levels = linksOf(crumbs).map(plainTitle);
  return levels.filter(level => level !== '' && !/^(home|首页|docs?)$/i.test(level));
}

function linksOf(element: TreeElement): TreeElement[] {
  return element.children.flatMap(child => {
    if (child.kind === 'text') return [];
    return child.name === 'a' ? [child] : linksOf(child);
  });
}

function updatedOf(root: TreeElement, { modified }: Head): { updated?: string } {
  const time = findElement(
    root,
    ({ name, attributes }) => name === 'time' && attributes['datetime'] !== undefined,
  );
  const date = /\d{4}-\d{2}-\d{2}/.exec(modified ?? time?.attributes['datetime'] ?? '')?.[0];
  return date === undefined ? {} : { updated: date };
}
