/** Keys of YAML by their indentation. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  ['a key below a list', 'yaml', `lamp:\n  bulbs:\n    - colo¦r: red\n`, ['lamp.bulbs[].color']],
  ['its value', 'yaml', `lamp:\n  bulbs:\n    - color: re¦d\n`, ['lamp.bulbs[].color = red']],
  ['a comment', 'yaml', `lamp: # colo¦r: red\n`, []],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
