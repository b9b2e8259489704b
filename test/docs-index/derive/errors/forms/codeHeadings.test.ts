import { expect, test } from 'vitest';
import type { Article } from '../../../../../docs-index/article';
import { readReference } from '../../../../../docs-index/derive/readReference';
import { page } from '../../../../page';

/** Codes of a page as `code [messages] description`. */
function check(body: string, expected: readonly string[], parts: Partial<Article> = {}): void {
  const { errors } = readReference(page(body, parts)).reference;
  expect(
    errors.map(
      ({ code, messages, description }) =>
        `${code ?? '-'} [${messages.join('|')}] ${description.replace(/\n+/g, ' ; ')}`,
    ),
  ).toEqual(expected);
}

test('a number and its name are two codes of one error', () => {
  check(
    '# Error codes\n\n### -2045 CLOCK_AHEAD\n\nToo fast.\n\n### -2046 CLOCK_BEHIND\n\n- Slow.',
    [
      '-2045 [] CLOCK_AHEAD ; Too fast.',
      'CLOCK_AHEAD [] CLOCK_AHEAD ; Too fast.',
      '-2046 [] CLOCK_BEHIND ; - Slow.',
      'CLOCK_BEHIND [] CLOCK_BEHIND ; - Slow.',
    ],
  );
});

test('a word announces the code, in either language', () => {
  check('## Error 2210: Origin is asleep\n\nWake it.', [
    '2210 [Origin is asleep] Origin is asleep ; Wake it.',
  ]);
  check('### 错误码 41007：签名已过期\n\n请校准时间。', ['41007 [] 签名已过期 ; 请校准时间。']);
});

test('numbers, code spans and bold lines below a heading about errors', () => {
  check('# Errors\n\n## 30011: Seat taken\n\nAnother one.\n\n## `30012`\n\nRenew.', [
    '30011 [Seat taken] Seat taken ; Another one.',
    '30012 [] Renew.',
  ]);
  check('## 错误信息\n\n**SeatGone**\n\n座位没有了\n\n**SeatTaken**\n\nHTTP状态码：409', [
    'SeatGone [] 座位没有了',
    'SeatTaken [] HTTP状态码：409',
  ]);
});

test.each([
  ['chapters', '# Guide\n\n## 2024 plans\n\nx\n\n## 100 seats\n\ny'],
  ['one number alone', '# Errors\n\n## 300 seats\n\nx'],
  [
    'versions and ranges',
    '# Errors\n\n## 1.2.0\n\nx\n\n## 10xx - General\n\ny\n\n## 2024-01-02\n\nz',
  ],
  ['plain words', '# Errors\n\n## Overview\n\nx\n\n## FAQ\n\ny'],
])('no codes in %s', (_, body) => check(body, []));
