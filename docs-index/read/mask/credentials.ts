import type { Cues } from './cues';
import { isBareSecret, isQuotedSecret } from './passwordValue';
import { placeholder } from './secretValue';
import { before, findByRules, type Rule, type Searched, type Span } from './span';

/** Credentials as single programs and protocols write them: a table of rules, one for each. */
export function findCredentials(searched: Searched): Span[] {
  return findByRules(searched, credentialRules);
}

/** Letters of both cases, or some digits among letters; no placeholder. */
function isSecretWord(value: string): boolean {
  const mixed = /[a-z]/.test(value) && /[A-Z]/.test(value);
  const digits = value.match(/\d/g)?.length ?? 0;
  return (
    (mixed || digits >= 3) &&
    !placeholder.test(value) &&
    !/[A-Z]?[a-z]{9,}|\.{3}|^0{8}-|^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(value)
  );
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
    begins: ['access_token', 'refresh_token', 'accesstoken', 'session_key', 'session key'],
    pattern:
      /(?:access_?token|refresh_token|session[_ ]key)\\?["']?\s?[:=]\s?\\?["']?([\w.:+/=-]{20,400})/diy,
    group: 1,
    accept: isSecretWord,
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
      `(?:授权码|专用密码|app(?:lication)?[ -]password)(?:\\s?[(（][^()（）\\n]{1,16}[)）])?(?:\\s?(?:[:：=]|是|为|is)\\s?|\\s)["'\`“]?${appPassword}`,
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
    accept: (value, place) =>
      isUserAndPassword(value) || (/auths\\?["']/.test(before(place, 160)) && isSecretWord(value)),
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
    begins: ['net use '],
    pattern: /net use [^\n]{0,80}? \/user:\S{1,60} (?!\/)([!-~]{4,40})/diy,
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
    begins: ['$1$', '$2', '$5$', '$6$', '$y$', '$apr1$'],
    pattern: /\$(?:1|2[aby]|5|6|y|apr1)\$[./\w$]{20,140}/y,
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
  {
    kind: 'private-key',
    begins: ['助记词', 'mnemonic', 'seed phrase', 'recovery phrase'],
    pattern:
      /(?:助记词|mnemonic|(?:seed|recovery) phrase)[^\w\n]{0,6}((?:[a-z]{3,8} ){11,23}[a-z]{3,8})/diy,
    group: 1,
  },
  // A private key without the lines around it.
  {
    kind: 'private-key',
    words: ['私钥', 'private'],
    begins: ['mii', 'mc4caq'],
    pattern: /(?<![\w+/])(?:MII[A-Za-z0-9+/]{60,8000}|MC4CAQ[A-Za-z0-9+/]{40,200})={0,2}/y,
    accept: (_, place) => /私钥|private/i.test(before(place, 80)),
  },
  {
    kind: 'signature',
    begins: ['signature'],
    pattern: /signature[\w-]{0,8}\s?[:=]\s?[\w,=]{0,40}?=([0-9a-f]{40,128})(?!\w)/diy,
    group: 1,
  },
  {
    kind: 'access-key',
    needs: holdsHex,
    pattern: /(?<!\w)(?:AC|SK)[0-9a-fA-F]{32}(?!\w)/g,
  },
  {
    kind: 'access-key',
    begins: ['证书', 'appsecret', 'app secret', 'app_secret'],
    pattern:
      /(?:证书\s?[:：]\s?([0-9a-f]{32})|app[ _]?secret["']?\s?[:：=]?\s?["'「『“（(]?((?=[A-Za-z]*\d)(?=[a-z\d]*[A-Z])(?=[A-Z\d]*[a-z])[A-Za-z0-9]{10,15}))(?!\w)/diy,
    accept: value => /\d/.test(value),
  },
  {
    kind: 'access-key',
    begins: ['licen'],
    pattern:
      /licen[cs]e(?: key| code)?\s?[:=]\s?([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})(?!\w)/dy,
    group: 1,
  },
  // `ossutil config -i … -k …`
  {
    kind: 'access-key',
    begins: ['ossutil', 'obsutil', 'coscmd', 'bcecmd', 's3cmd', 'tosutil'],
    pattern:
      /(?:ossutil|obsutil|coscmd|bcecmd|s3cmd|tosutil) [^\n]{0,160}? -[iaks][= ]([A-Za-z0-9/+]{16,64})(?= )[^\n]{0,6} -[ks][= ]([A-Za-z0-9/+]{16,64})/dy,
    group: 2,
  },
  { kind: 'access-key', begins: ['sec'], pattern: /(?<!\w)SEC[0-9a-f]{64}(?!\w)/y },
  { kind: 'token', begins: ['1//0'], pattern: /1\/\/0[\w-]{40,}/y },
  { kind: 'token', begins: ['token '], pattern: /token ([0-9a-f]{40})(?!\w)/diy, group: 1 },
  {
    kind: 'token',
    begins: ['basic '],
    pattern: /basic ([A-Za-z0-9+/]{8,200}={0,2})(?![\w+/=])/diy,
    group: 1,
    accept: isUserAndPassword,
  },
  {
    kind: 'token',
    words: ['token', 'secret', '密钥'],
    needs: holdsHex,
    pattern: /["']([0-9a-f]{32,64})["'][^\n]{0,40}(?:#|\/\/)[^\n]{0,40}(?:token|secret|密钥)/dgi,
    group: 1,
  },
  {
    kind: 'token',
    begins: [
      ...['?key=', '&key=', '?token=', '&token=', '?code=', '&code=', '?appid=', '&appid='],
      ...['?apikey=', '&apikey=', '?api_key=', '&api_key=', '?auth=', '&auth=', '?secret='],
    ],
    pattern:
      /[?&](?:key|token|code|appid|api_?key|auth|secret)=((?<!code=)[\w%.+/=-]{32,200}|[\w-]{40,80}==)/diy,
    group: 1,
    accept: isSecretWord,
  },
  { kind: 'token', begins: ['/bot'], pattern: /\/bot(\d{8,10}:AA[\w-]{32,34})/dy, group: 1 },
  {
    kind: 'token',
    begins: ['authtoken ', 'auth-token '],
    pattern: /auth-?token ([\w-]{30,100})(?![\w(.])/diy,
    group: 1,
    accept: isSecretWord,
  },
  // PEM in base64, but for certificates.
  {
    kind: 'private-key',
    begins: ['ls0tls1crudjtib'],
    pattern: /LS0tLS1CRUdJTiB(?!DRVJU)[A-Za-z0-9+/]{40,20000}={0,2}/y,
  },
  {
    kind: 'private-key',
    words: ['rsakeyvalue'],
    begins: ['<d>', '<p>', '<q>', '<dp>', '<dq>', '<inverseq>'],
    pattern: /<(?:D|P|Q|DP|DQ|InverseQ)>([A-Za-z0-9+/=]{16,2000})</dy,
    group: 1,
  },
  {
    kind: 'private-key',
    begins: ['私钥'],
    pattern: /私钥\s?\w{0,3}\s?:\s?([0-9a-f]{64})(?!\w)/diy,
    group: 1,
  },
  {
    kind: 'password',
    begins: [
      ...['验证码', '校验码', 'pin码', 'pin 码', '动态码', 'otp', 'one-time', 'passcode', 'pin'],
      ...['verification code', 'security code', '2fa code', 'login code', 'authentication code'],
      'confirmation code',
    ],
    pattern:
      /(?<![a-z])(?:验证码|校验码|动态码|PIN ?码|otp(?: code)?|one-time (?:code|password)|passcode|pin(?: code)?|(?:verification|security|2fa|login|authentication|confirmation) code)["'`*]{0,2}\s?(?:[:=是为]|was|is)?\s?["'`*]{0,2}(\d{4,8})(?![\d位.-]| ?(?:digit|minute|second|day|char|分钟|秒))/diy,
    group: 1,
    accept: value => !/^(?:1234|(\d)\1+$|0123|0000)/.test(value),
  },
];

/** A long run of hexadecimal digits. */
function holdsHex({ longWords }: Cues): boolean {
  return longWords.some(word => word.length >= 32 && /[0-9a-f]{32}/i.test(word));
}

/** Base64 of `user:password`. */
function isUserAndPassword(value: string): boolean {
  try {
    return /^[!-9;-~]{1,64}:[!-~]{3,}$/.test(atob(value));
  } catch {
    return false;
  }
}
