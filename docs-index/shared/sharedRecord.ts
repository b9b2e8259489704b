/** An article as it is published, and read back. */
import type { Article, ArticleKind } from '../article';
import { searchFields, type FieldSums, type IndexedArticle } from '../keep/segments';
import { browsePlace } from '../browsePlace';
import { scanTerms } from '../text/terms';
import { folderMark } from './mapping';

/** A document of the index. */
export interface SharedRecord {
  readonly han: string;
  readonly words: string;
  readonly names: readonly string[];
  readonly kind: ArticleKind;
  readonly category: string;
  /** Where it stands in the tree, and every folder above that. */
  readonly folder: string;
  readonly above: readonly string[];
  readonly order: number;
  /** By these a team can delete what came from one file or pack. */
  readonly source: string;
  readonly pack: string;
  readonly article: Omit<Article, 'declared'> & { readonly declared?: undefined };
}

/** Counts what ranking must know of all articles together. */
export interface Lengths {
  readonly lengths: FieldSums;
  readonly passages: FieldSums;
}

/** Sums that grow while records are made. */
export interface LengthCounter {
  readonly total: () => Lengths;
  readonly article: FieldCounter;
  readonly passage: FieldCounter;
}

interface FieldCounter {
  add(lengths: readonly [number, number, number]): void;
}

/** As often as in a title, in headings and in the text: what BM25 sees is what BM25F would add. */
const weights = { title: 3, headings: 1, body: 1 };

/** Makes the record of an article, and counts its terms. */
export function sharedRecord(
  { article, reference }: IndexedArticle,
  { order, pack, counter }: { order: number; pack: string; counter: LengthCounter },
): SharedRecord {
  const fields = searchFields(article, reference);
  const title = cutText(fields.title);
  const headings = cutText(fields.headings);
  const body = cutBody(fields, counter.passage);
  counter.article.add([title.count, headings.count, body.count]);
  const parts = [title, headings, body];
  const times = [weights.title, weights.headings, weights.body];
  const joined = (field: 'han' | 'words') =>
    parts.map((part, at) => part[field].repeat(times[at] ?? 1)).join('');
  const folders = browsePlace(article);
  const paths = folders.map((_, depth) => folders.slice(0, depth + 1).join(folderMark));
  return {
    han: joined('han'),
    words: joined('words'),
    names: [...new Set(fields.names)].filter(name => name.length <= longestName),
    kind: article.kind,
    category: article.category,
    folder: paths.at(-1) ?? '',
    above: paths,
    order,
    source: article.source.path,
    pack,
    // All that it declares is in its reference.
    article: { ...article, declared: undefined },
  };
}

/** The server refuses longer ones, and nobody types them. */
const longestName = 1000;

/** The text of an article; the passages it is cut into are counted, too. */
function cutBody(fields: ReturnType<typeof searchFields>, passages: FieldCounter): CutText {
  if (!('parts' in fields)) return cutText(fields.body);
  const cut = fields.parts.map(part => {
    const own = cutText(part.text);
    if (part.headings !== undefined) passages.add([0, cutText(part.headings).count, own.count]);
    return own;
  });
  return {
    han: cut.map(({ han }) => han).join(''),
    words: cut.map(({ words }) => words).join(''),
    count: Math.min(
      cut.reduce((sum, { count }) => sum + count, 0),
      mostCounted,
    ),
  };
}

/** Longer articles count as if they ended here, as they do in a segment. */
const mostCounted = 0xffff;

interface CutText {
  readonly han: string;
  readonly words: string;
  readonly count: number;
}

/** Runs of Chinese, and words with their parts; both end in a space. */
function cutText(text: string): CutText {
  let han = '';
  let words = '';
  let count = 0;
  scanTerms(text, {
    pair: (first, second) => {
      han += String.fromCharCode(first) + (second === 0 ? ' ' : '');
      count++;
    },
    word: word => {
      words += `${word} `;
      count++;
    },
  });
  return { han, words, count: Math.min(count, mostCounted) };
}

/** Starts counting. */
export function countLengths(): LengthCounter {
  const article = fieldCounter();
  const passage = fieldCounter();
  return {
    article,
    passage,
    total: () => ({ lengths: article.total(), passages: passage.total() }),
  };
}

function fieldCounter(): FieldCounter & { total: () => FieldSums } {
  const sums: [number, number, number] = [0, 0, 0];
  let texts = 0;
  return {
    add(lengths) {
      texts++;
      lengths.forEach((length, at) => (sums[at] = (sums[at] ?? 0) + length));
    },
    total: () => ({ texts, sums }),
  };
}
