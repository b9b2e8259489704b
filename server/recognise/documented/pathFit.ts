/** Whether a path as written is a documented one, from its first part or from further in. */
import type { Endpoint } from '../../../docs-index/reference';
import type { PathPart, PathRun } from '../text/pathRuns';
import { optionBehind } from '../text/requestMethod';
import { isTellingPart } from './tellingPart';

/** A documented path in its parts. */
export interface DocPath {
  readonly endpoint: Endpoint;
  readonly parts: readonly PathPart[];
  /** Parts that do not vary: how telling the path is. */
  readonly literals: number;
}

export interface EndpointTable {
  /** Paths by their first literal part, e.g. `api`, `v3`, `stat`. */
  readonly byFirst: ReadonlyMap<string, readonly DocPath[]>;
  /** Paths by literal parts further in, for clients whose base URL holds the first ones. */
  readonly byInner: ReadonlyMap<string, readonly (readonly [DocPath, number])[]>;
  /** Endpoints that are a host alone, by the last two parts of its name: a form sent to `/`. */
  readonly byDomain: ReadonlyMap<string, readonly Endpoint[]>;
}

/** A part of a text in which paths are looked for. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The beginning of the document, where constants stand, if the text is a window of it. */
  readonly head?: string;
}

/** A documented path that a written one may be. */
export interface Fit {
  readonly path: DocPath;
  /** Whether all documented parts are written. */
  readonly isWhole: boolean;
  /** Whether the documented path begins before the written one, and nothing shows that it does there. */
  readonly isInner?: boolean;
}

/** The documented paths that a written one may be; empty where it is none. */
export function fitsOf(table: EndpointTable, stretch: Stretch, run: PathRun): Fit[] {
  const { parts } = run;
  for (let skip = 0; skip < Math.min(parts.length, 3); skip++) {
    const paths = table.byFirst.get(parts[skip]?.text ?? '') ?? [];
    // Only a version or a prefix of the gateway may stand before the documented path.
    const fits = paths.flatMap(path => fit(path, { ...run, parts: parts.slice(skip) }, 0));
    if (fits.length === 0) continue;
    const isTold = skip === 0 || fits.some(({ path, isWhole }) => isWhole && path.literals > 2);
    return isTold ? fits : [];
  }
  const inner = parts[0] === undefined ? [] : (table.byInner.get(parts[0].text) ?? []);
  const based = inner.filter(([path, at]) => hasBase(stretch, run, path.parts.slice(0, at)));
  const fits = based.flatMap(([path, at]) => fit(path, run, at));
  return fits.length > 0 ? fits : [...versionless(inner, stretch, run), ...begun(table, run)];
}

/** Whether the first parts of the documented path stand elsewhere in the text as a base URL. */
function hasBase({ text, head = '' }: Stretch, run: PathRun, base: readonly PathPart[]): boolean {
  if (base.length === 0 || base.some(part => part.isHole) || run.host !== '') return false;
  const wanted = `/${base.map(part => part.text).join('/')}`;
  if (base.length === 1) return [text, head].some(source => endsUrl(source, wanted));
  return [text, head].some(source => {
    const found = source.indexOf(wanted);
    return found !== -1 && !/[\w-]/.test(source.charAt(found + wanted.length));
  });
}

/** `https://host/api` as the end of a string. */
function endsUrl(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    const isEnd = /^\/?["'`]/.test(text.slice(at + path.length, at + path.length + 2));
    if (isEnd && /\/\/[\w.-]{4,100}$/.test(text.slice(Math.max(0, at - 102), at))) return true;
  }
  return false;
}

