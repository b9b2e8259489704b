/** Names in pieces that a program puts together by hand. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  ['of JSON', 'csharp', String.raw`body += "\"colo¦r\":\"{0}\",";`, ['color']],
  ['of a query', 'python', `query = '&colo¦r=' + color`, ['color']],
  ['of a query with holes', 'python', `query = 'colo¦r={0}&size={1}'.format(a, b)`, ['color']],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
