/** Small made-up articles for property tests of the index. */
import fc from 'fast-check';
import type { Article } from '../docs-index/article';
import type { IndexedArticle } from '../docs-index/keep/segments';
import type { Reference } from '../docs-index/reference';

export const emptyReference: Reference = {
  endpoints: [],
  fields: [],
  structs: [],
  errors: [],
  examples: [],
};

/** An article with what a test says of it, the rest made up. */
export function madeArticle(given: Partial<Article> & Pick<Article, 'id'>): IndexedArticle {
  const article: Article = {
    title: given.id,
    kind: 'kb',
    category: '云主机',
    breadcrumb: [],
    body: '',
    source: { path: 'made.md', line: 1 },
    ...given,
  };
  return { article, reference: emptyReference };
}

const word = fc.constantFrom(
  '证书',
  '过期',
  '域名',
  '上传',
  'upload',
  'timeout',
  '612',
  'a_b',
  '，',
  ' ',
);
const text = fc.array(word, { maxLength: 40 }).map(words => words.join(''));

/** Lists of articles over a small vocabulary, with distinct ids. */
export const articleLists = fc
  .array(fc.record({ title: text, body: text }), { maxLength: 30 })
  .map(given => given.map((parts, number) => madeArticle({ id: `a/${number}`, ...parts })));

/** Queries over the same vocabulary. */
export const queries = text;
