/** Requests of documented endpoints in a text: request files, curl commands, JSON bodies. */
import type { Node } from 'jsonc-parser';
import { symbolAt, type DocsKnowledge, type SymbolAtParams } from '../symbolAt';
import { findMentions } from '../documented/findMentions';
import type { Mention } from '../documented/mention';
import { languageOf } from '../text/languageOf';
import { tablesOf } from '../documented/tables';
import { readView } from '../text/view';
import { jsonTree } from './jsonTree';

/** A request found in a document. Offsets are UTF-16 [start, end) of the document. */
export interface FoundRequest {
  /** Key of the endpoint. */
  readonly api: string;
  readonly start: number;
  readonly end: number;
  /** The JSON body as written; absent if there is none. */
  readonly body?: { readonly start: number; readonly end: number };
  /** Of a request in a request file: names of its headers in lower case, and where they end. */
  readonly headers?: { readonly names: readonly string[]; readonly end: number };
}

type DocumentText = Pick<SymbolAtParams, 'text' | 'languageId' | 'uri'>;

/** Text longer than this is data, not a request somebody writes. */
const longestText = 200_000;

/** The requests of a document in their order; empty for documents of other languages. */
export function findRequests(document: DocumentText, knowledge: DocsKnowledge): FoundRequest[] {
  const { text, languageId, uri } = document;
  if (text.length > longestText) return [];
  const { kind } = languageOf(languageId, uri);
  if (kind === 'http') return requestFile(text, knowledge);
  if (kind === 'shell') return curlCommands(document, knowledge);
  return /^json(?:c|5)?$/.test(languageId) ? jsonBody(document, knowledge) : [];
}

function requestFile(text: string, knowledge: DocsKnowledge): FoundRequest[] {
  const found: FoundRequest[] = [];
  let start = 0;
  for (const block of text.split(/(?<=^|\n)(?=###)/)) {
    const request = requestBlock(text, { start, end: start + block.length }, knowledge);
    if (request) found.push(request);
    start += block.length;
  }
  return found;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const requestLine = /^(?:[A-Z]{3,7}[ \t]+)?[^\s/]*\/.*$/m;

function requestBlock(
  text: string,
  { start, end }: Stretch,
  knowledge: DocsKnowledge,
): FoundRequest | undefined {
  const block = text.slice(start, end);
  const plain = block.replaceAll(/^[ \t]*(?:#|\/\/|@).*$/gm, line => ' '.repeat(line.length));
  const line = requestLine.exec(plain);
  if (line === null) return undefined;
  const lineEnd = start + line.index + line[0].length;
  const api = endpointIn(text, { start: start + line.index, end: lineEnd }, knowledge);
  if (api === undefined) return undefined;
  const gap = text.slice(lineEnd, end).search(/\r?\n[ \t]*\r?\n/);
  const headEnd = gap === -1 ? end : lineEnd + gap;
  const head = text.slice(lineEnd, headEnd).trimEnd();
  const names = [...head.matchAll(/^[ \t]*([\w-]+)[ \t]*:/gm)].map(match => match[1] ?? '');
  const body = jsonWithin(text, { start: headEnd, end });
  return {
    api,
    start: start + line.index,
    end: body?.end ?? lineEnd + head.length,
    ...(body && { body }),
    headers: { names: names.map(name => name.toLowerCase()), end: lineEnd + head.length },
  };
}

/** The endpoint whose path stands in a stretch, if it is only one. */
function endpointIn(
  text: string,
  { start, end }: Stretch,
  knowledge: DocsKnowledge,
): string | undefined {
  const line = text.slice(start, end);
  const found = findMentions(tablesOf(knowledge).endpoints, {
    text: line,
    start: 0,
    end: line.length,
  });
  const whole = found.filter((mention: Mention) => mention.isWhole);
  const keys = new Set(whole.flatMap(({ endpoints }) => endpoints.map(({ key }) => key)));
  return keys.size === 1 ? [...keys][0] : undefined;
}

/** The object or list that a stretch begins with. */
function jsonWithin(text: string, { start, end }: Stretch): Stretch | undefined {
  const open = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  if (!/[{[]/.test(text.charAt(open)) || open >= end) return undefined;
  const root = jsonTree(text.slice(open, end));
  return root && { start: open, end: open + root.length };
}

function curlCommands(document: DocumentText, knowledge: DocsKnowledge): FoundRequest[] {
  const { text, languageId, uri } = document;
  const commands = text.matchAll(/\bcurl\b(?:[^\n\\'"]|\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*")*/g);
  return [...commands].flatMap(match => {
    const stretch = { start: match.index, end: match.index + match[0].length };
    const api = endpointIn(text, stretch, knowledge);
    if (api === undefined) return [];
    const view = readView(text, stretch.start, stretch.end, languageOf(languageId, uri));
    // Between single quotes JSON stands as it is; in others each quote is escaped.
    const string = view.tokens.find(
      token =>
        token.kind === 'string' && token.quote === "'" && /^\s*(?:\{(?!\{)|\[)/.test(token.text),
    );
    const end = string && string.textStart + string.text.length;
    const body = string && end && jsonWithin(text, { start: string.textStart, end });
    return [{ api, ...stretch, ...(body && { body }) }];
  });
}

/** Keys of the top level that are looked at, to know whose body a JSON file holds. */
const mostKeys = 12;

function jsonBody(document: DocumentText, knowledge: DocsKnowledge): FoundRequest[] {
  const root = jsonTree(document.text);
  if (root?.type !== 'object') return [];
  const votes = new Map<string, number>();
  for (const key of topKeys(root).slice(0, mostKeys)) {
    const found = symbolAt({ ...document, offset: key.offset + 1 }, knowledge);
    if (found?.kind !== 'api-field' || found.api === undefined || found.guess) continue;
    votes.set(found.api, (votes.get(found.api) ?? 0) + 1);
  }
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
  if (best === undefined || !fitsBest(best[0], root, knowledge)) return [];
  const stretch = { start: root.offset, end: root.offset + root.length };
  return [{ api: best[0], ...stretch, body: stretch }];
}

/** Whether no other endpoint documents as many of the keys: a file names none, so it must be sure. */
function fitsBest(api: string, root: Node, { symbols }: DocsKnowledge): boolean {
  const names = new Set(root.children?.map(({ children }): unknown => children?.[0]?.value));
  const known = new Map<string, Set<string>>();
  for (const { key, position, struct, api: other } of symbols.fields) {
    const name = key.split('.', 1)[0] ?? '';
    const isOwnRow = key !== name || struct === undefined;
    if (position !== 'body' || other === undefined || !names.has(name) || !isOwnRow) continue;
    known.set(other, (known.get(other) ?? new Set()).add(name));
  }
  const own = known.get(api)?.size ?? 0;
  return own > 0 && [...known].every(([other, { size }]) => other === api || size < own);
}

/** Keys of an object, then those of the objects in it, which often tell more. */
function topKeys(root: Node): Node[] {
  const keysOf = (node: Node): Node[] =>
    (node.children ?? []).flatMap(property => property.children?.[0] ?? []);
  const inner = (root.children ?? []).flatMap(property => {
    const value = property.children?.[1];
    return value?.type === 'object' ? keysOf(value) : [];
  });
  return [...keysOf(root), ...inner];
}
