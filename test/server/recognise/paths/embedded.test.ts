/** JSON within a string. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  [
    'in other quotes',
    'javascript',
    `const body = '{"lamp":{"colo¦r":"red"}}';`,
    ['lamp.color', 'lamp[] = color'],
  ],
  [
    'escaped',
    'java',
    String.raw`String body = "{\"lamp\":{\"colo¦r\":\"red\"}}";`,
    ['lamp.color', 'lamp[] = color'],
  ],
  [
    'of a command',
    'shellscript',
    `curl -d '{"lamp":{"colo¦r":"red"}}' https://x.example`,
    ['lamp.color', 'lamp[] = color'],
  ],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
