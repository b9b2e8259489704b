import * as vscode from 'vscode';
import type { DocsServer } from './docsServer';
import { isOwnText, ownTexts } from './ownTexts';

/**
 * Lets the server start when a document first needs it: a hover, a symbol search, an edit. Opening
 * a file is no need, so that windows in which nobody asks anything never pay for a server. Once it
 * runs, the language client answers these itself and the stand-ins here are gone.
 */
export function startWhenNeeded(server: DocsServer): vscode.Disposable {
  const standIns = vscode.Disposable.from(
    vscode.languages.registerHoverProvider(ownTexts, {
      provideHover: (document, position, token) =>
        server.ask(ask => ask.hover({ document, position }, token)),
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query, token) =>
        server.ask(ask => ask.workspaceSymbols(query, token)),
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // A failed start shows in the status item; nobody asked for an answer here.
      if (contentChanges.length > 0 && isOwnText(document)) {
        server.ask(() => Promise.resolve()).catch(() => {});
      }
    }),
    server.onDidChangeStatus(status => {
      if (status.state !== 'starting') standIns.dispose();
    }),
  );
  return standIns;
}
