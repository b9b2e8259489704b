/** The operations of a description, each with all that stands anywhere in it about them. */
import { asData, asList, asText, dataOf, isData, textOf, type Data } from '../../plainData';
import {
  isFailure,
  type ApiError,
  type ApiField,
  type ApiOperation,
  type ApiResponse,
} from '../apiOperation';
import { answerFields, bodyType, examplesOf, exampleText, mediaOf, requestFields } from './content';
import { errorsOf } from './responseErrors';
import { parameterFields } from './parameters';
import { proseMarkdown } from './prose';
import { resolve, type Documents } from './references';
import { addressOf, credentialFields, serverAddress, type Address } from './service';

/** A description with all its files. */
export interface Description {
  readonly root: Data;
  readonly documents: Documents;
  /** 1-based line of `METHOD path` as the file writes it. */
  readonly lineOf: (method: string, path: string) => number;
  readonly product: string;
}

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'query', 'trace'];

/** Operations in the order of the description, webhooks after them. */
export function operationsOf(description: Description): ApiOperation[] {
  const { root, documents } = description;
  const address = addressOf(root);
  const paths = Object.entries(asData(root['paths'] ?? root['x-ms-paths']));
  const called = paths.flatMap(([path, item]) => {
    const { value } = resolve(documents, item);
    const here = serverAddress(value['servers']) ?? address;
    return onPath(value, { description, path, address: here });
  });
  const hooks = Object.entries(asData(root['webhooks'] ?? root['x-webhooks']));
  return [...called, ...hooks.flatMap(([name, item]) => webhooks(description, name, item))];
}

interface Path {
  readonly description: Description;
  readonly path: string;
  readonly address: Address;
}

function onPath(item: Data, path: Path): ApiOperation[] {
  const { documents } = path.description;
  return methods.flatMap(method => {
    if (!isData(item[method])) return [];
    const { value: operation } = resolve(documents, item[method]);
    return [toOperation({ ...path, method, item, operation })];
  });
}

interface Found extends Path {
  readonly method: string;
  readonly item: Data;
  readonly operation: Data;
}

