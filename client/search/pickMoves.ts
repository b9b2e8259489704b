import * as vscode from 'vscode';
import { contextKeys } from '../ids';
import { createKeptMoves } from './keptMoves';

/** The moves of a quick pick whose rows come later than what is typed. */
export interface PickMoves<T> {
  /** Before rows are asked for. */
  readonly asked: () => void;
  /** Shows the rows that were asked for, the one that a person has moved to as the active one. */
  readonly show: (items: readonly T[]) => void;
  /** The row that is meant among those that have just come. */
  readonly meant: () => T | undefined;
  readonly dispose: () => void;
}

/** Keeps the moves of a pick without separators, from before it is shown until it is disposed of. */
export function keepMoves<T extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<T>,
  rowBelow: vscode.Event<void>,
): PickMoves<T> {
  const moves = createKeptMoves();
  /** How many rows there were before. */
  let before = 0;
  const activate = (place: number | undefined): void => {
    const row = place === undefined ? undefined : pick.items[place];
    if (row !== undefined) pick.activeItems = [row];
  };
  const moved = (item: T): void => {
    // VS Code tells rows by their places, also those of before that it still shows.
    const place = pick.items.indexOf(item);
    activate(moves.moved(place, Math.max(0, Math.min(place, before - 1))));
  };
  // A list of at most one row says nothing of an arrow: then the key is ours.
  const takeKey = (isOurs: boolean): void => {
    void vscode.commands.executeCommand('setContext', contextKeys.hasNoRowBelow, isOurs);
  };
  const listening = vscode.Disposable.from(
    rowBelow(moves.down),
    pick.onDidChangeActive(([item]) => {
      if (item !== undefined) moved(item);
    }),
  );
  takeKey(true);
  return {
    asked: moves.asked,
    show: items => {
      before = pick.items.length;
      pick.items = items;
      const place = moves.came(items.length);
      if (place > 0) activate(place);
      takeKey(items.length < 2);
    },
    meant: () => pick.items[moves.meant()] ?? pick.items[0],
    dispose: () => {
      listening.dispose();
      takeKey(false);
    },
  };
}
