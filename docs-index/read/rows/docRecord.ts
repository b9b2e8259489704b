import type { Article } from '../../article';
import { cleanPage, type CleanPage } from '../mend/clean';
import { mendMarkdown } from '../mend/mendMarkdown';
import { soundId } from '../../articleIds';
import { httpUrl } from '../formats/httpUrl';
import type { TextSource } from '../formats/textSource';

/** A row of a data set, its columns told apart but its text not yet cleaned. */
export interface DocRecord {
  readonly title: string;
  readonly category: string;
  /** One or more copies of the text; what one has and no other has is kept. */
  readonly copies: readonly string[];
  /** 1-based line where the row begins. */
  readonly line: number;
  readonly number?: number;
  /** The record's own id where it is no number. */
  readonly id?: string;
  readonly url?: string;
  readonly updated?: string;
}

/** An article, and where its breadcrumb says the pages above it are found. */
export interface ReadDoc {
  readonly article: Article;
  readonly links: CleanPage['links'];
}

/** A row as an article. `position` (1-based) stands in for a number the row lacks. */
export function docArticle(
  source: Pick<TextSource, 'path' | 'stem' | 'mask'>,
  record: DocRecord,
  position: number,
): ReadDoc {
  const { page, text } = bestText(record);
  const url = record.url === undefined ? undefined : httpUrl(source.mask(record.url));
  const updated = record.updated ?? page.updated;
  const title = source.mask(record.title === '' ? (page.heading ?? source.stem) : record.title);
  const category = source.mask(record.category);
  const own = source.mask(String(record.number ?? record.id ?? position));
  const way = page.breadcrumb.map(level => source.mask(level));
  const article: Article = {
    id: `${source.stem}/${soundId(own) ?? position}`,
    title,
    kind: 'kb',
    category,
    breadcrumb: way.length > 0 ? way : [category].filter(Boolean),
    body: mendMarkdown(source.mask(text)),
    source: { path: source.path, line: record.line },
    ...(own === String(record.number) ? { number: record.number } : {}),
    ...(url === undefined ? {} : { url }),
    ...(updated === undefined ? {} : { updated }),
  };
  return { article, links: page.links };
}

/** Of copies that say the same the fullest is kept; texts that say different things are joined. */
function bestText(record: DocRecord): { page: CleanPage; text: string } {
  const all = record.copies.map(copy => cleanPage(copy, record.title));
  // Nearly always the copies are the same to the letter, which is cheap to see.
  const pages = all.filter((page, at) => all.findIndex(({ text }) => text === page.text) === at);
  const [first] = pages;
  if (first !== undefined && pages.length === 1) return { page: first, text: first.text };
  const letters = pages.map(page => page.text.replace(/\s+/g, ''));
  const kept = pages.filter((_, index) => {
    const own = letters[index] ?? '';
    return !letters.some((other, at) => at !== index && covers(other, own, at < index));
  });
  const [page = { text: '', breadcrumb: [], links: [] }] = kept;
  return { page, text: kept.map(({ text }) => text).join('\n\n') };
}

/** True if `other` holds all of `own`, or begins as it does and is not shorter. */
function covers(other: string, own: string, isEarlier: boolean): boolean {
  if (other === own) return isEarlier;
  if (other.length < own.length) return false;
  return other.includes(own) || (own.length > 200 && other.startsWith(own.slice(0, 200)));
}

/**
 * Gives each page the address under which another page's breadcrumb links it. Pages are known
 * by their whole way from the product down, for titles alone repeat.
 */
export function linkPages(docs: readonly ReadDoc[]): Article[] {
  const addresses = new Map<string, string>();
  for (const { links } of docs) for (const { way, url } of links) addresses.set(way, url);
  return docs.map(({ article }) => {
    const url = article.url ?? addresses.get([...article.breadcrumb, article.title].join('\n'));
    return url === undefined ? article : { ...article, url };
  });
}
