/**
 * Reads Postman collections of format 2.0 and 2.1: folders inside each other, variables, inherited
 * authorisation, saved responses. Each request is an article. The form of the file and what is made of it,
 * from the collection down to a request.
 */
import { asData, asText, dataOf, isData, textOf, type Data } from '../plainData';
import type { Reading } from '../formats/textSource';
import type { WholeFile } from '../reader';
import {
  isFailure,
  type ApiError,
  type ApiField,
  type ApiOperation,
  type ApiResponse,
} from './apiOperation';
import { brokenDescription } from './brokenDescription';
import { errorsIn } from './errorCodes';
import { operationArticle, type ToldErrors } from './operationArticle';
import { readRequestUrl } from './requestUrl';
import { namedHoles, parseSample, sampleFields } from './sampleFields';

/** A collection got from Postman's own interface holds everything one level deeper. */
export function readPostman(file: WholeFile): Reading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(file.text);
  } catch (error) {
    return brokenDescription(file, { what: 'Postman collection', error });
  }
  const outer = asData(parsed);
  const root = isData(outer['collection']) ? outer['collection'] : outer;
  const variables = new Map(
    dataOf(root['variable']).map(item => [textOf(item, 'key', 'id'), asText(item['value'])]),
  );
  const product = asText(asData(root['info'])['name']).trim();
  const start = { category: [product].filter(Boolean), auth: root['auth'], variables };
  const lineOf = linesOfNames(file.text);
  const told: ToldErrors = new Set();
  const operations = requestsIn(root['item'], start).map(found => toOperation(found, lineOf));
  const articles = operations.map(operation => operationArticle(file, operation, told));
  if (articles.length > 0) return { articles, problems: [] };
  const message = 'The Postman collection holds no requests.';
  return { articles, problems: [{ path: file.path, line: 1, message }] };
}

interface Folder {
  readonly category: readonly string[];
  readonly auth: unknown;
  readonly variables: ReadonlyMap<string, string>;
}

interface FoundRequest extends Folder {
  readonly item: Data;
}

const deepest = 30;

function requestsIn(items: unknown, folder: Folder, depth = 0): FoundRequest[] {
  if (depth > deepest) return [];
  return dataOf(items).flatMap(item => {
    const auth = isData(item['auth']) ? item['auth'] : folder.auth;
    if (item['request'] !== undefined) return [{ ...folder, auth, item }];
    const category = [...folder.category, asText(item['name']).trim()].filter(Boolean);
    return requestsIn(item['item'], { ...folder, auth, category }, depth + 1);
  });
}

function toOperation(
  { item, category, auth, variables }: FoundRequest,
  lineOf: (name: string) => number,
): ApiOperation {
  const given = item['request'];
  const request: Data = typeof given === 'string' ? { url: given } : asData(given);
  const url = isData(request['url']) ? request['url'] : { raw: request['url'] };
  const { host, path } = readRequestUrl(rawUrl(url), variables);
  const body = bodyOf(asData(request['body']));
  const headers = dataOf(request['header']).filter(header => header['disabled'] !== true);
  const responses = dataOf(item['response']).map(toResponse);
  const fields = [
    ...credentials(isData(request['auth']) ? request['auth'] : auth, headers),
    ...headers.map(header => headerField(header)),
    ...dataOf(url['variable']).map(row => parameter(row, 'path')),
    ...queryOf(url, variables).map(row => parameter(row, 'query')),
    ...body.fields,
  ];
  const name = asText(item['name']).trim();
  return {
    ...{ path, category, fields: fields.filter(field => field.key !== '') },
    title: name === '' || /^https?:/.test(name) ? path : name,
    method: (asText(request['method']) || 'GET').toUpperCase(),
    ...(host === undefined ? {} : { host }),
    description: descriptionOf(request) || descriptionOf(item),
    responses: responses.map(({ response }) => response),
    errors: responses.flatMap(({ errors }) => errors),
    requestExamples: body.text === undefined ? [] : [{ headers: [], body: body.text }],
    line: lineOf(name),
  };
}

function rawUrl(url: Data): string {
  const raw = asText(url['raw']);
  if (raw !== '') return raw;
  const join = (part: unknown, mark: string): string =>
    Array.isArray(part) ? part.map(piece => textOfPart(piece)).join(mark) : asText(part);
  const protocol = asText(url['protocol']);
  return `${protocol === '' ? '' : `${protocol}://`}${join(url['host'], '.')}/${join(url['path'], '/')}`;
}

function textOfPart(part: unknown): string {
  return isData(part) ? textOf(part, 'value', 'key') : asText(part);
}

