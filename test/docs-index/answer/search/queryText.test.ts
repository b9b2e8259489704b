import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../../docs-index/answer/search/queryText';
import { growth, mostGrowth } from '../../../growth';

test('what differs from one failure to the next is left out, what was typed is kept', () => {
  const log = '2024-10-25 18:42:22.088 PUT /v2/disk 10.0.0.1:80 "reqid":"s7EAAAA3yBDQlwIY" 612';
  expect(readQuery(log)).toMatchObject({ text: 'PUT /v2/disk " " 612', typed: log });
  expect(readQuery('1b4e28ba-2fa1-11d2-883f-0016d3cca427').text).toMatch(/^1b4e28ba/);
});

test.each([
  ['4 船桨认证', '船桨认证'],
  ['3. How do I row', 'How do I row'],
  ['（2）船漏水', '船漏水'],
  ['Q1：船漏水', '船漏水'],
  ['问: 船漏水', '船漏水'],
  ['3 个船桨', '3 个船桨'],
  ['5 GB 船舱', '5 GB 船舱'],
  ['612 报错', '612 报错'],
  ['2 oars', '2 oars'],
  ['1.2.3 船桨', '1.2.3 船桨'],
  ['12', '12'],
])('what numbers a question is left out: %s', (query, text) => {
  expect(readQuery(query)).toMatchObject({ text });
});

describe('any query', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('2024-10-25T18:42:22', 'reqid=', ':', '/', '"', '{', 'a.ts:13:5', '0x', '***'),
  );
  test('is read without error, within bounds', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), parts => {
        const query = parts.join('');
        const { text, typed } = readQuery(query);
        // One character may stand for eighteen others.
        expect(text.length).toBeLessThanOrEqual(typed.length);
        expect(typed.length).toBeLessThanOrEqual(2000 * 18);
        expect(/[\p{L}\p{N}]/u.test(text)).toBe(/[\p{L}\p{N}]/u.test(typed));
      }),
    );
  });

  test.each(['a', '1', '-', ':', '1.', 'a:', '0x', 'id', '"', '(', ' ', '汉', '\ufdfa', 'a-1'])(
    'of a million times %j is read at once',
    async unit => {
      const work = (size: number) => readQuery(unit.repeat(size));
      expect(await growth(work, { size: 1_000_000 })).toBeLessThanOrEqual(mostGrowth);
    },
  );
});
