import * as vscode from 'vscode';
import type { DocsServer } from './docsServer';
import { documentSchemes } from './ids';

/**
 * Lets the server start when a document first needs it: a hover, a symbol search, an edit. Opening
 * a file is no need, so that windows in which nobody asks anything never pay for a server. Once it
 * runs, the language client answers these itself and the stand-ins here are gone.
 */
export function startWhenNeeded(server: DocsServer): vscode.Disposable {
  const selector = documentSchemes.map(scheme => ({ scheme }));
  const standIns = vscode.Disposable.from(
    vscode.languages.registerHoverProvider(selector, {
      provideHover: (document, position, token) =>
        server.ask(ask => ask.hover({ document, position }, token)),
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query, token) =>
        server.ask(ask => ask.workspaceSymbols(query, token)),
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isText = documentSchemes.some(scheme => scheme === document.uri.scheme);
      // A failed start shows in the status item; nobody asked for an answer here.
      if (isText && contentChanges.length > 0) server.ask(() => Promise.resolve()).catch(() => {});
    }),
    server.onDidChangeStatus(status => {
      if (status.state !== 'starting') standIns.dispose();
    }),
  );
  return standIns;
}
