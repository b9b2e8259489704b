/**
 * Starts the indexer when it is first needed, and again when it crashes: soon, then later, and
 * after three crashes in ten minutes not any more until someone asks for it. One that does not get
 * over a file is ended, and goes on without that file.
 */
import {
  aliveInterval,
  type IndexerEvents,
  type IndexerPort,
  type IndexerReport,
  type IndexerRequest,
  type OpenRequest,
  type PoisonedFile,
  type ProgressReport,
} from './indexMessages';

export interface SupervisorOptions {
  readonly start: (events: IndexerEvents) => IndexerPort;
  readonly onReport: (report: IndexerReport) => void;
  /** The indexer will not be started again by itself. */
  readonly onGiveUp: (reason: string) => void;
  readonly log: (message: string) => void;
  /** Keys of the segments whose bytes the server holds. */
  readonly held: () => readonly string[];
  /** Runs something after so many milliseconds. */
  readonly later: (run: () => void, delay: number) => void;
  /** Runs something again and again after so many milliseconds; gives what ends that. */
  readonly every: (run: () => void, interval: number) => () => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * Milliseconds without work after which the indexer is let go: what it used for its work, often
 * more than the index itself, goes back to the system, and starting it again costs 0.1 s.
 */
const restAfter = 1000;
const restartDelays: readonly number[] = [200, 2000];
const memory = 10 * 60 * 1000;
/** Crashes while reading the same file after which that file is left out. */
const poisonedAfter = 2;
/** Milliseconds between two looks whether the indexer has told anything. */
const lookInterval = aliveInterval;

export class IndexSupervisor {
  private port: IndexerPort | undefined;
  private lastOpen: OpenRequest | undefined;
  private sentTurn = 0;
  private idleTurn = 0;
  private reading: ProgressReport | undefined;
  /** Looks in a row that found nothing told. Counted, for the time that a computer sleeps is no work. */
  private silentLooks = 0;
  private endLooking = (): void => undefined;
  /** Whether the indexer was let go with everything done. */
  private rested = false;
  private crashes: readonly number[] = [];
  private readonly crashesAt = new Map<string, number>();
  private readonly endless = new Set<string>();

  constructor(private readonly options: SupervisorOptions) {}

  /** Whether something that was asked for is not done yet. */
  get isBusy(): boolean {
    return this.idleTurn < this.sentTurn;
  }

  send(request: IndexerRequest): void {
    if (request.kind === 'open') this.lastOpen = request;
    if (request.kind === 'cancel' && this.rested) return;
    if (this.port === undefined) this.start(request.kind === 'open' ? undefined : request);
    else this.sendNow(request);
  }

  dispose(): void {
    this.end();
    this.lastOpen = undefined;
    this.idleTurn = this.sentTurn;
  }

  private start(then?: IndexerRequest): void {
    if (this.lastOpen === undefined || this.port !== undefined) return;
    this.reading = undefined;
    this.silentLooks = 0;
    this.endLooking();
    this.endLooking = this.options.every(() => this.look(), lookInterval);
    this.port = this.options.start({
      onReport: report => this.receive(report),
      onCrash: reason => this.crashed(reason),
    });
    const resume = this.rested && then !== undefined;
    this.rested = false;
    this.sendNow({ ...this.lastOpen, poisoned: this.poisoned(), resume });
    if (then) this.sendNow(then);
  }

  private sendNow(request: IndexerRequest): void {
    this.sentTurn++;
    const held = this.options.held();
    const complete = request.kind === 'open' ? { ...request, held } : request;
    this.port?.send({ turn: this.sentTurn, request: complete });
  }

  private poisoned(): readonly PoisonedFile[] {
    const crashing = [...this.crashesAt].filter(([, count]) => count >= poisonedAfter);
    return [
      ...crashing.map(([path]) => ({ path, why: 'crash' }) as const),
      ...[...this.endless].map(path => ({ path, why: 'time' }) as const),
    ];
  }

  /** Ends an indexer that has been silent longer than its file allows, and starts one without it. */
  private look(): void {
    if (this.reading === undefined) return;
    this.silentLooks++;
    const { path, bytes } = this.reading;
    if (this.silentLooks * lookInterval <= allowedSilence(bytes)) return;
    this.options.log(`The indexer did not get over ${path}: it goes on without that file.`);
    this.endless.add(path);
    this.end();
    this.start();
  }

  private end(): void {
    this.endLooking();
    this.port?.dispose();
    this.port = undefined;
  }

  private receive(report: IndexerReport): void {
    this.silentLooks = 0;
    if (report.kind === 'alive') return;
    if (report.kind === 'progress') this.reading = report;
    if (report.kind === 'idle') {
      this.idleTurn = report.turn;
      this.reading = undefined;
      if (report.resumable) this.options.later(() => this.rest(report.turn), restAfter);
    }
    this.options.onReport(report);
  }

  /** Lets the indexer go, unless it was given something to do since this turn. */
  private rest(turn: number): void {
    if (this.port === undefined || this.sentTurn !== turn) return;
    this.end();
    this.rested = true;
  }

  private crashed(reason: string): void {
    const reading = this.reading?.path;
    this.endLooking();
    this.port = undefined;
    if (reading !== undefined) {
      this.crashesAt.set(reading, (this.crashesAt.get(reading) ?? 0) + 1);
    }
    const now = this.options.now();
    this.crashes = [...this.crashes.filter(at => now - at < memory), now];
    const where = reading === undefined ? '' : ` while reading ${reading}`;
    this.options.log(`The indexer crashed${where}: ${reason}`);
    const delay = restartDelays[this.crashes.length - 1];
    if (delay === undefined) {
      this.crashes = [];
      this.idleTurn = this.sentTurn;
      this.options.onGiveUp(reason);
    } else {
      this.options.later(() => this.start(), delay);
    }
  }
}

/** Milliseconds that one file may take without a word: what is slow, by ten times and more, is not. */
function allowedSilence(bytes: number): number {
  return 60_000 + bytes / 50;
}
