/** Keys and tokens by the name in front of them, in whatever form the two are written. */
import { toCloseValue, toNextArgument, toValue } from './label';
import { isIdentifier, isMadeUp, isNextSetting, isSurelyMadeUp, isUuid } from './madeUp';
import { isNextRow, isQuotedSecret } from './passwordValue';
import { before, findByRules, type Place, type Rule, type Searched, type Span } from './span';

/** Keys and tokens behind a name that says so. */
export function findNamedSecrets(searched: Searched): Span[] {
  return findByRules(searched, namedRules);
}

/** Words that mean a secret whatever stands before them; a key may be anything's. */
const sureWords = [
  ...['secret', 'token', 'apikey', 'api key', 'api_key', 'api-key', 'access key', 'accesskey'],
  ...[
    'credential',
    'usersig',
    'session_key',
    'sessionkey',
    'auth code',
    'auth_code',
    'signing',
    'app certificate',
    'password',
  ],
  ...[
    '密钥',
    '密匙',
    '秘钥',
    '私钥',
    '令牌',
    '凭证',
    '凭据',
    '授权码',
    'トークン',
    '토큰',
    '偏移量',
  ],
];

/** Keys that are no secrets: of objects, of tables, of maps, of what is paged through. */
const otherKeys =
  '(?:object|file|cache|primary|foreign|sort|partition|unique|redis|locale|event|metric|label|group|order|product|item|node|edge|next|page|prev|start|first|resource|source|target|image|video|audio|media|attachment|upload|download|save|idempotency|dedup|trace|span|request|response|task|data|config|setting|field|column|index|translation|message|error|status|template|document|folder|path|bucket|storage|persistent|public|host|known|press|arrow|enter|shortcut|composite|natural|business|routing|search|result|query|parent|child|json|panel|verify|websocket|instrument|prompt|(?<![a-z])(?:map|dict|hash|row|lang|end|last|src|dest|dst|img|job|any|hot|foo|the|this|each|same|its|xml|new|old|pix|a|of))';

/** `client_token` of an idempotent call, `next_token` of a page. */
const otherTokens =
  '(?:client|next|prev|previous|page|paging|continuation|sync|marker|idempotency|(?<![a-z])(?:max|pad|eos|bos|num)|stop|request|start|cancell?ation|design|push|device|instrument|csrf_?middleware)';

/** What a key apart from it is of, so that it is one to a lock and not to a list. */
const lockWords =
  'api|app|access|auth|secret|admin|master|license|private|signing|encryption|service|server|account|client|developer|web|sdk|google|amap|map|stream|deploy|integration|ingest|unseal|fastly|shared|subscription|open ?api|partner|merchant';

const tokenName = `tokens?(?<!${otherTokens}[ ._-]?tokens?)`;

const names =
  `(?:${tokenName}|keys?(?<=[A-Za-z0-9][._-]?keys?|(?:${lockWords}) keys?|[A-Za-z0-9] keys?(?=["']\\s?:|\\s{0,3}=))(?<!${otherKeys}[ ._-]?keys?)` +
  '|(?:secrets?|credentials?(?!=[\\w+-]{12,128}(?:/|%2F)\\d{8})|usersig|auth(?:orization)?[ _-]?code|(?<=app[ _-]?)certificate|密钥|密匙|秘钥|私钥|令牌|凭证|凭据|トークン|토큰|偏移量))' +
  '(?:[ ._-]?(?:key|secret|token|value|base64|hex|base|string|data|[1-9])(?![a-z]))?';

/** `密钥（16位）`, `token (long-lived)`, `App Secret for sandbox`. */
const note = '(?:\\s?[(（[【][^()（）[\\]【】\\n]{1,24}[)）\\]】])?';

const value = '([A-Za-z0-9_-][^\\s"\'`<>,;，。；、（）()[\\]{}|]{7,400})';
const nameWords = [
  ...['token', 'key', 'secret', 'credential', 'usersig', 'auth', 'certificate'],
  ...['密钥', '密匙', '秘钥', '私钥', '令牌', '凭证', '凭据', 'トークン', '토큰', '偏移量'],
];

