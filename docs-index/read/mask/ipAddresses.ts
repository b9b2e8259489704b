import type { Searched, Span } from './span';

/**
 * Public IP addresses of hosts. Kept are private, reserved and example ranges, public DNS servers,
 * networks (`183.60.220.0/24`), versions in four parts, lists of at least three the text offers
 * for a whitelist, and what stands in the section of an example in API documentation.
 * Addresses that lost the space between them (`1.2.3.41.2.3.4`) are found, too.
 */
export function findIpAddresses({ text }: Searched): Span[] {
  const spans = [...findV4(text), ...findV6(text)];
  return spans.length > 0 ? outsideExamples(text, spans) : spans;
}

const heading = /^[ \t>]{0,8}(?:#{1,6}[^\n]{1,80}|\*\*[^*\n]{1,80}\*\*[:：]?[ \t]*)$/gm;
const exampleHeading =
  /(?:请求|返回|响应|应答|输出|输入|调用)[^\n]{0,8}(?:示例|样例|举例|例子)|(?:request|response|output|input)s? (?:example|sample)|(?:example|sample) (?:request|response|output|input)/i;

/** The spans that lie under no heading such as `## 返回示例` or `### Example response`. */
function outsideExamples(text: string, spans: readonly Span[]): Span[] {
  if (!exampleHeading.test(text)) return [...spans];
  const headings = Array.from(text.matchAll(heading), match => ({
    at: match.index,
    isExample: exampleHeading.test(match[0]),
  }));
  let last = -1;
  return spans
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }) => {
      while ((headings[last + 1]?.at ?? Infinity) < start) last++;
      return headings[last]?.isExample !== true;
    });
}

/** Whole runs of digits and dots: read once, whatever they are. */
const dottedRun = /\d[\d.]{6,}/g;

interface Run {
  readonly start: number;
  readonly end: number;
  /** The addresses that the run is made of. */
  readonly parts: readonly string[];
}

function findV4(text: string): Span[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(dottedRun)) {
    const start = match.index;
    const run = withoutDots(match[0]);
    const parts = splitRun(run);
    if (parts === undefined || isVersion(text, start, run)) continue;
    runs.push({ start, end: start + run.length, parts });
  }
  return runs.flatMap((run, index) => (isOffered(text, runs, index) ? [] : hostsOf(text, run)));
}

/** A pattern would look at each of many dots anew. */
function withoutDots(run: string): string {
  let end = run.length;
  while (run[end - 1] === '.') end--;
  return run.slice(0, end);
}

function hostsOf(text: string, { start, parts }: Run): Span[] {
  let from = start;
  return parts.flatMap(part => {
    const place = { start: from, end: from + part.length };
    from = place.end;
    const isHost = isPublicHost(part, text.slice(place.end, place.end + 3));
    return isHost ? [{ kind: 'ip-address' as const, ...place }] : [];
  });
}

const whitelist = /(?:白名单|加白的?|whitelist|allowlist)[:： ]*$/i;
/** Runs that are parted by no more than this belong to one list. */
const listGap = 8;

/** Whether a run is of a list of three addresses or more that begins behind "whitelist". */
function isOffered(text: string, runs: readonly Run[], index: number): boolean {
  const isNext = (at: number) => {
    const [last, next] = [runs[at - 1], runs[at]];
    return last !== undefined && next !== undefined && next.start - last.end <= listGap;
  };
  let first = index;
  while (isNext(first) && index - first < 100) first--;
  const start = runs[first]?.start ?? 0;
  if (!whitelist.test(text.slice(Math.max(0, start - 10), start))) return false;
  let count = 0;
  let at = first;
  do count += runs[at]?.parts.length ?? 0;
  while (isNext(++at) && count < 3);
  return count >= 3;
}

/** Splits `a.b.c.de.f.g.h` into addresses; undefined if it is not made of whole ones. */
function splitRun(run: string): readonly string[] | undefined {
  const octets = run.split('.');
  if (octets.length < 4 || octets.length > 40 || octets.length % 3 !== 1) return undefined;
  const addresses: string[] = [];
  let first = octets[0] ?? '';
  for (let index = 3; index < octets.length; index += 3) {
    const last = octets[index] ?? '';
    const isEnd = index === octets.length - 1;
    const cut = isEnd ? last.length : glueCut(last);
    if (cut === undefined) return undefined;
    const address = [first, octets[index - 2], octets[index - 1], last.slice(0, cut)];
    if (!address.every(isOctet)) return undefined;
    addresses.push(address.join('.'));
    first = last.slice(cut);
  }
  return addresses;
}

