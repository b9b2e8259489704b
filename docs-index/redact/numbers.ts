import { after, before, findByRules, type Place, type Rule, type Span } from './span';

/** Numbers that name a person or an account: phone, identity, bank, credit code, order. */
export function findNumbers(text: string): Span[] {
  return findByRules(text, { trigger, rules });
}

const trigger = /\d{3}|[0-9A-Za-z]{8}/;

const rules: readonly Rule[] = [
  {
    kind: 'phone',
    pattern:
      /(?<![\w.-])(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}[- ]?\d{4}|\.\d{4}\.\d{4}|\d[- ]\d{4}[- ]\d{3}|\d[- ]\d{3}[- ]\d{4})(?!\d)/g,
    accept: (_, place) => !/^(?:[a-f]?\d|_|\.\d|-[0-9a-f]{3})/i.test(after(place, 4)),
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\w.-])(?:0[1-9]\d{1,2}[- ]|[(（]0[1-9]\d{1,2}[)）][- ]?)[2-8]\d{2,3}[- ]?\d{4}(?:[-转]\d{1,6})?(?![\d-]|\.\d)/g,
  },
  {
    kind: 'phone',
    pattern:
      /(?:电话|座机|固话|手机|联系方式|传真|[Tt]el|[Pp]hone|[Mm]obile)\S{0,4}?[:：]?\s?(\+?[01]\d{9,12})(?!\d)/dg,
    group: 1,
  },
  {
    kind: 'id-number',
    pattern:
      /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
    accept: (value, place) =>
      isIdNumber(value) || /身份证|证件|id_?card|identity|id_?no/i.test(before(place, 30)),
  },
  {
    kind: 'id-number',
    pattern: /(?:身份证|证件号)[^\d\n]{0,12}(\d{15}|\d{17}[\dXx])(?!\d)/dg,
    group: 1,
  },
  {
    kind: 'credit-code',
    pattern:
      /(?<![\dA-Za-z])[1-9ANY][1239]\d{6}[0-9A-HJ-NPQRTUWXY]{9}[0-9A-HJ-NPQRTUWXY](?![\dA-Za-z])/g,
    accept: (value, place) =>
      isCreditCode(value) || isTaxLabel(place) || /^9[1-3][1-6]\d{5}.*[A-Z]/.test(value),
  },
  {
    kind: 'credit-code',
    pattern:
      /(?:税号|识别号|信用代码|组织机构代码|营业执照(?:注册)?号)\s*(?:[:：是]|为)?\s*([0-9A-Z]{8}-?[0-9A-Z]{1,12})(?![\dA-Za-z])/dg,
    group: 1,
  },
  {
    kind: 'bank-account',
    pattern:
      /(?<![\d.-])(?:62\d{2}|4\d{3}|5[1-5]\d{2})(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\d.])/g,
    accept: value => isLuhn(value.replace(/\D/g, '')),
  },
  {
    kind: 'bank-account',
    pattern:
      /(?:账号|帐号|账户|卡号|支行|分行|营业部|银行卡?|户号|银行账户)[^\d\n]{0,16}(\d(?:[ -]?\d){8,26})(?!\d)/dg,
    group: 1,
    accept: isBankContext,
  },
  {
    kind: 'bank-account',
    pattern:
      /(?:bank_?(?:account|card)|card|account)_?(?:no|num|number)?["']?\s*[:=：]\s*["']?(\d[\d -]{10,26}\d)(?!\d)/dgi,
    group: 1,
  },
  {
    kind: 'order-number',
    pattern:
      /(?:(?:订单|流水|交易|支付单|付款单|商户单|退款单|转账单|回单|凭证|账单|发票|单号)\s?(?:编?号码?|ID|id)?)\s*(?:[:：#是]|为|号为)?\s*([A-Za-z0-9][A-Za-z0-9_-]{9,39})(?![\w])/dg,
    group: 1,
    accept: hasDigits,
  },
  {
    kind: 'order-number',
    pattern:
      /(?:订单|流水|交易)编?号(?<=(?<![\w-])([A-Za-z0-9]{12,40})\s?(?:这个|的)?(?:订单|流水|交易)编?号)/dg,
    group: 1,
    accept: hasDigits,
  },
  {
    kind: 'order-number',
    pattern:
      /(?:order|trade|transaction|payment|invoice)(?:[_ -]?(?:no|number|id|sn))\.?["']?\s*[:=#]\s*["']?([A-Za-z0-9-]{10,40})(?![\w-])/dgi,
    group: 1,
    accept: (value, place) => hasDigits(value) && isPaymentContext(place),
  },
];

function hasDigits(value: string): boolean {
  return (value.match(/\d/g)?.length ?? 0) >= 4;
}

function isPaymentContext(place: Place): boolean {
  return /支付|付款|充值|退款|转账|打款|金额|订单|发票|元|pay|paid|refund|amount|invoice|charge/i.test(
    before(place, 120) + after(place, 80),
  );
}

/** 账号 alone may be any account; a bank, a branch or a transfer nearby makes it a bank's. */
function isBankContext(_: string, place: Place): boolean {
  return /银行|开户|支行|分行|营业部|汇款|转账|打款|收款|付款|对公|卡号/.test(before(place, 80));
}

function isTaxLabel(place: Place): boolean {
  return /税号|识别号|信用代码/.test(before(place, 16));
}

/** GB 11643: the last character of an identity number is a weighted sum of the others, mod 11. */
function isIdNumber(value: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return '10X98765432'[sum % 11] === value.at(-1)?.toUpperCase();
}

const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: the last character of a credit code is a weighted sum of the others, mod 31. */
function isCreditCode(value: string): boolean {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce(
    (total, weight, index) => total + weight * creditLetters.indexOf(value[index] ?? ''),
    0,
  );
  return creditLetters[(31 - (sum % 31)) % 31] === value.at(-1);
}

/** ISO/IEC 7812-1: the check digit of card numbers. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length >= 16 && sum % 10 === 0;
}
