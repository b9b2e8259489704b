import * as vscode from 'vscode';
import type { TextSymbol } from '../../server/protocol';
import { currentSettings } from '../currentSettings';
import type { DocsServer } from '../docsServer';
import { commandIds } from '../ids';

/** A link that knows the article it leads to. */
class DocsLink extends vscode.TerminalLink {
  readonly articleId: string;

  constructor({ key, start, end, articleId }: TextSymbol) {
    super(start, end - start, vscode.l10n.t('Open the article on {0}', key));
    this.articleId = articleId;
  }
}

/** What a line must hold before the server is asked: a number like a code, or a word of failure. */
const telling = /(?<!\d)[1-9]\d{2}(?!\d)|error|fail|invalid|bad |no such|not |denied|limit/i;

/**
 * Links documented codes and messages in the terminal to their articles. Lines are asked about when
 * the mouse rests on them; the server says what is one. A failure leaves the line as it is.
 */
export function registerTerminalLinks(server: DocsServer): vscode.Disposable {
  return vscode.window.registerTerminalLinkProvider({
    provideTerminalLinks: async ({ line }, token) => {
      if (!currentSettings().terminalLinks.enabled || !telling.test(line)) return [];
      const symbols = await server.ask(ask => ask.symbolsInText(line, token)).catch(() => []);
      return symbols.map(symbol => new DocsLink(symbol));
    },
    handleTerminalLink: async link => {
      if (!(link instanceof DocsLink)) return;
      await vscode.commands.executeCommand(commandIds.openArticle, { id: link.articleId });
    },
  });
}
