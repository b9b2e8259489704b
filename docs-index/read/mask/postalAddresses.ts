/** Postal addresses: behind their labels, behind a phone number, in forms of other countries. */
import { before, findByRules, type Rule, type Searched, type Span } from './span';

/** Postal addresses that are named as such. */
export function findPostalAddresses(searched: Searched): Span[] {
  return findByRules(searched, postalRules);
}

/** Letters of an address, up to the label of whatever follows it without a space. */
const addressPart =
  '(?:(?!联系|电话|手机|邮箱|邮编|收件|税号|开户|公司|账号)[\\p{Script=Han}\\w\\-—#（）()·])';

const provinces = (
  '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 ' +
  '海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆'
).split(' ');

/** Patterns of postal addresses. */
export const postalRules: readonly Rule[] = [
  {
    kind: 'postal-address',
    begins: ['地址', '住址', '寄到', '寄往'],
    pattern: new RegExp(
      `(?:地址|住址|寄到|寄往)(?:[、和及/]电话)?(?:\\s{0,4}(?:[:：,，是|｜]|为){1,4}\\s{0,4}|\\s)(${addressPart}{2,40}(?: ${addressPart}{1,40}){0,3})`,
      'duy',
    ),
    group: 1,
    accept: isPostalAddress,
  },
  // From the province or one of the great towns down to a number, wherever it stands.
  {
    kind: 'postal-address',
    begins: provinces,
    pattern: new RegExp(
      `(?:${provinces.join('|')})[\\p{Script=Han}]{0,12}?[省市区县州旗盟](?:${addressPart}{2,40})`,
      'duy',
    ),
    accept: isPostalAddress,
  },
  // Behind who it is sent to.
  {
    kind: 'postal-address',
    begins: ['bill', 'ship', 'deliver', 'send', 'mail'],
    pattern:
      /(?:bill|ship|deliver|send|mail)(?:ed|ing|ping)? to:? [\p{L}.'’ -]{3,40}, ((?=[^\n]{0,50}\d)[\p{L}\d][\p{L}\dº°ª .,'#/-]{9,90}?)(?=\n|$| [—–-] |, [A-Z]{2,} )/diuy,
    group: 1,
    accept: isStreet,
  },
  {
    kind: 'postal-address',
    begins: ['丁目', '番地', '番'],
    pattern:
      /(?:丁目|番地?)(?<=((?:東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,24}[\d０-９]{1,4}(?:丁目|番地?)))[\d０-９番号地の-]{0,12}/duy,
    group: 1,
    toEnd: true,
  },
  {
    kind: 'postal-address',
    begins: ['〒'],
    pattern: /〒\s?\d{3}-?\d{4}[ \u3000]?[^\n]{0,80}/duy,
  },
  {
    kind: 'postal-address',
    begins: ['寄送', '送至', '送到', '收货人', '收件人'],
    pattern: new RegExp(
      `(?:寄送(?:至|到)?|送[至到]|收[货件]人[^\\n]{0,24}\\d{4} )\\s{0,2}:?\\s{0,2}(${addressPart}{8,60})`,
      'duy',
    ),
    group: 1,
    accept: isPostalAddress,
  },
  // Behind a mobile number: `王小红，138…，浙江省…`.
  {
    kind: 'postal-address',
    digits: 11,
    pattern: new RegExp(`(?<!\\d)1[3-9]\\d{9}[，,;；、\\s]{1,3}(${addressPart}{8,60})`, 'dgu'),
    group: 1,
    accept: isPostalAddress,
  },
  {
    kind: 'postal-address',
    begins: ['"detail'],
    pattern: new RegExp(`"detail(?:ed)?\\w{0,12}"\\s?:\\s?"(${addressPart}{8,60})`, 'duy'),
    group: 1,
    accept: isPostalAddress,
  },
  // Where something is sent, without a label of its own.
  {
    kind: 'postal-address',
    words: ['ship', 'deliver', 'send to', 'sent to', 'bill', 'parcel', 'live at', 'lives at'],
    pattern:
      /(?<=(?:^|[\n,] ?|\b(?:at|to) ))\d{1,5}[A-Za-z]?,? (?:[A-Z][\p{L}'’.-]{1,24} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Way|Court|Square|Place|Boulevard|Blvd|Terrace|Close)\b[^\n]{0,60}/gu,
    accept: (value, place) =>
      !/^1?23 |\bMain\b|example/i.test(value) &&
      /ship|deliver|sen[dt] to|bill|parcel|lives? at/i.test(before(place, 120)),
  },
  // In a field of its own.
  {
    kind: 'postal-address',
    begins: ['street', 'line1', 'line_1', 'address_line', 'addressline', 'adr;'],
    pattern:
      /(?:(?:street|(?:address_?)?line_?1?)(?:_?address)?\d?\\?["']\s?:\s?\\?["']|ADR;[^\n:]{0,30}:;{0,2})((?=[^"'\n]{0,60}\d)[\p{L}\d][\p{L}\dº°ª .,'’#/-]{5,90}?)(?=\\?["';\n])/diuy,
    group: 1,
    accept: isOwnStreet,
  },
  // Of other countries: a number and a street or a code, behind its label.
  {
    kind: 'postal-address',
    begins: [
      ...['address', 'adresse', 'dirección', 'direccion', 'endereço', 'indirizzo', 'ship to'],
      ...['bill to', 'deliver to'],
    ],
    pattern:
      /(?:address|adresse|direcci[oó]n|endereço|indirizzo|ship to|bill to|deliver to)[\p{L} ]{0,16}(?:["'*]{0,3}\s?[:=|]\s{0,2}["'*]{0,3}| [—–-] |\n)((?=[^\n]{0,60}\d)(?!\d{1,2}\. )[\p{L}\d][\p{L}\dº°ª .,'’#/:-]{9,90}?)(?=\n|$| [—–-] |["|<])/diuy,
    group: 1,
    accept: isOwnStreet,
  },
];

/** A place in a town, with a street or number; 回调地址, 图片地址 and the like have none. */
export function isPostalAddress(value: string): boolean {
  return (
    value.length >= 8 &&
    /[省市区县州旗镇乡]/.test(value) &&
    /\d+\s*(?:号|弄|栋|幢|楼|室|层|单元|座)|[路街道巷村][\p{Script=Han}\d]/u.test(value)
  );
}

/** A street by its name's last word, or a town behind its code. */
export function isStreet(value: string): boolean {
  return (
    (streetWord.test(value) || townWithCode.test(value)) &&
    /\d/.test(value) &&
    !/https?:|\/\/|\d+\.\d+\.\d+/.test(value)
  );
}

/** No street of examples: `123 Main Street`. */
function isOwnStreet(value: string): boolean {
  return isStreet(value) && !/^1?23 |\bMain St|example|\bAnytown\b/i.test(value);
}

const streetWord =
  /\b(?:st|street|rd|road|ave|avenue|dr|drive|lane|ln|close|blvd|boulevard|way|court|ct|square|place|walk|row|mews|crescent|terrace|quay|parkway|estates?|calle|avenida|rue|impasse|via|viale|rua|plaza|piazza|chemin|paseo|cadd?esi|sokak)\b(?! (?:e-?mail|sms|api|http|phone)\b)|(?:stra(?:ß|ss)e|str\.|allee|weg|platz|gasse|gata|gatan|vägen|straat|laan|gade|vej|utca|ulica)\b/i;

/** A code of four digits or more and a town behind it, or one of Britain's or Canada's behind that. */
const townWithCode =
  /, ?(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3})? \p{Lu}\p{Ll}|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|, [A-Z]{2} \d{5}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b/u;
