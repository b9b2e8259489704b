/** URL paths in any text: literal, concatenated, with holes such as `:id`, `${id}`, `%s`, `{id}`. */

export interface PathPart {
  readonly text: string;
  /** Whether the part varies (a placeholder or a value put in between). */
  readonly isHole: boolean;
}

/** A stretch of a text, UTF-16 [start, end). */
export interface Stretched {
  readonly start: number;
  readonly end: number;
}

/** A path as written, UTF-16 [start, end) without host and query. */
export interface PathRun extends Stretched {
  readonly parts: readonly PathPart[];
  /** Host as written before the path; '' if the path stands alone. */
  readonly host: string;
  /** Whether the text as written ends in a slash with more to come: `"/stat/" + x`, `BASE + "/jobs/"`. */
  readonly isOpen: boolean;
  /** The query string behind it, without `?`. */
  readonly query?: Stretched;
}

const hole =
  '\\$\\{[^}\\n]{0,160}\\}|#\\{[^}\\n]{0,160}\\}|\\{\\{[^}\\n]{0,60}\\}\\}|\\{[^{}\\n/]{0,60}\\}|<[^<>\\n/]{1,60}>|\\\\\\([^)\\n]{0,80}\\)|\\$\\w{1,40}|%[-.0-9]{0,4}(?:z|l{1,2}|h)?[sdvquxi@](?![0-9A-F])';
const hostPattern = `(?:https?:)?//(?:[\\w.-]|${hole}){1,100}(?::(?:\\d{1,5}|${hole}))?`;
const runPattern = new RegExp(
  `(${hostPattern})?((?:/(?:${hole}|:\\w{1,40}|[\\w.~@%+=!-])*)+)`,
  'g',
);
const holePart = new RegExp(`^(?:${hole}|:\\w{1,40})$`);

/** Most parts a path is followed through; a longer one is no request of ours. */
const maxParts = 24;

/** The first part of a path in a string that begins without a slash: `"v2/tune/prefetch"`. */
const bareStart = /["'`(]([\w.-]{2,40})$/;

/** A lone slash with a value behind it: `LISTS + "/" + id`. */
const joined = /^["'`]\s{0,4}(?:\+|\.{1,2})\s/;

/** Paths in text[start, end) in order. Linear in the length. */
export function findPathRuns(text: string, start: number, end: number): PathRun[] {
  const runs: PathRun[] = [];
  runPattern.lastIndex = start;
  for (let match = runPattern.exec(text); match !== null; match = runPattern.exec(text)) {
    if (match.index >= end) break;
    const path = match[2] ?? '';
    const goesOn = path.length > 1 || joined.test(text.slice(match.index + 1, match.index + 8));
    if (goesOn || match[1] !== undefined) runs.push(withBareStart(text, readRun(text, match)));
  }
  return runs;
}

function withBareStart(text: string, run: PathRun): PathRun {
  if (run.host !== '') return run;
  const first = bareStart.exec(text.slice(Math.max(0, run.start - 42), run.start))?.[1];
  if (first === undefined) return run;
  const parts = [{ text: first, isHole: false }, ...run.parts];
  return { ...run, parts, start: run.start - first.length };
}

function readRun(text: string, match: RegExpExecArray): PathRun {
  // The stop of a sentence is no part of a path.
  const path = (match[2] ?? '').replace(/(?<=\w)[.!]{1,3}$/, '');
  const start = match.index + (match[1]?.length ?? 0);
  const parts = partsOf(path);
  const isOpen = path.endsWith('/') && /^["'`]/.test(text.charAt(start + path.length));
  const end = joinPieces(text, start + path.length, parts);
  const query = queryAt(text, end);
  return {
    start,
    end,
    parts,
    isOpen,
    host: match[1]?.replace(/^(?:https?:)?\/\//, '') ?? '',
    ...(query !== undefined && { query }),
  };
}

/** `/a/b/` → parts `a`, `b`; the empty part behind a last slash is kept for what may follow. */
function partsOf(path: string): PathPart[] {
  return path
    .split('/')
    .slice(1, maxParts + 1)
    .map(text => ({
      text,
      isHole: holePart.test(text) || (text.includes('${') && /^\$\{/.test(text)),
    }));
}

const joint =
  /["'`]\s{0,20}(?:\+|\.{1,2}|&|<>)\s{0,20}([\w.$@>:]{1,60}\((?:[^()\n]|\([^()\n]{0,60}\)){0,120}\)|[\w.$@>()[\]:-]{1,80}?)\s{0,20}(?:(?:\+|\.{1,2}|&|<>)\s{0,20}[fF$@]?["'`]|(?=[,;)}\n]|\s|$))/y;

/** Follows `"/server/" + id + "/start"` over its joints; returns where the path as written ends. */
function joinPieces(text: string, end: number, parts: PathPart[]): number {
  let at = end;
  for (let count = 0; count < 6 && parts.length < maxParts; count++) {
    joint.lastIndex = at;
    const match = joint.exec(text);
    const last = parts.at(-1);
    if (match === null || last === undefined) break;
    if (last.text !== '' && !/^["'`]\s*\+\s*['"]\//.test(match[0])) break;
    if (last.text === '') parts.pop();
    parts.push({ text: match[1] ?? '', isHole: true });
    // The name at the end is no text of the path.
    if (!/["'`]$/.test(match[0])) return at;
    at = joint.lastIndex;
    runPattern.lastIndex = at;
    const rest = runPattern.exec(text);
    runPattern.lastIndex = at;
    if (rest?.index !== at || rest[2] === undefined) break;
    parts.push(...partsOf(rest[2]));
    at += rest[0].length;
  }
  return parts.length > 0 && at > end ? at : end;
}

function queryAt(text: string, end: number): Stretched | undefined {
  if (text.charAt(end) !== '?') return undefined;
  const query = /^[^\s"'`#<>\\]{0,2000}/.exec(text.slice(end + 1, end + 2001))?.[0] ?? '';
  return { start: end + 1, end: end + 1 + query.length };
}
