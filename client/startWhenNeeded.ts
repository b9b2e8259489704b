import * as vscode from 'vscode';
import { currentSettings } from './currentSettings';
import type { DocsServer } from './docsServer';
import { isOwnText, ownTexts } from './ownTexts';

/**
 * Lets the server start when a document first needs it: a hover, a symbol search, actions that
 * somebody asks for, an edit. Opening a file is none, so that windows in which nobody asks anything
 * never pay for a server, unless warnings on requests are switched on. Once it runs, the language
 * client answers these itself and the stand-ins here are gone.
 */
export function startWhenNeeded(server: DocsServer): vscode.Disposable {
  const start = (): void => {
    // A failed start shows in the status item; nobody asked for an answer here.
    server.ask(() => Promise.resolve()).catch(() => {});
  };
  const startForWarnings = (): void => {
    if (!currentSettings().diagnostics.enabled) return;
    if (vscode.workspace.textDocuments.some(isOwnText)) start();
  };
  const standIns = vscode.Disposable.from(
    vscode.languages.registerHoverProvider(ownTexts, {
      provideHover: (document, position, token) =>
        server.ask(ask => ask.hover({ document, position }, token)),
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query, token) =>
        server.ask(ask => ask.workspaceSymbols(query, token)),
    }),
    vscode.languages.registerCodeActionsProvider(ownTexts, {
      provideCodeActions: (document, _range, { triggerKind, only }) => {
        // The editor looks by itself wherever the cursor goes.
        const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke && only === undefined;
        if (isAsked) askAgain(server, document).catch(() => {});
        return [];
      },
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isOwnText(document)) start();
    }),
    vscode.workspace.onDidOpenTextDocument(startForWarnings),
    vscode.workspace.onDidChangeConfiguration(startForWarnings),
    server.onDidChangeStatus(status => {
      if (status.state !== 'starting') standIns.dispose();
    }),
  );
  startForWarnings();
  return standIns;
}

/**
 * Lists the actions of a document once the server has them. The editor drops what it was asked when
 * a language client that has just started offers actions of its own.
 */
async function askAgain(server: DocsServer, document: vscode.TextDocument): Promise<void> {
  await server.ask(() => Promise.resolve());
  if (server.status?.state === 'starting') await started(server);
  if (vscode.window.activeTextEditor?.document !== document) return;
  await vscode.commands.executeCommand('editor.action.quickFix');
}

function started(server: DocsServer): Promise<void> {
  return new Promise(resolve => {
    const listener = server.onDidChangeStatus(({ state }) => {
      if (state === 'starting') return;
      listener.dispose();
      resolve();
    });
  });
}
