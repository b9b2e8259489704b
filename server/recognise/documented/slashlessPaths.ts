/** Documented paths of one part that are written without a slash, where the code around says that they are paths. */
import type { Endpoint } from '../../../docs-index/reference';
import type { Mention } from './mention';
import type { EndpointTable, Stretch } from './pathFit';
import { isTellingPart } from './tellingPart';
import { methodAt, optionBehind } from '../text/requestMethod';
import { wordsOf } from '../text/words';

/** Paths of one part in text[start, end), in no order. */
export function slashlessMentions(
  table: EndpointTable,
  text: string,
  start: number,
  end: number,
): Mention[] {
  const stretch = text.slice(start, end);
  return [
    ...[...stretch.matchAll(bareString)].flatMap(match => bareMention(table, text, start, match)),
    ...[...stretch.matchAll(joinedString)].flatMap(match =>
      joinedMention(table, text, start, match),
    ),
  ];
}

const bareString = /(?<!\[)["'`]([A-Za-z][\w-]{3,40})\/?(?:\?([^"'`\s]{0,200}))?["'`]/g;

/** `http.MethodPost, urlf("sslcert")`: a telling part in a request. */
function bareMention(
  table: EndpointTable,
  text: string,
  start: number,
  match: RegExpExecArray,
): Mention[] {
  const name = match[1] ?? '';
  if (!isTellingPart(name)) return [];
  const whole = endpointsOf(table, name);
  const inner = versioned(table, name);
  if (whole.length + inner.length === 0) return [];
  const from = start + match.index + 1;
  const end = from + name.length;
  const said = saidMethod(text, from, end);
  const method = (whole.length === 0 ? said : methodAt(text, from, end)) ?? said;
  const isAsked = (one: Endpoint): boolean => one.method === method;
  if (whole.some(isAsked)) return [mention(from, name, method, whole.filter(isAsked))];
  const others = inner.filter(one => one.method === said);
  return others.length === 0 ? [] : [{ ...mention(from, name, said, others), isInner: true }];
}

function mention(
  from: number,
  name: string,
  method: string | undefined,
  endpoints: readonly Endpoint[],
): Mention {
  return { ...partMention(from, name, endpoints), ...(method !== undefined && { method }) };
}

/** `"parcels"` of `/v2/parcels`: the version is in a base that stands somewhere else. */
function versioned({ byInner }: EndpointTable, name: string): Endpoint[] {
  return (byInner.get(name) ?? [])
    .filter(([{ parts }, at]) => at === 1 && parts.length === 2)
    .filter(([{ parts }]) => /^v\d{1,2}$/.test(parts[0]?.text ?? ''))
    .map(([{ endpoint }]) => endpoint);
}

const argumentBehind =
  /^["'`](?:,[^,()"'`;\n]{0,60}){0,4},\s{0,2}["'`:]?(?:http\.Method|HttpMethod\.)?(GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)\b/;

const argumentBefore = /(GET|POST|PUT|PATCH|DELETE)["'`]?,\s{0,4}["'`]$/;

/** `request(cfg, "sslcert", body, "POST", &answer)`: the method that another argument says. */
function saidMethod(text: string, from: number, end: number): string | undefined {
  const behind = text.slice(end, end + 300);
  return (
    argumentBefore.exec(text.slice(Math.max(0, from - 20), from))?.[1] ??
    argumentBehind.exec(behind)?.[1]?.toUpperCase() ??
    optionBehind(behind)
  );
}

const joinedString =
  /\b(?:\w{0,20}[jJ]oin|\w{0,20}[pP]ath[cC]omponent|resolve)\((?:[^()"'`\n]|\([^()\n]{0,40}\)){0,60}["'`]([a-z]\w{2,30})(?:\?[^"'`\n]{0,80})?["'`]/g;
/** Characters before a part that is joined in which the host's name is looked for. */
const hostReach = 120;

/** `hosts.rsf().join("list")`: joined to its own host, which is called by the host's first label. */
function joinedMention(
  table: EndpointTable,
  text: string,
  start: number,
  match: RegExpExecArray,
): Mention[] {
  const name = match[1] ?? '';
  const from = start + match.index + match[0].search(/["'`][^"'`]*["'`]$/) + 1;
  const before = text.slice(Math.max(0, from - hostReach), from);
  const own = endpointsOf(table, name).filter(({ host }) => namesLabel(before, host ?? ''));
  return own.length === 1 ? [partMention(from, name, own)] : [];
}

const returned = /\breturn\s{1,4}["'`]([A-Za-z]\w{2,30})(?:\?[^"'`\n]{0,120})?["'`]/g;
/** How many other paths without a slash, and how near, say that what is returned is one too. */
const leastBeside = 3;
const besideReach = 2000;

/** `return "buckets"` among `return "stat/\(entry)"` and the like: one path of many that a client builds. */
export function returnedMentions(
  table: EndpointTable,
  { text, start, end }: Stretch,
  known: readonly Mention[],
): Mention[] {
  const bare = known.filter(
    ({ run }) =>
      run.parts.length > 1 &&
      /["'`]/.test(text.charAt(run.start - 1)) &&
      text.charAt(run.start) !== '/',
  );
  if (bare.length < leastBeside) return [];
  return [...text.slice(start, end).matchAll(returned)].flatMap(match => {
    const [whole, name = ''] = match;
    const from = start + match.index + whole.indexOf(name, 'return'.length);
    const beside = bare.filter(one => Math.abs(one.start - from) < besideReach);
    const isKnown = known.some(one => one.start === from);
    const endpoints = endpointsOf(table, name);
    if (beside.length < leastBeside || isKnown || endpoints.length === 0) return [];
    return [partMention(from, name, endpoints)];
  });
}

function endpointsOf({ byFirst }: EndpointTable, name: string): Endpoint[] {
  const paths = (byFirst.get(name) ?? []).filter(({ parts }) => parts.length === 1);
  return paths.map(({ endpoint }) => endpoint);
}

function partMention(start: number, name: string, endpoints: readonly Endpoint[]): Mention {
  const end = start + name.length;
  const run = { start, end, parts: [{ text: name, isHole: false }], isOpen: false, host: '' };
  return { start, end, run, endpoints, literals: 1, isWhole: true };
}

/** Whether a name in the text bears the first label of a host: `rsf` of `https://rsf.example.com`. */
export function namesLabel(text: string, host: string): boolean {
  const label = /^(?:https?:\/\/)?([a-z]{2,12})\./.exec(host)?.[1];
  if (label === undefined || label === 'api' || label === 'www') return false;
  return [...text.matchAll(/(?:(?<!\w)|(\.))([A-Za-z_]\w*)/g)].some(([, dot, name = '']) => {
    const words = wordsOf(name);
    // A word alone may be anything, unless it is a member: `hosts.rsf()`.
    return (words.length > 1 || dot === '.') && words.includes(label);
  });
}
