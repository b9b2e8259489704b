/** Names written as items of a list. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  ['three and more', 'python', `FIELDS = ['color', 'siz¦e', 'shape']`, ['size']],
  ['two are none', 'python', `FIELDS = ['color', 'siz¦e']`, []],
  ['nor is a list of anything', 'python', `FIELDS = ['color', 'siz¦e', 'shape', 3]`, []],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
