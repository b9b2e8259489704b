/**
 * No pattern tries all the ways to part a text: each is given texts made of its own pieces, on which
 * it would take years if it did. What takes the square of a line is for the tests of each reader.
 */
import { expect, test } from 'vitest';
import { attacksOn, attackText, patternsIn, type Attack } from './attacks';
import { processorTime } from './processorTime';

const patterns = ['docs-index', 'server', 'client'].flatMap(patternsIn);

test('patterns end on texts made of their own pieces', () => {
  const slow = patterns.flatMap(pattern =>
    attacksOn(pattern)
      .filter(attack => [60, 120, 200, 300, 1200].some(length => isSlow(pattern, attack, length)))
      .map(attack => [String(pattern), attack]),
  );
  expect(slow).toEqual([]);
  expect(patterns.length).toBeGreaterThan(1000);
});

/** Slow each of three times: other work of the process costs one of them at most. */
function isSlow(pattern: RegExp, attack: Attack, length: number): boolean {
  const text = attackText(attack, length);
  return [1, 2, 3].every(() => {
    const started = processorTime();
    pattern.lastIndex = 0;
    if (pattern.global || pattern.sticky) text.replace(pattern, '');
    else pattern.exec(text);
    return processorTime() - started > 150;
  });
}
