import { expect, test } from 'vitest';
import { readReference } from '../../../../../docs-index/derive/readReference';
import { page } from '../../../../page';

function check(body: string, expected: readonly string[]): void {
  const { errors } = readReference(page(body)).reference;
  expect(
    errors.map(
      ({ code, messages, description }) => `${code ?? '-'} [${messages.join('|')}] ${description}`,
    ),
  ).toEqual(expected);
}

test('items that begin with a code, marked or bare', () => {
  check('# Error codes\n\n- `88001`: The lamp is off\n- `88002`：灯坏了', [
    '88001 [The lamp is off] The lamp is off',
    '88002 [] 灯坏了',
  ]);
  check('## 错误响应\n\n- 200 OK\n- 402 Payment Required：余额不足\n- 429 太快', [
    '402 [] Payment Required：余额不足',
    '429 [] 太快',
  ]);
  check('## Errors\n\n- **lamp_off** – It is off\n- lamp_gone - It is gone', [
    'lamp_off [It is off] It is off',
    'lamp_gone [It is gone] It is gone',
  ]);
});

test.each([
  ['elsewhere', '# Rooms\n\n- `88001`: kitchen\n- `88002`: hall'],
  ['one item', '# Errors\n\n- `88001`: once'],
  ['of fields', '# Errors\n\n- errorName: `String`.\n- httpStatus: `Integer`.'],
  ['advice', '# Errors\n\n- Look at the log\n- Ask support\n- `retry` later'],
])('no codes in a list %s', (_, body) => check(body, []));
