/**
 * An example request before it is written in a language: method, host, path, query, headers and body
 * whose variable parts are holes. Writers fill every hole with a value, a mark or a sentinel.
 */

/** A variable part of a request. Names are unique within one template. */
export interface Hole {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  /** Field documentation in one line. */
  readonly hint?: string;
  readonly choices?: readonly string[];
  /** A value that works without thought; absent for hosts, credentials and ids. */
  readonly default?: string;
}

/** Text with holes in it, e.g. `/stat/` followed by the hole `EncodedEntryURI`. */
export type TextParts = readonly (string | Hole)[];

/** JSON in which any value may be a hole. */
export type BodyValue =
  | Hole
  | string
  | number
  | boolean
  | null
  | readonly BodyValue[]
  | { readonly [name: string]: BodyValue };

/** Body of a request: JSON, form data (a `file` hole makes it multipart), or plain text. */
export type TemplateBody =
  | { readonly kind: 'json'; readonly value: BodyValue }
  | { readonly kind: 'form'; readonly fields: readonly (readonly [string, TextParts])[] }
  | { readonly kind: 'multipart'; readonly fields: readonly (readonly [string, TextParts])[] }
  | { readonly kind: 'text'; readonly text: TextParts };

export interface RequestTemplate {
  readonly method: string;
  /** Always a hole: scheme, host and port. */
  readonly host: Hole;
  readonly path: TextParts;
  readonly query: readonly (readonly [string, TextParts])[];
  readonly headers: readonly (readonly [string, TextParts])[];
  readonly body?: TemplateBody;
}

const holeMark = Symbol('hole');
type MarkedHole = Hole & { readonly [holeMark]: true };

/** Makes a hole that `isHole` recognises among body values. */
export function hole(properties: Hole): Hole {
  const marked: MarkedHole = { ...properties, [holeMark]: true };
  return marked;
}

/** Tells a hole from a JSON object that happens to have the same properties. */
export function isHole(value: unknown): value is Hole {
  return typeof value === 'object' && value !== null && holeMark in value;
}

/** Every hole of a template, host first, in reading order, each name once. */
export function holesOf(template: RequestTemplate): Hole[] {
  const found = new Map<string, Hole>();
  const add = (part: unknown): void => {
    if (isHole(part)) {
      if (!found.has(part.name)) found.set(part.name, part);
    } else if (Array.isArray(part)) part.forEach(add);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(add);
  };
  add(template.host);
  for (const part of [template.path, template.query, template.headers, template.body]) add(part);
  return [...found.values()];
}