function toOperation(found: Found): ApiOperation {
  const { description, method, item, operation } = found;
  const { root, documents } = description;
  const { base, host } = serverAddress(operation['servers']) ?? found.address;
  const path = base + found.path.replace(/^(?=[^/])/, '/').replace(/[?#].*$/, '');
  const title = titleOf(operation, `${method.toUpperCase()} ${path}`);
  const body = bodyOf(documents, operation);
  const responses = responsesOf(documents, operation);
  const own = parameterFields(documents, item['parameters'], operation['parameters']);
  const keys = new Set(own.map(field => field.key.toLowerCase()));
  const credentials = credentialFields(description, operation['security'] ?? root['security']);
  const name = asText(operation['operationId']);
  return {
    ...{ title, method: method.toUpperCase(), path, description: textWithLinks(operation, title) },
    ...(host === undefined ? {} : { host }),
    ...(name === '' ? {} : { name }),
    isDeprecated: operation['deprecated'] === true,
    category: categoryOf(description, operation),
    tags: asList(operation['tags'])
      .map(asText)
      .filter(tag => tag !== ''),
    fields: [
      ...credentials.filter(field => !keys.has(field.key.toLowerCase())),
      ...own,
      ...body.fields,
    ],
    ...(body.text === '' ? {} : { bodyDescription: body.text }),
    responses,
    errors: responses.flatMap(response => response.errors),
    requestExamples: body.examples.slice(0, 2).map(text => ({ headers: [], body: text })),
    line: description.lineOf(method, found.path),
  };
}

function titleOf(operation: Data, otherwise: string): string {
  const summary = asText(operation['summary']).replace(/\s+/g, ' ').trim();
  if (summary !== '') return summary;
  const name = asText(operation['operationId']);
  const [first = ''] = asText(operation['description'])
    .trim()
    .split(/\n|(?<=[.。])\s/);
  return first !== '' && first.length <= 80 && !/[<|`]/.test(first)
    ? first.replace(/[.。]$/, '')
    : name || otherwise;
}

/** The operation's text, without a first line that is its title again, and where more is told. */
function textWithLinks(operation: Data, title: string): string {
  const text = proseMarkdown(asText(operation['description'])).trim();
  const link = asData(operation['externalDocs']);
  const url = asText(link['url']);
  const more = /^https?:/.test(url) ? `[${textOf(link, 'description') || url}](${url})` : '';
  const own = text.replace(/\.$/, '') === title ? '' : text;
  return [own, more].filter(part => part !== '').join('\n\n');
}

/** Product, then the folder of Apifox, or the first tag with what it is called in the menu. */
function categoryOf({ root, product }: Description, operation: Data): string[] {
  const [tag = ''] = asList(operation['tags']).map(asText);
  const named = dataOf(root['tags']).find(other => asText(other['name']) === tag) ?? {};
  const folder = textOf(operation, 'x-apifox-folder') || textOf(named, 'x-displayName') || tag;
  return [product, ...folder.split('/')].map(level => level.trim()).filter(level => level !== '');
}

interface Body {
  readonly fields: readonly ApiField[];
  readonly text: string;
  readonly examples: readonly string[];
}

function bodyOf(documents: Documents, operation: Data): Body {
  const { value } = resolve(documents, operation['requestBody']);
  const media = mediaOf(documents, value['content']);
  const given = dataOf(operation['parameters']).map(item => resolve(documents, item).value);
  const old = given.find(parameter => parameter['in'] === 'body') ?? {};
  const schema = media?.schema ?? old['schema'];
  if (schema === undefined) return { fields: [], text: '', examples: media?.examples ?? [] };
  const fields = media === undefined ? [] : requestFields(documents, media);
  const type = fields.length === 0 ? bodyType(documents, schema) : '';
  const isPlain = type !== '' && type !== 'object';
  const text = [textOf(value, 'description') || textOf(old, 'description')]
    .concat(isPlain ? `(${[media?.type, type].filter(Boolean).join(', ')})` : '')
    .filter(part => part !== '')
    .join(' ');
  return { fields, text, examples: media?.examples ?? examplesOf(documents, old) };
}

type FoundResponse = ApiResponse & { readonly errors: readonly ApiError[] };

function responsesOf(documents: Documents, operation: Data): FoundResponse[] {
  return Object.entries(asData(operation['responses'])).flatMap(([status, given]) => {
    if (status.startsWith('x-')) return [];
    const { value } = resolve(documents, given);
    const media = mediaOf(documents, value['content']);
    const schema = media?.schema ?? value['schema'];
    const old = Object.values(asData(value['examples'])).map(exampleText);
    const examples = media?.examples ?? [...old, ...examplesOf(documents, { schema })];
    const fields = isFailure(status) ? [] : answerFields(documents, schema);
    const description = proseMarkdown(asText(value['description'])).trim();
    const errors = isFailure(status)
      ? errorsOf(documents, { status, schema, examples, description })
      : [];
    return [{ status, description, fields, examples, errors }];
  });
}

/** A call that the service makes: what it sends are fields, but there is nothing to call. */
function webhooks(description: Description, name: string, item: unknown): ApiOperation[] {
  const { documents } = description;
  const { value } = resolve(documents, item);
  return methods.flatMap(method => {
    if (!isData(value[method])) return [];
    const operation = asData(value[method]);
    const body = resolve(documents, operation['requestBody']).value;
    const media = mediaOf(documents, body['content']);
    const title = titleOf(operation, name);
    return [
      {
        ...{ title, method: '', path: '', name, responses: [], requestExamples: [] },
        description: textWithLinks(operation, title),
        category: categoryOf(description, operation),
        tags: ['webhook'],
        fields: answerFields(documents, media?.schema, 'callback'),
        line: description.lineOf(method, name),
      },
    ];
  });
}
