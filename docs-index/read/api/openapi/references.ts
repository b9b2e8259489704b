/** `$ref`: what it points to, in this file or in another one beside it. */
import { isData, type Data } from '../../plainData';

/** The files of a description, by name; the root's name is ''. */
export type Documents = ReadonlyMap<string, unknown>;

/** Why a file that a description refers to is not there. */
export interface Missing {
  readonly name: string;
  readonly reason: string;
}

export interface LoadedDocuments {
  readonly documents: Documents;
  readonly missing: readonly Missing[];
}

/** Files of one description; more are left out. */
const mostFiles = 5000;

/**
 * Loads all files that a description refers to, and those that they refer to. Every `$ref` is
 * rewritten so that it names its file: `schemas/pet.yaml#/Pet`, `#/components/schemas/Pet`.
 * `load` gives a file by its path from the root's folder, or undefined; nothing is got by network.
 */
export async function loadDocuments(
  root: unknown,
  load: (name: string) => Promise<unknown>,
): Promise<LoadedDocuments> {
  const documents = new Map<string, unknown>([['', root]]);
  const missing: Missing[] = [];
  const waiting = [...rewriteRefs(root, '')];
  const seen = new Set(['']);
  for (let at = 0; at < waiting.length && seen.size < mostFiles; at++) {
    const name = waiting[at] ?? '';
    if (seen.has(name)) continue;
    seen.add(name);
    if (/^[a-z][\w+.-]*:/i.test(name)) {
      missing.push({ name, reason: 'it is not a local file' });
      continue;
    }
    try {
      const document = await load(name);
      if (document === undefined) missing.push({ name, reason: 'it is not there' });
      documents.set(name, document);
      waiting.push(...rewriteRefs(document, name));
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
      missing.push({ name, reason: `it cannot be read (${reason})` });
    }
  }
  return { documents, missing };
}

/** Makes the references of one file whole; gives the names of the files they lead to. */
function rewriteRefs(document: unknown, name: string): Set<string> {
  const files = new Set<string>();
  const waiting: unknown[] = [document];
  const seen = new Set<unknown>();
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const ref: unknown = '$ref' in value ? value.$ref : undefined;
    if (typeof ref === 'string') {
      const [file, pointer] = splitRef(ref);
      const whole = file === '' ? name : resolveName(name, file);
      // The value was just parsed for us: nobody else holds it.
      (value as { $ref: string }).$ref = `${whole}#${pointer}`;
      if (whole !== '') files.add(whole);
    }
    for (const inner of Object.values(value)) waiting.push(inner);
  }
  return files;
}

function splitRef(ref: string): readonly [string, string] {
  const at = ref.indexOf('#');
  return at < 0 ? [ref, ''] : [ref.slice(0, at), ref.slice(at + 1)];
}

/** `paths/a.yaml` + `../b.yaml` → `b.yaml` */
function resolveName(from: string, file: string): string {
  if (/^[a-z][\w+.-]*:/i.test(file)) return file;
  const parts = from.split('/').slice(0, -1);
  for (const part of file.split('/')) {
    if (part === '..') {
      if (parts.length === 0 || parts.at(-1) === '..') parts.push('..');
      else parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** References that lead to references: after so many it is a circle. */
const longestChain = 20;

/** A value with the way it was reached: the last reference followed, if any. */
export interface Resolved {
  readonly value: Data;
  readonly ref?: string;
}

/**
 * What a value stands for: itself, or what its `$ref` leads to; what stands beside the `$ref`
 * (a description) counts more. An empty object where it leads nowhere.
 */
export function resolve(documents: Documents, given: unknown): Resolved {
  let value: unknown = given;
  let ref: string | undefined;
  let beside: Data = {};
  for (let step = 0; step < longestChain; step++) {
    if (!isData(value)) return { value: {} };
    const next = value['$ref'];
    if (typeof next !== 'string') {
      const own = ref === undefined ? value : { ...value, ...beside };
      return ref === undefined ? { value: own } : { value: own, ref };
    }
    beside = { ...value, ...beside, $ref: undefined };
    ref = next;
    value = pointed(documents, next);
  }
  return { value: {} };
}

function pointed(documents: Documents, ref: string): unknown {
  const [file, pointer] = splitRef(ref);
  let value: unknown = documents.get(file);
  for (const part of pointer.split('/').slice(1)) {
    const key = unescapePointer(part);
    if (Array.isArray(value)) value = (value as readonly unknown[])[Number(key)];
    else if (isData(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

function unescapePointer(part: string): string {
  const text = part.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
