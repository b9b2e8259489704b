import { expect, test } from 'vitest';
import { readLogShape } from '../../docs-index/logShape';
import { growth, mostGrowth } from '../growth';

test.each([
  ['photosvc\\[\\d+\\]:', 'photosvc[4711]: album closed', true],
  ['Info:[^,\\s]{0,120},\\s?status:-?\\d{1,5}', 'ResponseInfo:a.b@1,status:612', true],
  ['^(?:WARN|ERROR) cam\\.', 'ERROR cam.lens', true],
  ['(?:ab)+c', 'ababc', true],
  ['lens \\w+: .*failed', 'lens a7: upload failed', true],
  ['lens .*failed', `lens ${'x'.repeat(80)}failed`, false],
])('%s in "%s": %s', (source, text, found) => {
  const shape = readLogShape(source);
  expect(typeof shape === 'string' ? shape : shape.test(text)).toBe(found);
});

test.each([
  ['(?:\\w+ ?)+#', 'could take too long: repeats of repeats, or too many of them'],
  ['((a|a)*)*b', 'could take too long: repeats of repeats, or too many of them'],
  ['(?:a|ab){1,50}c', 'could take too long: repeats of repeats, or too many of them'],
  ['.*a.*b.*c', 'could take too long: repeats of repeats, or too many of them'],
  ['\\w{0,3000}\\w{0,3000}#', 'could take too long: repeats of repeats, or too many of them'],
  ['(a)\\1', 'could take too long: repeats of repeats, or too many of them'],
  ['((((', 'is not a regular expression'],
  ['', 'is empty'],
  ['a'.repeat(201), 'has more than 200 characters'],
])('%s is not used', (source, reason) => expect(readLogShape(source)).toBe(reason));

test.each(['\\w+ ?\\w+#', '.*#', '(?:ab)*#', 'a+a+#'])(
  '%s costs time in proportion',
  async source => {
    const shape = readLogShape(source);
    if (typeof shape === 'string') throw new Error(shape);
    const run = (size: number) => void shape.test('ab '.repeat(size) + 'a'.repeat(size));
    expect(await growth(run, { size: 8000 })).toBeLessThanOrEqual(mostGrowth);
  },
);
