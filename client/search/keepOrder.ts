import type * as vscode from 'vscode';

/**
 * Shows the rows of a quick pick in the order they are given in. VS Code sorts them by how their
 * labels match what is typed unless told not to (microsoft/vscode#73904).
 */
export function keepOrder(pick: vscode.QuickPick<vscode.QuickPickItem>): void {
  // The property is there in every version since 1.44, but has not been declared for extensions.
  (pick as { sortByLabel?: boolean }).sortByLabel = false;
}
