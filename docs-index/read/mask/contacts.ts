import {
  after,
  before,
  findByRules,
  type Place,
  type Rule,
  type Searched,
  type Span,
} from './span';

/** E-mail addresses. */
export function findContacts(searched: Searched): Span[] {
  return findByRules(searched, contactRules);
}

/** What may stand for the `@` and the dots of an address. */
const otherAt = '(?:%40|\\\\u0040|\\s?[[(<{【（]\\s?at\\s?[\\])>}】）]\\s?)';
const otherDot = '(?:\\.|\\s?[[(]dot[\\])]\\s?)';

/** Patterns of e-mail addresses. */
export const contactRules: readonly Rule[] = [
  // Found by its `@`, which is rare, and only then read backwards.
  {
    kind: 'email',
    begins: ['@'],
    pattern:
      /@(?<=([\w\p{Script=Latin}.+%-]{1,64})@)(?:[\p{Script=Latin}0-9-]{1,63}\.){1,4}[A-Za-z]{2,18}/duy,
    group: 1,
    toEnd: true,
    accept: isPersonalMail,
  },
  // In an address or a form, in JSON, and as people write it against robots: `a [at] b.com`.
  {
    kind: 'email',
    words: ['%40', '\\u0040', '[at', '[ at', '(at', '( at', '{at', '<at', '【at', '（at'],
    pattern: new RegExp(
      `${otherAt}(?<=([\\w.+-]{1,64})${otherAt})[A-Za-z0-9-]{1,63}(?:${otherDot}[A-Za-z0-9-]{2,30}){1,3}`,
      'dgi',
    ),
    group: 1,
    toEnd: true,
    accept: (value, place) => isPersonalMail(value.replace(new RegExp(otherAt, 'i'), '@'), place),
  },
  {
    kind: 'email',
    begins: ['邮箱', '邮件', 'email', 'e-mail'],
    pattern:
      /(?:邮箱|邮件|e-?mail)[^\w\n]{0,6}([\w.+-]{2,64}\s?(?: at |#)\s?[A-Za-z0-9-]{2,63}(?:(?:\.| dot )[A-Za-z]{2,18}){1,3})(?![\w(])/diy,
    group: 1,
  },
  {
    kind: 'email',
    words: [' dot '],
    begins: [' at '],
    pattern: / at (?<=([\w.+-]{2,64}) at )[A-Za-z0-9-]{2,63}(?: dot [A-Za-z]{2,18}){1,3}\b/dy,
    group: 1,
    toEnd: true,
  },
  {
    kind: 'email',
    begins: ['#'],
    pattern:
      /#(?<=([\w.+-]{2,64})#)(?:[a-z0-9-]{2,63}\.){1,3}(?:com|cn|net|org)(?=[^\n]{0,8}[#@])/diy,
    group: 1,
    toEnd: true,
  },
];

/**
 * Whether a mail address may be a person's: reserved example names, code hosting by SSH, and package
 * versions are no one's.
 */
export function isPersonalMail(value: string, place: Place): boolean {
  if (
    /@(?:[\w-]+\.)*(?:example|test|invalid|localhost)(?:\.|$)|@(?:xxx+|abc|domain|email)\./i.test(
      value,
    )
  )
    return false;
  // The end of a password, and its host: `mysql://app:x!y@db.internal.cn`.
  const isRaw = place.text.slice(place.start, place.end).includes('@');
  if (isRaw && /:\/\/[^\s/@]{0,80}$/.test(before(place, 90))) return false;
  if (/\.gserviceaccount\.com$/.test(value)) return false;
  if (/^(?:git|hg|svn)@/.test(value) || /@\d+\.\d+\.|@[1-4]x\./.test(value)) return false;
  if (
    /\.(?:png|jpe?g|gif|webp|svg|ico|js|mjs|ts|css|html?|java|py|go|cs|local|internal)$/i.test(
      value,
    )
  )
    return false;
  if (/^(?:no-?reply|your|user(?:name)?|name|someone)@/i.test(value)) return false;
  const isPath = /[/@]$/.test(before(place, 1)) && after(place, 1) === '/';
  return !isPath || /%40/.test(place.text.slice(place.start, place.end));
}
