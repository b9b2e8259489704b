/** Keys of literals, with the way to them. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  [
    'an object in a list',
    'javascript',
    `const lamp = { bulbs: [{ colo¦r: "red" }] };`,
    ['lamp: bulbs[].color'],
  ],
  ['a struct in a struct', 'go', `p := Lamp{Bulb: Bulb{Colo¦r: "red"}}`, ['Lamp: Bulb.Color']],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
