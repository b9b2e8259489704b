/** Articles as they are needed for showing them as hits, those shown last kept in memory. */
import type { Article } from '../../article';
import { distinctTerms, type DistinctTerms } from './groupTickets';
import type { Match } from './selectMatches';
import { readArticle } from '../../keep/segments';
import { readSentences, type Sentence } from './sentences';

/** What of an article hits are made of. */
export interface ShownArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** Of a ticket, to tell near-identical ones; absent for others. */
  readonly terms?: DistinctTerms;
}

export type ShownArticles = (match: Match) => ShownArticle;

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
    const key = match.member.base + match.article;
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

function read({ member, article: number }: Match): ShownArticle {
  const article = readArticle(member.content, number);
  const terms = article.ticket && distinctTerms(article);
  return { article, sentences: readSentences(article), ...(terms && { terms }) };
}

function sizeOf({ article, terms }: ShownArticle): number {
  return article.body.length * (article.ticket ? 2 : 1) + (terms?.size ?? 0) * 8 + 500;
}
