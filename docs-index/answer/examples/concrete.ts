/**
 * Template → a request of plain strings. A hole without a value becomes a mark (see marks.ts), so
 * that writers need not know of holes at all.
 */
import { fillerOf, type EnvironmentVariable, type FillOptions } from './fillHoles';
import type { JsonValue } from './json';
import { isHole, type BodyValue, type RequestTemplate, type TextParts } from './template';

export type Pair = readonly [name: string, value: string];

export interface ConcreteField {
  readonly name: string;
  readonly value: string;
  readonly isFile: boolean;
}

export type ConcreteBody =
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'form' | 'multipart'; readonly fields: readonly ConcreteField[] }
  | { readonly kind: 'text' | 'file'; readonly text: string };

/** A request as HTTP sees it. Only URLs are encoded; the rest is as the server shall get it. */
export interface ConcreteRequest {
  readonly title: string;
  readonly method: string;
  /** Scheme, host, port and encoded path, without the query. */
  readonly address: string;
  readonly query: readonly Pair[];
  /** The whole URL, its query encoded. */
  readonly url: string;
  readonly headers: readonly Pair[];
  readonly body?: ConcreteBody;
  readonly environment: readonly EnvironmentVariable[];
  /** How the vendor's SDK signs the request, in one line. */
  readonly signing?: string;
}

export interface ConcreteOptions extends FillOptions {
  readonly signing?: string | undefined;
}

/** Puts the given values in; every other hole becomes its mark or the mark of its variable. */
export function concreteRequest(
  template: RequestTemplate,
  options: ConcreteOptions,
): ConcreteRequest {
  const { join, json, environment } = fillerOf(template, options);
  const { title, method, body } = template;
  const address = join([template.host], withoutLastSlash) + join(template.path, encodePath);
  const query = template.query
    .map(([name, parts]) => {
      const encoded = parts.map(part => (isHole(part) ? part : encodeURIComponent(part)));
      return `${encodeURIComponent(name)}=${join(encoded, encodeURIComponent)}`;
    })
    .join('&');
  const mark = address.includes('?') ? '&' : '?';
  const pairs = (list: readonly (readonly [string, TextParts])[]): readonly Pair[] =>
    list.map(([name, parts]) => [name, join(parts)] as const);
  return {
    title,
    method,
    address,
    query: pairs(template.query),
    url: query === '' ? address : address + mark + query,
    headers: pairs(template.headers),
    environment,
    ...(options.signing !== undefined && { signing: options.signing }),
    ...(body && { body: bodyOf(body, join, json) }),
  };
}

function withoutLastSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

/** `~`, `:` and `@` may stand in a path as they are, and servers compare paths as text. */
function encodePath(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%40', '@');
}

function bodyOf(
  body: NonNullable<RequestTemplate['body']>,
  join: (parts: TextParts) => string,
  jsonOf: (value: BodyValue) => JsonValue,
): ConcreteBody {
  switch (body.kind) {
    case 'json':
      return { kind: 'json', value: jsonOf(body.value) };
    case 'form':
    case 'multipart': {
      const fields = body.fields.map(({ name, value, isFile = false }) => ({
        name,
        value: join(value),
        isFile,
      }));
      return { kind: body.kind, fields };
    }
    default:
      return { kind: body.kind, text: join(body.text) };
  }
}

/** The request's media type, from its header. */
export function contentType(request: ConcreteRequest): string | undefined {
  return request.headers.find(([name]) => isContentType(name))?.[1];
}

/** Headers without Content-Type, for clients that take it with the body. */
export function otherHeaders({ headers }: ConcreteRequest): readonly Pair[] {
  return headers.filter(([name]) => !isContentType(name));
}

const usualTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
};

/** Headers without the Content-Type that a client writes by itself for such a body. */
export function unusualHeaders(request: ConcreteRequest): readonly Pair[] {
  const isUsual = contentType(request) === usualTypes[request.body?.kind ?? ''];
  return isUsual ? otherHeaders(request) : request.headers;
}

function isContentType(name: string): boolean {
  return name.toLowerCase() === 'content-type';
}

/** Whether a name is given more than once, so that no dictionary can hold the fields. */
export function hasRepeatedNames(fields: readonly { readonly name: string }[]): boolean {
  return new Set(fields.map(field => field.name)).size < fields.length;
}

/** Parts the fields of a multipart body where no library does it. */
export const boundary = 'support-docs-boundary';
