/** Table of contents: every request and notification the server answers, and who answers it. */
import {
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ClientSession } from './clientSession';
import { codeActionKinds } from './features/codeActions';
import { completionTriggers } from './features/completion';
import { DiagnosticsFeed } from './features/diagnostics/diagnosticsFeed';
import { registerCommands, registerDocRequests } from './features/registerDocRequests';
import { registerFeatures } from './features/registerFeatures';
import { Library } from './indexing/library';
import { serverCommands } from './protocol';
import { requestDiagnostics } from './features/requestDiagnostics';
import type { ServerHost } from './serverHost';
import type { ServerParts } from './serverParts';
import { inLanguage, shownText } from './shownTexts';
import { registerTools } from './tools/registerTools';
import { StatusReporter } from './indexing/statusReporter';

/** Registers every handler and begins to listen. */
export function startServer(connection: Connection, host: ServerHost): void {
  const log = (message: string) => connection.console.error(message);
  const library = new Library({
    starter: host.starter,
    startIndexer: host.startIndexer,
    watchSources: host.watchSources,
    paths: host.paths,
    ...(host.connectServer && { connectServer: host.connectServer }),
    log: (level, message) => connection.console[level](message),
    onChange: () => {
      reporter.changed();
      feed.refresh();
    },
  });
  const session = new ClientSession({
    connection,
    paths: host.paths,
    onDocs: wanted => {
      const cacheDir = session.init.cacheDir ?? host.cacheDir;
      library.open(wanted, { cacheDir, watch: !session.watchesFiles });
      feed.refresh();
    },
    log: message => connection.console.warn(message),
  });
  const reporter = new StatusReporter({
    connection,
    state: () => library.state(),
    status: () => inLanguage(library.status(), session.locale),
    inLanguage: sentence => shownText(sentence, session.locale),
    showsProgress: () => session.showsProgress,
    onCancel: () => library.cancel(),
  });
  const documents = new TextDocuments(TextDocument);
  const feed = new DiagnosticsFeed({
    documents,
    isEnabled: () => session.settings.diagnostics.enabled,
    check: document => requestDiagnostics(document, library.reference, session.locale),
    send: params => void connection.sendDiagnostics(params),
    log,
  });
  const server: ServerParts = { connection, documents, library, session, reporter, log };
  registerLifecycle(server, host);
  connection.onShutdown(() => {
    feed.dispose();
    reporter.dispose();
    library.dispose();
  });
  registerDocRequests(server);
  registerFeatures(server);
  registerTools(server);
  registerCommands(server);
  documents.listen(connection);
  connection.listen();
}

function registerLifecycle(server: ServerParts, { version, paths }: ServerHost): void {
  const { connection, documents, library, session, reporter } = server;
  connection.onInitialize((params): InitializeResult => {
    session.initialize(params);
    library.openStarter(session.init.starter);
    return {
      serverInfo: { name: 'support-docs', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [...codeActionKinds] },
        workspaceSymbolProvider: true,
        executeCommandProvider: { commands: Object.values(serverCommands) },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.onInitialized(() => {
    reporter.begin();
    void session.begin();
  });
  connection.onDidChangeConfiguration(({ settings }) => void session.pullSettings(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    library.check(changes.map(({ uri }) => paths.ofUri(uri)).filter(path => path !== undefined));
  });
  documents.onDidSave(({ document }) => {
    const path = paths.ofUri(document.uri);
    if (path !== undefined) library.check([path]);
  });
}
