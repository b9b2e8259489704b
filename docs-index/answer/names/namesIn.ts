/**
 * The documented names that a text holds, whatever stands around them: codes, messages with their
 * placeholders filled in, paths of addresses, identifiers. Search puts their pages first, look-up
 * gives their entries.
 */
import { matchesPath, type Symbols } from '../../derive/readReference';
import type { Endpoint } from '../../reference';
import { codesIn } from './codesIn';
import { pathsIn } from './pathsIn';

export interface NameInText {
  readonly kind: 'error-code' | 'error-message' | 'endpoint' | 'identifier';
  /** As documented: the code, the message, the endpoint's key; an identifier as it is written. */
  readonly name: string;
  /** UTF-16 offsets in the text as `plainQuery` gives it. */
  readonly start: number;
  readonly end: number;
}

/** A text as its names are looked for in it: half width, no JSON's `\\/`, nothing without width. */
export function plainQuery(text: string): string {
  const visible = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  return visible.replaceAll('\\/', '/');
}

/**
 * Documented names in a text given by `plainQuery`, each once, the most telling first.
 * `placesOf` tells in how many places an identifier is documented; those of the symbols if absent.
 */
export function namesIn(
  text: string,
  symbols: Symbols,
  placesOf = (name: string) => placesIn(name, symbols),
): NameInText[] {
  const messages = messageNames(text, symbols);
  const paths = pathNames(text, symbols);
  const taken = [...messages, ...paths];
  const isFree = ({ start, end }: NameInText) =>
    !taken.some(other => start < other.end && other.start < end);
  const codes = codeNames(text, symbols).filter(({ name }) => isFree(name));
  const identifiers = identifierNames(text, placesOf).filter(isFree);
  const ranked = [
    ...messages.map(name => ({ name, rank: 0 })),
    ...codes,
    ...paths.map(name => ({ name, rank: 3 })),
    ...identifiers.map(name => ({ name, rank: 4 })),
  ].sort((a, b) => a.rank - b.rank);
  const seen = new Set<string>();
  return ranked
    .map(({ name }) => name)
    .filter(({ kind, name }) => !seen.has(`${kind} ${name}`) && seen.add(`${kind} ${name}`));
}

/** The longest message wherever several stand at one place. */
function messageNames(text: string, symbols: Symbols): NameInText[] {
  const chosen: NameInText[] = [];
  const found = symbols.messagesIn(text).toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const { row, start, end } of found) {
    const isWithin = chosen.some(other => start < other.end && other.start < end);
    if (isWithin || !isTelling(row.message, text, { start, end })) continue;
    chosen.push({ kind: 'error-message', name: row.message, start, end });
  }
  return chosen;
}

/** A message of one everyday word is meant only where it is quoted or is all that was typed. */
function isTelling(
  message: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const words = message.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const han = message.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (words.length > 1 || han > 5 || /[a-z][A-Z]|_/.test(message)) return true;
  const isQuoted = /["'“「`]$/.test(text.slice(0, start)) && /^["'”」`]/.test(text.slice(end));
  return isQuoted || text.trim().length === end - start;
}

/** Those that only a vendor has before those of every HTTP server, and those before small numbers. */
function codeNames(
  text: string,
  symbols: Symbols,
): { readonly name: NameInText; readonly rank: number }[] {
  return codesIn(text, code => symbols.errorsByCode(code).length > 0).map(
    ({ code, start, end, sureness }) => {
      const isSmall = code.replace('-', '').length < 3 && !code.startsWith('-');
      const rank = isSmall ? 5 : isHttpStatus(code) ? 2 : 1;
      const name = { kind: 'error-code', name: code, start, end } as const;
      return { name, rank: rank + (sureness === 'said' ? 0 : 0.5) };
    },
  );
}

/** Codes of RFC 9110 and its like, which every server answers with. */
function isHttpStatus(code: string): boolean {
  const status = Number(code);
  return (status >= 100 && status < 432) || (status >= 500 && status < 512);
}

function pathNames(text: string, symbols: Symbols): NameInText[] {
  return pathsIn(text).flatMap(({ method, path, isBare = false, start, end }) => {
    const fitting = symbols.endpoints.filter(endpoint => matchesEndpoint(endpoint, path));
    const [best] = fitting.toSorted(
      (a, b) =>
        Number(b.method === method) - Number(a.method === method) || fixedParts(b) - fixedParts(a),
    );
    if (best === undefined || fixedParts(best) < (isBare ? leastFixed : 1)) return [];
    return [{ kind: 'endpoint', name: best.key, start, end } as const];
  });
}

/** Fewer parts without a slash before them may be anything: `image/png`, `and/or`. */
const leastFixed = 2;

function matchesEndpoint(endpoint: Endpoint, path: string): boolean {
  return endpoint.path === path || matchesPath(endpoint.path, path);
}

/** Parts of a documented path that do not vary. */
function fixedParts({ path }: Endpoint): number {
  return path.split('/').filter(part => /^[\w.-]+$/.test(part)).length;
}

/**
 * Names written as no word of a language is; and a word beside Chinese that is documented in one or
 * two places, where `bucket` is documented in many and means what it says.
 */
function identifierNames(text: string, placesOf: (name: string) => number): NameInText[] {
  const words = [...text.matchAll(/[A-Za-z_$][\w$]*(?:[.-][A-Za-z_$][\w$]*|\[\d*\])*/g)];
  const isAlone =
    words.filter(([word]) => word.length > 2).length === 1 && /\p{Script=Han}/u.test(text);
  return words.flatMap(match => {
    const [name] = match;
    const isName = /[a-z\d][A-Z]|_|\w\.\w|^[A-Z][\w]*-[A-Z]/.test(name);
    if (!isName && !(isAlone && name.length > 4)) return [];
    const places = placesOf(name);
    if (places === 0 || (!isName && places > mostPlaces)) return [];
    const end = match.index + name.length;
    return [{ kind: 'identifier', name, start: match.index, end } as const];
  });
}

const mostPlaces = 2;

function placesIn(name: string, symbols: Symbols): number {
  return (
    symbols.fieldsByName(name).length +
    symbols.fieldsByKey(name).length +
    symbols.structsByName(name).length +
    symbols.endpointsByName(name).length +
    symbols.namesByKey(name).length
  );
}
