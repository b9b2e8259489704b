/** Documented paths in a text, and the endpoints that each may mean. */
import { domainOf } from './endpointTable';
import type { Mention } from './mention';
import { fitsOf, mostTelling, type DocPath, type EndpointTable, type Stretch } from './pathFit';
import { isBehindName, namedPrefix } from './pathPrefix';
import { settingMentions } from './settingHosts';
import { returnedMentions, slashlessMentions } from './slashlessPaths';
import { type ComposedRun, findComposedRuns } from '../text/composedPaths';
import { methodHandedTo } from '../text/methodOfName';
import { methodAt } from '../text/requestMethod';
import { findPathRuns, type PathPart, type PathRun } from '../text/pathRuns';

/** Documented paths in text[start, end) in order. */
export function findMentions(table: EndpointTable, stretch: Stretch): Mention[] {
  const { text, start, end } = stretch;
  const composed = composedMentions(table, stretch);
  const mentions: Mention[] = [
    ...composed,
    ...hostMentions(table, text, start, end),
    ...settingMentions(table, text, start, end),
    ...slashlessMentions(table, text, start, end),
  ];
  const isPiece = (run: PathRun): boolean =>
    composed.some(({ pieces = [] }) =>
      pieces.some(piece => run.start >= piece.start && run.start < piece.end),
    );
  let from = start;
  for (let slash = text.indexOf('/', from); slash >= 0 && slash < end;) {
    const name = wordBehind(text, slash);
    const isKnown = table.byFirst.has(name) || table.byInner.has(name);
    if (!isKnown && !isBareStart(table, text, slash) && !isBehindName(text, slash)) {
      slash = text.indexOf('/', slash + 1);
      continue;
    }
    // The path may begin further to the left, with its host.
    const line = Math.max(from, text.lastIndexOf('\n', slash) + 1, slash - maxHead);
    const newline = text.indexOf('\n', slash);
    const stop = Math.min(newline === -1 ? end : newline, slash + maxTail);
    for (const run of findPathRuns(text, line, stop)) {
      const mention = isPiece(run) ? undefined : mentionOf(table, stretch, run);
      if (mention !== undefined) mentions.push(mention);
      from = Math.max(from, run.end);
    }
    from = Math.max(from, stop);
    slash = text.indexOf('/', from);
  }
  return [...mentions, ...returnedMentions(table, stretch, mentions)];
}

/** Characters of a line read before and behind the first known part of a path. */
const maxHead = 300;
const maxTail = 2000;

const literalPart = /[\w.~-]*/y;

function wordBehind(text: string, slash: number): string {
  literalPart.lastIndex = slash + 1;
  return literalPart.exec(text)?.[0] ?? '';
}

const bareWord = /["'`(]([\w.-]{2,40})$/;

/** The word between a quote and a slash: of `"v2/tune` the v2. */
function isBareStart({ byFirst, byInner }: EndpointTable, text: string, slash: number): boolean {
  const word = bareWord.exec(text.slice(Math.max(0, slash - 42), slash))?.[1] ?? '';
  return byFirst.has(word) || byInner.has(word);
}

/** Paths put together of pieces, each piece a place of the path. */
function composedMentions(table: EndpointTable, stretch: Stretch): Mention[] {
  return findComposedRuns(stretch.text, stretch.start, stretch.end).flatMap(run => {
    const { pieces } = run;
    const mention = mentionOf(table, stretch, run);
    return mention === undefined ? [] : [{ ...mention, pieces }];
  });
}

function methodOf(text: string, run: PathRun | ComposedRun): string | undefined {
  if (!('outer' in run)) return methodAt(text, run.start, run.end);
  const { outer, into } = run;
  const handed = into === undefined ? undefined : methodHandedTo(text, into, outer.end);
  return handed ?? methodAt(text, outer.start, outer.end);
}

function mentionOf(
  table: EndpointTable,
  stretch: Stretch,
  run: PathRun | ComposedRun,
): Mention | undefined {
  const { text } = stretch;
  const written = { ...run, parts: trimEnd(run.parts) };
  const prefix = run.host === '' ? namedPrefix(text, run.start, stretch.head) : undefined;
  const joined = prefix && { ...written, ...prefix, parts: [...prefix.parts, ...written.parts] };
  const fits = fitsOf(table, stretch, joined ?? written);
  if (fits.length === 0 && joined !== undefined) fits.push(...fitsOf(table, stretch, written));
  const whole = fits.filter(fit => fit.isWhole);
  const best = mostTelling(whole.length > 0 ? whole : fits);
  const [first] = best;
  if (first === undefined) return undefined;
  const method = best.length > 1 ? methodOf(text, run) : first.path.endpoint.method;
  const chosen = best.filter(({ path }) => path.endpoint.method === method);
  const kept = chosen.length > 0 ? chosen : best;
  const isCounted = first.isWhole && first.isInner !== true;
  return {
    start: run.start,
    end: run.end,
    run: joined === undefined ? run : { ...run, host: joined.host, parts: joined.parts },
    endpoints: kept.map(({ path }) => path.endpoint),
    ...(chosen.length > 0 && method !== undefined && { method }),
    literals: isCounted ? first.path.literals : literalsIn(first.path, (joined ?? written).parts),
    isWhole: first.isWhole,
    ...(first.isInner === true && { isInner: true }),
  };
}

/** How much of a path that is not whole is the documented one's: of `image/png` only `image`. */
function literalsIn(path: DocPath, parts: readonly PathPart[]): number {
  const known = path.parts.filter(({ isHole }) => !isHole).map(({ text }) => text);
  return parts.filter(({ text, isHole }) => !isHole && known.includes(text)).length;
}

/** `/server/` is `/server`; a hole that fills the place of the last part stays. */
function trimEnd(parts: readonly PathPart[]): readonly PathPart[] {
  return parts.at(-1)?.text === '' ? parts.slice(0, -1) : parts;
}

const hostAlone = /\bhttps?:\/\/[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?::\d{1,5})?\/?(?![\w./:-])/gi;

/** URLs of documented hosts without a path, in text[start, end). */
function hostMentions(
  { byDomain }: EndpointTable,
  text: string,
  start: number,
  end: number,
): Mention[] {
  if (byDomain.size === 0) return [];
  return [...text.slice(start, end).matchAll(hostAlone)].flatMap(match => {
    const endpoints = byDomain.get(domainOf(match[0]));
    if (endpoints === undefined) return [];
    const at = start + match.index;
    const host = match[0].replace(/^https?:\/\/|\/$/gi, '');
    const run = { start: at, end: at + match[0].length, parts: [], isOpen: false, host };
    return [{ ...run, run, endpoints, literals: 0, isWhole: true, isHost: true }];
  });
}
