/** Keys of lines without brackets. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  ['a section', 'ini', `[lamp.bulb]\ncolo¦r = red\n`, ['lamp.bulb.color']],
  ['names with dots', 'properties', `lamp.bulb.colo¦r=red\n`, ['lamp.bulb.color']],
  ['a variable that is exported', 'dotenv', `export LAMP_COLO¦R="red"\n`, ['LAMP_COLOR']],
  ['a header', 'http', `GET https://x.example/v1\nX-Lamp-Colo¦r: red\n`, ['headers.X-Lamp-Color']],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
