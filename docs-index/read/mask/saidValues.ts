/** What people say of themselves: their numbers and orders, and codes that were sent to them. */
import { isIdentifier, isSurelyMadeUp } from './madeUp';
import { isLetteredSecret } from './passwordValue';
import { before, findByRules, type Rule, type Searched, type Span } from './span';

/** Numbers behind `my`, and codes beside the number they went to. */
export function findSaidValues(searched: Searched): Span[] {
  return findByRules(searched, saidRules);
}

/** Patterns of such numbers. */
export const saidRules: readonly Rule[] = [
  {
    kind: 'phone',
    begins: ['my phone', 'my cell', 'my mobile', 'my number', 'my tel', 'call me', 'reach me'],
    pattern:
      /(?:my (?:phone|cell|mobile|number|tel)|call me|reach me)[a-z ]{0,24}[:#]?\s?(\+?\(?\d[\d ()./-]{7,20}\d)(?![\w-]|\.\d)/diy,
    group: 1,
  },
  {
    kind: 'bank-account',
    begins: ['my account', 'our account', 'my card', 'my iban'],
    pattern:
      /(?:my|our) (?:bank )?(?:account|card|iban)(?: (?:number|no\.?|num))(?: is| was)?\s?[:#]?\s?(\d[\d -]{6,24}\d)(?![\w-])/diy,
    group: 1,
  },
  {
    kind: 'order-number',
    begins: ['my order', 'my booking', 'my invoice', 'my payment', 'my reservation', 'my shipment'],
    pattern:
      /my (?:order|booking|invoice|payment|reservation|shipment)(?: (?:number|no\.?|id|ref(?:erence)?))?(?: is| was)?\s?[:#]?\s?#?([A-Z]{0,4}-?\d{5,20})(?![\w.])/diy,
    group: 1,
  },
  {
    kind: 'password',
    begins: ['door', 'gate', 'alarm', 'lock', 'entry', 'safe', '门禁', '门锁', '保险柜'],
    pattern:
      /(?:(?:door|gate|alarm|lock|entry|safe) (?:code|pin)|(?:门禁|门锁|保险柜)密?码)(?: is|是|为)?\s?[:：#]?\s?(\d{3,8}#?)(?!\d)/diy,
    group: 1,
  },
  // `the password you sent (…)`
  {
    kind: 'password',
    begins: ['passw'],
    pattern: /passw(?:or)?d [a-z ]{2,24} ?[("“]([!-'*-~]{5,64})[)"”]/diy,
    group: 1,
    accept: isLetteredSecret,
  },
  {
    kind: 'password',
    begins: ['code ', 'code=', 'code:', '验证码', '校验码', '动态码'],
    digits: 7,
    pattern:
      /(?:code|验证码|校验码|动态码)[ =:：]{1,3}(\d{4,8})[ ,，]{1,2}(?:to|for|给|发[至到给]|phone|mobile|手机号?)[ =:]{1,2}\+?\d{7}/diy,
    group: 1,
  },
  // `13800001111 code=123456`
  {
    kind: 'password',
    begins: ['code=', 'code:', 'code ', '验证码'],
    digits: 11,
    pattern:
      /(?:code|验证码)(?<=(?<!\d)1[3-9]\d{9}[^\n]{0,24}(?:code|验证码))\s?[=:：]\s?(\d{4,8})(?!\d)/diy,
    group: 1,
  },
  // `the key was changed, the new one is …`
  {
    kind: 'access-key',
    begins: ['key ', 'keys ', '密钥'],
    pattern:
      /(?:\bkeys?\b|密钥)[^\n]{0,48}?(?: (?:is|was|now)|[是为:])\s?["'`]?([A-Za-z0-9][\w+/=-]{23,127})(?![\w(])/diy,
    group: 1,
    accept: (value, place) => isSurelyMadeUp(value, 24) && !isIdentifier(place),
  },
  // Asked for in the line before: `secret 填了吗` and `填的是 …`.
  {
    kind: 'access-key',
    begins: ['是', '为', '叫'],
    pattern: /[是为叫]\s?["'`“「]?([\w+/=-]{24,128})(?![\w(./])/duy,
    group: 1,
    accept: (value, place) =>
      isSurelyMadeUp(value, 24) &&
      /secret|密钥|秘钥|token|令牌|api ?key|\b[as]k\b/i.test(before(place, 160)) &&
      !isIdentifier(place),
  },
  // Licences in groups, and what stands on the plate of a car.
  {
    kind: 'access-key',
    begins: [
      'licen',
      'serial',
      'product key',
      'activation',
      '序列号',
      '激活码',
      '注册码',
      '授权码',
    ],
    pattern:
      /(?:licen[cs]e(?: key| code)?|serial(?: number| key)?|product key|activation (?:key|code)|序列号|激活码|注册码|授权码)["'*]{0,3}\s?(?:[:：=#是为]|is)?\s?["'`*]{0,3}([A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){3,7})(?![\w-])/diy,
    group: 1,
    accept: value => /\d/.test(value) && value === value.toUpperCase() && !/X{4}|1234/.test(value),
  },
  {
    kind: 'id-number',
    begins: ['license plate', 'licence plate', 'number plate', 'plate no', 'plate number'],
    pattern:
      /plate(?: no\.?| number)?\s?[:#]?\s?(?:is )?([A-Z\d]{2,4}[- ]?[A-Z\d]{2,5})(?![\w-])/diy,
    group: 1,
    lead: 8,
    accept: value => /\d/.test(value) && value === value.toUpperCase(),
  },
];
