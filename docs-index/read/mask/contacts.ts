import {
  after,
  before,
  findByRules,
  type Place,
  type Rule,
  type Searched,
  type Span,
} from './span';

/** E-mail and chat accounts, and names and postal addresses that are named as such. */
export function findContacts(searched: Searched): Span[] {
  return findByRules(searched, contactRules);
}

/** Letters of an address, up to the label of whatever follows it without a space. */
const addressPart =
  '(?:(?!联系|电话|手机|邮箱|邮编|收件|税号|开户|公司|账号)[\\p{Script=Han}\\w\\-—#（）()·])';

/** What may stand for the `@` and the dots of an address. */
const otherAt = '(?:%40|\\\\u0040|\\s?[[(<{【（]\\s?at\\s?[\\])>}】）]\\s?)';
const otherDot = '(?:\\.|\\s?[[(]dot[\\])]\\s?)';

/** Patterns of accounts, names and postal addresses. */
export const contactRules: readonly Rule[] = [
  // Found by its `@`, which is rare, and only then read backwards.
  {
    kind: 'email',
    begins: ['@'],
    pattern: /@(?<=([\w.+%-]{1,64})@)(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,18}/dy,
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
  {
    kind: 'chat-account',
    begins: ['钉钉号', '飞书号', 'telegram', 'skype', 'whatsapp', 'wechat', '微信'],
    pattern:
      /(?:钉钉号|飞书号|telegram|skype|whatsapp|wechat|微信)(?:号| ?id)?\s?[:：]?\s?@?([A-Za-z][\w.-]{4,31})(?![\w./])/diy,
    group: 1,
    accept: value => /\d/.test(value) && /^(?:wxid_|[a-z]+(?:[_-][a-z]*)?\d{2,})/i.test(value),
  },
  {
    kind: 'chat-account',
    begins: ['qq', '企鹅'],
    pattern:
      /(?<![\w/.-])(?:QQ|qq|企鹅)(?:号|号码)?\s{0,4}(?:[:：是]|为)?\s{0,4}([1-9]\d{4,10})(?!\d)/dy,
    group: 1,
  },
  {
    kind: 'chat-account',
    begins: ['微信', 'wechat', 'vx'],
    pattern:
      /(?:微信|wechat|vx)(?:号|账号)?\s{0,4}(?:[:：是]|为)\s{0,4}([A-Za-z][\w-]{5,19}|1[3-9]\d{9})/diy,
    group: 1,
  },
  {
    kind: 'chat-account',
    words: ['微信'],
    begins: ['加', '我', '本人', '联系'],
    pattern: /(?:加|我的?|本人|联系)微信号?\s{0,2}([A-Za-z][\w-]{5,19})(?![\w.])/dy,
    group: 1,
    accept: value => /[\d_]/.test(value),
  },
  {
    kind: 'name',
    begins: [
      '收件人',
      '收货人',
      '联系人',
      '姓名',
      '法人',
      '法定代表人',
      '户名',
      '负责人',
      '经办人',
    ],
    pattern:
      /(?:收件人|收货人|联系人|姓名|法人|法定代表人|(?<!用)户名|负责人|经办人)(?:姓名)?\s{0,4}(?:[:：是]|为)\s{0,4}([\p{Script=Han}·]{2,4}?)(?=$|[\s\p{P}\d[A-Za-z]|联系|电话|手机|身份证|地址|邮箱)/dmuy,
    group: 1,
    accept: value => !/必填|公司|无|同上|姓名|信息/.test(value),
  },
  {
    kind: 'name',
    begins: ['[redacted_id_card'],
    pattern:
      /\[REDACTED_ID_CARD(?<=(?:^|[\s\p{P}])([\p{Script=Han}·]{2,4})\s?\[REDACTED_ID_CARD)/dmuy,
    group: 1,
  },
  {
    kind: 'postal-address',
    begins: ['地址', '住址', '寄到', '寄往'],
    pattern: new RegExp(
      `(?:地址|住址|寄到|寄往)\\s{0,4}(?:[:：,，是]|为){1,4}\\s{0,4}(${addressPart}{2,40}(?: ${addressPart}{1,40}){0,3})`,
      'duy',
    ),
    group: 1,
    accept: isPostalAddress,
  },
];

/** Reserved example names, code hosting by SSH, and package versions are no one's mail. */
function isPersonalMail(value: string, place: Place): boolean {
  if (
    /@(?:[\w-]+\.)*(?:example|test|invalid|localhost)(?:\.|$)|@(?:xxx+|abc|domain|email)\./i.test(
      value,
    )
  )
    return false;
  if (/^(?:git|hg|svn)@/.test(value) || /@\d+\.\d+\.|@[1-4]x\./.test(value)) return false;
  if (
    /\.(?:png|jpe?g|gif|webp|svg|ico|js|mjs|ts|css|html?|java|py|go|cs|local|internal)$/i.test(
      value,
    )
  )
    return false;
  if (/^(?:no-?reply|your|user(?:name)?|name|someone)@/i.test(value)) return false;
  return !(/[/@]$/.test(before(place, 1)) && after(place, 1) === '/');
}

/** A place in a town, with a street or number; 回调地址, 图片地址 and the like have none. */
function isPostalAddress(value: string): boolean {
  return (
    value.length >= 8 &&
    /[省市区县州旗镇乡]/.test(value) &&
    /\d+\s*(?:号|弄|栋|幢|楼|室|层|单元|座)|[路街道巷村][\p{Script=Han}\d]/u.test(value)
  );
}
