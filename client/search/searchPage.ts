import * as vscode from 'vscode';
import { currentSettings } from '../currentSettings';
import type { DocsServer } from '../docsServer';
import { homeOf, viewStatus } from './searchHome';
import { searchHtml } from './searchHtml';
import {
  readFromSearchView,
  type FromSearchView,
  type SearchQuestion,
  type ToSearchView,
  type ViewAction,
} from './searchMessages';
import type { HistoryStore } from './historyStore';
import { commandIds } from '../ids';
import { reasonOf } from '../reasonOf';
import { symbolsInEditor } from './symbolsInEditor';

const actionCommands: Readonly<Record<ViewAction, string>> = {
  open: commandIds.openArticle,
  openToSide: commandIds.openArticleToSide,
  copyLink: commandIds.copyArticleLink,
  insertExample: commandIds.insertExample,
  toggleFavourite: commandIds.toggleFavourite,
};

/** What the search view leans on. */
export interface SearchViewParts {
  readonly server: DocsServer;
  readonly history: HistoryStore;
  readonly extensionUri: vscode.Uri;
}

/** The page in the search view: answers its questions and tells it what changes. */
export class SearchPage implements vscode.Disposable {
  readonly #parts: SearchViewParts;
  readonly #view: vscode.WebviewView;
  readonly #onReady: () => void;
  readonly #listeners: vscode.Disposable;
  #ready = false;
  #showsHome = false;
  #running: vscode.CancellationTokenSource | undefined;

  /** `onReady` is called each time the page has loaded and takes messages. */
  constructor(parts: SearchViewParts, view: vscode.WebviewView, onReady: () => void) {
    this.#parts = parts;
    this.#view = view;
    this.#onReady = onReady;
    this.#listeners = this.#listen();
    const media = vscode.Uri.joinPath(parts.extensionUri, 'dist', 'media');
    view.webview.options = { enableScripts: true, localResourceRoots: [media] };
    view.webview.html = searchHtml(view.webview, media);
  }

  get isReady(): boolean {
    return this.#ready;
  }

  post(message: ToSearchView): void {
    if (this.#ready) void this.#view.webview.postMessage(message);
  }

  dispose(): void {
    this.#ready = false;
    this.#running?.cancel();
    this.#listeners.dispose();
  }

  #listen(): vscode.Disposable {
    const { server, history } = this.#parts;
    return vscode.Disposable.from(
      this.#view.webview.onDidReceiveMessage((message: unknown) => {
        const read = readFromSearchView(message);
        if (read !== undefined) this.#receive(read);
      }),
      this.#view.onDidChangeVisibility(() => {
        // A hidden page is gone; it reports again once it is back.
        if (!this.#view.visible) this.#ready = false;
      }),
      server.onDidChangeStatus(({ state }) => {
        this.#postStatus();
        if (state === 'ready') this.#renewHome();
      }),
      history.onDidChange(() => {
        this.#postFavourites();
        this.#renewHome();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#renewHome()),
      vscode.workspace.onDidChangeConfiguration(() => this.#postOptions()),
    );
  }

  #receive(message: FromSearchView): void {
    switch (message.kind) {
      case 'ready':
        this.#ready = true;
        this.#postOptions();
        this.#postStatus();
        this.#postFavourites();
        this.#onReady();
        break;
      case 'search':
        this.#showsHome = false;
        void this.#search(message.question);
        break;
      case 'home':
        this.#running?.cancel();
        void this.#showHome();
        break;
      case 'act':
        if (message.query !== '') this.#parts.history.searched(message.query);
        void vscode.commands.executeCommand(actionCommands[message.action], targetOf(message));
        break;
      case 'run':
        void vscode.commands.executeCommand(commandIds[message.command]);
        break;
      case 'leave':
        void vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
        break;
    }
  }

  /** Answers one search, cancelling the one before it. */
  async #search(question: SearchQuestion): Promise<void> {
    this.#running?.cancel();
    const { token } = (this.#running = new vscode.CancellationTokenSource());
    const { query, kinds, categories, offset, limit } = question;
    try {
      const answer = await this.#parts.server.ask(ask =>
        ask.search({ query, kinds, categories, offset, limit }, token),
      );
      if (token.isCancellationRequested) return;
      const { suggestions = [], isEstimated = false } = answer;
      const { hits, total, facets } = answer;
      this.post({ kind: 'results', question, hits, total, facets, isEstimated, suggestions });
    } catch (error) {
      if (token.isCancellationRequested) return;
      this.post({ kind: 'failed', question, message: reasonOf(error) });
    }
  }

  async #showHome(): Promise<void> {
    const { server, history } = this.#parts;
    this.#showsHome = true;
    const isSlow = server.status?.state !== 'ready';
    if (isSlow) this.post({ kind: 'home', home: homeOf(history.current(), []) });
    const editor = vscode.window.activeTextEditor;
    const inFile = await symbolsInEditor(server, editor);
    // Another editor has its own answer on the way.
    if (!this.#isHomeShown() || editor !== vscode.window.activeTextEditor) return;
    this.post({ kind: 'home', home: homeOf(history.current(), inFile) });
  }

  #isHomeShown(): boolean {
    return this.#showsHome && this.#ready;
  }

  #renewHome(): void {
    if (this.#isHomeShown()) void this.#showHome();
  }

  #postStatus(): void {
    this.post({ kind: 'status', status: viewStatus(this.#parts.server.status) });
  }

  #postFavourites(): void {
    const ids = this.#parts.history.current().favourites.map(({ id }) => id);
    this.post({ kind: 'favourites', ids });
  }

  #postOptions(): void {
    const { passages } = currentSettings().search;
    this.post({ kind: 'options', options: { passages } });
  }
}

/** What a command is told of the article that a row of the page stands for. */
function targetOf({ articleId: id, section }: FromSearchView & { readonly kind: 'act' }) {
  return section === '' ? { id } : { id, section };
}
