import { expect, test } from 'vitest';
import { restartLimit } from '../../client/restartLimit';

test('a burst of crashes is stopped, a crash now and then is not', () => {
  const may = restartLimit({ most: 2, withinMs: 1000 });
  expect([may(0), may(100), may(200)]).toEqual([true, true, false]);
  expect([may(1050), may(1060)]).toEqual([true, false]);
  expect([may(9000), may(20_000), may(30_000)]).toEqual([true, true, true]);
});
