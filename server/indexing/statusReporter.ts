/** Tells the client how indexing goes: status notifications, and progress if it takes long. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { statusNotification, type IndexState, type StatusAnswer } from '../protocol';

export interface StatusReporterOptions {
  readonly connection: Connection;
  readonly state: () => IndexState;
  readonly status: () => StatusAnswer;
  /** Whether the client shows progress (`window.workDoneProgress`). */
  readonly showsProgress: () => boolean;
  readonly onCancel: () => void;
  /** A sentence in the language of the client; as it is if absent. */
  readonly inLanguage?: (sentence: string) => string;
}

/** Milliseconds between two notifications at least. */
const pause = 100;
/** Milliseconds of work from which on progress is shown. */
const worthShowing = 500;

export class StatusReporter {
  private sent = '';
  private lastState: IndexState | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private progressTimer: ReturnType<typeof setTimeout> | undefined;
  private progress: Promise<WorkDoneProgressServerReporter | undefined> | undefined;

  private begun = false;

  constructor(private readonly options: StatusReporterOptions) {}

  /** Nothing may be sent before the client has been told that it is initialized. */
  begin(): void {
    this.begun = true;
    this.changed();
  }

  /** Call when the status may have changed. A change of state is told at once, counts soon. */
  changed(): void {
    if (!this.begun) return;
    if (this.options.state() !== this.lastState) this.tell();
    else this.timer ??= setTimeout(() => this.tell(), pause);
  }

  dispose(): void {
    clearTimeout(this.timer);
    clearTimeout(this.progressTimer);
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const status = this.options.status();
    this.lastState = status.state;
    const text = JSON.stringify(status);
    if (text !== this.sent) {
      this.sent = text;
      void this.options.connection.sendNotification(statusNotification, status);
    }
    this.showProgress(status);
  }

  private showProgress(status: StatusAnswer): void {
    if (status.state !== 'indexing') {
      clearTimeout(this.progressTimer);
      this.progressTimer = undefined;
      void this.progress?.then(progress => progress?.done());
      this.progress = undefined;
    } else if (this.progress) {
      void this.progress.then(progress => progress?.report(...this.progressOf(status)));
    } else if (this.options.showsProgress()) {
      this.progressTimer ??= setTimeout(() => this.beginProgress(), worthShowing);
    }
  }

  private beginProgress(): void {
    const { connection, status, onCancel } = this.options;
    if (status().state !== 'indexing') return;
    this.progress = connection.window.createWorkDoneProgress().then(
      progress => {
        const [percentage, message] = this.progressOf(status());
        progress.begin(this.shown('Support Docs: indexing documents'), percentage, message, true);
        progress.token.onCancellationRequested(onCancel);
        return progress;
      },
      () => undefined,
    );
  }

  private progressOf({ progress, articles }: StatusAnswer): [percentage: number, message: string] {
    if (progress === undefined) return [0, ''];
    const { filesDone, filesTotal, articlesPerSecond } = progress;
    const percentage = Math.floor((100 * filesDone) / Math.max(1, filesTotal));
    const counts = `${filesDone}/${filesTotal} files, ${articles} articles`;
    const rate = articlesPerSecond === undefined ? '' : `, ${articlesPerSecond}/s`;
    return [percentage, this.shown(counts + rate)];
  }

  private shown(sentence: string): string {
    return this.options.inLanguage?.(sentence) ?? sentence;
  }
}
