/** All that the decision needs of the documents, derived once from the symbols and the manifest. */
import type { PackManifest } from '../../../docs-index/manifest';
import type { Symbols } from '../../../docs-index/derive/readReference';
import { buildCallTable, type CallTable } from './callTable';
import { buildEndpointTable } from './endpointTable';
import type { EndpointTable } from './pathFit';
import { buildFieldTable, type FieldTable } from './fieldTable';
import { readKnownWords } from './quickLook';
import { readVendorWords, type VendorWords } from './vendorWords';

export interface DocsKnowledge {
  readonly symbols: Symbols;
  readonly manifest: PackManifest;
}

export interface Tables {
  readonly symbols: Symbols;
  readonly endpoints: EndpointTable;
  readonly fields: FieldTable;
  readonly words: VendorWords;
  readonly calls: CallTable;
  /** Words of documented names and values, folded. */
  readonly knownWords: ReadonlySet<string>;
}

// A cache and no state: what is derived depends on nothing but the symbols, which never change.
const derived = new WeakMap<Symbols, Tables>();

/** The tables of an index; building them is linear in its fields and happens on the first call. */
export function tablesOf(knowledge: DocsKnowledge): Tables {
  const known = derived.get(knowledge.symbols);
  if (known !== undefined) return known;
  const steps = deriveTables(knowledge);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same a step at a time, so that somebody who waits for something else can be served. */
export function* deriveTables({ symbols, manifest }: DocsKnowledge): Generator<void, Tables> {
  const known = derived.get(symbols);
  if (known !== undefined) return known;
  yield;
  const endpoints = buildEndpointTable(symbols.endpoints);
  yield;
  const fields = buildFieldTable(symbols);
  yield;
  const words = readVendorWords(withProposed(manifest, symbols), hostsOf(symbols));
  yield;
  const calls = buildCallTable(symbols, manifest);
  const knownWords = readKnownWords(symbols);
  const tables: Tables = { symbols, endpoints, fields, words, calls, knownWords };
  derived.set(symbols, tables);
  return tables;
}

/** The manifest with the vendors that only the documents speak of: whom it names, it knows better. */
function withProposed(manifest: PackManifest, symbols: Symbols): PackManifest {
  const known = new Set(manifest.vendors.flatMap(({ hosts }) => hosts));
  const proposed = symbols.vendors.filter(({ hosts }) => !hosts.some(host => known.has(host)));
  return proposed.length === 0
    ? manifest
    : { ...manifest, vendors: [...manifest.vendors, ...proposed] };
}

function hostsOf({ endpoints }: Symbols): string[] {
  return [...new Set(endpoints.map(endpoint => endpoint.host ?? ''))];
}
