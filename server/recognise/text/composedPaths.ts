/**
 * Paths that code puts together of pieces: `join("/domain", name, "httpsconf")`,
 * `format("{0}/{1}/{2}", host, "stat", entry)`, `b.append("/domain/"); b.append(name);`,
 * `url.addPathSegment("domain").addPathSegment(name)`.
 */
import { readItems, type Item } from './callItems';
import type { PathPart, PathRun, Stretched } from './pathRuns';

/** A path of pieces, with what it is put together by. */
export interface ComposedRun extends PathRun {
  readonly pieces: readonly Stretched[];
  /** The call or statements that put it together. */
  readonly outer: Stretched;
  /** The name of what the pieces are written into. */
  readonly into?: string;
}

/** Stands for a value among the pieces of a text. */
const gap = '\u0000';

/** Paths put together in text[start, end), in no order. Linear in the length. */
export function findComposedRuns(text: string, start: number, end: number): ComposedRun[] {
  const stretch = text.slice(start, end);
  const found = [
    ...[...stretch.matchAll(joinCall)].map(match => joinedRun(text, start + match.index, match)),
    ...[...stretch.matchAll(formatCall)].map(match =>
      formattedRun(text, start + match.index, match),
    ),
    ...writtenRuns(text, start, stretch),
    ...segmentRuns(text, start, stretch),
  ];
  return found.filter(run => run !== undefined);
}

