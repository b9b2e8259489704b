import * as vscode from 'vscode';
import { readBlockTarget } from '../article/articleTarget';
import type { DocsServer } from '../docsServer';
import { commandIds } from '../ids';
import { insertBlock } from '../article/insertBlock';
import type { WritingPlace } from '../examples/writingPlace';

/**
 * Opens links to articles from outside: `vscode://support-docs.support-docs/article?ID` shows the
 * article, `…/search?WORDS` searches, and `…/insert?N:ID`, which the reader makes, asks
 * whether to write a code block of an article at the cursor. Nothing else a link says is acted upon.
 */
export function registerLinks(server: DocsServer, writing: WritingPlace): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: uri => {
      const block = uri.path === '/insert' ? readBlockTarget(uri.query) : undefined;
      if (block !== undefined) void insertBlock({ server, place: writing.current() }, block);
      const command = { '/article': commandIds.openArticle, '/search': commandIds.search }[
        uri.path
      ];
      // `uri.query` is already decoded.
      if (command !== undefined) void vscode.commands.executeCommand(command, uri.query);
    },
  });
}