/** Where two glued octets part: the longest first one that leaves a valid second one. */
function glueCut(digits: string): number | undefined {
  for (let cut = Math.min(3, digits.length - 1); cut >= 1; cut--) {
    if (isOctet(digits.slice(0, cut)) && isOctet(digits.slice(cut)) && digits[cut] !== '0')
      return cut;
  }
  return undefined;
}

function isOctet(digits = ''): boolean {
  return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= 255;
}

/** `v1.2.3.4`, `Chrome/120.0.0.0`, `版本 1.2.3.4`, `foo-1.2.3.4`, and the section `3.1.3.1.`. */
function isVersion(text: string, start: number, run: string): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(start + run.length, start + run.length + 8);
  if (/(?:\bv|版本号?(?:为|是|[:：])?\s{0,2}|version["']?[>:= ]{0,3}["']?)$/i.test(before))
    return true;
  // The middle of a hexadecimal id: `f638c0b20.0.0.23`.
  if (/[0-9][a-f]+$|[a-f]\d+[a-f]+$/i.test(before.slice(-4))) return true;
  const isSmall = Number(/^\d+/.exec(run)?.[0]) < 30;
  if (isSmall && /^[`"']?\s?(?:版(?!权)|\+|及?以[上下前后]|之[前后])|^<\/version/.test(after))
    return true;
  // A stroke of a drawing: `.63-.01 1.23.82.72 1.21`.
  if (
    /(?:^|[\s,a-z-])-?\d?\.\d+[\s,-]?$/i.test(before) ||
    /^[\s,-]?-?\d?\.\d{1,3}(?![\d.])/.test(after)
  )
    return true;
  if (isSmall && /(?:升级[到至]|更新[到至]|>=|<=|≥|≤|~)\s?$/.test(before)) return true;
  if (/(?:^|[^A-Za-z])(?:ip|host|addr|server|client|node)[-_/]$/i.test(before)) return false;
  if (isSmall && run.endsWith('.0.0')) return true;
  if (/[A-Za-z][-_/]$/.test(before)) return isSmall || run.endsWith('.0.0');
  return isSmall && /(?:^|\n)[#* ]*$/.test(before) && /^\.(?:\s|$)/.test(after);
}

/** Public resolvers people are told to use; an address of theirs says nothing of a customer. */
const dnsServers = new Set(
  `8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 1.2.4.8 9.9.9.9 4.2.2.1 4.2.2.2 114.114.114.114 114.114.115.115
  114.114.114.119 223.5.5.5 223.6.6.6 119.29.29.29 182.254.116.116 180.76.76.76 180.184.1.1
  180.184.2.2 101.226.4.6 218.30.118.6 123.125.81.6 140.207.198.6 208.67.222.222 208.67.220.220
  210.2.4.8 117.50.10.10 52.80.66.66 168.95.1.1 8.26.56.26`.split(/\s+/),
);

function isPublicHost(address: string, following: string): boolean {
  if (dnsServers.has(address)) return false;
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  if (following.startsWith('/') && d === 0) return false;
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) return false;
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 169 && b === 254) return false;
  if (a === 100 && b >= 64 && b <= 127) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  if (a === 203 && b === 0 && c === 113) return false;
  return !isCounting(address);
}

/** `1.2.3.4`, `1.1.1.1`, `11.22.33.44`: what people write for any address. */
function isCounting(address: string): boolean {
  return /^(?:(\d+)\.\1\.\1\.\1|\d\.\d\.\d\.\d|11\.22\.33\.44|12\.34\.56\.78)$/.test(address);
}

/**
 * Not in the middle of one; behind a colon only if that ends a name: `IPv6:2408::1`. What stands
 * before is looked at last, for few places begin like an address.
 */
const v6 =
  /[23][0-9a-f]{3}:(?<=(?:(?<![\w:.])|(?<=[g-z_]\d{0,2}:)|(?<=[^ -~]:)).{5})(?:[0-9a-f]{0,4}:){1,6}(?:[0-9a-f]{1,4}|(?<=::))(?![\w:])/gi;
const keptV6 =
  /^(?:2001:0?db8:|2001:4860:4860:|2606:4700:4700:|2400:3200:|2402:4e00:|2400:da00:|2620:fe:)/i;

/** Global addresses of hosts; a network (`…::/64`) and public resolvers stay. */
function findV6(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(v6)) {
    const address = match[0];
    const end = match.index + address.length;
    const isTime = !address.includes('::') && address.split(':').length < 8;
    if (isTime || keptV6.test(address) || /^\/(?!128)\d/.test(text.slice(end, end + 4))) continue;
    spans.push({ kind: 'ip-address', start: match.index, end });
  }
  return spans;
}
