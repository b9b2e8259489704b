/** Codes, messages, APIs and structures of the documents as symbols of the workspace. */
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { DocsIndex } from '../../docs-index/answer/docsIndex';
import type { Symbols } from '../../docs-index/derive/readReference';
import { articleUri } from '../protocolAddresses';

/** At most so many are answered: an editor asks again as one types on. */
export const symbolLimit = 100;

interface Candidate {
  readonly name: string;
  /** What is matched first: the code, message, path or name itself. */
  readonly key: string;
  readonly kind: SymbolKind;
  readonly articleId: string;
  readonly container: string;
}

const candidatesOf = new WeakMap<Symbols, readonly Candidate[]>();

/**
 * Symbols that contain the letters of the query in their order, best first: the key itself, its
 * beginning, a word's beginning, a part, scattered letters. The location is the article's address.
 */
export function workspaceSymbols(index: DocsIndex, query: string): WorkspaceSymbol[] {
  let candidates = candidatesOf.get(index.symbols);
  if (candidates === undefined) {
    candidates = collect(index.symbols);
    candidatesOf.set(index.symbols, candidates);
  }
  const wanted = query.trim().toLowerCase();
  return candidates
    .map(candidate => ({ candidate, rank: rankOf(candidate, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, symbolLimit)
    .map(({ candidate }) => toSymbol(index, candidate));
}

function collect(symbols: Symbols): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    const identity = `${candidate.kind} ${candidate.key}`;
    if (!found.has(identity)) found.set(identity, candidate);
  };
  for (const { code, title, product = '', articleId } of symbols.errors) {
    if (code === undefined) continue;
    const name = title.startsWith(code) ? title : `${code} ${title}`;
    add({ name, key: code, kind: SymbolKind.Constant, articleId, container: product });
  }
  for (const { message, error } of symbols.messages) {
    const { articleId, product = '', code = '' } = error;
    const container = [code, product].filter(part => part !== '').join(' · ');
    add({ name: message, key: message, kind: SymbolKind.String, articleId, container });
  }
  for (const { key, method, path, title, name = '', articleId } of symbols.endpoints) {
    if (method === '') continue;
    const container = [title, name].filter(part => part !== '').join(' · ');
    add({ name: `${key} ${title}`, key: path, kind: SymbolKind.Method, articleId, container });
  }
  for (const { name, title, api = '', articleId } of symbols.structs) {
    const shown = title.startsWith(name) ? title : `${name} ${title}`;
    add({ name: shown, key: name, kind: SymbolKind.Struct, articleId, container: api });
  }
  return [...found.values()];
}

const noMatch = 6;

function rankOf({ name, key, container }: Candidate, wanted: string): number {
  const own = key.toLowerCase();
  if (own === wanted) return 0;
  if (own.startsWith(wanted)) return 1;
  const all = `${name} ${container}`.toLowerCase();
  const at = all.indexOf(wanted);
  if (at !== -1) return at === 0 || /[^\p{L}\p{N}]/u.test(all.charAt(at - 1)) ? 2 : 3;
  if (wanted.split(/\s+/).every(word => all.includes(word))) return 4;
  return isSubsequence(wanted, all) ? 5 : noMatch;
}

function isSubsequence(letters: string, text: string): boolean {
  let at = -1;
  for (const letter of letters.replace(/\s+/g, '')) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}

function toSymbol(index: DocsIndex, { name, kind, articleId, container }: Candidate) {
  const title = index.article(articleId)?.title ?? name;
  const start = { line: 0, character: 0 };
  return {
    name,
    kind,
    location: { uri: articleUri(articleId, title), range: { start, end: start } },
    ...(container !== '' && { containerName: container }),
  };
}
