/** The one pass that finds words for masking, against a look for each word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cueReader } from '../../../../docs-index/read/mask/cues';

const words = ['pass', 'password', 'ss', '密码', '密', '号', '+', '+86', 'a', 'ak'];
const text = fc
  .array(fc.constantFrom(...words, 'PASS', 'İ', 'x', '1', '12345', ' ', 's', '_', '\n', '码'))
  .map(pieces => pieces.join(''));

function placesOf(searched: string, word: string): number[] {
  const lower = searched.split('').map(unit => unit.toLowerCase());
  return lower.flatMap((_, at) => (lower.slice(at, at + word.length).join('') === word ? at : []));
}

describe('cues', () => {
  test('every place of every word, in order and each once', () => {
    const readCues = cueReader(words);
    fc.assert(
      fc.property(text, fc.subarray(words, { minLength: 1 }), (made, some) => {
        const { hasAny, placesOf: found } = readCues(made);
        const places = [...new Set(some.flatMap(word => placesOf(made, word)))];
        expect(some.map(word => hasAny([word]))).toEqual(
          some.map(word => placesOf(made, word).length > 0),
        );
        expect(hasAny(some)).toBe(places.length > 0);
        expect(found(some)).toEqual(places.sort((a, b) => a - b));
      }),
    );
  });

  test('a word it was not told of is a mistake of who asks', () => {
    expect(() => cueReader(words)('x1').hasAny(['x1'])).toThrow('unknown word x1');
  });

  test('a word, and the places before it where what leads to it may begin', () => {
    const readCues = cueReader(['key']);
    expect(readCues('a key, 我的key').placesOf(['key'], 2)).toEqual([0, 1, 2, 7, 8, 9]);
    expect(readCues('key').placesOf(['key'], 2)).toEqual([0]);
  });

  test('runs', () => {
    const readCues = cueReader([]);
    const { longestDigits, longWords } = readCues('12 1234 123 a.very_long-word:1 short');
    expect([longestDigits, longWords]).toEqual([4, ['a.very_long-word:1']]);
    expect(readCues('').longestDigits).toBe(0);
  });
});
