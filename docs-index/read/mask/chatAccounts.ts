import { before, findByRules, type Place, type Rule, type Searched, type Span } from './span';

/** Accounts of chats and of programs that show a screen to others. */
export function findChatAccounts(searched: Searched): Span[] {
  return findByRules(searched, chatRules);
}

/** Patterns of such accounts, behind the name of what they are of. */
export const chatRules: readonly Rule[] = [
  {
    kind: 'chat-account',
    begins: ['钉钉号', '飞书号', 'telegram', 'skype', 'whatsapp', 'wechat', '微信'],
    pattern:
      /(?:钉钉号|飞书号|telegram|skype|whatsapp|wechat|微信)(?:号| ?id)?\s?[:：]?\s?@?(?<![A-Za-z])([A-Za-z][\w.-]{4,31})(?![\w./])/diy,
    group: 1,
    accept: value =>
      !isAppId(value) && /\d/.test(value) && /^(?:wxid_|[a-z]+(?:[_-][a-z]*)?\d{2,})/i.test(value),
  },
  {
    kind: 'chat-account',
    begins: ['qq', '企鹅'],
    pattern:
      /(?<![\w/.-])(?:QQ|qq|企鹅)(?:号码?|账号)?[\]】」]?\s{0,4}(?:[:：是]|为)?\s{0,4}([1-9]\d{4,10})(?!\d)/dy,
    group: 1,
  },
  {
    kind: 'chat-account',
    begins: ['微信', 'wechat', 'vx'],
    pattern:
      /(?:微信|wechat|vx)(?:号|账号|_?id)?(?:[\]】」]|["']?\s{0,4}(?:[:：是]|为))\s{0,4}["']?([A-Za-z][\w-]{5,19}|1[3-9]\d{9})/diy,
    group: 1,
  },
  // `微信客服加我：…`
  {
    kind: 'chat-account',
    begins: ['微信', '企微'],
    pattern:
      /(?:微信|企微)\p{Script=Han}{0,3}(?:加我?|联系|找我?|客服)\p{Script=Han}{0,3}:\s?([A-Za-z][\w-]{5,19})(?![\w.(])/duy,
    group: 1,
    accept: value => /[\d_]/.test(value) && !isAppId(value),
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
    kind: 'chat-account',
    begins: [
      ...['加v', 'v信', '微信', 'wechat', 'skype', 'telegram', 'tg:', 'whatsapp', 'line id'],
      ...['钉钉', 'dingtalk', '飞书', 'lark', '企微', '薇信', 'kakao'],
    ],
    pattern:
      /(?<![\w-])(?:加v|v信|微信|wechat|skype|telegram|tg|whatsapp|line|钉钉|dingtalk|飞书|lark|企微|薇信|kakao)(?:号|账号|[ _]?(?:id|name))?\s{0,3}(?:[:=→是]|-(?=\s)|为|is\b)?\s{0,3}(?<![a-z]|(?<!加)v)((?:@|t\.me\/|live:\.?)?[A-Za-z][\w.-]{4,31})(?![\w/(])/diy,
    group: 1,
    accept: isAccount,
  },
  {
    kind: 'chat-account',
    begins: ['扣扣', 'q群', 'qq群'],
    pattern: /(?:扣扣号?|QQ?群号?)\s{0,3}(?:[:是]|为)?\s{0,3}([1-9]\d{4,10})(?!\d)/diy,
    group: 1,
  },
  {
    kind: 'chat-account',
    begins: ['teamviewer', 'todesk', 'anydesk', '向日葵'],
    pattern: /(?:teamviewer|todesk|anydesk|向日葵)[^\d\n]{0,12}(\d(?: ?\d){7,11})(?!\d)/diy,
    group: 1,
  },
  {
    kind: 'chat-account',
    begins: ['discord'],
    pattern: /discord\b[^\n]{0,10}?[:=\s]([\w.]{2,32}#\d{4})(?!\d)/diy,
    group: 1,
  },
];

/** What a person calls itself, no word and no id of an app: `@mila`, `lxm_198`, `Tom_in_town`. */
function isAccount(value: string, place: Place): boolean {
  if (isAppId(value) || /\.(?:js|com|cn|net|org|html?|py|go|md)$/i.test(value)) return false;
  if (/^(?:@|t\.me\/|live:)/.test(value)) return true;
  const isLabelled = /(?:号|id|name|加v|v信)\s{0,3}[:=→是为-]?\s{0,3}$/i.test(before(place, 14));
  return /\d/.test(value)
    ? /[a-z]{2}/i.test(value)
    : isLabelled && /[A-Z].*[_.-]|[_.-].*[A-Z]/.test(value);
}

/** The id of an app of WeChat's, which is no secret. */
function isAppId(value: string): boolean {
  return /^wx[0-9a-f]{16}$/.test(value);
}
