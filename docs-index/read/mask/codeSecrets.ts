/** Secrets that programs hand over: to functions that sign in, into tables, into cookies. */
import { isMadeUp, isSurelyMadeUp } from './madeUp';
import { isBareSecret, isQuotedSecret } from './passwordValue';
import { before, findByRules, type Place, type Rule, type Searched, type Span } from './span';

/** Secrets in calls, SQL, cookies and lists of codes. */
export function findCodeSecrets(searched: Searched): Span[] {
  return findByRules(searched, codeRules);
}

/** What functions and types are called that take a key or a password. */
const takers =
  '(?:client|init|setup|configure|connect|login|sign_?in|auth\\w{0,20}|authenticator|credentials?[\\w.]{0,30}|api_?key|set_?(?:key|token|secret)|mailgun|algoliasearch|sdk|token|session|run|PDO|PlainAuth)';

/** Patterns of secrets in programs. */
export const codeRules: readonly Rule[] = [
  // `new Mailgun("…")`, `client.run('…')`, `init(this, "…")`, `auth=("api", "…")`.
  {
    kind: 'token',
    begins: [
      ...['client', 'init', 'setup', 'config', 'connect', 'login', 'sign', 'auth', 'credential'],
      ...[
        'key',
        'token',
        'secret',
        'mailgun',
        'algoliasearch',
        'sdk',
        'session',
        'run',
        'pdo',
        'plainauth',
      ],
    ],
    pattern: new RegExp(
      `${takers}\\s?=?\\s?\\((?:[^()"'\\n]{0,40}["'][^"'\\n]{0,80}["']\\s?,){0,3}[^()"'\\n]{0,40}["']([\\w+/=.~-]{16,200})["']`,
      'diy',
    ),
    group: 1,
    accept: value => isSurelyMadeUp(value, 16),
  },
  // `Client.new(sid, '…')`, `hmac.new(b"…", …)`.
  {
    kind: 'token',
    begins: [
      'client',
      'credential',
      'api',
      'service',
      'auth',
      'hmac',
      'sign',
      'sender(',
      'provider(',
    ],
    pattern:
      /(?:client|credentials?|api|service|sender|provider|auth\w{0,12}|hmac\w{0,12}|sign\w{0,8})(?:\.(?:new|create|init|build|of))?\((?:[^()\n]{0,80},)?\s?b?["']((?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}))["']/diy,
    group: 1,
    accept: value => /\d/.test(value) && /[a-f]/i.test(value),
  },
  {
    kind: 'access-key',
    begins: ['secur'],
    pattern: /secur\w{2,20}["']?\s?[:=]\s?["']([0-9a-f]{32})["']/diy,
    group: 1,
  },
  // Host, user, password: `mysqli_connect("localhost", "root", "…", "forum")`.
  {
    kind: 'password',
    begins: ['connect(', 'plainauth(', 'mysqli(', 'login(', 'authenticate(', 'ftp_login('],
    pattern:
      /(?:connect|PlainAuth|mysqli|login|authenticate)\((?:\s?[$\w>-]{1,30}\s?,)?(?:\s?["'][^"'\n]{0,80}["']\s?,){1,2}\s?["']([^"'\n]{4,64})["']/diy,
    group: 1,
    accept: isBareSecret,
  },
  // Cookies and the like, by themselves: `JSESSIONID=…; bili_jct=…`.
  {
    kind: 'token',
    begins: ['sess', 'sid=', 'csrf', 'xsrf', 'jct=', 'ticket=', 'passport', 'remember', 'auth='],
    pattern:
      /(?:sess[\w-]{0,14}|sid|[cx]srf[\w-]{0,14}|jct|ticket|passport[\w-]{0,8}|remember[\w-]{0,10}|auth)=([A-Za-z0-9%.:*_~+/-]{16,400})/diy,
    group: 1,
    accept: value => isMadeUp(value.replace(/%[0-9A-F]{2}/g, '').replace(/\*/g, '')),
  },
  // `expect "assword:" { send "…\r" }`
  {
    kind: 'password',
    words: ['assword'],
    begins: ['send'],
    pattern: /send(?:line)?\s?\(?(?:--\s)?\s?["']([^"'\\\n]{4,64})(?:\\[rn]|["'])/diy,
    group: 1,
    accept: (value, place) => /assword/.test(before(place, 60)) && isQuotedSecret(value),
  },
  // `INSERT INTO user (name, passwd) VALUES ('demo', '…')`: the value of the same place.
  {
    kind: 'password',
    words: ['insert', 'values'],
    pattern: /'([^'\n]{4,64})'/dg,
    group: 1,
    accept: isPasswordColumn,
  },
  // Made of all that can be typed: `define('AUTH_KEY', '…')`.
  {
    kind: 'access-key',
    begins: ['define('],
    pattern:
      /define\(\s{0,2}(["'])\w{0,40}(?:KEY|SALT|SECRET|TOKEN|NONCE)\1\s{0,2},\s{0,4}(["'])((?:(?!\2)[^\n]){16,128})\2/dy,
    group: 3,
    accept: value => /\d/.test(value) && /[A-Za-z]/.test(value) && !/(?:[a-z]{2,} ){2}/.test(value),
  },
  // The default of a variable of Terraform's that is named like a secret.
  {
    kind: 'password',
    begins: ['variable "'],
    pattern:
      /variable "\w{0,30}(?:pass|secret|token|pwd)\w{0,20}"\s{0,3}\{[^{}]{0,200}?default\s{0,3}=\s{0,3}"([^"\n]{4,100})"/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  // A setting of a list: `- name: apiKey` and its value in the next line.
  {
    kind: 'token',
    words: ['value:'],
    begins: ['name:'],
    pattern:
      /name:[ ]?["']?[\w.-]{0,40}(?:key|secret|token|passw(?:or)?d|pass|pwd|credential)s?["']?\n[ -]{0,20}value:[ ]?["']?([^\s"'${}<>]{8,200})/diy,
    group: 1,
    accept: (value, place) => isMadeUp(value, 8) || isBareSecret(value, place),
  },
  // Codes for the day on which a phone is lost, below their heading or behind it.
  {
    kind: 'token',
    words: ['code', '码'],
    begins: ['recovery', 'backup', 'scratch', '恢复', '备用'],
    pattern:
      /(?:recovery|backup|scratch|恢复|备用)[^\n]{0,12}(?:codes?|码)[^\n]{0,10}[\n:：]\s{0,3}((?:[0-9A-Za-z]{4,6}[- ]?[0-9A-Za-z]{4,6}[ \t]{0,3}[,，、]?[ \t]{0,3}\n?){1,20})/diy,
    group: 1,
    accept: value => /\d/.test(value),
  },
  {
    kind: 'token',
    begins: ['totp', 'otp', '2fa', 'mfa', 'base32', '两步验证', '二次验证'],
    pattern:
      /(?:totp|otp|2fa|mfa|base32|两步验证|二次验证)[^\n]{0,24}?(?<![\w#/.-])((?:[A-Z2-7]{4}[ -]){3,7}[A-Z2-7]{4}|[A-Z2-7]{16,64})(?!\w)/diy,
    group: 1,
    accept: value => /[2-7]/.test(value) && isOneCase(value) && !/[a-z]{6}|[A-Z]{9}/.test(value),
  },
  // Lines `user:password` of files that hold such.
  {
    kind: 'password',
    begins: ['.secrets', 'chpasswd', '.htpasswd', 'credentials.txt', 'passwd.txt'],
    pattern:
      /(?:\.secrets|chpasswd|\.htpasswd|credentials\.txt|passwd\.txt)[^\n]{0,10}\n[\w.-]{1,40}:([!-~]{4,80})/diy,
    group: 1,
    accept: isQuotedSecret,
  },
];

/** As programs show such codes. */
function isOneCase(value: string): boolean {
  return value === value.toUpperCase() || value === value.toLowerCase();
}

/** Whether the names in front of `values` say that the value at this place is a password. */
function isPasswordColumn(value: string, place: Place): boolean {
  const [, names = '', values = ''] =
    /\(([^()]{1,400})\)\s{0,3}values\s{0,3}\(([^()]{0,400})'$/i.exec(before(place, 900)) ?? [];
  const at = (values.match(/'[^']*'|[^',\s][^',]*/g) ?? []).length;
  return /pass|pwd/i.test(names.split(',')[at] ?? '') && isQuotedSecret(value);
}
