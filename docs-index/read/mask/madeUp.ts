/** Whether a value was made by a machine to be kept secret, as far as its letters tell. */
import { before, type Place } from './span';

/** What people write where a key of their own goes, and what stands for no key at all. */
const sample =
  /x{4,}|\*{3}|\.{3}|…|example|placeholder|sample|dummy|changeme|your[_-]|(\w)\1{5,}|123456|abcdef(?![0-9a-f]{8})|^(?:abc|foo|bar|test|demo)[_-]?\d{0,3}$/i;

/** Dates and times, versions, addresses, paths, calls: made of letters and digits, and no secret. */
const other =
  /^(?:HTTPS?|TLS|SSL|SHA|AES|RSA|ISO|UTF|GBK?|RFC|MD|[HREP]S|EC)[-/_v]?\d|^\d{4}[-/.]\d\d|^(?:\d+(?:ms|[dhms]))+$|^v?\d+(?:\.\d+){1,3}(?:[-+.]\w+)*$|:\/\/|[@<>{}()[\]$\\|]|\.(?:js|ts|py|go|java|md|html?|png|jpe?g|json|ya?ml|com|cn|net|org|io|dev|pem|key|txt|xml|zip|mp4|m3u8)(?:[:/?#]|$)/i;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A UUID that was made, none of the kind `12345678-1234-…`. */
export function isUuid(value: string): boolean {
  return uuid.test(value) && new Set(value.replaceAll('-', '')).size > 8;
}

/**
 * True for letters and digits in no readable order, `least` of them or more: no word, no name in
 * code (`my-bucket-2024`), no date or version, no sample.
 */
export function isMadeUp(value: string, least = 16): boolean {
  if (value.length < least || sample.test(value) || other.test(value) || uuid.test(value)) {
    return false;
  }
  if (/^[A-Z]{2,}(?:_[A-Z\d]{2,})+$/.test(value)) return false;
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return isMixedRun(value);
  return readableShare(value) < 0.5;
}

/** So surely made that it needs no name right before it. */
export function isSurelyMadeUp(value: string, least = 20): boolean {
  if (!isMadeUp(value, least)) return false;
  if (/^[0-9a-f]+$|^[0-9A-F]+$/.test(value)) return value.length >= 32;
  return turnsOf(value) * 5 >= value.length && readableShare(value) < 0.35;
}

/** Without digits: both cases in no order of words. */
function isMixedRun(value: string): boolean {
  const isMixed = /[a-z]/.test(value) && /[A-Z]/.test(value);
  return value.length >= 20 && isMixed && turnsOf(value) >= 7 && readableShare(value) < 0.5;
}

/** How often the kind of letter changes. */
function turnsOf(value: string): number {
  return value.match(/[a-z](?=[A-Z\d])|[A-Z](?=[A-Z][a-z]|\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
}

/** How much of it reads as words, or as numbers between marks: `images/2024/0601`. */
function readableShare(value: string): number {
  const words = value.match(/[A-Z]?[a-z]{2,}|[A-Z]{3,}/g) ?? [];
  const numbers = /[/_.-]/.test(value)
    ? (value.match(/(?<![A-Za-z\d])\d+(?![A-Za-z\d])/g) ?? [])
    : [];
  return [...words.filter(isReadable), ...numbers].join('').length / value.length;
}

/** Letters that follow each letter in words of English, each in at least one of a thousand pairs. */
const followers = new Map(
  'abcdgiklmnprstuvy baeilorsuy cacehiklortuy daeiorsuy eacdefglmnpqrstvwxy faefiloru gaehilnoru haeioty iabcdefglmnoprstvz jaou kaeis ladeilostuy maeimopuy nacdefgikostuvy oabcdegklmnoprstuvwy paehiloprstuy qu racdegiklmnorstuvy sacehikmopqstuwy tacehilorstuwy uabcdegilmnprst vaeio waehino xaceipt yelops zaeo'
    .split(' ')
    .map(row => [row.slice(0, 1), row.slice(1)] as const),
);

/** Letters that no word has in this order. */
export function isUnreadable(word: string): boolean {
  return !isReadable(word);
}

/** Few of its pairs of letters are such as no word has. */
function isReadable(word: string): boolean {
  const letters = word.toLowerCase();
  let odd = 0;
  for (let at = 1; at < letters.length; at++) {
    if (followers.get(letters.charAt(at - 1))?.includes(letters.charAt(at)) !== true) odd++;
  }
  return odd * 6 <= letters.length - 1 && letters.length >= 3;
}

/** `KEY=` without a value, and the next setting in the line below. */
export function isNextSetting(value: string, place: Place): boolean {
  return /^[A-Za-z_][\w.-]*[=:]/.test(value) && /\n[ \t]{0,8}$/.test(before(place, 10));
}

/** What names the value next: an id, a hash or a version is no secret. */
export function isIdentifier(place: Place): boolean {
  return /(?:\bid|[a-z]Id|_id|-id|uid|hash|etag|md5|sha-?\d*|checksum|digest|commit|trace|version|fingerprint|recv-keys?|bucket|文件名|请求)["'`*\])]{0,3}\W{0,4}$|\b(?:ID|GUID)\b[^\n]{0,24}$/i.test(
    before(place, 40),
  );
}
