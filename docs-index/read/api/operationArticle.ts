/** Operations of an API description → articles with their exact reference material. */
import type { Article } from '../../article';
import type { DeclaredReference, ErrorDoc, Field } from '../../reference';
import { soundId } from '../../articleIds';
import type { Mask, TextSource } from '../formats/textSource';
import { isFailure, type ApiField, type ApiOperation, type ApiResponse } from './apiOperation';
import { redact } from '../mask/redact';
import { operationMarkdown } from './operationMarkdown';

/** Which errors of a description were told already: what every operation repeats is told once. */
export type ToldErrors = Set<string>;

/**
 * One operation as an article. Its id is the operation's name, or its method and path; what it
 * documents is declared, so that nothing has to be guessed from the text.
 */
export function operationArticle(
  source: Pick<TextSource, 'path' | 'stem' | 'mask'>,
  operation: ApiOperation,
  told: ToldErrors,
): Article {
  const { mask } = source;
  const text = operationMarkdown(operation);
  const body = mask(text);
  // All that is declared stands in the text, too: where that holds no secret, nothing does.
  const safe = body === text ? unchanged : maskUncounted;
  const own = operation.name ?? `${operation.method} ${operation.path}`;
  const name = soundId(own.replace(/[{}<>:?*"|]/g, '').replace(/\s+/g, '-')) ?? 'operation';
  return {
    id: `${source.stem}/${name}`,
    title: mask(operation.title),
    kind: 'reference',
    category: operation.category.join(' / '),
    breadcrumb: operation.category,
    body,
    source: { path: source.path, line: operation.line },
    ...(operation.tags && operation.tags.length > 0 ? { tags: operation.tags } : {}),
    ...(operation.updated === undefined ? {} : { updated: operation.updated }),
    ...(operation.url === undefined ? {} : { url: operation.url }),
    declared: declaredReference(operation, { told, mask: safe }),
  };
}

/** What is masked in the text was counted there. */
function maskUncounted(text: string): string {
  return redact(text).text;
}

function unchanged(text: string): string {
  return text;
}

interface Declaring {
  readonly told: ToldErrors;
  readonly mask: Mask;
}

function declaredReference(operation: ApiOperation, { told, mask }: Declaring): DeclaredReference {
  const { method, path, host, name, title } = operation;
  const isCalled = method !== '';
  const api = isCalled ? `${method} ${path}` : undefined;
  const answers = operation.responses.filter(response => !isFailure(response.status));
  const line = 1;
  const toField = (field: ApiField): Omit<Field, 'articleId'> => ({
    ...field,
    description: mask(field.description),
    ...(field.value === undefined ? {} : { value: mask(field.value) }),
    name: lastSegment(field.key),
    ...(api === undefined ? {} : { api }),
    enumValues: field.enumValues ?? [],
    line,
  });
  return {
    endpoints: api === undefined ? [] : [{ key: api, method, path, host, name, title, line }],
    fields: [...operation.fields, ...firstOfEach(answers)].map(toField),
    structs: [],
    errors: errorsOf(operation, told),
    examples: [
      ...operation.requestExamples.map(({ path: shown, headers, body }) => ({
        ...{ kind: 'request' as const, api, method, line },
        headers: headers.map(([key, value]) => [key, mask(value)] as const),
        ...(shown === undefined ? {} : { path: mask(shown) }),
        ...(body === undefined ? {} : { body: mask(body) }),
      })),
      ...answers
        .flatMap(response => response.examples.slice(0, 1))
        .map(text => ({ kind: 'response' as const, api, headers: [], body: mask(text), line })),
    ],
    prose: mask(operation.description),
  };
}

/** Several answers often have the same fields: each counts once. */
function firstOfEach(responses: readonly ApiResponse[]): ApiField[] {
  const fields = new Map<string, ApiField>();
  for (const field of responses.flatMap(response => response.fields)) {
    if (!fields.has(field.key)) fields.set(field.key, field);
  }
  return [...fields.values()];
}

/** Last segment of a key without `[]`. */
function lastSegment(key: string): string {
  return (key.split('.').at(-1) ?? key).replace(/(\[[^\]]*\])+$/, '');
}

type DeclaredError = Omit<ErrorDoc, 'articleId'>;

function errorsOf(operation: ApiOperation, told: ToldErrors): DeclaredError[] {
  const { responses, errors = [], category } = operation;
  // A code belongs to the whole product, whichever operation names it first.
  const title = category[0] ?? operation.title;
  const statuses = responses
    .filter(({ status, description }) => /^[45]\d\d$/.test(status) && description.trim() !== '')
    .map(({ status, description }) => ({ code: status, description, isStatus: true }));
  return [...errors.map(error => ({ ...error, isStatus: false })), ...statuses].flatMap(error => {
    const { code, description, isStatus } = error;
    const message = 'message' in error ? error.message : undefined;
    const key = [code, message, description].join('\n');
    if (told.has(key)) return [];
    told.add(key);
    return {
      ...(code === undefined ? {} : { code }),
      messages: message === undefined ? [] : [message],
      title,
      description,
      origin: 'documented' as const,
      // Every HTTP server has these: only where the vendor is sure do they mean this.
      ...(isStatus ? { hover: 'strong' as const } : {}),
      line: 1,
    };
  });
}
