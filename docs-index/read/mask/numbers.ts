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

/**
 * Numbers that name a person, a company or an account: identity, bank, credit code. A table of rules, with
 * the sums by which such numbers are checked.
 */
export function findNumbers(searched: Searched): Span[] {
  return /\d{2}|[0-9A-Za-z]{8}/.test(searched.text) ? findByRules(searched, numberRules) : [];
}

const taxNames =
  '(?:税号|识别号|信用代码|组织机构代码|营业执照(?:注册)?号码?|tax[ _-]?(?:id|no|num|number|code)|credit[ _-]?code)';

const accountNames =
  '(?:账号|帐号|账户|帐户|公户|卡号|支行|分行|营业部|银行卡?|户号|bank[ _-]?(?:account|card)|(?:credit|debit)[ _-]?card|\\bcard|\\baccount|\\bacct)' +
  '(?:[ _-]?(?:no\\.?|num|number|号码?))?';

/** What names of accounts begin with. */
const accountWords = [
  ...['账号', '帐号', '账户', '帐户', '公户', '卡号', '支行', '分行', '营业部', '银行', '户号'],
];

/** Patterns of numbers that name someone. */
export const numberRules: readonly Rule[] = [
  {
    kind: 'id-number',
    digits: 6,
    // Province, place, date of birth: what other number has all three? The last digit is no test,
    // for people mistype it.
    pattern:
      /(?<![\dA-Za-z])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])\d{4}([- ]?)(?:19|20)\d{2}\1?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\1\d{3}[\dXx](?![\dA-Za-z])/g,
  },
  {
    kind: 'id-number',
    begins: ['驾驶证', '驾照', '行驶证', '社保', '医保', '就诊卡', '病历'],
    digits: 8,
    pattern:
      /(?:驾驶证|驾照|行驶证|社保|医保|就诊卡|病历)(?:卡)?(?:编?号码?)?[^\d\n]{0,6}(\d{8,18}[Xx]?)(?![\dA-Za-z])/dy,
    group: 1,
  },
  {
    kind: 'id-number',
    begins: ['身份证', '证件号'],
    digits: 15,
    pattern: /(?:身份证|证件号)[^\d\n]{0,12}(\d{15}|\d{17}[\dXx])(?!\d)/dy,
    group: 1,
  },
  {
    kind: 'id-number',
    begins: ['护照', '通行证', 'passport'],
    digits: 7,
    pattern: new RegExp(
      `(?:护照|通行证|passport)(?:号码?|[ _-]?(?:no\\.?|num|number))?(?:${toValue}|\\s{0,2})([A-Z]{1,2}\\d{7,10}|[A-Z](?=[A-Z]{0,4}\\d)[A-Z0-9]{8})(?![\\dA-Za-z])`,
      'diy',
    ),
    group: 1,
    accept: hasDigits,
  },
  {
    kind: 'id-number',
    begins: ['台胞证', '台湾居民', '港澳', '回乡证', '居住证'],
    pattern:
      /(?:台胞证|台湾居民|港澳[^\d\n]{0,8}证|回乡证|居住证)[^\w\n]{0,8}([HM]?\d{8,10})(?!\d)/dy,
    group: 1,
  },
  {
    kind: 'id-number',
    begins: ['身份证', '身分證', '身分证', '身份證', 'hkid', 'hk id', 'hong kong id'],
    pattern:
      /(?:身[份分][证證]|HKID|HK ID|Hong Kong ID)[^\w\n]{0,8}([A-Z]{1,2}\d{6}[(（][0-9A][)）]|[A-Z][12]\d{8})/dy,
    group: 1,
  },
  // Of any country, behind what it is called there.
  {
    kind: 'id-number',
    begins: [
      ...['passport', 'national id', 'national insurance', 'ni number', 'nino', 'identity card'],
      ...['id card', 'id number', 'driver', 'licence no', 'dni', 'nif', 'cpf', 'aadhaar', 'pesel'],
      ...['codice fiscale', 'personnummer', 'steuer-id', 'pan card'],
    ],
    pattern:
      /(?<![A-Za-z])(?:passport|national id|national insurance|NI number|NINO|identity card|ID card|ID number|driver['’]?s? licen[cs]e|licence no|DNI|NIF|CPF|aadhaar|PESEL|codice fiscale|personnummer|steuer-id|PAN card)(?: (?:no\.?|number|num))?(?:[a-z ]{0,24} (?:is|was))?\s?[:#]?\s?((?=(?:[^\d\n]{0,3}\d){5})(?:\d{4} \d{4} \d{4}|[A-Z\d][A-Z\d.-]{5,20})|[A-Z]{2}(?: \d{2}){3} [A-D])(?![\w-])/diy,
    group: 1,
    accept: value => value === value.toUpperCase(),
  },
  {
    kind: 'id-number',
    begins: ['ssn', 'social security'],
    pattern: /(?:ssn|social security)[^\n]{0,70}?(?<![\d-])(\d{3}-\d{2}-\d{4})(?![\d-])/diy,
    group: 1,
  },
  {
    kind: 'credit-code',
    digits: 6,
    needs: ({ longWords }) => longWords.some(word => word.length >= 18),
    pattern:
      /(?<![\dA-Za-z])[1-9ANY][1239]\d{6}[0-9A-HJ-NPQRTUWXY]{9}[0-9A-HJ-NPQRTUWXY](?![\dA-Za-z])/gi,
    accept: (value, place) =>
      isCreditCode(value.toUpperCase()) ||
      isTaxLabel(place) ||
      /^9[1-3][1-6]\d{5}.*[A-Z]/.test(value),
  },
  {
    kind: 'credit-code',
    digits: 4,
    pattern:
      /(?<![\dA-Za-z])[1-9ANY][1239]\d{2}([ -])\d{4}\1[0-9A-Z]{4}\1[0-9A-Z]{4}\1[0-9A-Z]{2}(?![\dA-Za-z])/gi,
    accept: (value, place) =>
      isCreditCode(value.replace(/[ -]/g, '').toUpperCase()) || isTaxLabel(place),
  },
  {
    kind: 'credit-code',
    begins: ['税号', '识别号', '信用代码', '组织机构代码', '营业执照', 'tax', 'credit'],
    pattern: new RegExp(
      `${taxNames}(?:${toValue}|\\s{0,2})([0-9A-Z]{8}-?[0-9A-Z]{1,12})(?![\\dA-Za-z])`,
      'diy',
    ),
    group: 1,
    accept: hasDigits,
  },
  {
    kind: 'bank-account',
    digits: 4,
    pattern:
      /(?<![\d.-])(?:62\d{2}|4\d{3}|5[1-5]\d{2}|35\d{2}|3[47]\d{2})(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,4})?(?![\d.])/g,
    accept: isCardNumber,
  },
  {
    kind: 'bank-account',
    digits: 6,
    pattern: /(?<![\d.-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\d.])/g,
    accept: isCardNumber,
  },
  {
    kind: 'bank-account',
    begins: accountWords,
    pattern:
      /(?:账号|帐号|账户|帐户|公户|卡号|支行|分行|营业部|银行卡?|户号)[^\d\n]{0,16}(\d(?:[ -]?\d){8,26})(?!\d)/dy,
    group: 1,
    accept: isBankContext,
  },
  {
    kind: 'bank-account',
    begins: [...accountWords, 'bank', 'credit', 'debit', 'card', 'account', 'acct'],
    pattern: new RegExp(`${accountNames}(?:${toValue}| )(\\d[\\d -]{7,26}\\d)(?!\\d)`, 'diy'),
    group: 1,
    accept: isBankContext,
  },
  {
    kind: 'bank-account',
    digits: 4,
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/g,
    accept: (value, place) => /iban/i.test(before(place, 12)) || isIban(value),
  },
];

