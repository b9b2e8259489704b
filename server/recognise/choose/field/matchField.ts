/** How well a key's path in the text fits a documented field's path. */
import type { DocSegment, FieldRow } from '../../documented/fieldTable';
import type { KeyPath, Segment } from '../../paths/keyPath';
import { foldName } from '../../text/names';
import { wordsOf } from '../../text/words';

export interface FieldMatch {
  readonly row: FieldRow;
  /** Documented segments met, the leaf included. */
  readonly matched: number;
  /** Documented segments above that the text does not show. */
  readonly missing: number;
  /** Segments above in the text that are neither documented nor mere wrapping. */
  readonly foreign: number;
  /** Whether the name of the variable or type that holds the key is a documented segment too. */
  readonly isNamed: boolean;
  /** Whether arrays stand where the documents have them. */
  readonly hasArrays: boolean;
}

/** Keys under which clients take and give the parts of a request: `{ params: { limit: 1 } }`. */
const wrappers: Readonly<Record<string, readonly string[]>> = {
  query: [
    'params',
    'query',
    'qs',
    'searchparams',
    'queryparams',
    'queryparameters',
    'querystring',
    'urlparams',
    'searchparameters',
    'parameters',
    'args',
  ],
  header: ['headers', 'header'],
  body: [
    'data',
    'body',
    'json',
    'payload',
    'jsonbody',
    'jsondata',
    'postdata',
    'requestbody',
    'requestdata',
    'bodyparams',
    'request',
    'req',
    'params',
    'parameters',
  ],
  form: [
    'form',
    'formdata',
    'formfields',
    'formparams',
    'data',
    'body',
    'files',
    'fields',
    'multipart',
  ],
  response: [
    'data',
    'body',
    'json',
    'response',
    'resp',
    'res',
    'result',
    'ret',
    'payload',
    'value',
    'text',
    'content',
  ],
};
const anyWrapper = new Set([
  ...Object.values(wrappers).flat(),
  'options',
  'opts',
  'config',
  'init',
]);
const wrapperKinds: readonly string[] = ['query', 'header'];

/** The match of a path with a documented field; undefined if they contradict each other. */
export function matchField(path: KeyPath, row: FieldRow): FieldMatch | undefined {
  const { segments } = path;
  const doc = row.segments;
  let at = segments.length - 1;
  let docAt = doc.length - 1;
  let hasArrays = true;
  for (; at >= 0 && docAt >= 0; at--, docAt--) {
    const written = segments[at];
    const documented = doc[docAt];
    if (written === undefined || documented === undefined) return undefined;
    const isLeaf = at === segments.length - 1;
    if (documented.isWildcard && written.isArray && isSame(written, doc[docAt - 1], isLeaf)) {
      // The values of a map were gone through, whatever their keys.
      at++;
      continue;
    }
    if (!isSame(written, documented, isLeaf)) break;
    if (!isLeaf && written.isArray !== documented.isArray && !documented.isWildcard)
      hasArrays = false;
  }
  if (docAt === doc.length - 1) return undefined;
  const isNamed = docAt >= 0 && at < 0 && rootNames(path, doc[docAt]);
  const missing = docAt + 1 - (isNamed ? 1 : 0);
  const above = segments.slice(0, at + 1);
  if (missing > 0 && above.length > 0) return undefined;
  if (!fitsPosition(above, row)) return undefined;
  const foreign = above.filter(segment => !isWrapper(segment, row)).length;
  return { row, matched: doc.length - missing, missing, foreign, isNamed, hasArrays };
}

function isSame(written: Segment, documented: DocSegment | undefined, isLeaf: boolean): boolean {
  if (documented === undefined) return false;
  if (documented.isWildcard) return true;
  if (written.name === documented.name) return true;
  return !isLeaf && foldName(written.name) === foldName(documented.name);
}

/** Whether the variable or type that holds the key bears the documented name, e.g. `VideoParams`. */
function rootNames({ root }: KeyPath, documented: DocSegment | undefined): boolean {
  if (documented === undefined || documented.isWildcard) return false;
  if (root.kind !== 'variable' && root.kind !== 'type') return false;
  const name = foldName(root.name);
  const wanted = foldName(documented.name);
  // The type of one of the documented `items` is an `Item`.
  const one = documented.isArray ? wanted.replace(/s$/, '') : wanted;
  return name === wanted || [wanted, one].some(end => end.length > 3 && name.endsWith(end));
}

function isWrapper(segment: Segment | undefined, row: FieldRow): boolean {
  if (segment === undefined) return false;
  if (anyWrapper.has(plainName(segment.name)) || row.group.names.has(segment.name)) return true;
  if (isCarrier(segment.name)) return true;
  // `upload_token(…, policy={…})`: an argument by the operation's own name.
  const operation = new Set(wordsOf(row.group.endpoint?.name ?? ''));
  return wordsOf(segment.name).every(word => operation.has(word));
}

const carrierWords =
  /^(?:post|get|put|http|api|form|query|body|json|request|req|data|args|params|client|manager|fields)$/;

/** `httpManager.PostArgs`: what a client is called, and what it is handed. */
function isCarrier(name: string): boolean {
  const words = wordsOf(name);
  return words.length > 1 && words.every(word => carrierWords.test(word));
}

/** Whether a name is one under which clients take a part of the request, whatever the request. */
export function isWrapperName(name: string): boolean {
  return anyWrapper.has(plainName(name));
}

/** `query_params` and `queryParams` are one. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

/** A key among `headers` is a header, one among `query` a query parameter, and no other. */
function fitsPosition(above: readonly Segment[], row: FieldRow): boolean {
  const last = above.at(-1)?.name;
  if (last === undefined) return true;
  const nearest = plainName(last);
  const { position } = row.field;
  const isHeaders = wrappers['header']?.includes(nearest) === true;
  if (isHeaders || position === 'header') return isHeaders === (position === 'header');
  const kind = wrapperKinds.find(name => wrappers[name]?.includes(nearest));
  return (
    kind !== 'query' ||
    nearest === 'params' ||
    nearest === 'parameters' ||
    nearest === 'args' ||
    position === 'query'
  );
}

/** The path with its last name as the documents write it. */
export function withLeaf(path: KeyPath, name: string): KeyPath {
  return { ...path, segments: [...path.segments.slice(0, -1), { name, isArray: false }] };
}
