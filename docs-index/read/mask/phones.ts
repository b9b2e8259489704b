import { toValue } from './label';
import {
  after,
  before,
  findByRules,
  type Place,
  type Rule,
  type Searched,
  type Span,
} from './span';

/** Phone numbers: mobile and fixed, as people write them, and others by the name in front of them. */
export function findPhones(searched: Searched): Span[] {
  return /\d[ -]?\d/.test(searched.text) ? findByRules(searched, phoneRules) : [];
}

const country = '(?:[(（]?(?:\\+|\\b00)?86[)）]?[- ]?)?';
const groups =
  '(?:[- ]?\\d{4}[- ]?\\d{4}|\\.\\d{4}\\.\\d{4}|\\d[- ]\\d{4}[- ]\\d{3}|\\d[- ]\\d{3}[- ]\\d{4}|[- ]\\d{3}[- ]\\d{3}[- ]\\d{2}|\\d{2}[- ]\\d{6})';

/** `-8001`, `转 8001`, `ext. 12`. */
const extension = '(?:(?:-| ?转 ?| ?分机号? ?| ?ext\\.? ?)\\d{1,6})?';
const names =
  '(?:电话|座机|固话|手机|热线|联系方式|联系号码|传真|[Tt][Ee][Ll](?:ephone)?|[Pp]hone|[Mm]obile|[Ff]ax|FAX|[Cc]ell)(?:号码?|[ _-]?(?:no|num|number))?';