/** Patterns of secrets behind their names. */
export const namedRules: readonly Rule[] = [
  {
    kind: 'access-key',
    begins: nameWords,
    pattern: new RegExp(`${names}${note}${toValue}${value}`, 'diy'),
    group: 1,
    accept: isNamed,
  },
  {
    kind: 'access-key',
    begins: nameWords,
    pattern: new RegExp(`${names}${note}${toCloseValue}${value}(?![(\\w])`, 'diy'),
    group: 1,
    accept: (value, place) =>
      (isUuid(value) ? isSecretName(place) : isSurelyMadeUp(value, 16)) && !isIdentifier(place),
  },
  {
    kind: 'access-key',
    begins: nameWords,
    pattern: new RegExp(`${names}${toNextArgument}([\\w+/=.~-]{8,400})\\1`, 'diy'),
    group: 2,
    accept: isNamed,
  },
  // Chosen by a person, between quotes: `secret = "blue-Turtle5"`.
  {
    kind: 'token',
    begins: ['secret', 'token'],
    pattern: new RegExp(
      `(?:${tokenName}|secrets?)["']?\\s{0,3}(?:=>?|:)\\s{0,3}(["'])([A-Za-z0-9][^\\s"'\`<>{}$()|]{7,64})\\1`,
      'diy',
    ),
    group: 2,
    accept: isChosen,
  },
  // With words between: `token 已经过期了 …`, `the key that we were given is …`.
  {
    kind: 'access-key',
    begins: sureWords,
    pattern: new RegExp(
      `(?:${sureWords.join('|')})(?<!${otherTokens}[ ._-]?token)[^\\n]{0,40}?(?<![\\w+/=.~%-])([A-Za-z0-9][\\w+/=.~-]{19,400})(?![\\w(])`,
      'diy',
    ),
    group: 1,
    accept: (value, place) =>
      isSurelyMadeUp(value) &&
      !isIdentifier(place) &&
      !hasOtherName(place) &&
      // `app-token@1b10c78…` is the version of a program.
      before(place, 1) !== '@',
  },
  // The other way round: `"…" // admin key`.
  {
    kind: 'access-key',
    words: ['token', 'secret', 'key', 'password', '密钥', '密码'],
    begins: ['"', "'"],
    pattern:
      /["']([\w+/=.-]{16,200})["'][^\n"']{0,24}(?:#|\/\/|--)[^\n]{0,40}(?:token|secret|(?:api|admin|access|auth) ?key|password|密钥|密码)/diy,
    group: 1,
    accept: value => isMadeUp(value),
  },
];

function isNamed(value: string, place: Place): boolean {
  if (/[$<{]\s*$/.test(before(place, 2)) || isCall(place) || isIdentifier(place)) return false;
  if (isNextSetting(value, place)) return false;
  // `<EncodedKey> HTTP/1.1`: short, and only behind the end of a tag.
  if (isNextRow(place) || (value.length < 16 && /[^=>-]>\s*$/.test(before(place, 4)))) return false;
  return isUuid(value) ? isSecretName(place) : isMadeUp(value, 8);
}

/** A UUID may be anything's; such names say that it is kept secret. */
function isSecretName(place: Place): boolean {
  return /(?:secret|token|api[ ._-]?key|(?:access|auth|service|license)[ ._-]?key|令牌|凭证|密钥)\W{0,12}$/i.test(
    before(place, 40),
  );
}

function isCall({ text, end }: Place): boolean {
  return /^\s?\(/.test(text.slice(end, end + 2));
}

/** Letters with a digit, and no name of a thing that is called so. */
function isChosen(value: string): boolean {
  return (
    /\d/.test(value) &&
    /[A-Za-z]/.test(value) &&
    isQuotedSecret(value) &&
    !/123|abc|^(?:\d+(?:ms|[dhms]))+$|^(?:my|test|user|some|access|refresh|api|auth|secret|token|key|tls|db)[_-]?|[_-](?:token|secret|key)|\b(?:v\d|20\d\d)\b|[:/]/i.test(
      value,
    )
  );
}

/** Another name stands right before the value: `token ok, x-changeset: …`; no word of a sentence. */
function hasOtherName(place: Place): boolean {
  const [, name, mark] =
    /([\w.-]{2,40}(["'`*\])]{0,3}\s{0,2}[:=]{1,2}))\s{0,2}["'`]?$/.exec(before(place, 50)) ?? [];
  if (name === undefined || /secret|token|key|pass|auth|cred|cookie|sess|jwt|sig/i.test(name)) {
    return false;
  }
  return mark !== ':' || /[-_.A-Z]/.test(name);
}
