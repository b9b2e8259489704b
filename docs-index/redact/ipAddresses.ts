import type { Span } from './span';

/**
 * Public IP addresses of hosts. Kept are private, reserved and example ranges, public DNS servers,
 * networks (`183.60.220.0/24`), versions in four parts, and lists the text offers for a whitelist.
 * Addresses that lost the space between them (`1.2.3.41.2.3.4`) are found, too.
 */
export function findIpAddresses(text: string): Span[] {
  return [...findV4(text), ...findV6(text)];
}

/** Whole runs of digits and dots: read once, whatever they are. */
const dottedRun = /\d[\d.]{6,}/g;

function findV4(text: string): Span[] {
  const spans: Span[] = [];
  let listEnd = -100;
  for (const match of text.matchAll(dottedRun)) {
    const start = match.index;
    const run = match[0].replace(/\.+$/, '');
    const parts = splitRun(run);
    if (parts === undefined || isVersion(text, start, run)) continue;
    const inList =
      start <= listEnd + 8 || whitelist.test(text.slice(Math.max(0, start - 10), start));
    if (inList) listEnd = start + run.length;
    let from = start;
    for (const part of parts) {
      const end = from + part.length;
      if (!inList && isPublicHost(part, text.slice(end, end + 3))) {
        spans.push({ kind: 'ip-address', start: from, end });
      }
      from = end;
    }
  }
  return spans;
}

const whitelist = /(?:白名单|加白的?|whitelist|allowlist)[:： ]*$/i;

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
  const before = text.slice(Math.max(0, start - 12), start);
  if (/(?:\bv|版本号?[:：]?\s?|version["']?[:= ]{0,3}["']?)$/i.test(before)) return true;
  const isSmall = Number(/^\d+/.exec(run)?.[0]) < 30;
  if (/[A-Za-z][-_/]$/.test(before)) return isSmall || run.endsWith('.0.0');
  const following = text.slice(start + run.length, start + run.length + 2);
  return isSmall && /(?:^|\n)[#* ]*$/.test(before) && /^\.(?:\s|$)/.test(following);
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
  return /^(?:(\d+)\.\1\.\1\.\1|1\.2\.3\.\d|11\.22\.33\.44|12\.34\.56\.78)$/.test(address);
}

const v6 = /(?<![\w:.])[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){1,6}(?:[0-9a-f]{1,4}|(?<=::))(?![\w:])/gi;
const keptV6 =
  /^(?:2001:0?db8:|2001:4860:4860:|2606:4700:4700:|2400:3200:|2402:4e00:|2400:da00:|2620:fe:)/i;

/** Global addresses of hosts; a network (`…::/64`) and public resolvers stay. */
function findV6(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(v6)) {
    const address = match[0];
    const end = match.index + address.length;
    const isTime = !address.includes('::') && address.split(':').length < 8;
    if (isTime || keptV6.test(address) || /^\/\d/.test(text.slice(end, end + 2))) continue;
    spans.push({ kind: 'ip-address', start: match.index, end });
  }
  return spans;
}
