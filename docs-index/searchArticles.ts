/** Full-text search over articles in memory: BM25 over the terms of title and body. */
import type { Facets, Hit, SearchQuery, SearchResult } from './answers';
import type { Article } from './article';
import { readTerms } from './terms';

const caches = new WeakMap<readonly Article[], TextIndex>();

interface TextIndex {
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly lengths: readonly number[];
}

export function searchArticles(articles: readonly Article[], query: SearchQuery): SearchResult {
  let index = caches.get(articles);
  if (!index) caches.set(articles, (index = indexArticles(articles)));
  const scores = scoreArticles(index, query.query);
  const found = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const all = found.flatMap(([number, score]) => {
    const article = articles[number];
    return article ? [{ article, score }] : [];
  });
  const kinds = new Set<string>(query.kinds ?? []);
  const categories = query.categories ?? [];
  const byKind = (article: Article) => kinds.size === 0 || kinds.has(article.kind);
  const byCategory = (article: Article) =>
    categories.length === 0 || categories.some(name => article.category.startsWith(name));
  const hits = all.filter(({ article }) => byKind(article) && byCategory(article));
  const start = query.offset ?? 0;
  return {
    hits: hits
      .slice(start, start + (query.limit ?? 10))
      .map(({ article, score }) => makeHit(article, score, query.query)),
    total: hits.length,
    facets: countFacets(
      all.map(hit => hit.article),
      byKind,
      byCategory,
    ),
  };
}

function countFacets(
  articles: readonly Article[],
  byKind: (article: Article) => boolean,
  byCategory: (article: Article) => boolean,
): Facets {
  const kinds: Record<string, number> = {};
  const categories: Record<string, number> = {};
  for (const article of articles) {
    if (byCategory(article)) kinds[article.kind] = (kinds[article.kind] ?? 0) + 1;
    if (byKind(article)) categories[article.category] = (categories[article.category] ?? 0) + 1;
  }
  return { kinds, categories };
}

function indexArticles(articles: readonly Article[]): TextIndex {
  const postings = new Map<string, Map<number, number>>();
  const lengths = articles.map((article, number) => {
    const terms = [...readTerms(`${article.title} `.repeat(2)), ...readTerms(article.body)];
    for (const { text } of terms) {
      const list = postings.get(text) ?? new Map<number, number>();
      postings.set(text, list.set(number, (list.get(number) ?? 0) + 1));
    }
    return terms.length;
  });
  return { postings, lengths };
}

function scoreArticles(index: TextIndex, query: string): Map<number, number> {
  const scores = new Map<number, number>();
  const count = index.lengths.length;
  const average = index.lengths.reduce((sum, length) => sum + length, 0) / (count || 1);
  for (const text of new Set(readTerms(query).map(term => term.text))) {
    const list = index.postings.get(text);
    if (!list) continue;
    const idf = Math.log(1 + (count - list.size + 0.5) / (list.size + 0.5));
    for (const [number, tf] of list) {
      const length = index.lengths[number] ?? 0;
      const norm = 1.2 * (0.25 + (0.75 * length) / average);
      scores.set(number, (scores.get(number) ?? 0) + (idf * tf * 2.2) / (tf + norm));
    }
  }
  return scores;
}

function makeHit(article: Article, score: number, query: string): Hit {
  const wanted = new Set(readTerms(query).map(term => term.text));
  const found = readTerms(article.body).filter(term => wanted.has(term.text));
  const start = Math.max(0, (found[0]?.start ?? 0) - 40);
  const snippet = article.body.slice(start, start + 200);
  const highlights = found
    .map(term => [term.start - start, term.end - start] as const)
    .filter(range => range[1] <= snippet.length);
  return {
    id: article.id,
    title: article.title,
    kind: article.kind,
    category: article.category,
    score,
    snippet,
    highlights,
    source: article.source,
    ...(article.number !== undefined && { number: article.number }),
    ...(article.url !== undefined && { url: article.url }),
    ...(article.updated !== undefined && { updated: article.updated }),
  };
}
