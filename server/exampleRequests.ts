/** Example requests for what a client asks by: an article, words, or a place in a document. */
import type { DocsIndex } from '../docs-index/docsIndex';
import { exampleLanguages, makeExamples, type Insertion } from '../docs-index/examples';
import type { Endpoint } from '../docs-index/reference';
import type { ExamplesAnswer } from './protocol';

export interface ExamplesQuestion {
  readonly languageId: string;
  readonly articleId?: string | undefined;
  /** Words that must all stand in the endpoint's title, key, name or host. */
  readonly words?: string | undefined;
  /** Key of the endpoint at the place in the document. */
  readonly api?: string | undefined;
  /** Where an example is to be inserted; a file of its own if absent. */
  readonly insertion?: Insertion | undefined;
}

/** Endpoints whose examples are written for one question at most. */
const mostEndpoints = 200;

/** Examples of the endpoints that fit, those found by words best first. */
export function exampleRequests(index: DocsIndex, question: ExamplesQuestion): ExamplesAnswer {
  const { languageId, articleId, words = '', api, insertion } = question;
  const fitting = index.symbols.endpoints.filter(
    endpoint =>
      (articleId === undefined || endpoint.articleId === articleId) &&
      (api === undefined || endpoint.key === api),
  );
  const found = [...new Set(rankByWords(fitting, words).map(endpoint => endpoint.key))];
  const examples = found.slice(0, mostEndpoints).flatMap(endpoint =>
    makeExamples(index.symbols, {
      languageId,
      endpoint,
      vendors: index.manifest.vendors,
      ...(articleId !== undefined && { articleId }),
      ...(insertion && { insertion }),
    }),
  );
  return { examples, languages: exampleLanguages };
}

function rankByWords(endpoints: readonly Endpoint[], text: string): readonly Endpoint[] {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(word => word !== '');
  if (words.length === 0) return endpoints;
  return endpoints
    .map(endpoint => ({ endpoint, rank: rankOf(endpoint, wanted, words) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .map(({ endpoint }) => endpoint);
}

const noMatch = 4;

function rankOf(
  { key, name = '', path, title, host = '' }: Endpoint,
  wanted: string,
  words: readonly string[],
): number {
  const names = [key, name, path, title].map(text => text.toLowerCase());
  if (names.includes(wanted)) return 0;
  if (names.some(text => text.startsWith(wanted))) return 1;
  const all = `${names.join(' ')} ${host.toLowerCase()}`;
  if (all.includes(wanted)) return 2;
  return words.every(word => all.includes(word)) ? 3 : noMatch;
}
