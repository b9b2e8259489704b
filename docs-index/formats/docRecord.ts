import type { Article } from '../article';
import { cleanPage, type CleanPage } from '../clean';
import { mendMarkdown } from '../mend/mendMarkdown';
import { httpUrl } from './markdownPage';
import type { TextSource } from './textSource';

/** A row of a data set, its columns told apart but its text not yet cleaned. */
export interface DocRecord {
  readonly title: string;
  readonly category: string;
  /** One or more copies of the text; the best one is kept. */
  readonly copies: readonly string[];
  /** 1-based line where the row begins. */
  readonly line: number;
  readonly number?: number;
  readonly url?: string;
  readonly updated?: string;
}

/** A row as an article. `position` (1-based) stands in for a number the row lacks. */
export function docArticle(source: TextSource, record: DocRecord, position: number): Article {
  const page = bestCopy(record);
  const url = httpUrl(record.url);
  const updated = record.updated ?? page.updated;
  return {
    id: `${source.stem}/${record.number ?? position}`,
    title: record.title === '' ? (page.heading ?? source.stem) : record.title,
    kind: 'kb',
    category: record.category,
    breadcrumb: page.breadcrumb.length > 0 ? page.breadcrumb : [record.category].filter(Boolean),
    body: mendMarkdown(page.text),
    source: { path: source.path, line: record.line },
    ...(record.number === undefined ? {} : { number: record.number }),
    ...(url === undefined ? {} : { url }),
    ...(updated === undefined ? {} : { updated }),
  };
}

/** The copy that still says most once boilerplate is gone; the first one if they say the same. */
function bestCopy(record: DocRecord): CleanPage {
  const pages = record.copies.map(copy => cleanPage(copy, record.title));
  const size = (page: CleanPage) => page.text.replace(/\s+/g, '').length;
  return pages.reduce((best, page) => (size(page) > size(best) ? page : best));
}

/**
 * Gives each page the address under which another page's breadcrumb links it. Pages are known
 * by their whole way from the product down, for titles alone repeat.
 */
export function linkPages(articles: readonly Article[], records: readonly DocRecord[]): Article[] {
  const addresses = new Map<string, string>();
  for (const record of records) {
    for (const copy of record.copies.slice(0, 1)) {
      for (const { way, url } of cleanPage(copy, record.title).links) addresses.set(way, url);
    }
  }
  return articles.map(article => {
    const url = article.url ?? addresses.get([...article.breadcrumb, article.title].join('\n'));
    return url === undefined ? article : { ...article, url };
  });
}
