/**
 * Template → a request of plain strings. A hole without a value becomes a mark (see marks.ts), so
 * that writers need not know of holes at all.
 */
import { BareHole, type JsonValue } from './json';
import { markOf, variableMark } from './marks';
import {
  holesOf,
  isHole,
  TextValue,
  type BodyValue,
  type Hole,
  type RequestTemplate,
  type TextParts,
} from './template';

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

/** A credential that the written code reads from the environment into a variable. */
export interface EnvironmentVariable {
  /** Number of the hole: strings hold its `variableMark`. */
  readonly index: number;
  /** e.g. `AccessKey` */
  readonly name: string;
  /** e.g. `QINIU_ACCESS_KEY` */
  readonly variable: string;
  /** What is used where the variable is not set: the placeholder. */
  readonly fallback: string;
}

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

export type Values = Readonly<Record<string, string>>;

export interface ConcreteOptions {
  readonly values: Values;
  /** The environment variable that holds a credential; none where credentials stay placeholders. */
  readonly environmentName?: ((name: string) => string) | undefined;
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

interface Filler {
  readonly join: (parts: TextParts, encode?: Encode) => string;
  readonly json: (value: BodyValue) => JsonValue;
  readonly environment: readonly EnvironmentVariable[];
}

function fillerOf(template: RequestTemplate, options: ConcreteOptions): Filler {
  const { values, environmentName } = options;
  const holes = holesOf(template);
  const indexes = new Map(holes.map((hole, index) => [hole.name, index]));
  const indexOf = (hole: Hole): number => indexes.get(hole.name) ?? 0;
  const isVariable = (hole: Hole): boolean =>
    environmentName !== undefined &&
    hole.isCredential === true &&
    given(hole, values) === undefined;
  const textOf = (hole: Hole, encode: Encode): string => {
    const value = given(hole, values);
    return value === undefined ? markOf(indexOf(hole), optionsOf(hole).map(encode)) : encode(value);
  };
  const plain = (parts: TextParts): string =>
    parts.map(part => (isHole(part) ? textOf(part, asIs) : part)).join('');
  const join: Filler['join'] = (parts, encode = asIs) =>
    parts
      .map(part => {
        if (!isHole(part)) return part;
        return isVariable(part) ? variableMark(indexOf(part)) : textOf(part, encode);
      })
      .join('');
  const scalar = (hole: Hole): JsonValue => scalarOf(hole, given(hole, values), indexOf(hole));
  const environment = holes.filter(isVariable).map(hole => ({
    index: indexOf(hole),
    name: hole.name,
    variable: environmentName?.(hole.name) ?? hole.name,
    fallback: markOf(indexOf(hole), [hole.name]),
  }));
  return { join, json: value => toJson(value, { text: plain, scalar }), environment };
}

type Encode = (text: string) => string;
const asIs: Encode = text => text;

/** A value that is there but cannot be of the hole's type is still what the person asked for. */
function given(hole: Hole, values: Values): string | undefined {
  return Object.hasOwn(values, hole.name) ? values[hole.name] : undefined;
}

/** The default first, then the other choices. */
function optionsOf({ choices, default: value }: Hole): readonly string[] {
  return choices ?? (value === undefined ? [] : [value]);
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

interface JsonWriters {
  readonly text: (parts: TextParts) => string;
  readonly scalar: (hole: Hole) => JsonValue;
}

function toJson(value: BodyValue, writers: JsonWriters): JsonValue {
  if (isHole(value)) {
    return value.type === 'string' ? writers.text([value]) : writers.scalar(value);
  }
  if (value instanceof TextValue) return writers.text(value.parts);
  if (Array.isArray(value)) {
    // Array.isArray turns a readonly list into any[]; its items are body values.
    return (value as readonly BodyValue[]).map(item => toJson(item, writers));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, toJson(item, writers)]),
  );
}

function scalarOf(hole: Hole, value: string | undefined, index: number): JsonValue {
  return value === undefined
    ? new BareHole(
        index,
        optionsOf(hole).map(option => typed(hole, option)),
      )
    : typed(hole, value);
}

function typed(hole: Hole, text: string): string | number | boolean {
  if (hole.type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) {
    return Number(text);
  }
  return hole.type === 'boolean' && /^(?:true|false)$/.test(text) ? text === 'true' : text;
}

/** The request's media type, from its header. */
export function contentType(request: ConcreteRequest): string | undefined {
  return request.headers.find(([name]) => isContentType(name))?.[1];
}

/** Headers without Content-Type, for clients that take it with the body. */
export function otherHeaders({ headers }: ConcreteRequest): readonly Pair[] {
  return headers.filter(([name]) => !isContentType(name));
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
