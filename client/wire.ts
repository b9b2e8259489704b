import * as vscode from 'vscode';
import { registerLanguageModelTools } from './agents/languageModelTools';
import { registerArticleDocuments } from './article/articleDocuments';
import { registerBrowseView } from './sources/browseView';
import { registerCommands } from './commands';
import { DocsServer } from './docsServer';
import type { EditorHost } from './editorHost';
import { openHistory } from './search/historyStore';
import { registerLinks } from './lookUp/links';
import { registerLookUp } from './lookUp/lookUp';
import { followSearchServer } from './searchServerSecret';
import { followReading } from './sources/readingNews';
import { registerSearchView } from './search/searchView';
import { startWhenNeeded } from './startWhenNeeded';
import { showStatus } from './status';
import { registerTerminalLinks } from './lookUp/terminalLinks';
import { followWriting } from './examples/writingPlace';

/**
 * Wires the parts together. Nothing is started here: the language client and its server are loaded
 * by the first question asked of them.
 */
export function wire(extension: vscode.ExtensionContext, host: EditorHost): void {
  const log = vscode.window.createOutputChannel('Support Docs', { log: true });
  const server = new DocsServer(events => host.startServer({ extension, log }, events));
  const history = openHistory(extension.globalState);
  const { extensionUri } = extension;
  const searchView = registerSearchView({ server, history, extensionUri });
  const writing = followWriting();
  const news = followReading(server);
  extension.subscriptions.push(
    log,
    server,
    history,
    searchView,
    writing,
    news,
    registerBrowseView(server, news),
    registerArticleDocuments(server),
    registerCommands({ extension, host, log, server, history, searchView, writing, news }),
    registerLookUp(server),
    registerLanguageModelTools(server),
    host.registerMcpServer(extension),
    followSearchServer(server),
    registerLinks(server, writing),
    registerTerminalLinks(server),
    showStatus(server),
    startWhenNeeded(server),
  );
}
