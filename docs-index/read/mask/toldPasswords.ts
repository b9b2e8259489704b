/** Passwords that sentences tell, with words between them and what names them. */
import { toValue } from './label';
import { isUnreadable } from './madeUp';
import { isMixedSecret } from './passwordPlaces';
import { bare, isStrong } from './passwordValue';
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Passwords behind what was done with them, and behind a user's name. */
export function findToldPasswords(searched: Searched): Span[] {
  return findByRules(searched, toldRules);
}

const changes = '(?:changed|set|reset|updated|rotated|switched|moved)';

/** Patterns of such passwords. */
export const toldRules: readonly Rule[] = [
  // `reset the password for ops to …`, `my pw was …, I changed it to …`.
  {
    kind: 'password',
    begins: ['passw', 'passc', 'passp', ' pw ', ' pin '],
    words: ['changed', 'set', 'updated', 'rotated', 'switched', 'moved'],
    pattern: new RegExp(
      `(?:pass(?:word|code|phrase)| (?:pw|pin))\\b[^\\n]{1,80}? (?:to|as) (?<=${changes}\\b[^\\n]{0,94})["'\`“]?(${bare})`,
      'diy',
    ),
    group: 1,
    accept: isMixedSecret,
  },
  // `log in with ops / …`, `her login: ana, …`.
  {
    kind: 'password',
    begins: ['log in', 'login', 'logging in', 'sign in', 'signed in', 'logged in', '登录', '登陆'],
    pattern: new RegExp(
      `(?:log(?:ged|ging)? ?in|sign(?:ed)? in|login|登[录陆])\\b[^\\n/,]{0,32}?[ :："'\`][\\w.@-]{2,40}["'\`]? ?(?:[/,，]|with|and|using|用) ?["'\`“]?(${bare})`,
      'diy',
    ),
    group: 1,
    accept: (value, place) =>
      isStrong(value, place) || (/[-_.]/.test(value) && isMixedSecret(value, place)),
  },
  // What mail services give out for programs.
  {
    kind: 'password',
    begins: ['pass', 'pwd', '授权码', '密码'],
    pattern: new RegExp(
      `(?:pass(?:word|wd)?|pwd|授权码|密码)${toValue}([a-z]{4}(?: [a-z]{4}){3})(?![\\w ])`,
      'diy',
    ),
    group: 1,
    accept: value => value.split(' ').filter(isUnreadable).length > 1,
  },
  // `security phrase tulip-anchor-moon`: words that hyphens join, where a phrase is asked for.
  {
    kind: 'password',
    begins: ['phrase', 'passphrase'],
    pattern:
      /(?:security |pass)phrase(?: is| was)?\s?[:=]?\s?["'`“]?([a-z]{3,12}(?:-[a-z]{3,12}){2,6})(?![\w-])/diy,
    group: 1,
    lead: 9,
  },
  // In other languages, whose words for "is" are words of English too.
  {
    kind: 'password',
    begins: [
      ...['clave', 'contraseña', 'mot de passe', 'kennwort', 'passwort', 'wachtwoord', 'lösenord'],
      ...['adgangskode', 'hasło', 'parola', 'senha', 'şifre', 'salasana', 'passcode'],
    ],
    pattern: new RegExp(
      `(?:clave|contraseña|mot de passe|kennwort|passwort|wachtwoord|lösenord|adgangskode|hasło|parola|senha|şifre|salasana|passcode)(?: \\p{L}{3,12})?(?:\\s?[:=]\\s?| (?:es|est|ist|è|é|är|er|to|on|is) | )["'\`“«]?\\s?(${bare})`,
      'diuy',
    ),
    group: 1,
    accept: isMixedSecret,
  },
];
