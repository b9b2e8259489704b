/** Table of contents: every request and notification the server answers, and who answers it. */
import {
  ErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type ExecuteCommandParams,
  type InitializeResult,
  type RequestType,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { articleAnswer } from './articles';
import { browse } from './browse';
import { ClientSession } from './clientSession';
import { exampleRequests } from './exampleRequests';
import { guarded, guardedQuiet } from './guard';
import type { IndexerEvents, IndexerPort } from './indexMessages';
import { Library } from './library';
import * as protocol from './protocol';
import { readSearchQuery, readText, readWords } from './requestParams';
import { StatusReporter } from './statusReporter';
import { pathOfUri } from './wantedDocs';
import { workspaceSymbols } from './workspaceSymbols';

/** What the server needs from where it runs. */
export interface ServerHost {
  readonly version: string;
  /** Folder for the cache if the client names none; undefined for none. */
  readonly cacheDir: string | undefined;
  /** Bytes of the shipped starter pack; undefined if there is none. */
  readonly starter: () => Uint8Array | undefined;
  readonly startIndexer: (events: IndexerEvents) => IndexerPort;
  readonly exists: (path: string) => boolean;
}

/** What all handlers share. */
interface Server {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly library: Library;
  readonly session: ClientSession;
  readonly reporter: StatusReporter;
  readonly log: (message: string) => void;
}

/** Registers every handler and begins to listen. */
export function startServer(connection: Connection, host: ServerHost): void {
  const log = (message: string) => connection.console.error(message);
  const library = new Library({
    starter: host.starter,
    startIndexer: host.startIndexer,
    log: (level, message) => connection.console[level](message),
    onChange: () => reporter.changed(),
  });
  const session = new ClientSession({
    connection,
    exists: host.exists,
    onDocs: wanted => {
      const cacheDir = session.init.cacheDir ?? host.cacheDir;
      library.open(wanted, { cacheDir, watch: !session.watchesFiles });
    },
    log: message => connection.console.warn(message),
  });
  const reporter = new StatusReporter({
    connection,
    state: () => library.state(),
    status: () => library.status(),
    showsProgress: () => session.showsProgress,
    onCancel: () => library.cancel(),
  });
  const documents = new TextDocuments(TextDocument);
  const server: Server = { connection, documents, library, session, reporter, log };
  registerLifecycle(server, host.version);
  registerDocs(server);
  registerFeatures(server);
  registerCommands(server);
  documents.listen(connection);
  connection.listen();
}

function registerLifecycle(server: Server, version: string): void {
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
        workspaceSymbolProvider: true,
        executeCommandProvider: { commands: Object.values(protocol.serverCommands) },
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
    library.check(changes.map(({ uri }) => pathOfUri(uri)).filter(path => path !== undefined));
  });
  documents.onDidSave(({ document }) => {
    const path = pathOfUri(document.uri);
    if (path !== undefined) library.check([path]);
  });
  connection.onShutdown(() => {
    reporter.dispose();
    library.dispose();
  });
}

/** Our own requests: see protocol.ts. */
function registerDocs({ connection, library, session, log }: Server): void {
  const answer = <P, R>(type: RequestType<P, R, void>, run: (params: P) => R) => {
    connection.onRequest(type.method, guarded(type.method, run, { log }));
  };
  answer(protocol.searchRequest, params => search(library, params));
  answer(protocol.articleRequest, params =>
    articleAnswer(library.index, readText(params, 'id'), session.locale),
  );
  answer(protocol.lookupRequest, params => lookUp(library, readText(params, 'name')));
  answer(protocol.examplesRequest, params =>
    exampleRequests(library.index, {
      languageId: readText(params, 'languageId'),
      articleId: params.articleId,
      words: params.query,
    }),
  );
  answer(protocol.browseRequest, params =>
    browse(library.index, readWords(params.path), session.locale),
  );
  answer(protocol.statusRequest, () => library.status());
  answer(protocol.problemsRequest, () => ({ problems: library.problems() }));
  answer(protocol.rebuildRequest, () => rebuild(library));
}

/** What the protocol itself defines, answered at a place in a document or for the workspace. */
function registerFeatures({ connection, library, log }: Server): void {
  const symbols = ({ query }: { readonly query: string }) => workspaceSymbols(library.index, query);
  connection.onWorkspaceSymbol(guardedQuiet('Workspace symbols', symbols, { log }));
}

/** The same answers for clients that can send a command but no request of ours. */
function registerCommands({ connection, library, session, log }: Server): void {
  const { serverCommands } = protocol;
  const run = ({ command, arguments: given }: ExecuteCommandParams): unknown => {
    const [first] = (given ?? []) as readonly unknown[];
    switch (command) {
      case serverCommands.search:
        return search(library, typeof first === 'string' ? { query: first } : first);
      case serverCommands.lookup:
        return lookUp(library, readText({ name: first }, 'name'));
      case serverCommands.article:
        return articleAnswer(library.index, readText({ id: first }, 'id'), session.locale);
      case serverCommands.status:
        return library.status();
      case serverCommands.rebuild:
        return rebuild(library);
      default:
        throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`);
    }
  };
  connection.onExecuteCommand(guarded('Command', run, { log }));
}

function search(library: Library, params: unknown): protocol.SearchAnswer {
  const query = readSearchQuery(params);
  const start = performance.now();
  const result = library.index.search(query);
  return { ...result, tookMs: performance.now() - start };
}

function lookUp(library: Library, name: string): { readonly entries: readonly protocol.Entry[] } {
  return { entries: library.index.lookup(name) };
}

function rebuild(library: Library): null {
  library.rebuild();
  return null;
}
