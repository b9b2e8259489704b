/** Articles as they are needed for showing them as hits, those shown last kept in memory. */
import type { Article } from '../../article';
import { distinctTerms, type DistinctTerms } from './groupTickets';
import type { RankedMatch } from './rankPassages';
import { articleOf, passagesOf } from '../../keep/segments';
import { readSentences, type Sentence } from './sentences';
import { sectionOf, type Section } from '../../text/sectionAnchor';

/** What of an article hits are made of. */
export interface ShownArticle {
  readonly article: Article;
  /** Of the passage that answers; of the whole article where it is one passage. */
  readonly sentences: readonly Sentence[];
  /** Where that passage stands, if it is not at the beginning of the article. */
  readonly section?: Section;
  /** Of a ticket, to tell near-identical ones; absent for others. */
  readonly terms?: DistinctTerms;
}

export type ShownArticles = (match: RankedMatch) => ShownArticle;

/** UTF-16 units of text kept: some 700 articles, which take about 10 MB. */
const mostKept = 2_000_000;

/**
 * Reads matched articles of one space. Whoever types sees much the same articles after every key, and
 * unpacking and cutting them takes most of a search's time, so the last ones are kept.
 */
export function createShownArticles(): ShownArticles {
  const kept = new Map<number, ShownArticle>();
  let size = 0;
  return match => {
    const key = (match.member.base + match.article) * mostPlaces + (match.passage ?? -1) + 1;
    const known = kept.get(key);
    const shown = known ?? read(match);
    // A Map keeps the order of entering: whoever was asked for last stands last.
    if (known) kept.delete(key);
    else size += sizeOf(shown);
    kept.set(key, shown);
    for (const [oldest, old] of kept) {
      if (size <= mostKept || oldest === key) break;
      kept.delete(oldest);
      size -= sizeOf(old);
    }
    return shown;
  };
}

/** More than an article has passages that are looked at. */
const mostPlaces = 1024;

function read({ passage = 0, ...place }: RankedMatch): ShownArticle {
  const article = articleOf(place);
  const terms = article.ticket && distinctTerms(article);
  const passages = passagesOf(article);
  const own = passages[passage];
  const body = own ? article.body.slice(own.start, own.end) : article.body;
  const section = passage === 0 ? undefined : sectionOf(passages, passage);
  return {
    article,
    sentences: readSentences({ ...article, body }),
    ...(section && { section }),
    ...(terms && { terms }),
  };
}

function sizeOf({ article, terms }: ShownArticle): number {
  return article.body.length * (article.ticket ? 2 : 1) + (terms?.size ?? 0) * 8 + 500;
}