/** ISO 13616: with the first four characters at the end, letters as numbers, 1 modulo 97. */
function isIban(value: string): boolean {
  const letters = value.replaceAll(' ', '');
  let rest = 0;
  for (const letter of letters.slice(4) + letters.slice(0, 4)) {
    for (const digit of String(Number.parseInt(letter, 36)))
      rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1 && /\d{6}/.test(letters);
}

/** At least four digits. */
export function hasDigits(value: string): boolean {
  return (value.match(/\d/g)?.length ?? 0) >= 4;
}

/**
 * A number that could be a card's: UnionPay's by their first digits, those of other makers by
 * their check digit, and only where it is said what they are.
 */
function isCardNumber(value: string, place: Place): boolean {
  const digits = value.replace(/\D/g, '');
  if (isTestCard(digits)) return false;
  if (/^62[1-5]/.test(digits) && digits.length >= 16) return true;
  const isAmex = /^3[47]/.test(digits);
  if (!isLuhn(digits) || (isAmex ? digits.length !== 15 : digits.length < 16)) return false;
  if (/^62/.test(digits)) return true;
  return (
    digits.length <= 16 &&
    (/[ -]/.test(value) ||
      /卡|款|账|帐|付|充|银行|card|charge|pay|visa|bank|尾号|amex|jcb|cvv|\bpan\b|信用/i.test(
        before(place, 60) + after(place, 30),
      ))
  );
}

/** Cards for trying out, which makers of payments document: few digits, repeated. */
function isTestCard(digits: string): boolean {
  if (/^62/.test(digits)) return false;
  return /(\d)\1{4}|(\d{2})\2{3}|^4000056655665556$/.test(digits) || new Set(digits).size <= 4;
}

/** 账号 alone may be any account; a bank, a branch or a transfer nearby makes it a bank's. */
function isBankContext(value: string, place: Place): boolean {
  if (isTestCard(value.replace(/\D/g, ''))) return false;
  return /银行|开户|支行|分行|营业部|汇款|转账|打款|收款|付款|款项|打到|打入|到账|对公|公户|卡号|card|bank|routing|sort code/i.test(
    before(place, 80) + after(place, 30),
  );
}

function isTaxLabel(place: Place): boolean {
  return /税号|识别号|信用代码/.test(before(place, 16));
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
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length >= 15 && sum % 10 === 0;
}
