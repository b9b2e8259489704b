/** The same documents many times over under other paths: what an index of a hundred times the size costs. */
import type { Endpoint, Field } from '../../docs-index/reference';
import { buildSymbols } from '../../docs-index/derive/symbols/symbols';
import type { DocsKnowledge } from '../../server/recognise/symbolAt';

/** The symbols of `docs` and `copies - 1` times their endpoints and fields with another first path part. */
export function copyDocs({ symbols, manifest }: DocsKnowledge, copies: number): DocsKnowledge {
  const { endpoints, fields, structs, errors } = symbols;
  const references = Array.from({ length: copies }, (_, at) => ({
    endpoints: endpoints.map(endpoint => copyEndpoint(endpoint, at)),
    fields: fields.map(field => copyField(field, at)),
    structs: at === 0 ? structs : [],
    errors: at === 0 ? errors : [],
    examples: [],
  }));
  return { symbols: buildSymbols(references), manifest };
}

function copyEndpoint(endpoint: Endpoint, at: number): Endpoint {
  const { key, path, articleId } = endpoint;
  return {
    ...endpoint,
    key: copyPath(key, at),
    path: copyPath(path, at),
    articleId: copyId(articleId, at),
  };
}

function copyField(field: Field, at: number): Field {
  const api = field.api === undefined ? {} : { api: copyPath(field.api, at) };
  return { ...field, ...api, articleId: copyId(field.articleId, at) };
}

function copyPath(text: string, at: number): string {
  return at === 0 ? text : text.replace(/\/(?=\w)/, `/copy${at}-`);
}

function copyId(id: string, at: number): string {
  return at === 0 ? id : `${id}~${at}`;
}
