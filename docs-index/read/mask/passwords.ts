import { toNextArgument, toQuote, toValue } from './label';
import { findCommandPasswords } from './passwordCommands';
import {
  bare,
  isBareSecret,
  isCloseSecret,
  isLetteredSecret,
  isNextRow,
  isQuotedSecret,
  isSignIn,
  isStrong,
} from './passwordValue';
import {
  after,
  before,
  findByRules,
  type Place,
  type Rule,
  type Searched,
  type Span,
} from './span';

/**
 * Passwords by the name in front of them, in sentences, settings, commands and addresses: a table of rules,
 * one for each way to name them.
 */
export function findPasswords(searched: Searched): Span[] {
  return [...findByRules(searched, passwordRules), ...findCommandPasswords(searched)];
}

const hanWords = ['密码', '密碼', '口令', '密 码', '密  码'];
const nameWords = [
  ...['pass', 'pwd', 'psw', ...hanWords, 'contraseña', 'mot de passe', 'kennwort', 'senha'],
  ...['パスワード', '비밀번호', 'пароль', 'mima', 'psk'],
];
const users = ['账号', '帐号', '账户', '用户', 'user', 'login'];

/** What stands before such a name does not matter: `DB_PASSWORD`, `rootPwd`, `登录密码`. */
const names =
  '(?:pass(?:word|wd|phrase|code|wort|wrod)?|psw|pwd|密 {0,2}[码碼]|口令|contraseña|mot de passe|kennwort|senha|パスワード|비밀번호|пароль|(?<![a-z])(?:mima|psk))(?:\\s?[(（][^()（）\\n]{1,16}[)）]|\\s(?:field|box|input|value)|框|栏)?';

/** `密码我刚改成了`, `密码已重置为`, `password has been changed to`. */
const changed =
  '(?:密码|密碼|口令)[我你他都已被又刚给帮您经才统一\\s]{0,6}(?:重置|修改|变更|更改|改|设置|设定|设|更新|更换|换|初始化)(?:好|成|为|到|是|作)了?[:\\s]{0,2}["\'`“「【]?' +
  '|\\bpass(?:word|wd)?\\s{1,3}(?:(?:is|was|has\\s{1,3}been|have\\s{1,3}been|got)\\s{1,3})?(?:now|currently|changed|reset|set|updated)\\s{1,3}(?:to|as|is)\\s{1,3}["\'`“]?';

