/** Names in pieces that a program puts together by hand. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  ['of JSON', 'csharp', String.raw`body += "\"colo¦r\":\"{0}\",";`, ['body: color']],
  ['of a query', 'python', `query = '&colo¦r=' + color`, ['query: color']],
  ['with holes', 'python', `query = 'colo¦r={0}&size={1}'.format(a, b)`, ['query: color']],
  ['with quotes in holes', 'dart', "var q = 'size=$n&colo¦r=${as(o['c'])}';", ['q: color']],
  ['turned into bytes', 'csharp', 'var d = Utf8.GetBytes($"colo¦r={a}&size={b}");', ['d: color']],
  ['handed to a client', 'csharp', 'client.Send($"colo¦r={a}&size={b}");', ['client: color']],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
