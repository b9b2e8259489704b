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

/** Keeps the moves of a pick, from before it is shown until it is disposed of. */
export function keepMoves<T extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<T>,
  rowBelow: vscode.Event<void>,
): PickMoves<T> {
  const moves = createKeptMoves();
  let before: readonly T[] = [];
  const rows = () => pick.items.filter(isRow);
  const activate = (place: number | undefined): void => {
    const row = place === undefined ? undefined : rows()[place];
    if (row !== undefined) pick.activeItems = [row];
  };
  const moved = (item: T): void => {
    // VS Code tells rows by their places among all items, also those that it still shows.
    const place = before.slice(0, pick.items.indexOf(item) + 1).filter(isRow).length - 1;
    activate(moves.moved(rows().indexOf(item), Math.max(0, place)));
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
      before = pick.items;
      pick.items = items;
      const place = moves.came(rows().length);
      if (place > 0) activate(place);
      takeKey(rows().length < 2);
    },
    meant: () => rows()[moves.meant()] ?? rows()[0],
    dispose: () => {
      listening.dispose();
      takeKey(false);
    },
  };
}

function isRow({ kind }: vscode.QuickPickItem): boolean {
  return kind !== vscode.QuickPickItemKind.Separator;
}