/** Rows with their descriptions, else what the address itself says. */
function queryOf(url: Data, variables: ReadonlyMap<string, string>): readonly Data[] {
  const rows = dataOf(url['query']);
  if (rows.length > 0) return rows;
  return readRequestUrl(rawUrl(url), variables).query.map(([key, value]) => ({ key, value }));
}

/** A description is text, or an object that holds it. */
function descriptionOf(data: Data): string {
  const { description } = data;
  return (isData(description) ? asText(description['content']) : asText(description)).trim();
}

function parameter(row: Data, position: 'path' | 'query' | 'form'): ApiField {
  const value = namedHoles(asText(row['value']));
  const example =
    value === '' || value.length > 80 || /[`\n<]/.test(value) ? '' : `e.g. \`${value}\``;
  const description = [descriptionOf(row), example].filter(Boolean).join('\n');
  const type = row['type'] === 'file' ? 'file' : 'string';
  const required = position === 'path' ? { required: true } : {};
  const optional = row['disabled'] === true ? { required: false } : required;
  return { key: textOf(row, 'key', 'id'), position, type, description, ...optional };
}

/** What a header must be is said only of those whose value is part of the protocol. */
function headerField(header: Data): ApiField {
  const key = asText(header['key']).trim();
  const value = namedHoles(asText(header['value']));
  const isFixed = /^(?:content-type|accept|authorization)$/i.test(key) && value !== '';
  const description = descriptionOf(header);
  return {
    ...{ key, position: 'header', type: 'string', description },
    ...(isFixed ? { value, required: true } : {}),
  };
}

function credentials(auth: unknown, headers: readonly Data[]): ApiField[] {
  const hasOwn = headers.some(header => /^authorization$/i.test(asText(header['key'])));
  const type = asText(asData(auth)['type']);
  const settings = asData(auth)[type];
  const setting = (name: string): string => {
    const rows = dataOf(settings);
    const row = rows.find(other => asText(other['key']) === name);
    return row === undefined ? asText(asData(settings)[name]) : asText(row['value']);
  };
  const field = (
    key: string,
    value: string,
    position: 'header' | 'query' = 'header',
  ): ApiField[] => [{ key, position, type: 'string', description: '', value, required: true }];
  if (type === 'apikey') {
    const key = setting('key') || 'X-API-Key';
    return field(key, '<ApiKey>', setting('in') === 'query' ? 'query' : 'header');
  }
  if (hasOwn) return [];
  if (type === 'basic') return field('Authorization', 'Basic <Credentials>');
  return /^(?:bearer|oauth2|jwt)$/.test(type) ? field('Authorization', 'Bearer <Token>') : [];
}

interface Body {
  readonly fields: readonly ApiField[];
  readonly text?: string;
}

function bodyOf(body: Data): Body {
  const mode = asText(body['mode']);
  if (mode === 'urlencoded' || mode === 'formdata') {
    return { fields: dataOf(body[mode]).map(row => parameter(row, 'form')) };
  }
  if (mode === 'graphql') return { fields: [], text: asText(asData(body['graphql'])['query']) };
  const raw = mode === 'raw' ? asText(body['raw']).trim() : '';
  if (raw === '') return { fields: [] };
  const sample = parseSample(raw);
  if (sample === undefined) return { fields: [], text: namedHoles(raw) };
  return {
    fields: Array.isArray(sample) ? [] : sampleFields(sample, 'body'),
    text: namedHoles(JSON.stringify(sample, null, 2)),
  };
}

function toResponse(given: Data): { response: ApiResponse; errors: readonly ApiError[] } {
  const status = asText(given['code']);
  const name = textOf(given, 'name', 'status').trim();
  const sample = parseSample(asText(given['body']));
  const text = sample === undefined ? asText(given['body']) : JSON.stringify(sample, null, 2);
  const response = {
    ...{ status, description: name },
    fields: isFailure(status) ? [] : sampleFields(sample, 'response'),
    examples: text.trim() === '' || text.length > 20_000 ? [] : [text],
  };
  const context = { status, description: name };
  return { response, errors: isFailure(status) ? errorsIn(sample, context) : [] };
}

/** Lines on which the names of requests stand. */
function linesOfNames(text: string): (name: string) => number {
  const lines = new Map<string, number>();
  let line = 0;
  for (const row of text.split('\n')) {
    line++;
    const name = /^\s*"name"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(row)?.[1];
    if (name !== undefined && !lines.has(name)) lines.set(name, line);
  }
  return name => lines.get(JSON.stringify(name)) ?? 1;
}
