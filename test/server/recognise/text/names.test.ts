import { expect, test } from 'vitest';
import { rarityOf } from '../../../../server/recognise/text/names';

test('how telling a name is', () => {
  const rarities = ['id', 'expires', 'parcel', 'interval_msecs'].map(rarityOf);
  expect(rarities).toEqual([0, 0, 1, 2]);
});

test('what any program keeps of people and places tells nothing, however it is joined', () => {
  const names = ['first_name', 'lastName', 'zip-code', 'PhoneNumber', 'city', 'unit_price'];
  expect(names.map(rarityOf)).toEqual([0, 0, 0, 0, 0, 0]);
});
