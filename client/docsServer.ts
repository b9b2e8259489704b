import * as vscode from 'vscode';
import type {
  ArticleAnswer,
  BrowseAnswer,
  Entry,
  ExamplesAnswer,
  ExamplesParams,
  Problem,
  Recognised,
  SearchAnswer,
  SearchQuery,
  StatusAnswer,
  SymbolAtAnswer,
  SymbolAtParams,
  TextSymbol,
  ToolParams,
  ToolResult,
} from '../server/protocol';
import { reasonOf } from './reasonOf';

type Token = vscode.CancellationToken;

/** The questions the server answers. Each rejects when the server goes away before answering. */
export interface DocsRequests {
  search(query: SearchQuery, token?: Token): Promise<SearchAnswer>;
  article(id: string, token?: Token): Promise<ArticleAnswer | null>;
  symbolAt(params: SymbolAtParams, token?: Token): Promise<SymbolAtAnswer | null>;
  symbolsInText(text: string, token?: Token): Promise<readonly TextSymbol[]>;
  lookup(name: string, token?: Token): Promise<readonly Entry[]>;
  examples(params: ExamplesParams, token?: Token): Promise<ExamplesAnswer>;
  problems(token?: Token): Promise<readonly Problem[]>;
  browse(path: readonly string[], token?: Token): Promise<BrowseAnswer>;
  tool(call: ToolParams, token?: Token): Promise<ToolResult>;
  /** What was recognised in the source of a path; null if there is none. */
  recognised(path: string): Promise<Recognised | null>;
  /** Reads on where reading was stopped. */
  readRest(): Promise<void>;
  rebuild(): Promise<void>;
  hover(at: TextPosition, token: Token): Promise<vscode.Hover | undefined>;
  workspaceSymbols(query: string, token: Token): Promise<vscode.SymbolInformation[]>;
}

export interface TextPosition {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** A server process that answers, and how to end it. */
export interface RunningServer {
  readonly requests: DocsRequests;
  stop(): Promise<void>;
}

/** What a running server tells of itself, unasked. */
export interface ServerEvents {
  status(status: StatusAnswer): void;
  /** It crashed and is being started again. */
  restarting(): void;
  /** It crashed too often, and stays down until a person restarts it. */
  gone(): void;
}

export type StartServer = (events: ServerEvents) => Promise<RunningServer>;

/**
 * The language server as the rest of the extension sees it: started by the first question, its
 * crashes turned into a status, and always one `restart` away from working again.
 */
export class DocsServer implements vscode.Disposable {
  readonly #start: StartServer;
  readonly #statusChanged = new vscode.EventEmitter<StatusAnswer>();
  readonly onDidChangeStatus = this.#statusChanged.event;
  #running: Promise<RunningServer> | undefined;
  #status: StatusAnswer | undefined;

  constructor(start: StartServer) {
    this.#start = start;
  }

  /** Undefined until the server was first needed. */
  get status(): StatusAnswer | undefined {
    return this.#status;
  }

  /** Asks a question, after starting the server if need be. */
  async ask<T>(question: (server: DocsRequests) => Promise<T>): Promise<T> {
    this.#running ??= this.#launch();
    const { requests } = await this.#running;
    return question(requests);
  }

  /** Ends the server, however it fares, and starts it anew; what is asked meanwhile waits for it. */
  async restart(): Promise<void> {
    this.#running = this.#stop().then(() => this.#launch());
    await this.#running;
  }

  dispose(): void {
    void this.#stop();
    this.#statusChanged.dispose();
  }

  async #launch(): Promise<RunningServer> {
    this.#show('starting');
    try {
      return await this.#start({
        status: status => this.#setStatus(status),
        restarting: () => this.#show('starting'),
        gone: () => this.#giveUp(vscode.l10n.t('The server crashed too often.')),
      });
    } catch (error) {
      this.#show('failed', vscode.l10n.t('The server did not start: {0}', reasonOf(error)));
      throw error;
    }
  }

  /** Until a person restarts it, every question is refused instead of starting the next crash. */
  #giveUp(message: string): void {
    const refused = Promise.reject<RunningServer>(new Error(message));
    refused.catch(() => undefined);
    this.#running = refused;
    this.#show('failed', message);
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    // One that never came up, or is stuck, has nothing left to stop.
    await running?.then(server => server.stop()).catch(() => undefined);
  }

  #show(state: StatusAnswer['state'], message?: string): void {
    const last = this.#status ?? { articles: 0, symbols: 0, problems: 0, sources: [] };
    const { articles, symbols, problems, sources } = last;
    const told = message === undefined ? {} : { message };
    this.#setStatus({ state, articles, symbols, problems, sources, ...told });
  }

  #setStatus(status: StatusAnswer): void {
    this.#status = status;
    this.#statusChanged.fire(status);
  }
}
