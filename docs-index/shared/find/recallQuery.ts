/** What a server is asked, in its own language: Recall → queries of OpenSearch and Elasticsearch. */
import type { Recall, RecallConcept, SearchQuery } from '../../answers';

/** A query as JSON. */
export type ServerQuery = Readonly<Record<string, unknown>>;

/** Parts of a word that must be there, of those it is cut into: see `leastPart` of the ranking. */
const leastPart = 0.36;

/** Whatever matches a concept or a name, the most telling first. */
export function recallQuery(
  { concepts, names, unknown }: Recall,
  filters: readonly ServerQuery[],
): ServerQuery {
  const should = [
    ...concepts.map(conceptQuery),
    ...unknown.map(nearQuery),
    ...names.map(({ key, weight }) => ({ term: { names: { value: key, boost: weight } } })),
  ];
  return {
    bool: { should, minimum_should_match: 1, ...(filters.length > 0 && { filter: filters }) },
  };
}

/**
 * The same for counting: whatever matches enough of the query to be a match here, too. Concepts that
 * alone are less than a fourth of the query count only together.
 */
export function countedQuery(recall: Recall): ServerQuery {
  const telling = recall.concepts.filter(({ weight }) => weight >= leastTelling);
  const counted = telling.length > 0 ? telling : recall.concepts;
  const least = Math.max(1, Math.ceil(counted.length * leastShare));
  const enough = { bool: { should: counted.map(conceptQuery), minimum_should_match: least } };
  const named = recall.names.map(({ key }) => ({ term: { names: key } }));
  return { bool: { should: [enough, ...named], minimum_should_match: 1 } };
}

const leastTelling = 0.5;
const leastShare = 0.25;

/** Words a typo or two away, worth less than the word itself. */
function nearQuery(word: string): ServerQuery {
  const near = { value: word, fuzziness: 'AUTO', prefix_length: 1, max_expansions: 20, boost: 0.5 };
  return { fuzzy: { words: near } };
}

function conceptQuery({ weight, ways }: RecallConcept): ServerQuery {
  const queries = ways.map(way => wayQuery(way.terms, way.weight));
  const [only, another] = queries;
  if (only !== undefined && another === undefined && weight === 1) return only;
  return { dis_max: { queries, boost: weight } };
}

/** One term, or several of which many must be there; all of them are worth much more. */
function wayQuery(terms: readonly string[], weight: number): ServerQuery {
  const [first, second] = terms;
  if (first !== undefined && second === undefined) return termQuery(first, weight);
  const parts = terms.slice(0, mostTerms);
  const least = Math.max(1, Math.ceil(parts.length * leastPart));
  const all = { bool: { must: parts.map(term => termQuery(term, weight * wholeShare)) } };
  const some = parts.map(term => termQuery(term, weight * (1 - wholeShare)));
  return { bool: { should: [...some, all], minimum_should_match: least } };
}

const wholeShare = 0.7;
const mostTerms = 24;

/** Chinese stands in one field, all else in the other. */
export function termQuery(term: string, boost = 1): ServerQuery {
  return { term: { [fieldOf(term)]: { value: term, boost } } };
}

function fieldOf(term: string): 'han' | 'words' {
  return /[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]/.test(term)
    ? 'han'
    : 'words';
}

/** Filters by kind and by category, each by itself. */
export function facetFilters({
  kinds = [],
  categories = [],
}: Pick<SearchQuery, 'kinds' | 'categories'>): {
  readonly kinds: ServerQuery | undefined;
  readonly categories: ServerQuery | undefined;
} {
  const within = categories.flatMap(category => [
    { term: { category } },
    ...below.map(mark => ({ prefix: { category: category + mark } })),
  ]);
  return {
    kinds: kinds.length === 0 ? undefined : { terms: { kind: kinds } },
    categories: within.length === 0 ? undefined : { bool: { should: within } },
  };
}

/** What may stand between a category and one below it. */
const below = ['/', '>', '|', '｜', ' /', ' >', ' |', ' ｜'];
