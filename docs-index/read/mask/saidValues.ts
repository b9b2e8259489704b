/** What people say of themselves: their numbers and orders, and codes that were sent to them. */
import { isLetteredSecret } from './passwordValue';
import { findByRules, type Rule, type Searched, type Span } from './span';

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
];
