/** Code in the holes of strings. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  ['of JavaScript', 'javascript', 'const s = `is ${lamp.colo¦r} now`;', ['lamp: color']],
  ['of Ruby', 'ruby', `s = "is #{lamp['colo¦r']} now"`, ['lamp: color']],
  ['of Python', 'python', `s = f"is {lamp['colo¦r']} now"`, ['lamp: color']],
  ['of Swift', 'swift', String.raw`let s = "is \(lamp.colo¦r) now"`, ['lamp: color']],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
