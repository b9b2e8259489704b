import * as vscode from 'vscode';

/** Opens a file at a line, the first of which is 1. Rejects if it is missing or no text. */
export async function openAtLine(uri: vscode.Uri, line: number): Promise<void> {
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}
