/** Entry of the extension where its host is a worker of the browser. */
import * as vscode from 'vscode';
import { contextKeys } from '../ids';
import { wire } from '../wire';
import { startLanguageClient } from './languageClient';

/** Wires the parts together; the server's worker is started when it is first needed. */
export function activate(extension: vscode.ExtensionContext): void {
  void vscode.commands.executeCommand('setContext', contextKeys.inBrowser, true);
  wire(extension, {
    startServer: startLanguageClient,
    // A program cannot be started here; the language-model tools are offered whatever is chosen.
    registerMcpServer: () => new vscode.Disposable(() => {}),
    copyMcpConfiguration: explainMcp,
    platform: navigator.userAgent,
  });
}

async function explainMcp(): Promise<void> {
  await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Support Docs: the MCP server is a program, which an editor in a browser cannot start. The language-model tools work here.',
    ),
  );
}
