/** What a server answers that holds some articles, as far as it is asked by this product. */
import type { IndexedArticle } from '../../../docs-index/keep/segments';
import { emptyManifest } from '../../../docs-index/manifest';
import { publishedFormat } from '../../../docs-index/shared/mapping';
import { referencePack } from '../../../docs-index/shared/publish/referencePack';
import { aboutPack, packPieces } from '../../../docs-index/shared/referencePieces';
import { countLengths, sharedRecord } from '../../../docs-index/shared/sharedRecord';
import type { Asked } from './fakeServer';

/** Name of the index behind every alias. */
export const fakeIndexName = 'docs-1';

/** Answers requests as an index of these articles: every one of them matches every query. */
export function fakeIndex(items: readonly IndexedArticle[]): (asked: Asked) => unknown {
  const counter = countLengths();
  const records = items.map((item, order) => sharedRecord(item, { order, pack: '', counter }));
  const pack = referencePack();
  for (const item of items) pack.add(item);
  const { bytes } = pack.end(emptyManifest);
  const state = { format: publishedFormat, published: '2026-11-01T00:00:00Z' };
  const about = {
    ...state,
    articles: items.length,
    ...counter.total(),
    reference: aboutPack(bytes),
  };
  const documents = new Map<string, unknown>([
    ['about', { about }],
    ...[...packPieces(bytes)].map(({ id, json }) => [id, JSON.parse(json) as unknown] as const),
  ]);
  const hits = records.map(({ article, names, order }) => ({
    ...{ _index: fakeIndexName, _source: { article, names }, sort: [1, order] },
  }));
  const search = ({ size, search_after: [, after] = [] }: Query) => {
    const from = after === undefined ? 0 : after + 1;
    const total = { value: items.length };
    const facet = { values: { buckets: [] } };
    const counts = { total: { doc_count: items.length }, kinds: facet, categories: facet };
    return { hits: { total, hits: hits.slice(from, from + size) }, aggregations: counts };
  };
  return ({ path, body }) => {
    const id = /\/_doc\/([^?]+)/.exec(path)?.[1];
    if (id !== undefined) {
      return { _index: fakeIndexName, _source: documents.get(decodeURIComponent(id)) };
    }
    if (!path.includes('/_msearch')) return search(readQuery(body));
    const queries = body.split('\n').filter((line, at) => at % 2 === 1 && line !== '');
    return { responses: queries.map(readQuery).map(search) };
  };
}

interface Query {
  readonly size: number;
  readonly search_after?: readonly number[];
}

/** The product's own request, of which the rest does not matter here. */
function readQuery(json: string): Query {
  return JSON.parse(json) as Query;
}
