/**
 * Reads OpenAPI 3.0 and 3.1 and Swagger 2.0, JSON or YAML, in one file or over many with local
 * `$ref`. Each operation is an article; what the description says as a whole is one, too.
 */
import type { Article, Problem } from '../../../article';
import { asData, asText, dataOf, isData, textOf, type Data } from '../../plainData';
import type { Reading } from '../../formats/textSource';
import type { WholeFile } from '../../reader';
import { joinName } from '../../reader';
import type { ApiOperation } from '../apiOperation';
import { brokenDescription } from '../brokenDescription';
import { operationArticle, type ToldErrors } from '../operationArticle';
import { findLines } from './lines';
import { operationsOf } from './operations';
import { parseDescription } from './parseDescription';
import { proseMarkdown } from './prose';
import { loadDocuments, type Missing } from './references';

/** Operations of one description; more are left out. */
const mostOperations = 20_000;

/** Never throws: what is broken is a problem, and what can be read is. */
export async function readOpenApi(file: WholeFile): Promise<Reading> {
  let root: unknown;
  try {
    root = parseDescription(file.text);
  } catch (error) {
    return brokenDescription(file, { what: 'API description', error });
  }
  if (!isDescription(root)) return { articles: [], problems: [], format: 'passed-over' };
  const uses: string[] = [];
  const { documents, missing } = await loadDocuments(root, async name => {
    const neighbour = joinName(file.name, name);
    if (neighbour === undefined) return undefined;
    uses.push(neighbour);
    const text = await file.neighbour(neighbour);
    return text === undefined ? undefined : parseDescription(text);
  });
  const product = asText(asData(root['info'])['title']).trim();
  const operations = operationsOf({ root, documents, lineOf: findLines(file.text), product });
  const told: ToldErrors = new Set();
  const articles = operations
    .slice(0, mostOperations)
    .map(operation => operationArticle(file, operation, told));
  const overview = overviewOf(file, root, product);
  return {
    articles: [...(overview === undefined ? [] : [overview]), ...articles],
    problems: problemsOf(file, { operations, missing }),
    ...(uses.length > 0 ? { uses } : {}),
  };
}

/** A part of a description that stands in a file of its own is none. */
function isDescription(root: unknown): root is Data {
  if (!isData(root)) return false;
  return root['openapi'] !== undefined || root['swagger'] !== undefined;
}

const mostMissingTold = 10;

function problemsOf(
  { path }: WholeFile,
  found: { operations: readonly ApiOperation[]; missing: readonly Missing[] },
): Problem[] {
  const { operations, missing } = found;
  const problem = (message: string): Problem => ({ path, line: 1, message });
  const problems = missing
    .slice(0, mostMissingTold)
    .map(({ name, reason }) => problem(`The description refers to ${name}: ${reason}.`));
  const more = missing.length - problems.length;
  if (more > 0) problems.push(problem(`${more} more files that it refers to are not there.`));
  if (operations.length === 0) problems.push(problem('The API description holds no operations.'));
  if (operations.length > mostOperations) {
    problems.push(problem(`Of ${operations.length} operations ${mostOperations} were read.`));
  }
  return problems;
}

/** What the description says of the service, if it says anything. */
function overviewOf(file: WholeFile, root: Data, product: string): Article | undefined {
  const info = asData(root['info']);
  const text = proseMarkdown(asText(info['description'])).trim();
  const tags = dataOf(root['tags']).filter(tag => asText(tag['description']) !== '');
  if (text === '' && tags.length === 0) return undefined;
  const servers = dataOf(root['servers'])
    .map(server => `- ${asText(server['url'])} ${asText(server['description'])}`.trim())
    .join('\n');
  const sections = tags.map(
    tag => `## ${textOf(tag, 'x-displayName', 'name')}\n\n${asText(tag['description']).trim()}`,
  );
  const body = [text, servers, ...sections].filter(part => part !== '').join('\n\n');
  return {
    id: file.stem,
    title: file.mask(product === '' ? (file.stem.split('/').at(-1) ?? file.stem) : product),
    kind: 'reference',
    category: product,
    breadcrumb: [product].filter(level => level !== ''),
    body: file.mask(body),
    source: { path: file.path, line: 1 },
  };
}
