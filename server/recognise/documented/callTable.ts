/** What functions of an SDK stand for, by the words of their names: `refreshUrls` calls `cdn-refresh`. */
import type { PackManifest } from '../../../docs-index/manifest';
import type { Endpoint } from '../../../docs-index/reference';
import type { Symbols } from '../../../docs-index/derive/readReference';
import { foldName } from '../text/names';
import { wordsOf } from '../text/words';
import { buildResourceTable, type ResourceTable } from './resourceCalls';
import { isTellingPart } from './tellingPart';

interface NamedOperation {
  readonly endpoint: Endpoint;
  /** Words of its name, without the product's that many operations begin with. */
  readonly words: readonly string[];
}

export interface CallTable {
  /** Operations by their first word. */
  readonly byWord: ReadonlyMap<string, readonly NamedOperation[]>;
  /** What the manifest says of single names, folded. */
  readonly told: ReadonlyMap<string, readonly Endpoint[]>;
  /** Operations behind the documented methods of SDKs, by their folded names without the class. */
  readonly methods: ReadonlyMap<string, readonly Endpoint[]>;
  /** Endpoints by the resource they are of. */
  readonly resources: ResourceTable;
  /** Endpoints by the words of their paths that nobody else's have, folded. */
  readonly tellingParts: ReadonlyMap<string, readonly string[]>;
  /** Fields of each operation, folded: `refreshUrls` names one of `cdn-refresh`. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

export function buildCallTable(symbols: Symbols, manifest: PackManifest): CallTable {
  const named = symbols.endpoints.filter(endpoint => (endpoint.name ?? '') !== '');
  const prefixes = commonPrefixes(named);
  const byWord = new Map<string, NamedOperation[]>();
  const seen = new Set<string>();
  for (const endpoint of named) {
    const all = partsOf(endpoint.name ?? '');
    const words = all.length > 1 && prefixes.has(all[0] ?? '') ? all.slice(1) : all;
    const [first] = words;
    if (first === undefined || seen.has(endpoint.key)) continue;
    seen.add(endpoint.key);
    byWord.set(first, [...(byWord.get(first) ?? []), { endpoint, words }]);
  }
  return {
    byWord,
    told: toldCalls(symbols, manifest),
    methods: documentedMethods(symbols),
    resources: buildResourceTable(symbols.endpoints),
    tellingParts: tellingParts(symbols),
    fields: fieldWords(symbols, seen),
  };
}

function documentedMethods(symbols: Symbols): Map<string, Endpoint[]> {
  const methods = new Map<string, Endpoint[]>();
  for (const { key, role, api } of symbols.names) {
    if (role !== 'method' || api === undefined) continue;
    const [endpoint] = symbols.endpointsByKey(api);
    const name = foldName(/\w+$/.exec(key)?.[0] ?? '');
    const known = methods.get(name) ?? [];
    if (endpoint !== undefined && !known.includes(endpoint))
      methods.set(name, [...known, endpoint]);
  }
  return methods;
}

function tellingParts({ endpoints }: Symbols): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { key, path } of endpoints) {
    for (const part of path.split('/').filter(isTellingPart)) {
      const known = parts.get(foldName(part)) ?? [];
      if (!known.includes(key)) parts.set(foldName(part), [...known, key]);
    }
  }
  return parts;
}

/** Operations behind a documented method of this name; those of another class may be among them. */
export function methodOperations({ methods }: CallTable, name: string): readonly Endpoint[] {
  return methods.get(foldName(name)) ?? [];
}

function fieldWords(symbols: Symbols, keys: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { api, name } of symbols.fields) {
    if (api === undefined || !keys.has(api)) continue;
    const names = found.get(api) ?? new Set();
    found.set(api, names.add(foldName(name)));
  }
  return found;
}

/** First words that at least three operations share: the product, `cdn-refresh`, `cdn-flux`. */
function commonPrefixes(endpoints: readonly Endpoint[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name = '' } of endpoints) {
    const [first = '', second] = partsOf(name);
    if (second !== undefined && name.includes('-')) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 2).map(([word]) => word));
}

function toldCalls(symbols: Symbols, { vendors }: PackManifest): Map<string, Endpoint[]> {
  const told = new Map<string, Endpoint[]>();
  for (const [operation, names] of vendors.flatMap(({ calls = {} }) => Object.entries(calls))) {
    const endpoints = [
      ...symbols.endpointsByName(operation),
      ...symbols.endpointsByKey(operation),
    ].slice(0, 1);
    for (const name of names) {
      told.set(foldName(name), [...(told.get(foldName(name)) ?? []), ...endpoints]);
    }
  }
  return told;
}

/** `put-policy`, `asyncFetch`, `refresh_list` as words. */
function partsOf(name: string): string[] {
  return name.split(/[^A-Za-z0-9]+/).flatMap(wordsOf);
}

/** What an SDK's function may add to the operation's name. */
const neutral = new Set(
  `get do async sync with and by v2 v3 url urls dir dirs file files object objects key keys prefix data
  bucket request list entry entries info resource resources image cdn all one many batch options option
  params param args arg input result response ret query config sdk fusion manager api`.split(/\s+/),
);

/** An operation that a name calls, the most telling first. */
export function operationsOf(table: CallTable, name: string): readonly Endpoint[] {
  const told = table.told.get(foldName(name));
  if (told !== undefined) return told;
  const words = partsOf(name);
  if (words.length === 0 || words.length > 6) return [];
  // Most names of a program are no operation's; this look spares them the rest.
  const isKnown = words.some(word => table.byWord.has(word) || table.byWord.has(singular(word)));
  if (!isKnown) return [];
  const fits = words.flatMap((word, at) =>
    [word, singular(word)]
      .flatMap(first => table.byWord.get(first) ?? [])
      .filter(operation => isAt(operation.words, words, at))
      .map(operation => ({ ...operation, rest: restOf(words, at, operation.words.length) })),
  );
  const fitting = fits.filter(({ rest, endpoint }) =>
    rest.every(word => neutral.has(word) || table.fields.get(endpoint.key)?.has(word) === true),
  );
  const score = ({ words: own, rest, endpoint }: (typeof fitting)[number]): number =>
    own.length * 4 + rest.filter(word => table.fields.get(endpoint.key)?.has(word)).length;
  const best = Math.max(0, ...fitting.map(score));
  const found = fitting.filter(fit => score(fit) === best);
  return [...new Map(found.map(({ endpoint }) => [endpoint.key, endpoint])).values()];
}

function isAt(wanted: readonly string[], words: readonly string[], at: number): boolean {
  return wanted.every((word, step) => {
    const written = words[at + step];
    return written !== undefined && singular(written) === singular(word);
  });
}

function restOf(words: readonly string[], at: number, length: number): string[] {
  return words.filter((_, index) => index < at || index >= at + length);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
