/** Endpoints by the words that people type to find one, the one that is meant first. */
import type { DocsIndex } from '../../docs-index/answer/docsIndex';
import type { Endpoint } from '../../docs-index/reference';

/**
 * Those whose names, path or host hold all the words, or words that mean the same in the other
 * language; where none does, those of the articles that a search finds. All if there are no words.
 */
export function findEndpoints(
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
    .sort((a, b) => a.rank - b.rank || simplicity(a.endpoint) - simplicity(b.endpoint))
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

const noMatch = 8;

function rankOf(
  { key, name = '', path, title, host = '' }: Endpoint,
  wanted: string,
  choices: readonly (readonly string[])[],
): number {
  const names = [key, name, path, title].map(text => text.toLowerCase());
  const bare = bareName(wanted);
  if (names.some(text => bareName(text) === bare)) return 0;
  const called = [name, ...path.split('/')].map(part => part.toLowerCase());
  if (called.includes(bare)) return 1;
  const isHeld = names.some(text => holdsWord(text, bare));
  if (isHeld && choices.every(words => words.some(word => called.includes(word)))) return 2;
  if (isHeld) return 3;
  if (names.some(text => bareName(text).startsWith(bare))) return 4;
  const all = `${names.join(' ')} ${host.toLowerCase()}`;
  if (all.includes(wanted)) return 5;
  if (choices.every(([word = '']) => all.includes(word))) return 6;
  return choices.every(words => words.some(word => all.includes(word))) ? 7 : noMatch;
}

/** Of those that fit as well as one another the plainest is meant: `/refresh` before `/refresh/list`. */
function simplicity({ method, path }: Endpoint): number {
  // What is sent nowhere is a structure of others.
  if (method === '') return Infinity;
  const parts = path.split('/').filter(part => part !== '');
  const fixed = parts.filter(part => /^[\w.-]+$/.test(part)).length;
  return fixed + parts.length / 100;
}

/** A path as people type it: without the slashes around it. */
function bareName(text: string): string {
  return text.replace(/^\/+|\/+$/g, '');
}

/** Whether a text holds another as a word, or words, of its own: `stat` in `/stat/<id>`, 上传 in 表单上传. */
function holdsWord(text: string, word: string): boolean {
  const isHan = /^\p{Script=Han}{2,}$/u.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + word.length);
    if (isHan || !/[\p{L}\p{N}_-]/u.test(around)) return true;
  }
  return false;
}
