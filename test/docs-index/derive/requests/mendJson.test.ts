import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendJson } from '../../../../docs-index/derive/requests/mendJson';
import { growth, mostGrowth } from '../../../growth';

/** The mended text on one line. */
function check(text: string, expected: string | undefined): void {
  const mended = mendJson(text)?.text;
  if (mended !== undefined) JSON.parse(mended);
  expect(mended?.replace(/\n\s*/g, ' ')).toBe(expected);
}

test.each([
  ['{"a": 1, "b": [1, 2,],}', '{ "a": 1, "b": [ 1, 2 ] }'],
  ['{ a: "x", b_c: y }', '{ "a": "x", "b_c": "y" }'],
  ['{"job": <job_id>}', '{ "job": "<job_id>" }'],
  ['{"job": example"}', '{ "job": "example" }'],
  ['{"a": {\n...\n}, "b": [ "x", ... ]}', '{ "a": {}, "b": [ "x" ] }'],
  ['{"list": [ {"a": 1}, {} ]}', '{ "list": [ { "a": 1 } ] }'],
  ['{"url":\n"http://h/p"}', '{ "url": "http://h/p" }'],
  ['{"text": "one\n  two"}', '{ "text": "one two" }'],
  ['{"url": "http://h/long-\npath"}', '{ "url": "http://h/long-path" }'],
  ['{"a": "x,\n"b": 2}', '{ "a": "x", "b": 2 }'],
  ["{“a”：“x”，'b': True}", '{ "a": "x", "b": true }'],
  ['[{ {"a": 1} }]', '[ { "a": 1 } ]'],
  ['{"a": [1, 2}', '{ "a": [ 1, 2 ] }'],
  ['{"a": 1 // one\n, "b": 2}', '{ "a": 1, "b": 2 }'],
  ['{"big": 18446744073709551615, "e": 1e3}', '{ "big": 18446744073709551615, "e": 1e3 }'],
  ['{"a": "\\u4e2d\\n\\"q\\""}', '{ "a": "中\\n\\"q\\"" }'],
  ['{"a": [ "b" "c" ] "d": 1}', '{ "a": [ "b", "c" ], "d": 1 }'],
  ['{"a": , "b": 1}', '{ "b": 1 }'],
  ['plain text', undefined],
  ['', undefined],
])('%s', (text, expected) => check(text, expected));

test('what follows the value is left to the caller', () => {
  const text = '{"a": 1}\n\n{"b": 2}';
  expect(text.slice(mendJson(text)?.end).trim()).toBe('{"b": 2}');
});

test('valid JSON keeps its meaning', () => {
  const json = fc.jsonValue({ noUnicodeString: false });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), value => {
      const text = JSON.stringify(value);
      const mended = JSON.parse(mendJson(text)?.text ?? '') as unknown;
      expect(withoutFillers(mended)).toEqual(withoutFillers(JSON.parse(text)));
    }),
  );
});

/** Empty objects beside filled ones in an array stand for "more of these" and are dropped. */
function withoutFillers(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutFillers);
    return items.filter(item => JSON.stringify(item) !== '{}');
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutFillers(item)]),
  );
}

test('anything that starts like JSON becomes valid JSON, soon', async () => {
  const mess = fc.string({
    unit: fc.constantFrom(...Array.from('{}[]",:：\'“ \n\\a1.…<>/#*')),
    maxLength: 200,
  });
  fc.assert(
    fc.property(mess, text => {
      const mended = mendJson(`{${text}`);
      expect(() => JSON.parse(mended?.text ?? '') as unknown).not.toThrow();
    }),
  );
  for (const piece of ['{', '[', '{"a":[', '"', "{'", '/*', '\\', '\n', '{a']) {
    const work = (size: number) => mendJson(`{${piece.repeat(size)}`);
    expect(await growth(work, { size: 100_000 }), piece).toBeLessThanOrEqual(mostGrowth);
  }
});
