/** Keys in the message sends of Objective-C. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  ['what is set', 'objective-c', `[lamp setObject:@"red" forKey:@"colo¦r"];`, ['lamp: color']],
  ['what is read', 'objective-c', `id c = [lamp objectForKey:@"colo¦r"];`, ['lamp: color']],
  [
    'a part of a form',
    'objective-c',
    `[form appendPartWithFormData:data name:@"pict¦ure"];`,
    ['form: picture'],
  ],
  ['a value is no key', 'objective-c', `[lamp setObject:@"colo¦r" forKey:@"color"];`, []],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
