/** Members of what an expression reads. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  ['with an index', 'javascript', `answer.lamp.bulbs[0].colo¦r`, ['answer: lamp.bulbs[].color']],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
