/** Licence plates of cars: `浙A·8K2M6`, `车牌号 京N12345`. */
import { before, findByRules, type Rule, type Searched, type Span } from './span';

/** Licence plates. */
export function findLicencePlates(searched: Searched): Span[] {
  return findByRules(searched, plateRules);
}

/** Provinces, by the letter that a plate begins with. */
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/** Patterns of plates: with a dot inside, or where a car is spoken of (`新GB2312` is none). */
export const plateRules: readonly Rule[] = [
  {
    kind: 'id-number',
    begins: provinces.split(''),
    pattern: new RegExp(
      `[${provinces}][A-HJ-NP-Z](?:[·•]| (?=[A-HJ-NP-Z]*\\d))?(?=[A-Z]{0,3}\\d)[A-HJ-NP-Z\\d]{4,5}[A-HJ-NP-Z\\d挂学警港澳](?![A-Za-z\\d])`,
      'y',
    ),
    accept: (value, place) => /[·•]/.test(value) || /车|牌/.test(before(place, 12)),
  },
];
