/** Endpoint, its tables and its own example → the template of an example request. */
import type { ExampleForm } from '../../answers';
import type { DocExample, Endpoint, Field } from '../../reference';
import type { Symbols } from '../../derive/readReference';
import { enoughToRun } from './enoughToRun';
import { fieldHole } from './fieldHole';
import { requestBody } from './requestBody';
import { headerParts, type HeaderParts } from './requestHeaders';
import { pathParts } from './requestPath';
import { exampleParts, hasNamedParts, namedParts, shownQuery } from './shownValues';
import { hole, type RequestTemplate, type TemplateBody, type TextParts } from './template';

/**
 * Builds the request of one endpoint. `minimal` keeps required parameters only, and one of those of
 * which one is; `full` keeps all of them, and what the document's own example adds.
 */
export function requestTemplate(
  endpoint: Endpoint,
  symbols: Symbols,
  form: ExampleForm,
): RequestTemplate {
  const fields = symbols.fieldsOfEndpoint(endpoint).filter(field => !field.struct);
  const example = requestExample(endpoint, symbols);
  const shown = shownQuery(example);
  const needed = enoughToRun(fields, field => shown.has(field.key) || isInBody(field, example));
  const wanted = (field: Field): boolean =>
    form === 'full' || field.required === true || needed.has(field);
  const body = requestBody({ endpoint, symbols, fields, example, form, needed });
  return {
    title: endpoint.title,
    method: endpoint.method,
    host: hostHole(endpoint),
    path: pathParts(endpoint, fields, example),
    query: [
      ...fields
        .filter(field => field.position === 'query' && wanted(field) && !isNamed(endpoint, field))
        .map(field => [field.key, queryValue(field, shown.get(field.key))] as const),
      ...(form === 'full' ? otherQuery(shown, fields, endpoint) : []),
    ],
    headers: withContentType(headerParts(fields, example, wanted), body),
    ...(body && { body }),
  };
}

/** Whether the path says it already: the operation of `/?Action=CreateDisk`, `acl` of `/?acl`. */
function isNamed({ path }: Endpoint, { key }: Pick<Field, 'key'>): boolean {
  const [, query = ''] = path.split('?');
  return query.split('&').some(pair => pair.split('=', 1)[0] === key);
}

function isInBody({ name }: Field, example: DocExample | undefined): boolean {
  return example?.body?.includes(`"${name}"`) === true;
}

/** The example of the same method that shows the most. */
function requestExample(endpoint: Endpoint, symbols: Symbols): DocExample | undefined {
  const requests = symbols
    .examplesOf(endpoint.key)
    .filter(
      ({ kind, method }) => kind === 'request' && (method ?? endpoint.method) === endpoint.method,
    );
  const own = requests.filter(({ articleId }) => articleId === endpoint.articleId);
  return (own.length > 0 ? own : requests).toSorted((a, b) => weight(b) - weight(a))[0];
}

function weight({ body, headers, path }: DocExample): number {
  return Number(body !== undefined) * 2 + Number(headers.length > 0) + Number(path !== undefined);
}

function hostHole({ host }: Endpoint): RequestTemplate['host'] {
  const known = host === undefined || /^[a-z]+:\/\//i.test(host) ? host : `https://${host}`;
  return hole({
    name: 'host',
    type: 'string',
    hint: 'scheme, host and port',
    ...(known !== undefined && { default: known }),
  });
}

function queryValue(field: Field, shown: string | undefined): TextParts {
  return shown !== undefined && hasNamedParts(shown)
    ? namedParts(shown)
    : [fieldHole(field, { shown, isText: true })];
}

/** What the document's example sends in its query without a row that says so. */
function otherQuery(
  shown: ReadonlyMap<string, string>,
  fields: readonly Field[],
  endpoint: Endpoint,
): RequestTemplate['query'] {
  const known = new Set(fields.map(field => field.key));
  return [...shown]
    .filter(([name]) => !known.has(name) && !isNamed(endpoint, { key: name }))
    .map(([name, value]) => [name, exampleParts(name, value)]);
}

/** JSON says that it is JSON; the boundary of a multipart body is for whoever writes it. */
function withContentType(headers: HeaderParts, body: TemplateBody | undefined): HeaderParts {
  if (body?.kind === 'multipart') return headers.filter(([name]) => !isContentType(name));
  const type = body && contentTypes[body.kind];
  if (type === undefined || headers.some(([name]) => isContentType(name))) return headers;
  return [...headers, ['Content-Type', [type]]];
}

function isContentType(name: string): boolean {
  return name.toLowerCase() === 'content-type';
}

const contentTypes: Readonly<Record<TemplateBody['kind'], string | undefined>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: undefined,
  text: 'text/plain',
  file: 'application/octet-stream',
};
