/** Secrets as single programs, directories and chains of blocks write them: a table of rules. */
import { isBareSecret, isQuotedSecret } from './passwordValue';
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Secrets in files and calls of single programs. */
export function findProgramSecrets(searched: Searched): Span[] {
  return findByRules(searched, programRules);
}

/** Patterns of such secrets. */
export const programRules: readonly Rule[] = [
  // `machine HOST login USER password …`
  {
    kind: 'password',
    words: ['login'],
    begins: ['machine '],
    pattern: /machine \S{1,100}\s{1,8}login \S{1,100}\s{1,8}password (\S{3,100})/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  // `redis.auth("…")`
  {
    kind: 'password',
    begins: ['.auth(', '->auth('],
    pattern: /(?:\.|->)auth\(\s?["']([^"'\n]{4,64})["']\s?\)/dy,
    group: 1,
    accept: isBareSecret,
  },
  // A key of all that can be typed: `SECRET_KEY = 'k3&x!q_w#v8…'`.
  {
    kind: 'access-key',
    begins: ['secret', 'salt', 'key'],
    pattern:
      /(?:secret|salt|key)\w{0,12}["']?\s{0,3}[:=]>?\s{0,3}(["'])((?:(?!\1)[!-~]){24,128})\1/diy,
    group: 2,
    accept: value =>
      (value.match(/[!#$%&()*+@^~]/g)?.length ?? 0) > 3 &&
      /\d/.test(value) &&
      /[a-z]/i.test(value) &&
      !/:\/\/|\$\{|\{\w*\}|\(\)/.test(value),
  },
  {
    kind: 'password',
    begins: ['$argon2', '$scrypt$', '$pbkdf2', '{ssha', '{sha', '{smd5', '{crypt'],
    pattern:
      /(?:\$(?:argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,12})\$(?:[\w-]{1,8}=\d{1,9}[,$]){0,6}|\{(?:S?SHA(?:256|512)?|SMD5|CRYPT)\})([\w+/=$.-]{20,200})/diy,
    group: 1,
  },
  {
    kind: 'access-key',
    begins: ['api_hash', 'api hash', 'apihash'],
    pattern: /api[_ ]?hash["']?\s?[:= ]\s?["']?([0-9a-f]{32})(?!\w)/diy,
    group: 1,
  },
  // The other way round: `'0x…' // private key of the wallet`.
  {
    kind: 'private-key',
    words: ['private', '私钥', 'wallet'],
    begins: ['0x'],
    pattern: /0x[0-9a-f]{64}(?!\w)(?=["']?[^\n]{0,60}(?:private|私钥))/diy,
  },
  {
    kind: 'private-key',
    begins: ['private', '私钥'],
    pattern: /(?:private[_ ]?key|私钥)["'`]?\s?[:=是为(]\s?["'`]?((?:0x)?[0-9a-f]{64})(?!\w)/diy,
    group: 1,
  },
  // Entries of a directory of people.
  {
    kind: 'name',
    words: ['dn:'],
    begins: ['cn:', 'sn:', 'givenname:', 'displayname:'],
    pattern:
      /(?:cn|sn|givenName|displayName): (\p{Lu}[\p{L}'’-]+(?: [\p{L}'’.-]+){0,3})(?=\n|$)/duy,
    group: 1,
  },
  // `name=Ann+Lee&tel=…`
  {
    kind: 'name',
    begins: ['name='],
    pattern: /name=(\p{Lu}\p{L}{1,20}(?:(?:\+|%20)\p{Lu}\p{L}{1,20}){1,3})(?=&|$|[\s"'])/duy,
    group: 1,
  },
  {
    kind: 'phone',
    begins: ['tel=', 'phone=', 'mobile='],
    pattern: /(?:tel|phone|mobile)=((?:%2B|\+)\d{8,15})(?!\d)/diy,
    group: 1,
  },
];
