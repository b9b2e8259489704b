/** One question to a server: the articles that may answer, and what ranking must know of all others. */
import type { Recall, SearchQuery } from '../../answers';
import type { Article } from '../../article';
import { soundArticle, type Elsewhere, type IndexedArticle } from '../../keep/segments';
import { emptyReference } from '../../reference';
import { sharedRecordId } from '../recordId';
import { statusError } from '../replyErrors';
import type { Transport } from '../transport';
import { candidatesPart, furtherCandidates, pieceSize, sameCopies } from './candidates';
import { count as countOf, list, record, text } from './replyFields';
import {
  countedQuery,
  facetFilters,
  recallQuery,
  termQuery,
  type ServerQuery,
} from './recallQuery';
import type { SharedIndex } from './sharedIndex';

/** What was found for one question. */
export interface FoundElsewhere {
  readonly items: readonly IndexedArticle[];
  readonly elsewhere: Elsewhere;
  readonly recall: Recall;
  /** The index that answered. */
  readonly index: string;
}

export interface FindRequest {
  readonly recall: Recall;
  readonly query: SearchQuery;
  /** How many articles to look at. */
  readonly count: number;
  readonly signal?: AbortSignal;
}

/** Milliseconds the server may think about a question, and its answer may take. */
const thinking = '2s';
const patience = 4000;
const mostBytes = 32 * 1024 * 1024;
/** Matches of one shard that are counted; of more, their number is estimated. */
const mostCounted = 20_000;
const mostTerms = 200;

/** Frequencies of terms in one index, which never change: who types on asks for the same again. */
export type KnownFrequencies = Map<string, number>;

/** Asks one request of several parts: articles, counts, and the frequency of each new term. */
export async function findShared(
  { transport, alias, shared, known }: SharedQuestion,
  { recall, query, count, signal }: FindRequest,
): Promise<FoundElsewhere> {
  const terms = termsOf(recall).filter(term => !known.has(term));
  const { kinds, categories } = facetFilters(query);
  const filters = [kinds, categories].filter(filter => filter !== undefined);
  const part = { ...candidatesPart(recallQuery(recall, filters), count), timeout: thinking };
  const parts = [part, countsPart(recall, query), ...terms.map(frequencyPart)];
  const header = count > pieceSize ? JSON.stringify({ preference: sameCopies }) : '{}';
  const body = parts.map(one => `${header}\n${JSON.stringify(one)}\n`).join('');
  const limits = { timeoutMs: patience, mostBytes };
  const { json } = await transport.send({
    method: 'POST',
    // Paths of an answer to leave out would have the server read every article once more.
    path: `/${alias}/_msearch`,
    ...{ body, lines: true, ...limits, ...(signal && { signal }) },
  });
  const responses = list(record(json)['responses']);
  for (const response of responses) checkPart(response, transport.host);
  const [candidates, counts, ...frequencies] = responses;
  terms.forEach((term, at) => {
    const found = record(frequencies[at]);
    // Where a shard is missing, another answer may know more.
    const isWhole = countOf(record(found['_shards'])['failed']) === 0;
    if (isWhole && found['hits'] !== undefined) known.set(term, totalOf(found));
  });
  const first = list(record(record(candidates)['hits'])['hits']);
  const index = text(record(first[0])['_index']) || shared.index;
  const further = await furtherCandidates(first, {
    ...{ transport, index, part, count, limits, ...(signal && { signal }) },
  });
  const hits = [...first, ...further];
  return {
    recall,
    items: hits.flatMap(readItem),
    elsewhere: elsewhereOf(shared, known, { counts, isAll: hits.length < count }),
    index,
  };
}

/** A part that failed is a failure of the whole, though the status of the whole says success. */
function checkPart(response: unknown, host: string): void {
  const { error, status } = record(response);
  if (error === undefined) return;
  const reply = { status: countOf(status), json: response };
  throw statusError(reply, { host });
}

/** Whom to ask, and what is known already. */
export interface SharedQuestion {
  readonly transport: Transport;
  readonly alias: string;
  readonly shared: SharedIndex;
  readonly known: KnownFrequencies;
}

/** Articles of some ids, in no order; those that are not there are left out. */
export async function articlesShared(
  { transport, alias }: Pick<SharedQuestion, 'transport' | 'alias'>,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly IndexedArticle[]> {
  const body = JSON.stringify({ ids: ids.map(sharedRecordId) });
  const { json } = await transport.send({
    ...{ method: 'POST', path: `/${alias}/_mget?_source_includes=article,names`, body },
    ...{ timeoutMs: patience, mostBytes, ...(signal && { signal }) },
  });
  return list(record(json)['docs']).flatMap(readItem);
}

/** How many match, by kind and by category: each facet counts before its own filter. */
function countsPart(recall: Recall, query: SearchQuery): ServerQuery {
  const { kinds, categories } = facetFilters(query);
  const both = [kinds, categories].filter(filter => filter !== undefined);
  const all = { match_all: {} };
  return {
    size: 0,
    track_total_hits: false,
    timeout: thinking,
    terminate_after: mostCounted,
    query: countedQuery(recall),
    aggs: {
      total: { filter: { bool: { filter: both } } },
      kinds: {
        filter: categories ?? all,
        aggs: { values: { terms: { field: 'kind', size: 10 } } },
      },
      categories: {
        filter: kinds ?? all,
        aggs: { values: { terms: { field: 'category', size: 200 } } },
      },
    },
  };
}

function frequencyPart(term: string): ServerQuery {
  return { size: 0, track_total_hits: true, query: termQuery(term) };
}

function termsOf({ concepts }: Recall): readonly string[] {
  const all = concepts.flatMap(({ ways }) => ways.flatMap(({ terms }) => terms));
  return [...new Set(all)].slice(0, mostTerms);
}

function elsewhereOf(
  shared: SharedIndex,
  known: KnownFrequencies,
  { counts, isAll }: { readonly counts: unknown; readonly isAll: boolean },
): Elsewhere {
  const { articles: articleCount, lengths, passages } = shared;
  const about = { articleCount, lengths, passages, frequencyOf: (term: string) => known.get(term) };
  // Where all that match are here, they are counted here.
  return isAll ? about : { ...about, matches: matchesOf(counts) };
}

function matchesOf(counts: unknown): NonNullable<Elsewhere['matches']> {
  const aggregations = record(record(counts)['aggregations']);
  return {
    total: countOf(record(aggregations['total'])['doc_count']),
    facets: {
      kinds: buckets(aggregations['kinds']),
      categories: buckets(aggregations['categories']),
    },
    isEstimated: true,
  };
}

function buckets(facet: unknown): Readonly<Record<string, number>> {
  const values = list(record(record(facet)['values'])['buckets']).map(record);
  return Object.fromEntries(values.map(({ key, doc_count: n }) => [String(key), countOf(n)]));
}

/** An article, checked as strangers' data; names that are no texts are left out. */
function readItem(hit: unknown): IndexedArticle[] {
  const source = record(record(hit)['_source']);
  if (source['article'] === undefined) return [];
  const article: Article = soundArticle(source['article']);
  if (article.id === '') return [];
  const names = list(source['names']).filter(name => typeof name === 'string');
  return [{ article, reference: emptyReference, names }];
}

function totalOf(response: unknown): number {
  return countOf(record(record(record(response)['hits'])['total'])['value']);
}
