/** Names in request files that no bracket holds. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  [
    'a form',
    'http',
    `POST https://x.example/v1/lamps\nContent-Type: application/x-www-form-urlencoded\n\ncolo¦r=red\n&size=3`,
    ['form.color'],
  ],
  [
    'its value',
    'http',
    `POST https://x.example/v1/lamps\nContent-Type: application/x-www-form-urlencoded\n\ncolor=red\n&size=b¦ig`,
    ['form.size = big'],
  ],
  [
    'a continued query',
    'http',
    `GET https://x.example/v1/lamps\n  ?colo¦r=red\n  &size=3\n`,
    ['query.color'],
  ],
  [
    'a part of a multipart body',
    'http',
    `POST https://x.example/v1\n\n--b\nContent-Disposition: form-data; name="pict¦ure"; filename="a.png"`,
    ['form.picture'],
  ],
  [
    'no form without a blank line before it',
    'http',
    `POST https://x.example/v1/lamps\ncolo¦r=red`,
    [],
  ],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
