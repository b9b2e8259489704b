import { findByRules, type Place, type Rule, type Span } from './span';

/** Passwords by the name in front of them, and those in addresses (`user:password@host`). */
export function findPasswords(text: string): Span[] {
  return findByRules(text, rules);
}

/** `password:`, `passwd =`, `pwd=>`, `密码是`; what stands before the name does not matter. */
const label =
  '(?:pass(?:word|wd|phrase)?|pwd|密码|口令)["\'`]?\\s*(?:[:=：]|=>|是|为|改成|设为)+\\s*';

const rules: readonly Rule[] = [
  {
    kind: 'password',
    pattern: new RegExp(`${label}(["'\`])((?:(?!\\1).){4,64})\\1`, 'dgi'),
    group: 2,
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
    pattern: /密码\s*([!-~]*[A-Za-z][!-~]*\d[!-~]{2,40})/dg,
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    pattern: /:\/\/[^\s:/@"'<>]{0,64}:([^\s@/"'<>]{3,64})@[\w.-]+/dgi,
    group: 1,
    accept: isSecretText,
  },
  {
    kind: 'password',
    pattern: /\bmysql\b[^\n]{0,60}\s-p([^\s-][^\s]{3,40})/dg,
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    pattern: /\bsshpass\s+-p\s*["']?([^\s"']{4,40})/dg,
    group: 1,
    accept: isSecretText,
  },
];

const dummy =
  /^(?:1234567?8?9?0?|0{4,}|x+|\*+|\.+|-+|pass(?:word|wd)?\d{0,3}|pwd|admin|root|test\d*|secret|string|text|null|none|true|false|undefined|required|optional|必填|可选|选填|空|your.*|my.*|<.*>|\{.*\}|\$.*|%.*|\[.*)$/i;

function isSecretText(value: string): boolean {
  return !dummy.test(value) && !/\p{Script=Han}{3,}/u.test(value) && /\S{4,}/.test(value);
}

/**
 * Without quotes a value is a password only if digits are mixed with other characters, or if it
 * is a number behind a Chinese label: code (`password = getPassword()`) and prose are none.
 */
function isBareSecret(value: string, place: Place): boolean {
  const bare = value.replace(/[,;.，。；)\]}"'`]+$/, '');
  if (!isSecretText(bare) || bare.length < 4) return false;
  if (/^[A-Za-z_$][\w$]*(?:\.[\w$]+)*[([]/.test(bare) || /[<>|]/.test(bare)) return false;
  if (/^\d+$/.test(bare)) return bare.length >= 6 && isChineseLabel(place);
  return /\d/.test(bare) && /[^\d.:/-]/.test(bare);
}

function isChineseLabel(place: Place): boolean {
  return /(?:密码|口令)\s*[:：是为=]+\s*$/.test(
    place.text.slice(Math.max(0, place.start - 12), place.start),
  );
}