/** Patterns of phone numbers. */
export const phoneRules: readonly Rule[] = [
  {
    kind: 'phone',
    pattern: new RegExp(`(?<![\\w.+]|[0-9A-Za-z]-)${country}1[3-9]\\d${groups}(?!\\d)`, 'g'),
    accept: isMobile,
  },
  // Behind letters only if these say what it is: `tel13800001111`, `user_13800001111`.
  {
    kind: 'phone',
    begins: [
      'tel',
      'phone',
      'mobile',
      'vx',
      'wx',
      'wechat',
      'weixin',
      'qq',
      'user',
      'login',
      'sms',
    ],
    digits: 11,
    pattern:
      /(?:tel|phone|mobile|vx|wx|wechat|weixin|qq|user|login|sms)[_:-]?((?:86)?1[3-9]\d{9})(?![\dA-Za-z])/diy,
    group: 1,
  },
  {
    kind: 'phone',
    digits: 4,
    pattern: new RegExp(
      `(?<![\\w.-])${country}(?:0[1-9]\\d{1,2}[- ]|[(（]0[1-9]\\d{1,2}[)）][- ]?)[2-8]\\d{2,3}[- ]?\\d{4}${extension}(?![\\d-]|\\.\\d)`,
      'g',
    ),
    accept: isNoQuantity,
  },
  {
    kind: 'phone',
    begins: ['+86', '0086'],
    digits: 4,
    pattern: new RegExp(
      `(?<![\\w.-])(?:\\+|00)86[- ]?[1-9]\\d{1,2}[- ]?[2-8]\\d{2,3}[- ]?\\d{4}${extension}(?![\\d-]|\\.\\d)`,
      'y',
    ),
  },
  // Of other countries: a plus sign, and groups.
  // Of Taiwan and Hong Kong, where it is said what they are.
  {
    kind: 'phone',
    begins: ['手机', '电话', '行动', '台湾', '香港', 'mobile', 'phone', 'tel'],
    pattern:
      /(?:手机|电话|行动|台湾|香港|mobile|phone|tel)[^\d\n]{0,6}(09\d{2}[- ]?\d{3}[- ]?\d{3}|(?:\+?852[- ]?)?[5-9]\d{3}[- ]?\d{4})(?![\d-])/diy,
    group: 1,
  },
  // Of France and Britain in their groups, and with the prefix for other countries.
  {
    kind: 'phone',
    pattern:
      /(?<![\w.+-]|\d\d )(?:0[1-9](?:([ .])\d{2})(?:\1\d{2}){3}(?! \d\d\b)|07\d{3} \d{3} ?\d{3}|00[1-9]\d{0,2} \d{2,3} \d{4,5} \d{4})(?![\d-]|\.\d)/g,
  },
  // Of North America in groups that are parted by dots or dashes.
  {
    kind: 'phone',
    digits: 4,
    pattern:
      /(?<![\w.+/=-])(?:\+?1[-. ])?(?:[2-9]\d{2}([-.])[2-9]\d{2}\1|\([2-9]\d{2}\) ?[2-9]\d{2}[-.])\d{4}(?![\w-]|\.\d)/g,
    accept: value =>
      !/555|(\d)\1{4}|234.?567|^(?:8(?:00|88|77|66|55)|400)/.test(value.replace(/^\+?1[-. ]/, '')),
  },
  // In any groups, behind a word or sign for it in other languages.
  {
    kind: 'phone',
    begins: [
      ...['telefon', 'teléfono', 'telefono', 'téléphone', 'tél', 'hp', 'móvil', 'movil', 'handy'],
      ...['fax', '☎', '📱', '📞', 'viber', 'signal', 'whatsapp', 'phone_number', '電話', '전화'],
    ],
    pattern:
      /(?<![A-Za-z])(?:telefon[eo]?|teléfono|téléphone|tél|hp|m[óo]vil|handy|fax|☎️?|📱|📞|viber|signal|whatsapp|phone_number|電話|전화)[^\d\n+(]{0,10}(\+?\(?\d[\d ()/.-]{6,24}\d)(?![\w-]|\.\d)/diuy,
    group: 1,
    accept: value => /^\D*(?:\d\D*){8,15}$/.test(value) && !/^\d{4}-\d\d-\d\d/.test(value),
  },
  // With blanks between all digits, so that no filter sees it.
  {
    kind: 'phone',
    pattern: /(?<![\w.+-]|\d )1 [3-9](?: \d){9}(?! ?\d)/g,
  },
  {
    kind: 'phone',
    begins: ['+'],
    pattern:
      /(?<![\w.+-])\+[1-9]\d{0,2}[- ](?:\(\d{1,4}\)[- ]?)?\d{1,5}(?:[- ]\d{2,8}){1,4}(?![\d-]|\.\d)/y,
    accept: value => /^\D*(?:\d\D*){10,15}$/.test(value),
  },
  {
    kind: 'phone',
    begins: [
      '电话',
      '座机',
      '固话',
      '手机',
      '热线',
      '联系方式',
      '联系号码',
      '传真',
      'tel',
      'phone',
      'mobile',
      'fax',
      'cell',
    ],
    pattern: new RegExp(
      `${names}(?:${toValue}|\\s{0,2})(\\+?(?:[(（]\\d{2,4}[)）])?\\d(?:[- ]{0,2}\\d){6,14}${extension})(?![\\d.])`,
      'dy',
    ),
    group: 1,
    accept: isNoHotline,
  },
];

/** Not a part of a longer number, a UUID, a file of digits or a quantity of a JSON object. */
function isMobile(value: string, place: Place): boolean {
  if (/^(?:[a-f]?\d|@[a-z]|_(?![^\w\s])|\.\d|-[0-9a-f]{3})/i.test(after(place, 4))) return false;
  return isNoQuantity(value, place);
}

/** `"TotalBytes": 17251167254`, `<Size>17251167254`, `uid=13808271370`: a number that counts. */
function isNoQuantity(_: string, place: Place): boolean {
  const name =
    /([\w-]{2,40})["']?\s{0,3}(?:[:=]\s{0,3}["']?|>)$/.exec(before(place, 50))?.[1] ?? '';
  if (/phone|mobile|tel|sms|contact|account|user/i.test(name)) return true;
  return !/bytes|size|count|total|memory|storage|disk|time|stamp|flow|traffic|offset|length|duration|(?:^|[a-z_-])id$|^id$|seq|version|hash/i.test(
    name,
  );
}

/** Numbers everybody may call are no one's own. */
function isNoHotline(value: string, place: Place): boolean {
  const digits = value.replace(/\D/g, '');
  if (/^(?:400|800|95|10[01]|12[0-9]{3}$)/.test(digits) || digits.length < 7) return false;
  return !/^\s?(?:位|个|元|次|ms|秒|字)/.test(after(place, 3));
}
