import type { Article } from '../../article';
import type { DocumentReader, WholeFile } from '../reader';
import { withDescription } from './description';
import { httpUrl } from './httpUrl';
import type { Reading } from './textSource';

/** HTML pages: of a built site, a help centre, an export. Fragments count as pages, too. */
export const htmlReader: DocumentReader = {
  format: 'html',
  recognises: ({ ending, text }) =>
    (/^(html?|xhtml|shtml)$/.test(ending) && text.trim() !== '') ||
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype html|html)[\s>]/i.test(text),
  read: readHtmlPage,
};

async function readHtmlPage({ path, stem, text, mask }: WholeFile): Promise<Reading> {
  const { htmlPage } = await import('../heavy/markup');
  const page = htmlPage(mask(text));
  const body = withDescription(page.markdown, page.description);
  const title = page.title ?? stem.split('/').at(-1) ?? stem;
  if (body === '' && page.title === undefined) {
    const message = 'The page holds no text; it was left out.';
    return { articles: [], problems: [{ path, line: 1, message }] };
  }
  const url = httpUrl(page.url);
  const article: Article = {
    id: stem,
    title,
    kind: 'kb',
    category: page.breadcrumb.join(' / '),
    breadcrumb: page.breadcrumb,
    body,
    source: { path, line: 1 },
    ...(url === undefined ? {} : { url }),
    ...(page.updated === undefined ? {} : { updated: page.updated }),
    ...(page.keywords.length === 0 ? {} : { tags: page.keywords }),
  };
  return { articles: [article], problems: [] };
}
