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
  const found = [...new Set(findEndpoints(fitting, words, index).map(endpoint => endpoint.key))];
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

/**
 * Those whose names, path or host hold all the words, or words that mean the same in the other
 * language; where none does, those of the articles that a search finds. All if there are no words.
 */
function findEndpoints(
  endpoints: readonly Endpoint[],
  text: string,
  index: DocsIndex,
): readonly Endpoint[] {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(word => word !== '');
  if (words.length === 0) return endpoints;
  const choices = words.map(word => meanings(word, index));
  const named = endpoints
    .map(endpoint => ({ endpoint, rank: rankOf(endpoint, wanted, choices) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .map(({ endpoint }) => endpoint);
  if (named.length > 0) return named;
  const { hits } = index.search({ query: wanted, limit: mostArticles });
  return hits.flatMap(({ id }) => endpoints.filter(({ articleId }) => articleId === id));
}

/** Articles whose endpoints are offered where no name fits. */
const mostArticles = 20;

/** The word itself and the words of its groups in the manifest. */
function meanings(word: string, { manifest }: DocsIndex): readonly string[] {
  const groups = manifest.synonyms.map(group => group.map(other => other.toLowerCase()));
  return [word, ...groups.filter(group => group.includes(word)).flat()];
}

const noMatch = 6;

function rankOf(
  { key, name = '', path, title, host = '' }: Endpoint,
  wanted: string,
  choices: readonly (readonly string[])[],
): number {
  const names = [key, name, path, title].map(text => text.toLowerCase());
  const bare = bareName(wanted);
  if (names.some(text => bareName(text) === bare)) return 0;
  if (names.some(text => holdsWord(text, bare))) return 1;
  if (names.some(text => bareName(text).startsWith(bare))) return 2;
  const all = `${names.join(' ')} ${host.toLowerCase()}`;
  if (all.includes(wanted)) return 3;
  if (choices.every(([word = '']) => all.includes(word))) return 4;
  return choices.every(words => words.some(word => all.includes(word))) ? 5 : noMatch;
}

/** A path as people type it: without the slashes around it. */
function bareName(text: string): string {
  return text.replace(/^\/+|\/+$/g, '');
}

/** Whether a text holds another as a word, or words, of its own: `stat` in `/stat/<id>`. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + word.length);
    if (!/[\p{L}\p{N}_-]/u.test(around)) return true;
  }
  return false;
}
