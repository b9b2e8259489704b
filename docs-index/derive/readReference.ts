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
import { saidAuths } from './vendors/saidAuth';
import { packageNames } from './vendors/packageNames';
import type { DeclaredReference, ErrorDoc, Reference } from '../reference';
import type { RequestPage } from './requests/requestPage';

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
  const { errors, mentions } = readErrors({ article, blocks, places });
  const { endpoints, page, reading } = readApis({ article, blocks, places }, errors);
  const { structs, problems, valueRows } = reading;
  const examples = readExamples(page);
  const fields = withShownBodies(reading.fields, examples);
  const packages = isMet(article) ? [] : packageNames(article.body);
  const auths = isMet(article) ? [] : saidAuths(article.body);
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
      ...(auths.length > 0 ? { auths } : {}),
      ...(fields.length > 0 ? { category: article.category } : {}),
      ...(valueRows.length > 0
        ? { values: { url: article.url, category: article.category, rows: valueRows } }
        : {}),
    },
    problems,
  };
}

/**
 * The endpoints of a page and their fields. A page of errors that documents no field names requests
 * without documenting them: "Errors of `POST /crates`".
 */
function readApis(page: RequestPage, errors: readonly ErrorDoc[]) {
  const found = findEndpoints(page);
  const whole = { ...page, endpoints: found };
  const reading = readFields(whole);
  const isOfErrors = errors.length > 1 && errorTitle.test(page.article.title);
  if (found.length === 0 || !isOfErrors || reading.fields.length > 0) {
    return { endpoints: found, page: whole, reading };
  }
  const bare = { ...page, endpoints: [] };
  return { endpoints: [], page: bare, reading: readFields(bare) };
}

const errorTitle =
  /^(?:api |common |global )?errors?\b|\berror (?:codes?|messages?|responses?|list)\b|错误(?:码|代码|信息|列表)|返回码|状态码/i;

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
