/** Passwords that are known by what stands around them: neighbouring lines, other settings, words. */
import { isIdentifier } from './madeUp';
import { bare, isBareSecret, isQuotedSecret, isTechnical } from './passwordValue';
import {
  after,
  before,
  findByRules,
  type Place,
  type Rule,
  type Searched,
  type Span,
} from './span';

/** Passwords by their surroundings. */
export function findPlacedPasswords(searched: Searched): Span[] {
  return findByRules(searched, placeRules);
}

const hanWords = ['密码', '密碼', '口令'];

/** Patterns of such passwords. */
export const placeRules: readonly Rule[] = [
  // A word alone, beside a user or a host: `user: app` and below `password: pineapple`.
  {
    kind: 'password',
    begins: ['pass', 'pwd'],
    pattern: /(?:pass(?:word|wd)?|pwd)["']?[ \t]?[:=][ \t]?["']?([A-Za-z]{6,32})["']?[ \t]*$/dimy,
    group: 1,
    accept: (value, place) =>
      !noPasswords.test(value) && isQuotedSecret(value) && hasAccount(place),
  },
  // `PASSWORD=letmein`, of an environment.
  {
    kind: 'password',
    begins: ['password=', 'passwd=', 'pwd=', 'pass='],
    pattern: /(?:PASSWORD|PASSWD|PWD|PASS)=["']?([A-Za-z][A-Za-z._-]{4,30}[A-Za-z])["']?(?=\s|$)/dy,
    group: 1,
    accept: value => !noPasswords.test(value) && isQuotedSecret(value),
  },
  // `storePassword 'x'`
  {
    kind: 'password',
    begins: ['password', 'passwd', 'pwd', '_pass'],
    pattern: /(?:password|passwd|pwd|_pass(?:phrase)?)\s{1,3}(["'])((?:(?!\1)[^\s]){4,64})\1/diy,
    group: 2,
    accept: isBareSecret,
  },
  // Between other settings of a connection: `server=…;uid=…;pwd=…`.
  {
    kind: 'password',
    words: ['server=', 'data source', 'database=', 'uid=', 'user id', 'host=', 'accountkey'],
    begins: ['password=', 'pwd='],
    pattern: /(?:password|pwd)=([^;"'\s<>{}$&]{3,64})/diy,
    group: 1,
    accept: (value, place) =>
      isQuotedSecret(value) &&
      /(?:server|data source|database|uid|user id|host)=[^\n]{0,200}$/i.test(before(place, 240)),
  },
  // Asked for, and told in the next line.
  {
    kind: 'password',
    begins: hanWords,
    pattern: new RegExp(`(?:密[码碼]|口令)[^\\n]{0,8}[?？]?\\n(${bare})$`, 'dmy'),
    group: 1,
    accept: (value, place) =>
      isBareSecret(value, place) && /[A-Za-z]/.test(value) && /\d/.test(value),
  },
  {
    kind: 'password',
    begins: ['pass'],
    pattern: new RegExp(
      `pass(?:word|code)?\\b[^\\n]{0,24}\\?\\n[^\\n]{0,40}?(?<![\\w.])(${bare})(?=\\s|$)`,
      'dimy',
    ),
    group: 1,
    accept: (value, place) =>
      isBareSecret(value, place) && /[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value),
  },
  // A clause between: `密码改了，现在是 …`, `口令我这边统一用的 …`.
  {
    kind: 'password',
    begins: hanWords,
    pattern: new RegExp(
      `(?:密[码碼]|口令)[^\\n。；;(（]{0,20}?(?:是|为|成|叫|用的?|给你|:)\\s?["'\`“「]?(${bare})`,
      'dy',
    ),
    group: 1,
    accept: isMixedSecret,
  },
  // `the password I set was …`, and in columns of what a program prints.
  {
    kind: 'password',
    begins: ['passw', '_pass'],
    pattern: new RegExp(
      `(?:\\bpass(?:word|code)\\s[^\\n.:;(]{1,30}?\\s(?:is|was)\\s|(?:password|passwd|_pass)\\s{2,12})["'\`]?(${bare})`,
      'diy',
    ),
    group: 1,
    accept: isMixedSecret,
  },
  // Words between that say how it was made: `密码设为名字加生日 lina0812`.
  {
    kind: 'password',
    begins: hanWords,
    pattern:
      /(?:密[码碼]|口令)[^\n]{0,24}?(?<![\w.@/:#-])([A-Za-z]{2,12}[\w!@#$%^*.-]{0,4}\d{3,8}[!@#$%]{0,2})(?![\w./(-])/dy,
    group: 1,
    accept: isWordAndNumber,
  },
  // `帐密：wang x1y2z3`, `用户名密码都是 x1y2z3`
  {
    kind: 'password',
    begins: ['帐密', '账密', '用户名密码', '账号密码', '帐号密码', '账户密码'],
    pattern: new RegExp(
      `(?:[帐账]密|用户名密码|[账帐][号户]密码)(?:都|均|全)?(?:是|为|[:：])?\\s?(?:[\\w.@-]{2,40}(?:\\s{0,2}[/,，、;|:]\\s{0,2}|\\s{1,3}))?(${bare})`,
      'dy',
    ),
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    words: ['ssid', 'wifi', 'wi-fi', 'wlan'],
    begins: ['key', 'psk', 'pass', 'pwd'],
    pattern: /(?:key|psk|passphrase|pass|pwd)\s?[:=]\s?([!-~]{8,63})(?=\s|$)/diy,
    group: 1,
    accept: (value, place) => /ssid|wi-?fi|wlan/i.test(before(place, 80)) && isQuotedSecret(value),
  },
  {
    kind: 'password',
    begins: ['验证码', '序列号及验证码'],
    pattern: /验证码\s?[:：是为]\s?([A-Z]{6})(?![\w])/dy,
    group: 1,
  },
  {
    kind: 'password',
    words: ['向日葵', 'todesk', 'anydesk', 'teamviewer', '识别码', '设备代码'],
    begins: ['验证码', '密码', 'password'],
    pattern: /(?:验证码|密码|password)\s?[:：是为]?\s?([a-z0-9]{4,12})(?!\w)/diy,
    group: 1,
    accept: (value, place) =>
      /\d/.test(value) &&
      /向日葵|todesk|anydesk|teamviewer|识别码|设备代码/i.test(before(place, 80)),
  },
  {
    kind: 'password',
    begins: hanWords,
    pattern: /(?:密[码碼]|口令)\s(\d{4,8})(?![\d.-]|\s?[位个次年月天字])/dy,
    group: 1,
    accept: value => !/^(?:1234|(\d)\1+$|0123)/.test(value),
  },
  {
    kind: 'bank-account',
    begins: ['cvv', 'cvc', '安全码', 'card code'],
    pattern:
      /(?:cvv2?|cvc2?|安全码|card code)\\?["']?\s?(?:[:=：是为]\s?)?\\?["']?(\d{3,4})(?!\d)/diy,
    group: 1,
  },
];

/** Words that stand behind "password" in settings, and are none. */
const noPasswords =
  /^(?:string|text|hidden|plain(?:text)?|encrypted|empty|default|required|optional|varchar|boolean|integer|number|object|array|bcrypt|prompt|disabled|enabled|redacted|masked|secret|changeme|change_?it|value|basic|token|authentication|grant|field|input|reset|expired|invalid|incorrect|wrong|missing|policy|protected|credentials?|user(?:name)?|admin|sensitive|unknown|somepassword|password\w*|pass\w*|\w*pass(?:word|wd)?|\w*pwd)$/i;

/** A user, a host or a database is set in the line above or below. */
function hasAccount(place: Place): boolean {
  const account =
    /(?:^|[\w.-])(?:user(?:name)?|login|host|account|database|db|port|server|url|账号|用户名?)["']?[ \t]?[:=][ \t]?\S/i;
  const above = before(place, 160).split('\n').at(-2) ?? '';
  const below = after(place, 120).split('\n')[1] ?? '';
  return [above, below].some(
    line =>
      account.test(line) && !/[:=]\s*(?:string|required|optional|text)\b|\btype\b/i.test(line),
  );
}

/** Letters and digits of more than one kind, no method and no date. */
export function isMixedSecret(value: string, place: Place): boolean {
  const own = value.replace(/[,;.)\]}"'`>|]+$/, '');
  const isMixed =
    /\d/.test(own) && /[A-Za-z]/.test(own) && /[^\w.]|[a-z].*[A-Z]|[A-Z].*[a-z]|_/.test(own);
  return (
    isMixed &&
    own.length >= 6 &&
    !isTechnical(own) &&
    !/^\d{4}-|^[A-Z]+[-_]?\d+$|[/=&?]/.test(own) &&
    isBareSecret(value, place)
  );
}

function isWordAndNumber(value: string, place: Place): boolean {
  const isYear = /^[a-z]+(?:19|20)\d\d$/i.test(value) && value.length < 8;
  return !isTechnical(value) && !isIdentifier(place) && !isYear && isBareSecret(value, place);
}