/** Patterns of passwords behind their names. */
export const passwordRules: readonly Rule[] = [
  {
    kind: 'password',
    begins: nameWords,
    pattern: new RegExp(`(?:${names})${toQuote}((?:(?!\\1)[^\\n]){4,64})\\1`, 'diy'),
    group: 2,
    accept: (value, place) =>
      isQuotedSecret(value) &&
      !isChoice(place) &&
      !isBound(value, place) &&
      !isNextRow(place) &&
      !isPassedOn(place),
  },
  {
    kind: 'password',
    begins: nameWords,
    pattern: new RegExp(`(?:${names})${toValue}(${bare})`, 'diy'),
    group: 1,
    accept: (value, place) => isBareSecret(value, place) && !isPassedOn(place),
  },
  {
    kind: 'password',
    begins: [...hanWords, 'pass'],
    pattern: new RegExp(`(?:${changed})(${bare})`, 'diy'),
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    begins: nameWords,
    pattern: new RegExp(`(?:${names})${toNextArgument}((?:(?!\\1)[^\\n\\s]){4,64})\\1`, 'diy'),
    group: 2,
    accept: isBareSecret,
  },
  // Without a mark between: `密码 abc123 不对`, `密码（abc123）`, `--password abc123`, `requirepass x`.
  {
    kind: 'password',
    words: [...hanWords, '비밀번호', 'パスワード', 'pass', 'auth'],
    begins: [
      ...hanWords,
      '비밀번호',
      'パスワード',
      '-',
      'passw',
      'passphrase',
      'passcode',
      'requirepass',
      'masterauth',
    ],
    pattern: new RegExp(
      `(?:(?:密码|密碼|口令|비밀번호|パスワード)(?: ?[“「『【（(《"'\`]| ?)|(?:--?[\\w-]{0,20}pass(?:word|wd)?|\\bpasswd|\\bpassword|\\bpass(?:phrase|code)(?= ?\\()|requirepass|masterauth)(?: [("'\`]?|[("'\`]))(${bare})`,
      'diy',
    ),
    group: 1,
    accept: isCloseSecret,
  },
  // Words between, but what follows can hardly be a word: `密码没错啊 就是 abc@123`.
  {
    kind: 'password',
    begins: hanWords,
    pattern: new RegExp(
      `(?:密码|密碼|口令)[^\\x00-\\x7f。；\\n]{0,10}[ :]?[^\\x00-\\x7f。；\\n]{0,6}[ :]?(${bare})`,
      'dy',
    ),
    group: 1,
    accept: isStrong,
  },
  {
    kind: 'password',
    begins: ['passw'],
    pattern: new RegExp(
      `\\bpassw(?:or)?d\\s(?:for|of|to|on)\\s[^\\n.:]{1,40}?(?:\\sis|:|\\s=)\\s{1,2}["'\`]?(${bare})`,
      'diy',
    ),
    group: 1,
    accept: isBareSecret,
  },
  // `pass: …` and `pw: …` may be anything, so only what no word or name looks like.
  {
    kind: 'password',
    begins: ['pw'],
    pattern: new RegExp(
      `(?<![A-Za-z])pw\\s{0,2}(?:[:=]|\\b(?:is|was)\\b(?: (?:still|now|currently|just))?)\\s{0,3}["'\`]?(${bare})`,
      'diy',
    ),
    group: 1,
    accept: isBareSecret,
  },
  // `账号/密码：admin/abc123`, `账号密码 admin abc123`.
  {
    kind: 'password',
    words: ['密码', 'password'],
    begins: users,
    pattern:
      /(?:账号|帐号|用户名?|账户|user(?:name)?|login)\s?[和及与/、&|]?\s?(?:密码|password)\s{0,2}(?:[:=]|是|为|分别是)?\s{0,2}[\w.@-]{2,40}(?:\s{0,2}[/,，、;；|:]\s{0,2}|\s{1,3})([!-~]{4,40})/diy,
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    begins: ['pass', 'net user', '账号', '帐号', '账户', '用户'],
    pattern: new RegExp(
      `(?:\\bpass\\b|\\bnet user [\\w.-]{1,30}|(?:账号|帐号|账户|用户名?)[:是为 ]{0,3}[\\w.@-]{2,30}\\s?/)\\s{0,2}(${bare})`,
      'diy',
    ),
    group: 1,
    accept: isStrong,
  },
  // `user app and pass x1y2z3`, `login as ops with password x1y2z3`.
  {
    kind: 'password',
    words: ['pass', 'pw'],
    begins: ['user', 'login', 'account', 'admin', 'root'],
    pattern: new RegExp(
      `(?:user(?:name)?|login|account|admin|root)[^\\n;:(]{1,40}?[ ,/](?:pass(?:word|wd)?|pwd?)(?: is)? ["'\`]?(${bare})`,
      'diy',
    ),
    group: 1,
    accept: isLetteredSecret,
  },
  // A list of hosts: `web01  47.97.43.162  root  …`.
  {
    kind: 'password',
    begins: ['root', 'admin', 'ubuntu', 'centos', 'administrator', 'deploy', 'ec2-user'],
    pattern: new RegExp(
      `(?<=[ \\t|,])(?:root|admin(?:istrator)?|ubuntu|centos|deploy|ec2-user)[ \\t|,]{1,8}(${bare})(?=\\s|$)`,
      'dmy',
    ),
    group: 1,
    accept: (value, place) =>
      /(?:\d{1,3}\.){3}\d{1,3}[ \t|,:\d]{1,12}[a-z\d-]{2,13}[ \t|,]{1,8}$/.test(
        before(place, 60),
      ) && isLetteredSecret(value, place),
  },
  // Asked in one turn, told in the next: `客户：密码多少\n客服：abc123`.
  {
    kind: 'password',
    words: hanWords,
    begins: ['密码', '密碼', '口令'],
    pattern: new RegExp(
      `(?:密码|密碼|口令)[^\\n]{0,20}\\n(?:\\[[\\d: -]{4,20}\\]\\s?)?[^\\n:：]{1,12}:\\s?(${bare})$`,
      'dmy',
    ),
    group: 1,
    accept: isLetteredSecret,
  },
  {
    kind: 'password',
    begins: ['🔑'],
    pattern: new RegExp(`🔑 ?(${bare})`, 'dy'),
    group: 1,
    accept: isStrong,
  },
  // `admin/abc123` where it is said what for.
  {
    kind: 'password',
    words: [
      ...['登', '密码', '账号', '帐号', '用户', 'sign', 'log', 'cred', 'password'],
      ...['ssh', 'rdp', '远程', 'vnc'],
    ],
    begins: ['admin', 'root', 'sa', 'ubuntu', 'centos', 'oracle', 'postgres', 'user', 'test'],
    pattern: new RegExp(
      `(?<![\\w/.-])(?:admin|root|administrator|sa|ubuntu|centos|oracle|postgres|user|test)\\s?[/:]\\s?(${bare})`,
      'diy',
    ),
    group: 1,
    accept: isSignIn,
  },
];

/** `pass to …`: what somebody is to give to something. */
function isPassedOn(place: Place): boolean {
  return /\bpass\s{1,3}to\s{1,3}["'`]{0,3}$/i.test(before(place, 16));
}

/** `:password="isShown"`: an attribute that a name in code is bound to. */
function isBound(value: string, place: Place): boolean {
  return (
    /^!?[A-Za-z_$][\w$.]*$/.test(value) &&
    /(?:^|\s)(?::|v-bind:|\[)[\w-]{1,40}\]?=["']$/.test(before(place, 50))
  );
}

/** `"Password" | "Totp" | "Key"`: one of the values of a type. */
function isChoice(place: Place): boolean {
  return /["'`]\s?\|\s?["'`]$/.test(before(place, 5)) && /^["'`]\s?[|;,]/.test(after(place, 3));
}
