/** Reads the project file that Apifox exports: folders of operations, and the schemas they refer to. */
import { asData, asText, dataOf, isData, textOf, type Data } from '../plainData';
import type { Reading } from '../formats/textSource';
import type { WholeFile } from '../reader';
import { isFailure, type ApiField, type ApiOperation, type ApiResponse } from './apiOperation';
import { operationArticle, type ToldErrors } from './operationArticle';
import { answerFields, exampleText, requestFields } from './openapi/content';
import { parameterFields } from './openapi/parameters';
import type { Documents } from './openapi/references';
import { errorsOf } from './openapi/responseErrors';
import { serverAddress, type Address } from './openapi/service';
import { brokenDescription } from './brokenDescription';

export function readApifox(file: WholeFile): Reading {
  let root: Data;
  try {
    root = asData(JSON.parse(file.text));
  } catch (error) {
    return brokenDescription(file, { what: 'Apifox project', error });
  }
  const product = textOf(asData(root['info']), 'name', 'title') || textOf(root, 'name');
  const project: Project = {
    documents: new Map([['', { definitions: schemasOf(root['schemaCollection']) }]]),
    address: addressOf(root),
  };
  const told: ToldErrors = new Set();
  const found = apisIn(root['apiCollection'], [product].filter(Boolean));
  const articles = found.map(api => operationArticle(file, toOperation(api, project), told));
  if (articles.length > 0) return { articles, problems: [] };
  const message = 'The Apifox project holds no operations.';
  return { articles, problems: [{ path: file.path, line: 1, message }] };
}

interface Project {
  readonly documents: Documents;
  readonly address: Address;
}

interface FoundApi {
  readonly item: Data;
  readonly api: Data;
  readonly category: readonly string[];
}

const deepest = 30;

/** The outermost folder is always the same and says nothing. */
function apisIn(items: unknown, category: readonly string[], depth = 0): FoundApi[] {
  if (depth > deepest) return [];
  return dataOf(items).flatMap(item => {
    if (isData(item['api'])) return [{ item, api: item['api'], category }];
    const name = depth === 0 ? '' : asText(item['name']).trim();
    return apisIn(item['items'], name === '' ? category : [...category, name], depth + 1);
  });
}

/** Schemas by the number under which `$ref: "#/definitions/123"` names them. */
function schemasOf(items: unknown, depth = 0): Record<string, unknown> {
  if (depth > deepest) return {};
  return Object.assign(
    {},
    ...dataOf(items).map((item): Record<string, unknown> => {
      const id = asText(item['id']).replace(/^#\/definitions\//, '');
      const schema = asData(item['schema'])['jsonSchema'];
      const inner = schemasOf(item['items'], depth + 1);
      return schema === undefined || id === '' ? inner : { ...inner, [id]: schema };
    }),
  ) as Record<string, unknown>; // assign of records is one.
}

function addressOf(root: Data): Address {
  const bases = dataOf(root['environments']).flatMap(environment => [
    ...Object.values(asData(environment['baseUrls'])).map(url => ({ url })),
    { url: environment['baseUrl'] },
  ]);
  return serverAddress(bases.filter(({ url }) => asText(url) !== '')) ?? { base: '' };
}

function toOperation({ item, api, category }: FoundApi, project: Project): ApiOperation {
  const { documents, address } = project;
  const responses = dataOf(api['responses']).map(response => toResponse(response, api, project));
  const path = `${address.base}/${asText(api['path']).replace(/^\/+/, '')}`;
  const title = textOf(item, 'name') || textOf(api, 'name') || path;
  const body = asData(api['requestBody']);
  const name = textOf(api, 'operationId');
  return {
    ...{ title, path, category },
    method: asText(api['method']).toUpperCase() || 'GET',
    ...(address.host === undefined ? {} : { host: address.host }),
    ...(name === '' ? {} : { name }),
    description: asText(api['description']).trim(),
    isDeprecated: api['status'] === 'deprecated',
    tags: [api['tags']].flat().map(asText).filter(Boolean),
    fields: [
      ...Object.entries(asData(api['parameters'])).flatMap(([place, rows]) =>
        parameterFields(documents, undefined, rowsIn(rows, place)),
      ),
      ...bodyFields(body, documents),
    ],
    bodyDescription: asText(body['description']),
    responses: responses.map(({ response }) => response),
    errors: responses.flatMap(({ response, schema }) =>
      isFailure(response.status) ? errorsOf(documents, { ...response, schema }) : [],
    ),
    requestExamples: bodyExamples(body).map(text => ({ headers: [], body: text })),
    line: 1,
  };
}

/** Rows as parameters of OpenAPI; those that are switched off are left out. */
function rowsIn(rows: unknown, place: string): readonly Data[] {
  return dataOf(rows)
    .filter(row => row['enable'] !== false)
    .map(row => ({ ...row, in: place, schema: row['schema'] ?? { ...row, required: undefined } }));
}

function bodyFields(body: Data, documents: Documents): readonly ApiField[] {
  const rows = dataOf(body['parameters']);
  if (rows.length > 0) return parameterFields(documents, undefined, rowsIn(rows, 'formData'));
  const type = asText(body['type']);
  return requestFields(documents, { type, schema: body['jsonSchema'], examples: [] });
}

function bodyExamples(body: Data): string[] {
  const all = dataOf(body['examples']).map(example => textOf(example, 'value', 'data'));
  return [asText(body['example']), asText(body['sampleValue']), ...all]
    .filter(text => text.trim() !== '')
    .slice(0, 1)
    .map(exampleText);
}

function toResponse(
  given: Data,
  api: Data,
  { documents }: Project,
): { readonly response: ApiResponse; readonly schema: unknown } {
  const status = asText(given['code']);
  const schema = given['jsonSchema'];
  const examples = dataOf(api['responseExamples'])
    .filter(example => asText(example['responseId']) === asText(given['id']))
    .map(example => exampleText(textOf(example, 'data', 'value')));
  const fields = isFailure(status) ? [] : answerFields(documents, schema);
  const description = textOf(given, 'description', 'name');
  return { response: { status, description, fields, examples }, schema };
}
