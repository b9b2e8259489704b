import * as vscode from 'vscode';

/** The Markdown of our own hover at a position; undefined where only others speak or nobody does. */
export async function hoverAt(
  document: vscode.TextDocument,
  at: vscode.Position,
): Promise<string | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  return hovers
    .flatMap(hover => hover.contents)
    .map(content => (content instanceof vscode.MarkdownString ? content.value : ''))
    .find(text => text.includes('command:supportDocs.'));
}
