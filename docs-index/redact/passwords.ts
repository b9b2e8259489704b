import { findByRules, type Place, type Rule, type Span } from './span';

/** Passwords by the name in front of them, and those in addresses (`user:password@host`). */
export function findPasswords(text: string): Span[] {
  return findByRules(text, { trigger, rules });
}

/** `password:`, `passwd =`, `pwd=>`, `密码是`; what stands before the name does not matter. */
const label =
  '(?:(?:pass(?:word|wd|phrase)?|pwd|密码|口令)["\'`]?(?:\\s*(?:[:=：]|=>|是|为)+\\s*|\\s+is\\s+)' +
  '|(?:密码|口令).{0,4}?[改设](?:置)?[成为]了?\\s*[:：]?\\s*)';

const trigger = /pass|pwd|密码|口令|:\/\/|mysql|curl|redis-cli/i;

const rules: readonly Rule[] = [
  {
    kind: 'password',
    pattern: new RegExp(`${label}(["'\`])((?:(?!\\1).){4,64})\\1`, 'dgi'),
    group: 2,
    accept: isSecretText,
  },
  {
    kind: 'password',
    pattern: new RegExp(`${label}“([^”\\n]{4,64})”`, 'dgi'),
    group: 1,
    accept: isSecretText,
  },
  {
    kind: 'password',
    pattern: new RegExp(`${label}([!#-&(-_a-~][!-~]{3,63})`, 'dgi'),
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    pattern: /(?:密码|口令|--?password|--passwd) ?([!#-&(-~][!-~]{5,63})/dg,
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    pattern:
      /(?:账号|帐号|用户名?|账户)[和/、]?密码\s*[:：]?\s*[\w.@-]{2,40}\s*[/,，、 ]\s*([!-~]{4,40})/dg,
    group: 1,
    accept: isSecretText,
  },
  {
    kind: 'password',
    pattern: /:\/\/[^\s:/@"'<>]{0,64}:([^\s@/"'<>]{3,64})@[\w.-]+/dgi,
    group: 1,
    accept: isSecretText,
  },
  {
    kind: 'password',
    pattern: /\bmysql(?:dump)?\b[^\n]{0,60}\s-p([^\s-][^\s]{3,40})/dg,
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    pattern: /(?:\bsshpass\s+-p|\bredis-cli\b[^\n]{0,60}\s-a)\s*["']?([^\s"']{4,40})/dg,
    group: 1,
    accept: isSecretText,
  },
  {
    kind: 'password',
    pattern: /\bcurl\b[^\n]{0,200}\s(?:-u|--user)\s*["']?[^\s:"']{1,64}:([^\s"']{4,64})/dg,
    group: 1,
    accept: isSecretText,
  },
];

const dummy =
  /^(?:1234567?8?9?0?|0{4,}|x+|\*+|\.+|-+|_+|pass(?:word|wd)?\d{0,3}|pwd|admin|root|test\d*|secret|string|text|null|none|true|false|undefined|required|optional|必填|可选|选填|空|your.*|my.*|<.*>|\{.*\}|\$.*|%.*|\[.*)$/i;

function isSecretText(value: string): boolean {
  return !dummy.test(value) && !/\p{Script=Han}{3,}/u.test(value) && /\S{4,}/.test(value);
}

/**
 * Without quotes a value is a password only if digits are mixed with other characters, or if it
 * stands behind a Chinese label: code (`password = getPassword()`) and prose are none.
 */
function isBareSecret(value: string, place: Place): boolean {
  const bare = value.replace(/[,;.)\]}"'`]+$/, '');
  if (bare.length < 4 || !isSecretText(bare)) return false;
  if (/^[A-Za-z_$][\w$]*(?:\.[\w$]+)*[([]/.test(bare) || /[<>|]/.test(bare)) return false;
  if (/^(?:\d+|[A-Za-z]+)$/.test(bare)) return bare.length >= 6 && isChineseLabel(place);
  return /\d/.test(bare) && /[^\d.:/-]/.test(bare);
}

function isChineseLabel(place: Place): boolean {
  const before = place.text.slice(Math.max(0, place.start - 12), place.start);
  return /(?:密码|口令).{0,4}?(?:[:：=]|是|为|成了?)+\s*$/.test(before);
}
