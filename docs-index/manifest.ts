/**
 * What a pack of documents says about itself and its vendor: data, not code, so that a team's own
 * docs are recognised in code exactly as the shipped ones are. Written as `support-docs.yaml`
 * at the root of a folder of documents. The schema and its reader side by side.
 */
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './article';
import { readLogShape } from './logShape';
import { readVendorAuth, type VendorAuth } from './vendorAuth';

/** What proves in a source text that a vendor's service is in use. */
export interface VendorEvidence {
  readonly id: string;
  /** Words that name the vendor or its products; matched whole, ignoring case. */
  readonly names: readonly string[];
  /** Host suffixes, e.g. `qiniuapi.com`. */
  readonly hosts: readonly string[];
  /** Package names and import paths, e.g. `github.com/qiniu/go-sdk`. */
  readonly packages: readonly string[];
  /** Regular expressions for log lines in the vendor's shape, as `readLogShape` reads them. */
  readonly logShapes: readonly string[];
  /** Words that only weakly hint at the vendor, e.g. `bm.stat`. */
  readonly hints: readonly string[];
  /** What the type names of its SDKs begin with, e.g. `QN` of `QNResponseInfo`; case counts. */
  readonly typePrefixes?: readonly string[];
  /**
   * Functions and types of its SDKs by the operation they stand for, where their names do not say it:
   * `put-policy: [uploadToken]`.
   */
  readonly calls?: Readonly<Record<string, readonly string[]>>;
  /** What the names of environment variables with its credentials begin with, e.g. `QINIU`. */
  readonly environmentPrefix?: string;
  /**
   * How its official SDKs make the credential of an Authorization scheme (`Qiniu`, `UpToken`), in one
   * line for each language id.
   */
  readonly signing?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Where the credential of its requests stands. */
  readonly auth?: VendorAuth;
}

export interface PackManifest {
  readonly name: string;
  readonly version?: string;
  readonly vendors: readonly VendorEvidence[];
  /** Names, hosts and packages of other clouds: their presence vetoes weak evidence. */
  readonly otherVendors: readonly string[];
  /** Groups of words that mean the same, in any language; the first is the preferred one. */
  readonly synonyms: readonly (readonly string[])[];
}

export const emptyManifest: PackManifest = {
  name: '',
  vendors: [],
  otherVendors: [],
  synonyms: [],
};

/** Joins the manifests of several packs; the first name and version stand. */
export function mergeManifests(manifests: readonly PackManifest[]): PackManifest {
  const named = manifests.find(manifest => manifest.name !== '');
  return {
    name: named?.name ?? '',
    ...(named?.version !== undefined && { version: named.version }),
    vendors: manifests.flatMap(manifest => manifest.vendors),
    otherVendors: [...new Set(manifests.flatMap(manifest => manifest.otherVendors))],
    synonyms: manifests.flatMap(manifest => manifest.synonyms),
  };
}

/** The name a manifest bears at the root of a folder of documents. */
export const manifestFileName = 'support-docs.yaml';

/**
 * Reads the text of a `support-docs.yaml`. Keys are those of PackManifest; a list may also be
 * written as one string with commas. What is unknown or of the wrong form is a problem, the rest
 * counts. Never throws.
 */
