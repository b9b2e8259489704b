/** Documented paths made ready to be found in text, and the endpoints a written path may mean. */
import type { Endpoint } from '../../../docs-index/reference';
import { methodAt } from '../text/requestMethod';
import { fitsOf, mostTelling, type EndpointTable, type Stretch, type DocPath } from './pathFit';
import { isBehindName, namedPrefix } from './pathPrefix';
import { isTellingPart } from './tellingPart';
import { findPathRuns, type PathPart, type PathRun } from '../text/pathRuns';

/** A documented path in a text, with every endpoint that has it; the likeliest first. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly run: PathRun;
  readonly endpoints: readonly Endpoint[];
  /** Method told by what stands around the path; the endpoints are already chosen by it. */
  readonly method?: string;
  readonly literals: number;
  /** Whether the path has all its documented parts. */
  readonly isWhole: boolean;
  /** Whether it is a host without a path, which says nothing but where a form is sent. */
  readonly isHost?: boolean;
  /** Whether its first part, a version, stands in no base URL of the text. */
  readonly isInner?: boolean;
}

export function buildEndpointTable(endpoints: readonly Endpoint[]): EndpointTable {
  const byFirst = new Map<string, DocPath[]>();
  const byInner = new Map<string, [DocPath, number][]>();
  const byDomain = new Map<string, Endpoint[]>();
  const seen = new Set<string>();
  for (const endpoint of endpoints) {
    if (endpoint.method === '' || seen.has(endpoint.key)) continue;
    const path = docPath(endpoint);
    if (path.parts.length === 0) {
      const domain = domainOf(endpoint.host ?? '');
      if (domain !== '') push(byDomain, domain, endpoint);
      continue;
    }
    const first = path.parts.findIndex(part => !part.isHole);
    if (first !== 0) continue;
    seen.add(endpoint.key);
    path.parts.forEach((part, at) => {
      if (part.isHole) return;
      if (at === 0) push(byFirst, part.text, path);
      else push(byInner, part.text, [path, at]);
    });
  }
  return { byFirst, byInner, byDomain };
}

/** `https://up-z2.example.com/` → `example.com`. */
function domainOf(url: string): string {
  return /([\w-]+\.[\w-]+)(?::\d+)?\/?$/.exec(url.toLowerCase())?.[1] ?? '';
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

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function docPath(endpoint: Endpoint): DocPath {
  const parts = endpoint.path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(part => part !== '')
    .map(text => ({ text, isHole: /^[:<{]/.test(text) }));
  return { endpoint, parts, literals: parts.filter(part => !part.isHole).length };
}

/** Documented paths in text[start, end) in order. */
export function findMentions(table: EndpointTable, stretch: Stretch): Mention[] {
  const { text, start, end } = stretch;
  const mentions: Mention[] = [
    ...hostMentions(table, text, start, end),
    ...bareMentions(table, text, start, end),
  ];
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
      const mention = mentionOf(table, stretch, run);
      if (mention !== undefined) mentions.push(mention);
      from = Math.max(from, run.end);
    }
    from = Math.max(from, stop);
    slash = text.indexOf('/', from);
  }
  return mentions;
}

/** Characters of a line read before and behind the first known part of a path. */
const maxHead = 300;
const maxTail = 2000;

const literalPart = /[\w.~-]*/y;

function wordBehind(text: string, slash: number): string {
  literalPart.lastIndex = slash + 1;
  return literalPart.exec(text)?.[0] ?? '';
}

const bareString = /["'`]([A-Za-z][\w-]{3,40})(?:\?([^"'`\s]{0,200}))?["'`]/g;

/** `http.MethodPost, urlf("sslcert")`: a path of one telling part without its slash, in a request. */
function bareMentions(
  { byFirst }: EndpointTable,
  text: string,
  start: number,
  end: number,
): Mention[] {
  return [...text.slice(start, end).matchAll(bareString)].flatMap(match => {
    const name = match[1] ?? '';
    const paths = isTellingPart(name) ? (byFirst.get(name) ?? []) : [];
    const whole = paths.filter(({ parts }) => parts.length === 1);
    if (whole.length === 0) return [];
    const from = start + match.index + 1;
    const method = methodAt(text, from, from + name.length);
    const endpoints = whole.map(({ endpoint }) => endpoint).filter(one => one.method === method);
    if (method === undefined || endpoints.length === 0) return [];
    const run = {
      start: from,
      end: from + name.length,
      parts: [{ text: name, isHole: false }],
      isOpen: false,
      host: '',
    };
    return [{ ...run, run, endpoints, method, literals: 1, isWhole: true }];
  });
}

const bareWord = /["'`(]([\w.-]{2,40})$/;

/** The word between a quote and a slash: of `"v2/tune` the v2. */
function isBareStart({ byFirst, byInner }: EndpointTable, text: string, slash: number): boolean {
  const word = bareWord.exec(text.slice(Math.max(0, slash - 42), slash))?.[1] ?? '';
  return byFirst.has(word) || byInner.has(word);
}

function mentionOf(table: EndpointTable, stretch: Stretch, run: PathRun): Mention | undefined {
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
  const method = best.length > 1 ? methodAt(text, run.start, run.end) : first.path.endpoint.method;
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
