/** Chinese names in sentences and by themselves, told by their letters from other words. */
import { hanNameSource, isHanName, isLikelyHanName, isSpokenName } from './hanNames';
import { toValue } from './label';
import { hasNumber } from './loneNames';
import { after, findByRules, type Rule, type Searched, type Span } from './span';

/** Chinese names that no label needs to name. */
export function findSpokenNames(searched: Searched): Span[] {
  return findByRules(searched, spokenRules);
}

/** Who somebody is, where much else may follow. */
const roles = (
  '客户 用户 学生 家长 患者 病人 司机 骑手 员工 访客 会员 业主 同事 租客 工程师 经理 总监 助理 ' +
  '客服 主管 老师 教练 教授 导师 讲师 顾问 专员 代表 主任 组长 队长 部长 科长 店长 店员 老板 ' +
  '技术支持 技术 财务 会计 出纳 销售 运营 运维 商务 行政 人事 产品 开发 测试 前台 法务 采购 律师 医生 护士 ' +
  '房东 孩子 儿子 女儿 父亲 母亲 爸爸 妈妈 丈夫 妻子 老公 老婆 朋友 队友 亲属 家属 班主任 ' +
  '原告 被告 证人 当事人 受害人 法人 股东 董事长 监事 快递员 配送员 服务员 考生 候选人 ' +
  '本人 车主 店主 号主 机主 户主 买家 卖家 对方 我是 叫做'
).split(' ');

/** What somebody does to somebody. */
const receivers = (
  '联系 联络 寄给 转给 转交 移交 交给 发给 打给 指派给 分配给 分派给 转派 通知 抄送 麻烦 拜托 找到 ' +
  '变更为 过户给 改成 改为 换成 更换为 回复 请找 咨询 委托 授权给 感谢 请问 询问 由'
).split(' ');

/** What follows a name. */
const nameEnd =
  '\\s{0,2}(?:[\\d,，.。、；;！!？?<|（(【）)】/:：@"\'“”\\[]|电话|手机|身份证|注册|老师|同学|女士|先生|小姐|经理|总监|反馈|来电|说|的|把|将|帮|会|已|在|也|还|要|去|来|问|打|做|看|跟|和|与|及|您好|你好|这|那|之前|昨|今|刚|对接|联系|确认|回[复电]|申请|提交|操作|处理|负责|跟进|登录|投诉|收|无法|不[能是]|没有?|表示|希望|要求|咨询|提供|名下|本人|所|[A-Za-z]|\\s|$)';

/** A name behind one of some words, with a mark between or without; `由于` gives a reason. */
export function namesBehind(words: readonly string[]): RegExp {
  return new RegExp(
    `(?!由于)(?:${words.join('|')})(?:姓名|名字|信息)?\\s{0,2}[:,]?\\s{0,2}(${hanNameSource})(?=${nameEnd})`,
    'dmuy',
  );
}

const address = '先生|女士|小姐|同学|老师|经理|工程师|总监|主任|医生|律师|师傅';
/** What stands before a name in a sentence. */
export const givers = '(?:是|叫|由|给|请|让|找|转|和|与|跟|及|、|被|向|的)';

/** Patterns of names by their letters. */
export const spokenRules: readonly Rule[] = [
  // `用户李建国（…`: what stands behind these is seldom a name.
  {
    kind: 'name',
    begins: [...roles, ...receivers],
    pattern: namesBehind([...roles, ...receivers]),
    group: 1,
    accept: (value, place) =>
      isLikelyHanName(value) ||
      (/^(?:\P{Script=Han}|$)/u.test(after(place, 1)) && isSpokenName(value)),
  },
  // In front of how people are addressed.
  {
    kind: 'name',
    begins: address.split('|'),
    pattern: new RegExp(
      `(?:${address})(?<=(?:^|\\P{Script=Han}|${givers})(${hanNameSource})\\s?(?:${address}))`,
      'dmuy',
    ),
    group: 1,
    accept: isSpokenName,
  },
  // In a field that is named for people.
  {
    kind: 'name',
    begins: [
      ...['realname', 'real_name', 'truename', 'fullname', 'full_name', 'username', 'user_name'],
      ...['contactname', 'contact_name', 'receivername', 'customername', 'customer_name'],
      ...['ownername', 'payeename', 'cardholder', 'name=', 'name>', 'name"'],
    ],
    pattern: new RegExp(
      `(?<![A-Za-z_])(?:(?:real|true|full|user|contact|receiver|customer|owner|payee)_?name|cardholder(?:_?name)?|name)${toValue}(${hanNameSource})(?!\\p{Script=Han}|·)`,
      'diuy',
    ),
    group: 1,
    accept: (value, place) => isHanName(value) && hasNumber(place, 200),
  },
];
