/** Tells the client what is wrong with the requests in open documents, if it wants to know. */
import type { PublishDiagnosticsParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

export interface DiagnosticsFeedOptions {
  readonly documents: TextDocuments<TextDocument>;
  readonly isEnabled: () => boolean;
  readonly check: (document: TextDocument) => PublishDiagnosticsParams['diagnostics'];
  readonly send: (params: PublishDiagnosticsParams) => void;
  readonly log: (message: string) => void;
}

/** Milliseconds without a change before a document is looked at. */
const pause = 300;

/** Checks documents as they are typed in; what was told of them is taken back when they close. */
export class DiagnosticsFeed {
  private readonly waiting = new Set<string>();
  /** Documents the client shows something for. */
  private readonly told = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: DiagnosticsFeedOptions) {
    const { documents } = options;
    documents.onDidChangeContent(({ document }) => this.checkSoon([document.uri]));
    documents.onDidClose(({ document }) => {
      this.waiting.delete(document.uri);
      this.tell(document.uri, []);
    });
  }

  /** Checks all open documents again: the setting or what is documented may have changed. */
  refresh(): void {
    if (this.options.isEnabled()) {
      for (const uri of this.options.documents.keys()) this.waiting.add(uri);
      // While an index is built this comes often, and must not put the check off for ever.
      this.timer ??= setTimeout(() => this.checkWaiting(), pause);
      return;
    }
    for (const uri of [...this.told]) this.tell(uri, []);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.waiting.clear();
  }

  private checkSoon(uris: readonly string[]): void {
    if (!this.options.isEnabled()) return;
    for (const uri of uris) this.waiting.add(uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.checkWaiting(), pause);
  }

  private checkWaiting(): void {
    const { documents, check, log, isEnabled } = this.options;
    this.timer = undefined;
    for (const uri of this.waiting) {
      const document = documents.get(uri);
      if (document === undefined || !isEnabled()) continue;
      try {
        this.tell(uri, check(document));
      } catch (error) {
        log(`Checking requests failed: ${String(error)}`);
      }
    }
    this.waiting.clear();
  }

  private tell(uri: string, diagnostics: PublishDiagnosticsParams['diagnostics']): void {
    if (diagnostics.length === 0 && !this.told.has(uri)) return;
    if (diagnostics.length > 0) this.told.add(uri);
    else this.told.delete(uri);
    this.options.send({ uri, diagnostics });
  }
}
