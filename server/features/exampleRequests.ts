/** Example requests for what a client asks by: an article, words, or a place in a document. */
import {
  type DocsIndex,
  exampleLanguageNames,
  exampleLanguageOf,
  exampleLanguages,
  type Insertion,
  makeExamples,
} from '../../docs-index/answer/docsIndex';
import type { Example } from '../../docs-index/answers';
import type { Endpoint } from '../../docs-index/reference';
import type { ExamplesAnswer } from '../protocol';
import { findEndpoints } from './findEndpoints';

export interface ExamplesQuestion {
  readonly languageId: string;
  readonly articleId?: string | undefined;
  /** Words that must all stand in the endpoint's title, key, name or host. */
  readonly words?: string | undefined;
  /** Key of the endpoint at the place in the document. */
  readonly api?: string | undefined;
  /** Tells of a host whether its APIs come first: those that the file is about. */
  readonly comesFirst?: ((host: string) => boolean) | undefined;
  /** Where an example is to be inserted; a file of its own if absent. */
  readonly insertion?: Insertion | undefined;
}

/** Endpoints whose examples are written for one question at most. */
const mostEndpoints = 200;

/** Examples of the endpoints that fit, those found by words best first. */
export function exampleRequests(index: DocsIndex, question: ExamplesQuestion): ExamplesAnswer {
  const { languageId, articleId, words = '', api, comesFirst, insertion } = question;
  const fitting = index.symbols.endpoints.filter(
    endpoint =>
      (articleId === undefined || endpoint.articleId === articleId) &&
      (api === undefined || endpoint.key === api),
  );
  const ordered = comesFirst === undefined ? fitting : [...fitting].sort(byHost(comesFirst));
  const found = [...new Set(findEndpoints(ordered, words, index).map(endpoint => endpoint.key))];
  const write = (language: string, endpoint: string): readonly Example[] =>
    makeExamples(index.symbols, {
      languageId: language,
      endpoint,
      vendors: index.manifest.vendors,
      ...(articleId !== undefined && { articleId }),
      ...(insertion && { insertion }),
    });
  // Within a string or an object only what is sent belongs, and not a program that sends it.
  const isInside = insertion?.quote !== undefined || insertion?.inObject === true;
  const examples = found.slice(0, mostEndpoints).flatMap(endpoint => {
    const bodies = isInside ? write('json', endpoint) : [];
    return bodies.length > 0 ? bodies : write(languageId, endpoint);
  });
  const ownLanguage = exampleLanguageOf(languageId);
  return {
    examples,
    languages: exampleLanguages,
    languageNames: exampleLanguageNames,
    ...(ownLanguage !== undefined && { ownLanguage }),
  };
}

function byHost(comesFirst: (host: string) => boolean): (a: Endpoint, b: Endpoint) => number {
  const place = new Map<string, number>();
  const placeOf = ({ host = '' }: Endpoint): number => {
    const known = place.get(host) ?? (comesFirst(host) ? 0 : 1);
    place.set(host, known);
    return known;
  };
  return (a, b) => placeOf(a) - placeOf(b);
}
