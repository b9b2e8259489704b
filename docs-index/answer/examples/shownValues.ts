/** What a document's own example shows for the parts of a request. */
import type { DocExample } from '../../reference';
import { isPathHole } from '../../derive/readReference';
import { holeName, isCredentialName } from './fieldHole';
import { isRealValue, safeExampleText } from './safeValue';
import { hole, type Hole, type TextParts } from './template';

/** Name and decoded value of each query parameter, or of each field of an URL-encoded form. */
export function shownPairs(text: string): readonly (readonly [string, string])[] {
  return text
    .split('&')
    .filter(pair => pair.includes('='))
    .map(pair => {
      const at = pair.indexOf('=');
      return [decode(pair.slice(0, at)), decode(pair.slice(at + 1))] as const;
    });
}

export function shownQuery(example: DocExample | undefined): ReadonlyMap<string, string> {
  return new Map(shownPairs(/\?(.*)$/.exec(example?.path ?? '')?.[1] ?? ''));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** The example's segment for each segment of a documented path; none if the two do not fit. */
export function shownSegments(path: string, example: DocExample | undefined): readonly string[] {
  const documented = path.split('/');
  const shown = (example?.path ?? '').replace(/[?#].*$/, '').split('/');
  const fits = documented.length === shown.length;
  return fits ? shown.map(segment => (isPathHole(segment) ? '' : decode(segment))) : [];
}

/** Name and value of the parts of a multipart body as documents print it. */
export function shownParts(body: string): readonly ShownPart[] {
  const parts: ShownPart[] = [];
  for (const part of body.split(/^--.*$/m)) {
    const name = /\bname="([^"\n]{1,200})"/.exec(part)?.[1];
    const fileName = /\bfilename="([^"\n]{1,200})"/.exec(part)?.[1];
    const at = part.trimStart().search(/\n\s*\n/);
    if (name === undefined) continue;
    const value = at === -1 ? '' : part.trimStart().slice(at).trim();
    parts.push({ name, value, ...(fileName !== undefined && { fileName }) });
  }
  return parts;
}

export interface ShownPart {
  readonly name: string;
  readonly value: string;
  readonly fileName?: string;
}

const named = /<\s*([A-Za-z][\w-]{0,60})\s*>/g;

/** True for text such as `/stat/<EncodedEntryURI>`, whose variable parts the document names. */
export function hasNamedParts(text: string): boolean {
  return text.search(named) !== -1;
}

/** `/stat/<EncodedEntryURI>` → text and holes; what stands for itself is made safe. */
export function namedParts(text: string, hint?: string): TextParts {
  const parts: (string | Hole)[] = [];
  let end = 0;
  for (const match of text.matchAll(named)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    const name = holeName(match[1] ?? '');
    const isCredential = isCredentialName(name);
    parts.push(
      hole({ name, type: 'string', ...(hint && { hint }), ...(isCredential && { isCredential }) }),
    );
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(end === 0 ? safeExampleText(text) : text.slice(end));
  return parts;
}

/** A value that stands in no table, taken over from the example: safe, or a hole. */
export function exampleParts(name: string, value: string): TextParts {
  if (hasNamedParts(value)) return namedParts(value);
  if (!isRealValue(name, value)) return [safeExampleText(value)];
  return [hole({ name: holeName(name) || 'value', type: 'string' })];
}
