/** Keys that a call puts somewhere. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  ['into what it is called on', 'java', `lamp.put("colo¦r", "red");`, ['lamp: color']],
  [
    'by a label',
    'swift',
    `form.append(data, withName: "pict¦ure")`,
    ['form: picture', '(): withName = picture'],
  ],
  ['into what a helper is given', 'php', `set_given($lamp, 'colo¦r', $red);`, ['$lamp: color']],
  ['a value is no key', 'java', `lamp.put("color", "colo¦r");`, []],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
