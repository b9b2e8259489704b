import { expect, test } from 'vitest';
import { codeCandidates } from '../../../client/search/codeCandidates';

function numbers(text: string): readonly string[] {
  return codeCandidates(text).map(offset => text.slice(offset, offset + 3));
}

test('three digits that stand alone could be a code', () => {
  expect(numbers('if (code === 612) return "631";\n[579] E:701,')).toEqual([
    '612',
    '631',
    '579',
    '701',
  ]);
});

test('parts of names, sizes, versions and longer numbers are none', () => {
  expect(numbers('x612 612px 6120 1.612 612.5 #612 v-612 50-612 612% 6-12')).toEqual([]);
});

test('each number is tried a few times, and a file does not ask without end', () => {
  expect(numbers('612 '.repeat(10))).toHaveLength(3);
  const all = Array.from({ length: 900 }, (_, at) => String(at + 100)).join(' ');
  expect(numbers(all)).toHaveLength(60);
});
