import { expect, test } from 'vitest';
import { createKeptMoves } from '../../../client/search/keptMoves';

/** Rows are asked for and come, and the screen says that it shows them. */
function shown(rows: number) {
  const moves = createKeptMoves();
  moves.asked();
  moves.moved(moves.came(rows), 0);
  return moves;
}

test('an arrow among the rows of before means the same place among those that come', () => {
  const moves = shown(3);
  moves.asked();
  expect(moves.moved(1, 1)).toBeUndefined();
  expect([moves.came(5), moves.meant()]).toEqual([1, 1]);
});

test('an arrow in an empty list does too, at most to the last row', () => {
  const moves = createKeptMoves();
  moves.asked();
  moves.down();
  moves.down();
  expect(moves.came(2)).toBe(1);
  moves.asked();
  moves.down();
  expect([moves.came(0), moves.meant()]).toEqual([0, 0]);
});

test('who types on means the first row again', () => {
  const moves = createKeptMoves();
  moves.asked();
  moves.down();
  moves.asked();
  expect(moves.came(5)).toBe(0);
});

test('rows that only now are on the screen take no arrow back', () => {
  const moves = createKeptMoves();
  moves.asked();
  moves.came(3);
  moves.asked();
  moves.down();
  expect([moves.moved(0, 0), moves.came(5)]).toEqual([undefined, 1]);
});

test('rows have come but are not on the screen yet: a move among those of before is made again', () => {
  const moves = shown(3);
  moves.asked();
  moves.came(5);
  // Of the rows of before, with a separator above them, the second was chosen.
  expect([moves.moved(2, 1), moves.meant()]).toEqual([1, 1]);
  // The screen shows the first of the new ones, then the one that was made active again.
  expect([moves.moved(0, 0), moves.moved(1, 0), moves.meant()]).toEqual([undefined, undefined, 1]);
});

test('moves among rows that are shown, and those of a list that nothing was asked for, are left alone', () => {
  const moves = createKeptMoves();
  moves.down();
  expect([moves.moved(2, 2), moves.meant()]).toEqual([undefined, 0]);
  const own = shown(5);
  expect([1, 2, 0].map(place => own.moved(place, place))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
