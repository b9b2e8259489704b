import { before, findByRules, type Place, type Rule, type Span } from './span';

/** Access keys, signatures, tokens and private keys, by their form or by the name they are given. */
export function findSecrets(text: string): Span[] {
  return [...findPrivateKeys(text), ...findByRules(text, { trigger, rules })];
}

const keyHeader = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY-----/g;
const keyFooter = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY-----/g;
const longestKey = 20_000;

/** A key block to its footer; one that is cut off ends where its letters do. */
function findPrivateKeys(text: string): Span[] {
  if (!text.includes('PRIVATE KEY-----')) return [];
  const footers = Array.from(text.matchAll(keyFooter), match => match.index + match[0].length);
  const spans: Span[] = [];
  let footer = 0;
  for (const { index: start, 0: header } of text.matchAll(keyHeader)) {
    if (start < (spans.at(-1)?.end ?? 0)) continue;
    while ((footers[footer] ?? Infinity) < start) footer++;
    const end = footers[footer] ?? Infinity;
    const letters = start + header.length + lettersFrom(text, start + header.length);
    spans.push({ kind: 'private-key', start, end: end - start <= longestKey ? end : letters });
  }
  return spans;
}

/** How many letters of base64, spaces and escaped line ends follow. */
function lettersFrom(text: string, from: number): number {
  const pattern = /[A-Za-z0-9+/=\s\\]*/y;
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0].trimEnd().length ?? 0;
}

/** Every key and signature is at least this long; `-----BEGIN` is found apart. */
const trigger = /[\w+/=.%-]{14}/;

const rules: readonly Rule[] = [
  // `AK:sign`, and an upload token `AK:sign:policy`: HMAC-SHA1 in base64 has 27 letters and `=`.
  {
    kind: 'signature',
    pattern:
      /:(?<=([A-Za-z0-9_-]{20,48}):)[A-Za-z0-9_+/-]{27}=(?::[A-Za-z0-9_-]{8,}={0,2})?(?![\w=])/dg,
    group: 1,
    toEnd: true,
    accept: (_, place) => !/[\w-]$/.test(before(place, 1)),
  },
  // `Authorization: Qiniu …`, `QBox …`, `UpToken …`, `Bearer …`.
  {
    kind: 'signature',
    pattern: /\b(?:Qiniu|QBox|UpToken|Bearer|Basic|AWS4-HMAC-SHA256)\s+([A-Za-z0-9_:.+/=-]{16,})/dg,
    group: 1,
    accept: isRandom,
  },
  // A JSON web token: three base64 parts, the first two of them JSON objects.
  { kind: 'token', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/g },
  // A put policy in base64 (`{"scope":…`), which follows a signature or stands alone.
  { kind: 'token', pattern: /\beyJ(?:zY29w|kZWFk|pbnNl|jYWxs)[\w-]{24,}={0,2}/g },
  // Keys of cloud vendors and code hosts that have a prefix of their own.
  {
    kind: 'access-key',
    pattern:
      /\b(?:LTAI[A-Za-z0-9]{12,26}|AKIA[A-Z0-9]{16}|AKID[A-Za-z0-9]{16,36}|AIza[\w-]{35}|gh[pousr]_\w{36,}|sk-[\w-]{20,}|xox[abprs]-[\w-]{10,}|IAM-[\w-]{36,})(?![\w-])/g,
  },
  // Keys of forty letters, as this vendor's are, without a name.
  {
    kind: 'access-key',
    pattern: /(?<![\w+.%-])[A-Za-z0-9_-]{40}(?![\w+=-]|[./]\w)/g,
    accept: value => isKey(value),
  },
  // A key by its name: `AccessKey: …`, `"secret_key": "…"`, `SK=…`, `密钥：…`.
  {
    kind: 'access-key',
    pattern:
      /(?:(?<![A-Za-z])(?:access_?key(?:_?(?:id|secret))?|secret(?:_?access)?_?key|secret|app_?(?:secret|key)|api_?(?:key|secret)|client_?secret|ak|sk)|密钥|秘钥)(?:["'`]?\s*(?:[:=：]|是|为)+\s*["'`]?|\s+)([A-Za-z0-9_+/=-]{16,128})(?![\w(.[])/dgi,
    group: 1,
    accept: isRandom,
  },
  {
    kind: 'token',
    pattern: /(?:token|凭证)["'`]?\s*(?:[:=：]|是|为)+\s*["'`]?([\w:+/=.-]{24,})/dgi,
    group: 1,
    accept: (value, place) =>
      (isMixed(value) || /^[0-9a-f]{32,}$/.test(value)) && isRandom(value, place),
  },
  // A signature in an address or a form.
  {
    kind: 'signature',
    pattern:
      /\b(?:sign|signature|sig|X-Amz-Signature|X-Amz-Security-Token|X-Amz-Credential|OSSAccessKeyId|AccessKeyId|auth_key|wsSecret|txSecret)["']?\s*[:=]\s*["']?([\w%+/=.-]{16,})/dgim,
    group: 1,
    accept: isRandom,
  },
];

const placeholder =
  /^(?:your|my|the|get|set|new|test|demo|example|config|process|this|self|env|sample)|^(.)\1+$|x{4,}|\*{3}|example|placeholder|access_?key|secret_?key/i;
const uuid = /^[0-9a-f]{4,8}(?:-[0-9a-f]{3,4}){3}-[0-9a-f]{6,12}$/i;

/** True for letters and digits in no readable order: not a word, a name in code, or an id. */
function isRandom(value: string, place: Place): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const isLong = value.length >= 32 && isMixed(value);
  if ((!isLong && placeholder.test(value)) || uuid.test(value)) return false;
  return !/[$<{]\s*$/.test(before(place, 2));
}

function isMixed(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value);
}

/** Forty letters are a key if all kinds of letters are mixed and they are no text in base64. */
function isKey(value: string): boolean {
  const count = (pattern: RegExp) => value.match(pattern)?.length ?? 0;
  const mixed = count(/\d/g) >= 2 && count(/[A-Z]/g) >= 4 && count(/[a-z]/g) >= 4;
  return mixed && !/[a-z]{9,}/.test(value) && !placeholder.test(value) && !isEncodedText(value);
}

/** True for base64 of readable text, such as an encoded `bucket:key`; random bytes are no UTF-8. */
function isEncodedText(value: string): boolean {
  try {
    const binary = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, char => char.charCodeAt(0));
    return !/\p{Cc}/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
