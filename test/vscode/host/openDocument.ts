import * as vscode from 'vscode';

/** Opens a file of the workspace in an editor. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No workspace is open');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path));
}

/** The position in the middle of the first place where the document has a text. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${document.uri.path} has no ${text}`);
  return document.positionAt(offset + Math.floor(text.length / 2));
}
