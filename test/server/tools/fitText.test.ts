import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, fitted, partsOf } from '../../../server/tools/fitText';

test('text is cut behind a sentence, else behind a word', () => {
  expect(fitted('One two. Three four. Five six seven.', 30)).toBe('One two. Three four. …');
  expect(fitted('一二三。四五六。七八九十十一十二', 32)).toBe('一二三。四五六。 …');
  expect(fitted('onetwothree fourfivesix seven', 25)).toBe('onetwothree …');
  expect(fitted('short', 5)).toBe('short');
});

test('whatever fits stays as it is, and nothing is longer than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 60 }), (text, most) => {
      const short = fitted(text, most);
      expect(bytesOf(short)).toBeLessThanOrEqual(most);
      if (bytesOf(text) <= most) expect(short).toBe(text);
    }),
  );
});

test('a block of code is not cut at its blank lines', () => {
  const code = '```\na\n\nb\n```';
  expect(partsOf(`One.\n\n${code}\n\nTwo.`, 16)).toEqual(['One.', code, 'Two.']);
});

test('parts hold all that is not white space, in order, each within its bytes', () => {
  const text = fc.array(fc.constantFrom('字', 'word ', '\n', '\n\n', '```\n', '。'), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 60 }), (pieces, most) => {
      const whole = pieces.join('');
      const parts = partsOf(whole, most);
      expect(parts.join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
      expect(parts.filter(part => bytesOf(part) > most)).toEqual([]);
    }),
  );
});
