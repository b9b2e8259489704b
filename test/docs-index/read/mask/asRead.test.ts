/** Secrets are found as a reader sees them, whatever hides them from a pattern, and masked as they stand. */
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';
import { growth, mostGrowth } from '../../../growth';

test.each([
  ['AK: Wt7\\_pLq2Zx-9mKd4RbHw1YsNc8JfGa3Ue6TiOo5B', 'AK: [masked: access-key]'],
  ['电话 138**1234**5678', '电话 [masked: phone]'],
  ['电话 138\\-1234\\-5678', '电话 [masked: phone]'],
  ['电话 1\u200b38123\u00ad45678', '电话 [masked: phone]'],
  ['电话 &#49;&#51;&#56;12345678 谢谢', '电话 [masked: phone] 谢谢'],
  ['邮箱 li.lei&#64;photosvc.cn', '邮箱 [masked: email]'],
  ['邮箱 li\\_lei@photosvc.cn', '邮箱 [masked: email]'],
  ['电话 139<span>1234</span>5678。', '电话 [masked: phone]。'],
  ['电话 <b>139</b>12345678。', '电话 [masked: phone]。'],
  ['<td>密码</td><td>Qn2024@kodo</td>', '<td>密码</td><td>[masked: password]</td>'],
  ['密码<br>Qn2024@kodo', '密码<br>[masked: password]'],
  ['密码&colon; Qn2024@kodo', '密码&colon; [masked: password]'],
  ['{"tel":"\\u00313812345678","code":612}', '{"tel":"[masked: phone]","code":612}'],
  ['"note\\n13812345678\\nend"', '"note\\n[masked: phone]\\nend"'],
])('%s', (text, masked) => expect(redact(text).text).toBe(masked));

test.each([
  'call `a\\_b\\_c` with **bold**text &amp; <b>more</b> \\n of it',
  'GET /v2/tune/refresh &#64; <td>password</td><td>string</td><td>the password of the user</td>',
])('documentation stays: %s', text => expect(redact(text)).toEqual({ text, redactions: {} }));

test.each(['\\_', '&#49;', '<b>', '1\u200b', 'a**b', '\\u0031', ' <td>', '&amp;a '])(
  '%j over and over costs time in proportion',
  async unit => {
    const run = (size: number) => void redact(unit.repeat(size));
    expect(await growth(run, { size: 16_000 })).toBeLessThanOrEqual(mostGrowth);
  },
);
