/** Whether what stands where a password may stand is one. */
import { isUnreadable } from './madeUp';
import { after, before, type Place } from './span';

/** Of what a password without quotes is made: anything that can be typed but its surroundings. */
export const bare = '[!#-&*-;=?-Z^_a-~][!-~]{3,63}';

const dummy =
  /^(?:1234567?8?9?0?|0{4,}|x+|\*+|\.+|-+|_+|pass(?:word|wd)?\d{0,3}|pwd|admin\d{0,3}|root|test\d*|secret|string|text|varchar|null|none|true|false|undefined|required|optional|必填|可选|选填|空|(?:your|my|the|new|old|user|some|example)[-_ ].*|(?:your|my|the|new|old|db|user)?(?:pass(?:word|wd)?|pwd|secret|key)|<.*>|\{.*\}|['"]{0,2}\$[{(\w].*|%[\w{(].*|\[.*|(?:[~^]|[<>]=?)?\d+\.\d+\.\d+(?:[-+.][\w.]+)?(?: \|\| .*)?|(?:caching_sha2|mysql_native)_password)$|x{4,}|\*{3}|\.{3}/i;

/** Names of methods and protocols that stand behind "password" in prose. */
const technicalName =
  /^(?:md\d|sha-?\d+|hmac|aes|des|rsa|base\d+|bcrypt|utf-?\d+|oauth\d?|http|ftp|ssh|ssl|tls|ipv\d|v\d|windows|linux|centos|redis|mysql|ubuntu|q\d+[.:)])/i;

/** Methods, protocols, systems: letters and digits, and no password. */
export function isTechnical(value: string): boolean {
  return (
    technicalName.test(value) ||
    /^(?:server|oracle|mssql|sql|mongo|debian|java|python|node|php|argon|scram|pbkdf|iso|gb|gbk|unicode|ascii|x|error|code|err|status|http)[\w-]*\d/i.test(
      value,
    )
  );
}

/** What a form says in the field of a password, the rules of one, what a template puts in. */
const ofForm =
  /\s.*(?:pass|mot de|kennwort|contrase|senha|пароль|密码|parola)|^(?:mot de passe|required|nullable|confirmed|string|min|max|matches|same|sometimes)(?:[|[:.]|$)|^(?:#\w+#|%\w+%|@\w+@|\{\{.*\}\})$|[(\]]\(|^\w+\[\w*\]$|^\s|^[a-z_$][\w$]*(?:\.[\w$]+)+\(/i;

/** In quotes, or where nothing but a password can stand. */
export function isQuotedSecret(value: string): boolean {
  return (
    !dummy.test(value) &&
    !ofForm.test(value) &&
    !/\p{Script=Han}{3,}/u.test(value) &&
    /\S{4,}/.test(value)
  );
}

/**
 * Without quotes a value is a password only if digits are mixed with other characters, or if it
 * stands behind a Chinese label: code (`password = getPassword()`) and prose are none.
 */
export function isBareSecret(value: string, place: Place): boolean {
  const own = value.replace(/(?:[,;.)\]}"'`>|]|\*\*)+$/, '').replace(/^["'`*]+/, '');
  if (
    own.length < 4 ||
    /^!\[|:\[/.test(own) ||
    !isQuotedSecret(own) ||
    isCode(own) ||
    isAddress(own)
  )
    return false;
  if (isNextRow(place)) return false;
  if (/^(?:\d+|[A-Za-z]+)$/.test(own)) {
    const isMade = own.length >= 10 && /[a-z]/.test(own) && isUnreadable(own);
    return own.length >= 6 && (isMade || isChineseLabel(place));
  }
  return (/\d/.test(own) && /[^\d.:/-]/.test(own)) || isMarked(own);
}

/** Words joined by a mark that neither words nor names in code are joined by: `lettuce!Salad`. */
function isMarked(value: string): boolean {
  return (
    value.length >= 8 &&
    /^[A-Za-z][A-Za-z-]*[!@#%^~+][A-Za-z-]*[!]?$|^[A-Za-z-]{7,}!$/.test(value) &&
    !/[!+](?:[.)=]|$)/.test(value.slice(0, -1))
  );
}

/** Letters and digits, told where nothing but a password was asked for. */
export function isLetteredSecret(value: string, place: Place): boolean {
  return (
    /[A-Za-z]/.test(value) && /\d/.test(value) && value.length >= 6 && isBareSecret(value, place)
  );
}

/** Right behind its name a value must look even more like a password. */
export function isCloseSecret(value: string, place: Place): boolean {
  const own = value.replace(/[,;.)\]}"'`>|]+$/, '');
  if (own.length < 6 || technicalName.test(own) || /^[-/#?&@:=]/.test(own)) return false;
  return isBareSecret(value, place) && after(place, 1) !== '：';
}

/** Letters, digits and a mark that neither words nor names, paths and addresses have. */
export function isStrong(value: string, place: Place): boolean {
  const own = value.replace(/[,;.)\]}"'`>|]+$/, '');
  if (own.length < 6 || !isBareSecret(value, place) || /@[\w-]+\.\w|[&?]\w+=/.test(own))
    return false;
  return /[A-Za-z]/.test(own) && /\d/.test(own) && /[!@#$%^*~?+]/.test(own);
}

/** A user and a password, told apart from a path by its strength and the words before it. */
export function isSignIn(value: string, place: Place): boolean {
  const own = value.replace(/[,;.)\]}"'`>|]+$/, '');
  if (own.includes('/') || own.length < 6 || !isBareSecret(value, place)) return false;
  const isStrong = /[A-Za-z]/.test(own) && /\d/.test(own);
  const around = before(place, 40) + after(place, 20);
  return (
    isStrong &&
    /登[录陆入]|密码|账号|帐号|用户|sign|log(?:ged|ging)? ?in|login|cred(?:s|ential)|password|\bssh\b|\brdp\b|远程|vnc/i.test(
      around,
    )
  );
}

/** Two words with a dot between that are no names in code: `brook7.Stone`. */
function isDotted(value: string): boolean {
  const [first = '', second = '', ...more] = value.split('.');
  if (more.length > 0 || !/\d/.test(value) || !/[A-Z]/.test(value)) return false;
  const isName =
    /^(?:config|conf|env|process|self|this|args?|params?|req|request|user|data|settings|options|opts|props|state|form|input|body|ctx|context|var|local|each|app|db|my\w*|test\w*)$/i;
  return (
    !isName.test(first) &&
    !/pass|pwd|secret|key|token/i.test(second) &&
    /[a-z]{2}/.test(first + second)
  );
}

/** `getPassword()`, `a.b.password`, `config[…]`. */
function isCode(value: string): boolean {
  return (
    /^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[\w$]+)*[([]/.test(value) ||
    (/^[a-z_$][\w$]*(?:\.[a-z_$][\w$]*)+$/i.test(value) && !isDotted(value)) ||
    /[<>|]/.test(value.slice(0, -1))
  );
}

function isAddress(value: string): boolean {
  return /:\/\/|^(?:www\.|\/|\.\/)|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}(?:[/:?]|$)/i.test(value);
}

function isChineseLabel(place: Place): boolean {
  const text = before(place, 14);
  return /(?:密码|密碼|口令)[^\n]{0,6}?(?:[:=]|是|为|成了?)[“"'「【 ]*$/.test(text);
}

/** The first cell of a row, or an item of a list, behind a name at the end of the line above. */
export function isNextRow(place: Place): boolean {
  return /\|[ \t]{0,4}\n[ \t|]{0,6}$|\n[ \t]{0,8}[-*+] ["'`*]{0,3}$/.test(before(place, 16));
}
