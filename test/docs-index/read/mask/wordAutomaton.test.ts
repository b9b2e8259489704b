/** The automaton of words against a look for each of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordFinder } from '../../../../docs-index/read/mask/wordAutomaton';

const unit = fc.constantFrom('a', 'b', 'c', '密', '码', 'K');

describe('wordFinder', () => {
  test('all places of all words, those inside of others and at their ends too', () => {
    const words = fc.uniqueArray(
      fc.array(unit, { minLength: 1, maxLength: 5 }).map(units => units.join('').toLowerCase()),
      { minLength: 1, maxLength: 12 },
    );
    const texts = fc.array(unit, { maxLength: 60 }).map(units => units.join(''));
    fc.assert(
      fc.property(words, texts, (some, text) => {
        const lower = text.toLowerCase();
        const expected = some.map(word => {
          const places = Array.from(lower, (_, at) => at).filter(at => lower.startsWith(word, at));
          return places.length > 0 ? places : undefined;
        });
        expect(wordFinder(some)(text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('no words, no text, units that no word holds', () => {
    expect(wordFinder([])('text')).toEqual([]);
    expect(wordFinder(['ab'])('')).toEqual([undefined]);
    expect(wordFinder(['ab', 'b'])('xxAB 号b')).toEqual([[2], [3, 6]]);
  });
});
