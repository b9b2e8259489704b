import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from '../../../../docs-index/keep/segment/byteWriter';
import { decodeText, writeText } from '../../../../docs-index/keep/segment/hanText';

function encodeText(text: string): Uint8Array {
  const out = new ByteWriter();
  writeText(text, out);
  return out.view();
}

test('any text comes back; Chinese takes two bytes a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(decodeText(encodeText(text))).toBe(text);
      expect(encodeText(text).length).toBeLessThanOrEqual(3 * text.length);
    }),
  );
  const text = '一龥鿿，“证书”Ａ\u3000é 612';
  expect(decodeText(encodeText(text))).toBe(text);
  expect(encodeText(text)).toHaveLength(2 * (text.length - 4) + 4);
  const units = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit)).join('');
  expect(decodeText(encodeText(units))).toBe(units);
});

test('any bytes give some text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(decodeText(bytes).length).toBeLessThanOrEqual(bytes.length);
    }),
  );
});