const joinCall = /(?:[jJ]oin(?:[pP]ath)?|implode)\s?\(/g;
/** What joins with a slash of itself: `path.join(`, `"/".join(`. */
const slashJoiner = /(?:(["'])\/\1|(?:path\w{0,10}|file\w{0,10}|ur[li]\w{0,10}))(?:\.|::|_)?$/i;

/** `strings.Join([]string{"/sslcert", id}, "/")`, `Path.join([host, "fetch", url])`. */
function joinedRun(text: string, start: number, match: RegExpExecArray): ComposedRun | undefined {
  const items = readItems(text, start + match[0].length - 1);
  if (items === undefined) return undefined;
  const list = items.list.find(item => item.inner !== undefined);
  // `base.JoinPath("domain", name)` says by its own name what it joins.
  const isSlashes =
    /path/i.test(match[0]) || slashJoiner.test(text.slice(Math.max(0, start - 24), start));
  const hasSlash = list !== undefined && items.list.some(item => item.text === '/');
  if (!isSlashes && !hasSlash) return undefined;
  const run = composed(list?.inner ?? items.list, '/', { start, end: items.end });
  // `join(folder, "list")` is a file of one's own.
  return run === undefined || run.parts.length < 2 ? undefined : run;
}

const template = /(?:\{\d?\}|%[sv@d])/;
const formatCall =
  /(?:[fF]ormat|[sS]printf)\s?\(\s?[@$]?(["'])((?:\{\d?\}|%[sv@d])(?:[/?](?:\{\d?\}|%[sv@d])){1,8})\1\s?,|(["'])(%s(?:[/?]%s){1,8})\3(?:\s?%\s?\(|\.format\()/g;

/** `string.Format("{0}/{1}/{2}", host, "stat", entry)`: the pieces are arguments. */
function formattedRun(
  text: string,
  start: number,
  match: RegExpExecArray,
): ComposedRun | undefined {
  const form = match[2] ?? match[4] ?? '';
  // Behind the form stands a bracket of its own, or the rest of the one it is in.
  const items = readItems(text, start + match[0].length - 1);
  if (items === undefined) return undefined;
  const holes = form.split(/[/?]/).filter(hole => template.test(hole));
  const pieces = holes.flatMap((_, at) => items.list[at] ?? []);
  return composed(pieces, '/', { start, end: items.end });
}

const writeCall = /\.(?:WriteString|[aA]ppend|push_str)\((?=\s?["'])/g;
const writtenName = /(?<![\w.])([A-Za-z_]\w{0,40})$/;
const nextWrite = /^\s?;?\s{0,60}(\w{0,41})\.(?:WriteString|[aA]ppend|push_str)\(/;
/** Pieces written one after the other. */
const mostWrites = 8;

/** `b.WriteString("/domain/")` and, in the next statements, what is written behind it. */
function writtenRuns(text: string, start: number, stretch: string): (ComposedRun | undefined)[] {
  let behind = 0;
  return [...stretch.matchAll(writeCall)].map(match => {
    const dot = start + match.index;
    if (dot < behind) return undefined;
    const into = writtenName.exec(text.slice(Math.max(0, dot - 42), dot))?.[1] ?? '';
    const at = dot - into.length;
    const pieces: Item[] = [];
    let open = dot + match[0].length - 1;
    for (let count = 0; count < mostWrites; count++) {
      const items = readItems(text, open);
      const [piece] = items?.list ?? [];
      if (items === undefined || items.list.length !== 1 || piece === undefined) break;
      pieces.push(piece);
      behind = items.end;
      const next = nextWrite.exec(text.slice(behind, behind + 160));
      if (next === null || (next[1] !== '' && next[1] !== into)) break;
      open = behind + next[0].length - 1;
    }
    const run =
      pieces.length < 2 || into === ''
        ? undefined
        : composed(pieces, '', { start: at, end: behind });
    return run && { ...run, into };
  });
}

const segmentCall =
  /\.push\((?<=\bpath_segments_mut\(\)[^;\n]{0,40}\.push\()|\b(?:add|append)(?:Encoded)?PathSegments?\(|\bAppendPathSegments?\(|\bpathSegment\(|\bappendingPathComponent\(|\.path\((?=[^()\n]{0,60}\)\s{0,40}\.path\()/g;
const nextSegment =
  /^\s{0,60}\.(?:push|(?:add|append)(?:Encoded)?PathSegments?|AppendPathSegments?|pathSegment|appendingPathComponent|path)\(/;

/** `b.addPathSegment("domain").addPathSegment(name)`: one part of a path with each call. */
function segmentRuns(text: string, start: number, stretch: string): (ComposedRun | undefined)[] {
  let behind = 0;
  return [...stretch.matchAll(segmentCall)].map(match => {
    const from = start + match.index;
    if (from < behind) return undefined;
    const pieces: Item[] = [];
    let open = from + match[0].length - 1;
    for (let count = 0; count < mostWrites; count++) {
      const items = readItems(text, open);
      if (items === undefined) break;
      pieces.push(...items.list);
      behind = items.end;
      const next = nextSegment.exec(text.slice(behind, behind + 100));
      if (next === null) break;
      open = behind + next[0].length - 1;
    }
    const run = composed(pieces, '/', { start: from, end: behind });
    return run === undefined || run.parts.length < 2 ? undefined : run;
  });
}

function composed(
  pieces: readonly Item[],
  joint: string,
  outer: Stretched,
): ComposedRun | undefined {
  const texts = pieces.map(({ text }) => text ?? gap);
  const whole = texts
    .map((text, at) => (joint !== '' && at > 0 ? text.replace(/^\//, '') : text))
    .join(joint)
    .replace(/[?#].*$/s, '');
  const [, host = ''] = /^[a-z]{2,8}:\/\/([\w.-]{1,200})/i.exec(whole) ?? [];
  const parts = partsOf(whole.replace(/^[a-z]{2,8}:\/\/[\w.-]*/i, ''));
  const written = pieces.filter(({ text }) => /\w/.test(text ?? ''));
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined || last === undefined || parts.length < 1) return undefined;
  const run = { start: first.start, end: last.end, parts, isOpen: whole.endsWith('/'), host };
  return { ...run, pieces: written, outer };
}

/** The parts behind the values that the path begins with: its host. */
function partsOf(whole: string): PathPart[] {
  const parts = whole
    .split('/')
    .filter(text => text !== '')
    .map(text => ({ text, isHole: text.includes(gap) }));
  const first = parts.findIndex(part => !part.isHole);
  return first === -1 ? [] : parts.slice(first);
}
