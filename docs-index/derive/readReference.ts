/** The door of what is derived: the reference material of articles, and the table of its symbols. */
import type { Article, Problem } from '../article';
import { type Block, parseBlocks } from './blocks/blocks';
import { readExamples } from './requests/docExamples';
import { findEndpoints } from './requests/endpoints';
import { readErrors } from './errors/errors';
import { readFields } from './fields/pageFields';
import { withShownBodies } from './fields/shownBodies';
import { readNames } from './names/docNames';
import { placeBlocks } from './blocks/places';
import { apiHosts } from './vendors/apiHosts';
import { packageNames } from './vendors/packageNames';
import type { DeclaredReference, Reference } from '../reference';

export {
  readWrittenOperation,
  type WrittenArgument,
  type WrittenOperation,
} from './names/writtenOperation';
export { isPathHole, matchesPath, readRequestLine } from './requests/requestLine';
export { createNearNames, type NearNames } from './symbols/nearNames';
export { distinctApis } from './symbols/distinctApis';
export { proposeVendors } from './vendors/proposeVendors';
export { buildSymbols, type EnumRow, type MessageMatch, type Symbols } from './symbols/symbols';

/**
 * Finds the reference material of one article. A table row that cannot be understood is a problem
 * (at the article's source line), never a silent loss. Never throws.
 */
export function readReference(article: Article): { reference: Reference; problems: Problem[] } {
  const { declared } = article;
  if (declared) return { reference: placeDeclared(article, declared), problems: [] };
  const blocks = parseBlocks(article.body);
  if (article.names) return { reference: namesOnly(article, blocks), problems: [] };
  const places = placeBlocks(blocks, isCallbackPage(article));
  const endpoints = findEndpoints({ article, blocks, places });
  const page = { article, blocks, places, endpoints };
  const { fields: all, structs, problems, valueRows } = readFields(page);
  const examples = readExamples(page);
  const fields = withShownBodies(all, examples);
  const { errors, mentions } = readErrors({ article, blocks, places });
  const packages = isMet(article) ? [] : packageNames(article.body);
  const isHosted = isMet(article) || endpoints.some(({ endpoint }) => endpoint.host !== undefined);
  const hosts = isHosted ? [] : apiHosts(article.body);
  return {
    reference: {
      endpoints: endpoints.filter(({ isAgain }) => !isAgain).map(({ endpoint }) => endpoint),
      fields,
      structs,
      errors,
      examples,
      ...(mentions.length > 0 ? { mentions } : {}),
      ...(packages.length > 0 ? { packages } : {}),
      ...(hosts.length > 0 ? { hosts } : {}),
      ...(fields.length > 0 ? { category: article.category } : {}),
      ...(valueRows.length > 0
        ? { values: { url: article.url, category: article.category, rows: valueRows } }
        : {}),
    },
    problems,
  };
}

/** A page that lists names has no fields: what its tables hold are the names. */
function namesOnly(article: Article, blocks: readonly Block[]): Reference {
  const names = readNames(article, blocks);
  return { endpoints: [], fields: [], structs: [], errors: [], examples: [], names };
}

/** Whether somebody met a problem here; who documents something is told by other pages. */
function isMet({ kind }: Article): boolean {
  return kind === 'ticket' || kind === 'qa';
}

function isCallbackPage(article: Article): boolean {
  return /回调|\bcallbacks?\b/i.test(article.title) && article.operation === undefined;
}

/** What a format declares, and the errors that its text tells of besides. */
function placeDeclared(article: Article, declared: DeclaredReference): Reference {
  const { prose, endpoints, fields, structs, errors, examples } = declared;
  const blocks = parseBlocks(prose);
  const places = placeBlocks(blocks, false);
  const found = readErrors({ article: { ...article, body: prose }, blocks, places }).errors;
  const place = <T>(items: readonly T[]) => items.map(item => ({ ...item, articleId: article.id }));
  return {
    endpoints: place(endpoints),
    fields: place(fields),
    structs: place(structs),
    errors: [...place(errors), ...found],
    examples: place(examples),
    ...(fields.length > 0 ? { category: article.category } : {}),
  };
}
