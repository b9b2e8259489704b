/**
 * An example request before it is written in a language: method, host, path, query, headers and body
 * whose variable parts are holes. Writers fill every hole with a value or a mark.
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
  /** A key or token that outlives one request: code reads it from the environment. */
  readonly isCredential?: boolean;
}

/** Text with holes in it, e.g. `/stat/` followed by the hole `EncodedEntryURI`. */
export type TextParts = readonly (string | Hole)[];

/** JSON in which any value may be a hole. */
export type BodyValue =
  | Hole
  | TextValue
  | string
  | number
  | boolean
  | null
  | readonly BodyValue[]
  | { readonly [name: string]: BodyValue };

/** A string of a JSON body that has holes in it, e.g. `avthumb/mp4|saveas/<EncodedEntryURI>`. */
export class TextValue {
  constructor(readonly parts: TextParts) {}
}

/** A field of a form; the value of a file field is the path of the file. */
export interface FormField {
  readonly name: string;
  readonly value: TextParts;
  readonly isFile?: boolean;
}

/** Body of a request; `file` sends the bytes of the file at a path. */
export type TemplateBody =
  | { readonly kind: 'json'; readonly value: BodyValue }
  | { readonly kind: 'form' | 'multipart'; readonly fields: readonly FormField[] }
  | { readonly kind: 'text' | 'file'; readonly text: TextParts };

export interface RequestTemplate {
  /** What the request does, as the documents call it. */
  readonly title: string;
  /** '' for a structure that is signed, not sent: it has a body only. */
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
  if (template.method !== '') add(template.host);
  for (const part of [template.path, template.query, template.headers, template.body]) add(part);
  return [...found.values()];
}