/** `'push/batch/regid'` of `/v3/push/batch/regid`: only the version is written somewhere else. */
function versionless(
  inner: readonly (readonly [DocPath, number])[],
  stretch: Stretch,
  run: PathRun,
): Fit[] {
  const literals = run.parts.filter(part => !part.isHole && part.text !== '');
  if (literals.length === 0 || run.host !== '') return [];
  if (literals.length === 1 && !isAsked(stretch, run)) return [];
  const told = literals.filter(({ text }) => isTellingPart(text)).length;
  const hasHole = run.parts.some(part => part.isHole);
  const isTelling = literals.length > 2 || told === literals.length || (hasHole && told > 0);
  return inner
    .filter(([path, at]) => {
      const version = path.parts[0]?.text ?? '';
      if (at !== 1 || !/^v\d{1,2}$/.test(version)) return false;
      return isTelling || isWrittenVersion(stretch, version);
    })
    .flatMap(([path, at]) => fit(path, run, at))
    .filter(({ isWhole }) => isWhole)
    .map(found => ({ ...found, isInner: true }));
}

/** `ask("parcels/", type=POST)`: whether the call that is given a path says its method too. */
function isAsked({ text }: Stretch, { end }: PathRun): boolean {
  return optionBehind(text.slice(end, end + 300)) !== undefined;
}

/** `https://host/v3` as the end of a string. */
function isWrittenVersion({ text, head = '' }: Stretch, version: string): boolean {
  const url = new RegExp(`//[\\w.-]{4,100}/${version}/?["'\`]`);
  return url.test(text) || url.test(head);
}

/** `host/chgm/<uri>/x-meta/…` of `/chgm/<uri>/mime/<type>`: one path alone begins so, and its host is written. */
function begun({ byFirst }: EndpointTable, { parts, host }: PathRun): Fit[] {
  const [first, second] = parts;
  if (host === '' || first === undefined || second === undefined) return [];
  const paths = byFirst.get(first.text) ?? [];
  const [path] = paths;
  const isOnly = path !== undefined && paths.length === 1 && isTellingPart(first.text);
  const goesOn = path?.parts[1]?.isHole === true && second.isHole && parts.length > 2;
  return isOnly && goesOn ? [{ path, isWhole: false }] : [];
}

function fit(
  path: DocPath,
  { parts, isOpen, host }: Pick<PathRun, 'parts' | 'isOpen' | 'host'>,
  from: number,
): Fit[] {
  const wanted = path.parts.slice(from);
  if (parts.length > wanted.length || parts.length === 0) return [];
  const isPair = parts.at(-1)?.isHole === true && isOptionalTail(wanted, parts.length - 1);
  const told = isPair && wanted[parts.length - 1]?.isHole === false ? parts.slice(0, -1) : parts;
  const same = told.every((part, at) => {
    const doc = wanted[at];
    return doc !== undefined && (doc.isHole ? mayFill(doc, part, host) : doc.text === part.text);
  });
  if (!same) return [];
  // `/move/<src>/<dest>/${force}`: a value stands for the pair that may follow.
  if (told !== parts) return [{ path, isWhole: false }];
  if (parts.length === wanted.length) return [{ path, isWhole: true }];
  // `BASE + "/jobs/video/"`: what follows stands elsewhere.
  if (isOpen && wanted[parts.length]?.isHole === true) return [{ path, isWhole: false }];
  return isOptionalTail(wanted, parts.length) ? [{ path, isWhole: false }] : [];
}

/** An encoded value is no plain word, as the `select` of `/stat/select/…` is, but in an example of a URL. */
function mayFill(doc: PathPart, part: PathPart, host: string): boolean {
  if (part.text === '') return false;
  return (
    part.isHole || host !== '' || !/encoded/i.test(doc.text) || !/^[a-z]{2,12}$/.test(part.text)
  );
}

/** `/copy/<src>/<dest>/force/<bool>`: name and value pairs behind the last hole may be left out. */
function isOptionalTail(wanted: readonly PathPart[], from: number): boolean {
  const tail = wanted.slice(from);
  if (tail.length % 2 !== 0 || wanted[from - 1]?.isHole !== true) return false;
  return tail.every((part, at) => part.isHole === (at % 2 === 1));
}

/** A literal part tells more than a hole in the same place: `/image/list` before `/image/:id`. */
export function mostTelling(fits: readonly Fit[]): Fit[] {
  const most = Math.max(0, ...fits.map(({ path }) => path.literals));
  return fits.filter(({ path }) => path.literals === most);
}
