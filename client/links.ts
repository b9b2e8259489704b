import * as vscode from 'vscode';
import { commandIds } from './ids';

/**
 * Opens links to articles from outside: `vscode://support-docs.support-docs/article?ID` shows the
 * article, `…/search?WORDS` searches. Nothing else a link says is acted upon.
 */
export function registerLinks(): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: uri => {
      const command = { '/article': commandIds.openArticle, '/search': commandIds.search }[
        uri.path
      ];
      // `uri.query` is already decoded.
      if (command !== undefined) void vscode.commands.executeCommand(command, uri.query);
    },
  });
}
