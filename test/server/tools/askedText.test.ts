import { expect, test } from 'vitest';
import { isMoreThanName } from '../../../server/tools/askedText';

test.for([
  ['742', '742', false],
  ['７４２', '742', false],
  ['what does error code 742 mean?', '742', false],
  ['错误码 742 是什么意思？', '742', false],
  ['upload 742', '742', false],
  ['drawer 17 is jammed', 'drawer <N> is jammed', false],
  ['POST /api/nb/v1/machine', 'POST /api/nb/v1/machine', false],
  ['abort(742)', '742', true],
  ['{"code": 742}', '742', true],
  ['742/udp  open  gopher', '742', true],
  ['Tests: 3 skipped, 742 passed', '742', true],
  ['org.acme.StoreFault: lost drawer', 'lost drawer', true],
] as const)('%s', ([text, key, isMore]) => {
  expect(isMoreThanName(text, key)).toBe(isMore);
});
