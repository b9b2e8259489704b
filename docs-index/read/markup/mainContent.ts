/**
 * The part of an HTML page that is the document: without navigation, header, footer, cookie notice,
 * feedback and related links, as generators and help centres name them.
 */
import { findElement, textOf, type TreeElement, type TreeNode } from './tree';

/** The element that holds the document, cleaned of what is around it. */
export function mainContent(root: TreeElement): TreeElement {
  const body = findElement(root, ({ name }) => name === 'body') ?? root;
  const whole = textLength(body);
  for (const test of places) {
    const found = findElement(body, test);
    // A place that holds next to nothing is not where the document stands.
    if (found !== undefined && textLength(found) * 20 > whole) return withoutFrame(found);
  }
  return withoutFrame(body);
}

function textLength(element: TreeElement): number {
  return textOf(withoutFrame(element)).replace(/\s+/g, '').length;
}

const contentClass =
  /(?:^|\s)(article-body|article-content|article__body|theme-doc-markdown|markdown-body|md-content__inner|vp-doc|wiki-content|rst-content|post-content|entry-content|page-content|doc-content|yuque-doc-content|lake-content|ne-viewer-body|notion-page-content|sl-markdown-content|td-content|markdown-section|help-content)(?=\s|$)/;
const contentId =
  /^(main-content|wiki-content|article-body|content-area|mw-content-text|bodyContent)$/;

/** Where the document stands, most telling first. */
const places: readonly ((element: TreeElement) => boolean)[] = [
  ({ attributes }) => contentClass.test(attributes['class'] ?? ''),
  ({ attributes }) => contentId.test(attributes['id'] ?? ''),
  ({ name, attributes }) => name === 'article' || attributes['itemprop'] === 'articleBody',
  ({ name, attributes }) => name === 'main' || attributes['role'] === 'main',
  ({ attributes }) => /^(content|main)$/.test(attributes['id'] ?? ''),
  ({ attributes }) => /(?:^|\s)(document|content|page)(?=\s|$)/.test(attributes['class'] ?? ''),
];

const frameNames = new Set(
  'nav footer aside script style noscript template form button svg dialog'.split(' '),
);
const frameRoles = /^(navigation|banner|contentinfo|search|dialog|complementary|menu|menubar)$/;
const frameClass =
  /(?:^|[\s_-])(nav|navbar|navigation|menu|sidebar|side-bar|breadcrumbs?|toc|table-of-contents|pagination|pager|prev-next|footer|cookies?|consent|gdpr|feedback|helpful|votes?|rating|share|social|related|recent|login|sign-?in|search|skip|advert|promo|banner|edit-(?:this-)?page|edit-link|last-updated|page-metadata|article-meta|article-votes|comments?|headerlink|hash-link|header-anchor|anchor-link|copy|copybtn|sr-only|visually-hidden|pageSection-header|greybox)(?=[\s_-]|$)/i;

function isFrame({ name, attributes }: TreeElement): boolean {
  if (frameNames.has(name))
    return (
      name !== 'aside' ||
      !/notice|note|warning|tip|success|admonition|callout/.test(attributes['class'] ?? '')
    );
  if (attributes['aria-hidden'] === 'true' || frameRoles.test(attributes['role'] ?? ''))
    return true;
  if (/^(body|main|article|code|pre|table|tr|td|th|h1|p|li)$/.test(name))
    return name === 'p' && /^(help|feedback)/.test(attributes['class'] ?? '');
  return frameClass.test(attributes['class'] ?? '') || frameClass.test(attributes['id'] ?? '');
}

/** The same tree without what frames it; a header stays where it holds the title. */
function withoutFrame(element: TreeElement): TreeElement {
  const children = element.children.flatMap((child): TreeNode[] => {
    if (child.kind === 'text') return [child];
    if (isFrame(child) || (child.name === 'header' && !holdsTitle(child))) return [];
    return [withoutFrame(child)];
  });
  return { ...element, children };
}

function holdsTitle(element: TreeElement): boolean {
  return findElement(element, ({ name }) => name === 'h1') !== undefined;
}
