import { isBareSecret, isQuotedSecret } from './passwordValue';
import { placeholder } from './secretValue';
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Credentials as single programs and protocols write them. */
export function findCredentials(searched: Searched): Span[] {
  return findByRules(searched, credentialRules);
}

/** Letters of both cases, or some digits among letters; no placeholder. */
function isSecretWord(value: string): boolean {
  const mixed = /[a-z]/.test(value) && /[A-Z]/.test(value);
  const digits = value.match(/\d/g)?.length ?? 0;
  return (mixed || digits >= 3) && !placeholder.test(value) && !/[A-Z]?[a-z]{9,}/.test(value);
}

/** What mail services give out for programs: sixteen letters, whole or in groups. */
const appPassword = '([a-z]{16}|[a-z]{4}(?: [a-z]{4}){3}|(?=[A-Z]*\\d)[A-Z0-9]{10,20})(?![\\w])';

/** Patterns of sessions, connections and keys of single programs. */
export const credentialRules: readonly Rule[] = [
  {
    kind: 'token',
    words: ['token', 'auth', '-key', 'csrf', 'session'],
    begins: ['x-', 'private-token', 'job-token', 'deploy-token'],
    pattern:
      /(?:x-[\w-]{0,24}(?:token|auth|key|session|csrf)|(?:private|job|deploy)-token)\\?["']?\s{0,2}[:=]\s{0,2}\\?["']?([\w.+/=-]{16,200})/diy,
    group: 1,
    accept: isSecretWord,
  },
  {
    kind: 'token',
    words: ['cookie'],
    begins: ['sess', 'sid', 'connect.sid', 'token', 'auth', 'jwt', 'remember'],
    pattern:
      /(?:sess(?:ion)?[\w-]{0,12}|(?:connect\.)?sid|token|auth[\w-]{0,12}|jwt|remember[\w-]{0,12})=([\w%.:+/-]{16,400})/diy,
    group: 1,
    accept: isSecretWord,
  },
  {
    kind: 'token',
    begins: ['access_token', 'refresh_token', 'accesstoken', 'session_key'],
    pattern:
      /(?:access_?token|refresh_token|session_key)\\?["']?\s?[:=]\s?\\?["']?([\w.:+/=-]{20,400})/diy,
    group: 1,
    accept: value => (value.match(/\d/g)?.length ?? 0) >= 4 && !placeholder.test(value),
  },
  {
    kind: 'token',
    begins: ['v1.', 'v2.', 'v3.', 'v4.'],
    pattern: /v[1-4]\.(?:local|public)\.[\w-]{32,}/y,
  },
  { kind: 'token', begins: ['eyj'], pattern: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{16,}\.?/y },
  { kind: 'token', begins: ['://'], pattern: /:\/\/([0-9a-f]{32})(?::[0-9a-f]{32})?@/dy, group: 1 },
  {
    kind: 'password',
    begins: ['授权码', '专用密码', 'app password', 'app-password', 'application password'],
    pattern: new RegExp(
      `(?:授权码|专用密码|app(?:lication)?[ -]password)(?:\\s?(?:[:：=]|是|为|is)\\s?|\\s)["'\`“]?${appPassword}`,
      'diy',
    ),
    group: 1,
  },
  {
    kind: 'password',
    begins: ['getconnection', 'pdo(', 'login(', 'connect(', 'credential', 'basicauth', 'auth('],
    pattern:
      /(?:getConnection|PDO|login|connect|credentials?|basicAuth|auth)\(\s?(?:["'][^"'\n]{0,200}["']\s?,\s?){1,2}["']([^"'\n]{4,64})["']\s?\)/diy,
    group: 1,
    accept: (value, place) => isBareSecret(value, place) || /^[a-z]{16}$/.test(value),
  },
  {
    kind: 'password',
    words: ['@tcp(', '@unix('],
    begins: [':'],
    pattern: /:([^\s:@"'/]{4,64})@(?:tcp|unix)\(/dy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['jdbc:oracle:thin:'],
    pattern: /jdbc:oracle:thin:[\w.-]{1,40}\/([^\s@"'/]{4,64})@/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'token',
    begins: ['auth"', "auth'", '_auth'],
    pattern: /auth\\?["']?\s?[:=]\s?\\?["']?([A-Za-z0-9+/]{12,200}={0,2})(?![\w+/=])/dy,
    group: 1,
    lead: 1,
    accept: isUserAndPassword,
  },
  {
    kind: 'password',
    begins: ['net use '],
    pattern: /net use [^\n]{0,80}? ([!-.0-~]{4,40}) \/user:/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['convertto-securestring'],
    pattern: /ConvertTo-SecureString (?:-String )?["']([^"'\n]{4,64})["']/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: [':5432:', ':3306:', ':*:'],
    pattern: /:(?:5432|3306|\*):[\w*-]{1,40}:[\w-]{1,40}:([^\s:]{4,64})$/dmy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['提取码', '访问码', '解压码'],
    pattern: /(?:提取码|访问码|解压码)\s?(?:[:是为])?\s?([A-Za-z0-9]{4,8})(?![\w])/dy,
    group: 1,
    accept: value => /\d/.test(value) && /[A-Za-z]/.test(value),
  },
  {
    kind: 'password',
    begins: ['$1$', '$2', '$5$', '$6$', '$y$'],
    pattern: /\$(?:1|2[aby]|5|6|y)\$[./\w$]{20,140}/y,
  },
  {
    kind: 'private-key',
    words: ['"kty'],
    begins: ['"d"', '"p"', '"q"', '"dp"', '"dq"', '"qi"', '"k"'],
    pattern: /"(?:d|p|q|dp|dq|qi|k)"\s?:\s?"([\w-]{16,2000})"/dy,
    group: 1,
  },
  {
    kind: 'private-key',
    begins: ['private-lines'],
    pattern: /Private-Lines: \d{1,3}\s{1,2}([A-Za-z0-9+/=\n]{20,8000})/dy,
    group: 1,
  },
];

/** Base64 of `user:password`. */
function isUserAndPassword(value: string): boolean {
  try {
    return /^[!-9;-~]{1,64}:[!-~]{3,}$/.test(atob(value));
  } catch {
    return false;
  }
}
