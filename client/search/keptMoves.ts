/**
 * A person who types and at once moves on to the second row means the second of the rows that come.
 * VS Code goes back to the first one when it is given others, and a list of one row or none takes no arrow at all.
 */
export interface KeptMoves {
  /** Rows were asked for: from now on moves are those among rows to come. */
  readonly asked: () => void;
  /** An arrow down in a list without a second row. */
  readonly down: () => void;
  /** So many rows have come: the place of the one that is meant. */
  readonly came: (rows: number) => number;
  /**
   * A row became the active one: its place, and the one it has if it was chosen among the rows of
   * before. Gives the place of the row that is to be the active one instead, for a row chosen while
   * the new ones were on their way to the screen.
   */
  readonly moved: (place: number, before: number) => number | undefined;
  /** The place of the row that is meant, while it is not yet the active one. */
  readonly meant: () => number;
}

/** So many rows may be on their way to the screen; who moves on and on sees where. */
const mostAwaited = 3;

/** Begins with a list that nothing was asked for. */
export function createKeptMoves(): KeptMoves {
  let isAsked = false;
  let place = 0;
  /** Places of rows that are made active and that the screen has not said so of yet. */
  let awaited: readonly number[] = [];
  return {
    asked: () => {
      isAsked = true;
      place = 0;
    },
    down: () => {
      if (isAsked) place++;
    },
    came: rows => {
      isAsked = false;
      place = Math.max(0, Math.min(place, rows - 1));
      awaited = rows === 0 ? [] : [place];
      return place;
    },
    moved: (to, before) => {
      const at = awaited.indexOf(to);
      if (at >= 0) {
        awaited = awaited.slice(at + 1);
        return undefined;
      }
      if (isAsked) {
        place = Math.max(0, to);
        return undefined;
      }
      if (awaited.length === 0 || awaited.length > mostAwaited || before === place)
        return undefined;
      place = before;
      awaited = [...awaited, before];
      return before;
    },
    meant: () => place,
  };
}
