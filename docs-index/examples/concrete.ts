/**
 * Template → a request of plain strings. A hole without a value becomes a sentinel, a word no escaping
 * in any language touches, so that writers need not know of holes at all.
 */
import {
  holesOf,
  isHole,
  type BodyValue,
  type Hole,
  type RequestTemplate,
  type TextParts,
} from './template';

/** A request as HTTP sees it; `json` is kept as a value beside its text. */
export interface ConcreteRequest {
  readonly method: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** Path with its query string. */
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly json?: unknown;
  readonly form?: readonly (readonly [string, string])[];
  readonly multipart?: readonly (readonly [string, string])[];
  readonly text?: string;
}

export type Values = Readonly<Record<string, string>>;

/** Sentinel of the nth hole; `n` for holes that are bare numbers or booleans in JSON. */
const sentinelOf = (hole: Hole, index: number): string =>
  `qx${hole.type === 'string' ? 's' : 'n'}${index}xq`;

/** Where the host hole stands: a URL that every parser accepts. */
const hostSentinel = 'http://qxs0xq.invalid';

/** Puts the given values in; every other hole becomes its sentinel. */
export function concreteRequest(template: RequestTemplate, values: Values): ConcreteRequest {
  const holes = holesOf(template);
  const textOf = (hole: Hole): string =>
    values[hole.name] ??
    sentinelOf(
      hole,
      holes.findIndex(other => other.name === hole.name),
    );
  const join = (parts: TextParts, encode = (text: string): string => text): string =>
    parts.map(part => (isHole(part) ? encode(textOf(part)) : part)).join('');
  const query = template.query
    .map(([name, parts]) => `${encodeURIComponent(name)}=${join(parts, encodeURIComponent)}`)
    .join('&');
  const pairs = (
    list: readonly (readonly [string, TextParts])[],
  ): readonly (readonly [string, string])[] =>
    list.map(([name, parts]) => [name, join(parts)] as const);
  const body = template.body;
  return {
    method: template.method,
    origin: (values[template.host.name] ?? hostSentinel).replace(/\/+$/, ''),
    target: join(template.path, encodeURIComponent) + (query ? `?${query}` : ''),
    headers: pairs(template.headers),
    ...(body?.kind === 'json' && { json: jsonOf(body.value, textOf, values) }),
    ...(body?.kind === 'form' && { form: pairs(body.fields) }),
    ...(body?.kind === 'multipart' && { multipart: pairs(body.fields) }),
    ...(body?.kind === 'text' && { text: join(body.text) }),
  };
}

function jsonOf(value: BodyValue, textOf: (hole: Hole) => string, values: Values): unknown {
  if (isHole(value)) return typed(value, textOf(value), value.name in values);
  if (Array.isArray(value)) {
    // BodyValue arrays hold body values only.
    return (value as readonly BodyValue[]).map(item => jsonOf(item, textOf, values));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, jsonOf(item, textOf, values)]),
  );
}

function typed(hole: Hole, text: string, isGiven: boolean): unknown {
  if (!isGiven) return text;
  if (hole.type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) {
    return Number(text);
  }
  return hole.type === 'boolean' && /^(?:true|false)$/.test(text) ? text === 'true' : text;
}

/** What is written for a hole that kept its sentinel. */
export type HoleWriter = (hole: Hole, index: number) => string;

/** Text with sentinels → text with every hole written by `write`; `escape` treats what is between. */
export function replaceSentinels(
  text: string,
  holes: readonly Hole[],
  write: HoleWriter,
  escape: (literal: string) => string = literal => literal,
): string {
  const sentinel = /http:\/\/qxs(0)xq\.invalid|(\\?["'])qxn(\d+)xq\2|qx[sn](\d+)xq/g;
  let result = '';
  let end = 0;
  for (const match of text.matchAll(sentinel)) {
    const index = Number(match[1] ?? match[3] ?? match[4]);
    const hole = holes[index];
    if (!hole) continue;
    result += escape(text.slice(end, match.index)) + write(hole, index);
    end = match.index + match[0].length;
  }
  return result + escape(text.slice(end));
}
