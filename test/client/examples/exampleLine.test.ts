import { expect, test } from 'vitest';
import { exampleLine } from '../../../client/examples/exampleLine';

test.each([
  ['GET {{host}}/v1/items?limit=20\nA: b\n', '{{host}}/v1/items?limit=20'],
  ['POST https://a.test/v1\nA: b\n\n{\n  "a": 1\n}\n', 'https://a.test/v1 { "a": 1 }'],
  ['{\n  "scope": "{{scope}}"\n}\n', '{ "scope": "{{scope}}" }'],
  ['', ''],
])('%j', (text, line) => {
  expect(exampleLine(text)).toBe(line);
});

test('a long one is cut', () => {
  expect(exampleLine(`GET https://a.test/${'x'.repeat(300)}`)).toMatch(/^https.{154}…$/);
});
