/** Names of people: behind the word for who they are, in front of their numbers, below their mails. */
import {
  hanNameSource,
  isHanName,
  isLabelledName,
  isNamedHan,
  isSpokenName,
  mayBeForeign,
  nobody,
} from './hanNames';
import { givers, namesBehind } from './spokenNames';
import {
  after,
  before,
  findByRules,
  type Place,
  type Rule,
  type Searched,
  type Span,
} from './span';

/** Names of people that are named as such. */
export function findPeople(searched: Searched): Span[] {
  return findByRules(searched, peopleRules);
}

/** Who somebody is, where only a person can be. */
const roleWords = (
  '收件人 收货人 联系人 联络人 寄件人 发件人 收信人 提交人 申请人 报修人 ' +
  '投保人 被保人 被保险人 受益人 负责人 经办人 签收人 持卡人 收款人 付款人 ' +
  '汇款人 退款人 开户人 办理人 反馈人 报告人 处理人 值班人 对接人 接口人 ' +
  '创建人 发起人 审批人 填表人 登记人 紧急联系人 法人 户主 乘客 旅客 入住人 ' +
  '购买人 下单人 订票人 乘车人 监护人 当事人 委托人 承租人 出租人'
).split(' ');

/** Words for a name. */
const signWords = ['姓名', '户名', '名字', '称呼', '法定代表人', '收货信息', '紧急联系', '联络'];

/** What a name stands behind without a mark too. */
const sureWords = [...roleWords, ...signWords, '我叫', '名叫', '我姓名'];

/** Behind a colon whatever may be a name, else what is hardly a word. */
function isNamed(value: string, place: Place): boolean {
  const lead = before(place, 6);
  if (/[:：]["'`*\s]{0,4}$/.test(lead))
    return value.length > 2 ? isHanName(value) : isLabelledName(value);
  if (/[^\p{Script=Han}]$/u.test(lead)) return isLabelledName(value);
  return (
    isSpokenName(value) ||
    (value.length > 2 &&
      !/^[和与及或为]/.test(value) &&
      isNamedHan(value) &&
      /^[\s\d,，。;；(（]/.test(after(place, 1)))
  );
}

/** Patterns of names. */
export const peopleRules: readonly Rule[] = [
  {
    kind: 'name',
    begins: [...roleWords, ...signWords],
    pattern: new RegExp(
      `(?:${[...roleWords, '(?<!用)户名', '姓名', '称呼', '法定代表人'].join('|')})(?:姓名|名字)?(?:（[^（）\\n]{1,8}）)?["'\`*]{0,3}\\s{0,4}(?:[:：=是「『“]|为){1,2}\\s{0,4}["'\`*「『“]{0,3}(\\p{Script=Han}{1,6}(?:·\\p{Script=Han}{1,6}){1,2}|\\p{Script=Han}{2,4}?)(?=$|[\\s\\p{P}<|\\d[A-Za-z]|联系|电话|手机|身份证|地址|邮箱|女士|先生|小姐)`,
      'dmuy',
    ),
    group: 1,
    accept: (value, place) =>
      !/必填|公司|无|同上|姓名|信息|[者员人方]$/.test(value) &&
      (isHanName(value) || (mayBeForeign(value) && /[:=]["'`*\s]*$/.test(before(place, 8)))),
  },
  {
    kind: 'name',
    begins: ['[redacted_id_card'],
    pattern:
      /\[REDACTED_ID_CARD(?<=(?:^|[\s\p{P}])([\p{Script=Han}·]{2,4})\s?\[REDACTED_ID_CARD)/dmuy,
    group: 1,
  },
  // Any other who does something, and the two cells of a row: `申报人：…`, `| 联系人 | … |`.
  {
    kind: 'name',
    begins: ['人', '员', '者', '主', '姓名', '名字'],
    pattern: new RegExp(
      `(?:人|员|者|主|姓名|名字)(?<=\\p{Script=Han}(?:人|员|者|主|名|字))["'\`*]{0,3}\\s{0,2}(?:[:|]|<\\/\\w{1,6}>\\s?<\\w{1,6}>)\\s{0,4}["'\`*]{0,3}(${hanNameSource})(?=$|[\\s\\p{P}<|\\d[A-Za-z])`,
      'dmuy',
    ),
    group: 1,
    accept: isNamed,
  },
  // Without a mark between: `收货人 吴桂芳 138…`, `新法人赵雅琴 身份证`.
  {
    kind: 'name',
    begins: sureWords,
    pattern: namesBehind(sureWords),
    group: 1,
    accept: isNamed,
  },
  {
    kind: 'name',
    digits: 7,
    pattern: new RegExp(
      `(?<![\\d.+-])(?:(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|[1-8]\\d{16}[\\dXx])(?![\\dA-Za-z])(?<=(?:^|\\P{Script=Han}|${givers})(${hanNameSource})(?:\\s?[,，、|:：;；(（/-]\\s?|\\s{1,3})(?:手机|电话)?号?\\s?:?\\s?[-+\\dXx ]{11,20})`,
      'dgmu',
    ),
    group: 1,
    accept: isHanName,
  },
  // Behind a number, in brackets or alone: `138…（岑佳慧）`.
  {
    kind: 'name',
    digits: 7,
    pattern: new RegExp(`(?<!\\d)1[3-9]\\d{9}\\s?[（(]\\s?(${hanNameSource})(?=\\s?[)）])`, 'dgu'),
    group: 1,
    accept: isLabelledName,
  },
  {
    kind: 'name',
    begins: ['@'],
    pattern: new RegExp(
      `@(?<=(?:^|\\P{Script=Han})(${hanNameSource})\\s?["']?\\s?[<(（,，]\\s?[\\w.+-]{1,64}@)`,
      'dmuy',
    ),
    group: 1,
    accept: isHanName,
  },
  {
    kind: 'name',
    begins: ['realname=', 'real_name=', 'name='],
    pattern: /name=((?:%E[4-9](?:%[89AB][0-9A-F]){2}){2,4})(?=[&\s"']|$)/diy,
    group: 1,
    accept: value => isHanName(decodeURIComponent(value)),
  },
  {
    kind: 'name',
    begins: ['"receiver"', '"consignee"', '"contact"', '"recipient"', '"sender"'],
    pattern:
      /"(?:receiver|consignee|contact|recipient|sender)"\s?:\s?\{\s{0,8}"name"\s?:\s?"([\p{Script=Han}·]{2,4})"/duy,
    group: 1,
    accept: value => !nobody.test(value),
  },
];
