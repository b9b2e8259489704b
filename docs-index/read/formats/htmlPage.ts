import { type DocumentReader, type WholeFile } from '../reader';
import { withDescription } from './description';
import { readFrontMatter } from './frontMatter';
import { pageArticle } from './pageArticle';
import { pageFacts } from './pageFacts';
import { fileTitle, plainTitle } from './pageTitle';
import type { Reading } from './textSource';

/** HTML pages: of a built site, a help centre, an export. Fragments count as pages, too. */
export const htmlReader: DocumentReader = {
  format: 'html',
  recognises: ({ ending, text }) =>
    (/^(html?|xhtml|shtml)$/.test(ending) && text.trim() !== '') ||
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype html|html)[\s>]/i.test(text),
  read: readHtmlPage,
};

/** What the page says of itself comes first, then front matter as site generators know it. */
async function readHtmlPage(file: WholeFile): Promise<Reading> {
  const { path, stem, mask } = file;
  const front = readFrontMatter(file.text, mask);
  if (!front.isThere && isTemplate(front.body)) {
    return { articles: [], problems: [], format: 'passed-over' };
  }
  const facts = pageFacts(front);
  const { htmlPage } = await import('../heavy/markup');
  const page = htmlPage(front.isThere ? withoutLiquid(front.body) : front.body);
  const own = facts.text('title');
  const title = own === undefined ? page.title : plainTitle(own);
  const description = facts.text('description', 'summary', 'excerpt') ?? page.description;
  const body = withDescription(page.markdown, description);
  if (body === '' && title === undefined) {
    const message = 'The page holds no text; it was left out.';
    return { articles: [], problems: [{ path, line: 1, message }] };
  }
  const { levels, uses, ...place } = await file.contents(file.name);
  const said = { title: title ?? place.title ?? fileTitle(stem), body, facts };
  const article = pageArticle(file, { ...said, levels, shown: page });
  return { articles: [article], problems: [], ...(uses.length > 0 && { uses }) };
}

/**
 * True for what makes pages instead of being one: layouts of site generators, templates of
 * components. What stands in code is an example of such.
 */
function isTemplate(text: string): boolean {
  const start = text.slice(0, judgedLength);
  const shown = start.replace(/<(pre|code|script)\b[^>]{0,300}>[^]{0,2000}?<\/\1>/gi, '');
  if (logic.test(shown)) return true;
  return !/<(?:!doctype|html|body)[\s>]/i.test(shown) && componentAttribute.test(shown);
}

/** By so much of its beginning a page is known to be a template. */
const judgedLength = 20_000;

const logic =
  /\{\{-?\s*(?:if|range|with|end|define|block|partial|template|else|\.[A-Z]|\$\w)\b|\{%-?\s*(?:if|for|extends|block|include|macro|set|load|end\w+)\b|<title>[^<]{0,200}\{[{%]/;
const componentAttribute =
  /\s(?:v-(?:if|else|for|model|bind|on|html|text)|\*ng(?:If|For)|@click)\b/;

/** Tags of a site's generator in a page, which say nothing to a reader. */
function withoutLiquid(text: string): string {
  return text.replace(/\{%[^%]{0,1000}%\}|\{\{[^{}]{0,500}\}\}/g, '');
}