export function readManifest(
  text: string,
  path: string,
): { manifest: PackManifest; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const problems: Problem[] = document.errors.map(error => ({
    path,
    line: lines.linePos(error.pos[0]).line,
    message: `The manifest is not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
  }));
  const report = (message: string) => problems.push({ path, line: 1, message });
  const root = asRecord(document.errors.length === 0 ? readValue(document, report) : {});
  reportUnknown(root, manifestKeys, report);
  return { problems, manifest: manifestOf(root, report) };
}

/** The manifest in a pack, as far as it is one: packs come from anywhere. */
export function soundManifest(value: unknown): PackManifest {
  return manifestOf(asRecord(value), () => undefined);
}

function manifestOf(
  root: Readonly<Record<string, unknown>>,
  report: (message: string) => void,
): PackManifest {
  const version = root['version'];
  return {
    name: readText(root['name']),
    ...(version !== undefined && { version: readText(version) }),
    vendors: asList(root['vendors']).map(vendor => readVendor(asRecord(vendor), report)),
    otherVendors: readWords(root['otherVendors']),
    synonyms: asList(root['synonyms'])
      .map(readWords)
      .filter(group => group.length > 1),
  };
}

function readValue(document: Document, report: (message: string) => void): unknown {
  try {
    // Aliases could make a small file huge; a manifest has no use for them.
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    report(`The manifest cannot be read: ${error instanceof Error ? error.message : 'bad value'}`);
    return {};
  }
}

const manifestKeys = ['name', 'version', 'vendors', 'otherVendors', 'synonyms'];
const vendorKeys = [
  ...['id', 'names', 'hosts', 'packages', 'logShapes', 'hints'],
  ...['typePrefixes', 'calls', 'environmentPrefix', 'signing', 'auth'],
];

function readVendor(
  vendor: Readonly<Record<string, unknown>>,
  report: (message: string) => void,
): VendorEvidence {
  reportUnknown(vendor, vendorKeys, report);
  const prefix = readText(vendor['environmentPrefix']).trim();
  const given = vendor['auth'];
  const auth = given === undefined ? undefined : readVendorAuth(asRecord(given), report);
  return {
    id: readText(vendor['id']),
    names: readWords(vendor['names']),
    hosts: readWords(vendor['hosts']),
    packages: readWords(vendor['packages']),
    logShapes: readPatterns(vendor['logShapes'], report),
    hints: readWords(vendor['hints']),
    ...(vendor['typePrefixes'] !== undefined && {
      typePrefixes: readWords(vendor['typePrefixes']),
    }),
    ...(vendor['calls'] !== undefined && { calls: readCalls(asRecord(vendor['calls'])) }),
    ...(/^[A-Z][A-Z0-9_]{0,40}$/i.test(prefix) && { environmentPrefix: prefix.toUpperCase() }),
    ...(vendor['signing'] !== undefined && { signing: readSigning(asRecord(vendor['signing'])) }),
    ...(auth && { auth }),
  };
}

function readCalls(
  operations: Readonly<Record<string, unknown>>,
): NonNullable<VendorEvidence['calls']> {
  return Object.fromEntries(
    Object.entries(operations).map(([operation, names]) => [operation, readWords(names)]),
  );
}

function readSigning(
  schemes: Readonly<Record<string, unknown>>,
): NonNullable<VendorEvidence['signing']> {
  return Object.fromEntries(
    Object.entries(schemes).map(([scheme, lines]) => [scheme, readLines(asRecord(lines))]),
  );
}

/** Texts by name, each on one line: they become comments in somebody's code. */
function readLines(record: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record)
      .map(([name, text]) => [name, readText(text).replace(/\s+/g, ' ').trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}

function readPatterns(value: unknown, report: (message: string) => void): string[] {
  return asList(value)
    .map(readText)
    .slice(0, mostLogShapes)
    .filter(pattern => {
      const shape = readLogShape(pattern);
      if (typeof shape !== 'string') return true;
      report(`The manifest's log shape ${shape}: ${pattern}`);
      return false;
    });
}

/** Each is looked for beside the cursor. */
const mostLogShapes = 20;

function reportUnknown(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  report: (message: string) => void,
): void {
  const unknown = Object.keys(record).filter(key => !known.includes(key));
  if (unknown.length > 0) report(`The manifest has unknown keys: ${unknown.join(', ')}`);
}

function readWords(value: unknown): string[] {
  const items = typeof value === 'string' ? value.split(',') : asList(value).map(readText);
  return items.map(item => item.trim()).filter(item => item !== '');
}

function readText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // A non-null object can be read by any key; what is absent comes back undefined.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
