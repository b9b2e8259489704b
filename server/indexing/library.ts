/**
 * The documents a server answers from: opens what is wanted, keeps it up to date through the
 * indexer, and knows how things stand. All that waits for one another is here, in one order: what is
 * wanted, watched, read, opened and prepared; that is why it is long.
 */
import type { Problem } from '../../docs-index/article';
import type { DocsIndex } from '../../docs-index/answer/docsIndex';
import { AwayWatch } from './awayWatch';
import { Burst } from './burst';
import { progressSince, statusOf } from './docsStatus';
import type {
  IndexerEvents,
  IndexerPort,
  IndexerReport,
  IndexerRequest,
  OpenRequest,
  ProgressReport,
  SourceReport,
} from './indexMessages';
import { IndexSupervisor } from './indexSupervisor';
import { LiveIndex } from './liveIndex';
import type { IndexState, Recognised, StatusAnswer } from '../protocol';
import type { Paths } from './paths';
import type { WantedDocs } from './wantedDocs';
import { SharedDocs, type SharedDocsOptions } from './sharedDocs';
import type { SourceWatch, WatchOptions } from './sourceWatch';

export interface LibraryOptions {
  /** Bytes of the shipped starter pack; undefined if there is none. */
  readonly starter: () => Uint8Array | undefined;
  readonly startIndexer: (events: IndexerEvents) => IndexerPort;
  readonly watchSources: (options: WatchOptions) => SourceWatch;
  readonly paths: Paths;
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
  /** Prepares asking a search server; absent where none can be asked. */
  readonly connectServer?: SharedDocsOptions['connect'];
  /** Called whenever `status` may have changed. */
  readonly onChange: () => void;
}

export interface OpenOptions {
  readonly cacheDir: string | undefined;
  /** Whether to notice changed files itself, because the client does not tell of them. */
  readonly watch: boolean;
}

export class Library {
  private readonly live: LiveIndex;
  private readonly supervisor: IndexSupervisor;
  /** Documents of a search server. */
  readonly shared: SharedDocs;
  private wanted: WantedDocs | undefined;
  private progress: ProgressReport | undefined;
  private busySince = 0;
  private message: string | undefined;
  private failed = false;
  private isPreparing = false;
  /** The last index of which it was told that hovers answer from it. */
  private announced: DocsIndex | undefined;
  private readonly changed = new Burst(paths => this.send({ kind: 'check', paths }), burst);
  private readonly watch: SourceWatch;
  private readonly awayWatch = new AwayWatch(paths => this.check(paths));
  /** Sent once its folders are watched, unless another takes its place before. */
  private latest: OpenRequest | undefined;

  constructor(private readonly options: LibraryOptions) {
    this.live = new LiveIndex(message => options.log('error', message));
    this.shared = new SharedDocs({
      connect: options.connectServer ?? (() => Promise.reject(new Error(noServer))),
      onChange: () => this.takeShared(),
      log: options.log,
      now: Date.now,
    });
    this.watch = options.watchSources({
      onChange: path => this.check([path]),
      log: message => options.log('warn', message),
    });
    this.supervisor = new IndexSupervisor({
      start: options.startIndexer,
      onReport: report => this.receive(report),
      onGiveUp: reason => this.fail(reason),
      held: () => this.live.keys(),
      log: message => options.log('error', message),
      later: (run, delay) => void setTimeout(run, delay),
      every: (run, interval) => {
        const timer = setInterval(run, interval);
        return () => clearInterval(timer);
      },
      now: Date.now,
    });
  }

  /** Everything that can be searched now; asked again later, it may hold more. */
  get index(): DocsIndex {
    return this.live.current;
  }

  /** The same without what is kept of a search server. */
  get ownIndex(): DocsIndex {
    return this.live.own;
  }

  /** What hovers, completion and look-ups answer from; while indexing it may lag behind. */
  get reference(): DocsIndex {
    return this.live.reference;
  }

  /** Opens the starter docs or closes them, before it is known what else is wanted. */
  openStarter(wanted: boolean): void {
    this.live.setStarter(this.options.starter(), wanted);
    this.prepareSoon();
  }

  /** Opens these documents and closes others; what is cached answers before files are looked at. */
  open(wanted: WantedDocs, { cacheDir, watch }: OpenOptions): void {
    const before = this.wanted;
    this.wanted = wanted;
    const { sources, packs, starter, ...reading } = wanted;
    this.openStarter(starter);
    this.live.setSources([...sources, ...packs]);
    this.shared.open(wanted.server, cacheDir);
    this.prepareSoon();
    const same = JSON.stringify(before) === JSON.stringify(wanted);
    if (!same && (before !== undefined || sources.length + packs.length > 0)) {
      const place = cacheDir === undefined ? {} : { cacheDir };
      const fresh = { poisoned: [], held: [], resume: false };
      const docs = { sources, packs, ...reading };
      const request = { kind: 'open', ...docs, ...fresh, ...place } as const;
      if (watch) void this.watchThenSend(request);
      else this.send(request);
    }
    this.options.onChange();
  }

  /** What changes from here on is told; what changed before is seen by who looks afterwards. */
  private async watchThenSend(request: OpenRequest): Promise<void> {
    this.latest = request;
    await this.watch.follow([...request.sources, ...request.packs]);
    if (this.latest !== request) return;
    this.send(request);
    this.options.onChange();
  }

  /** A pack that cannot be opened costs itself alone; the log says why. */
  private takeShared(): void {
    this.live.setShared(this.shared.pack);
    this.prepareSoon();
    this.options.onChange();
  }

  /** Has files looked at that may have changed, appeared or gone; a burst of them only once. */
  check(paths: readonly string[]): void {
    const { isInside } = this.options.paths;
    const concerned = paths.filter(path => this.live.list().some(it => isInside(path, it.path)));
    if (concerned.length === 0) return;
    this.changed.add(concerned);
    this.options.onChange();
  }

  /** Indexes every source again from its files, also after the indexer was given up. */
  rebuild(): void {
    this.send({ kind: 'rebuild' });
    this.options.onChange();
  }

  /** Reads what was left when reading was stopped; what is read and the same is not read again. */
  readOn(): void {
    this.send({ kind: 'check', paths: [] });
    this.options.onChange();
  }

  /** What was recognised in a source; undefined if there is none of this path. */
  recognised(path: string): Recognised | undefined {
    return this.live.list().find(source => source.path === path)?.recognised;
  }

  /** Stops indexing; what is indexed can be found. */
  cancel(): void {
    this.send({ kind: 'cancel' });
  }

  dispose(): void {
    this.changed.clear();
    this.watch.clear();
    this.awayWatch.clear();
    this.shared.dispose();
    this.latest = undefined;
    this.supervisor.dispose();
  }

  status(): StatusAnswer {
    const { live, reference, progress, message } = this;
    return statusOf({
      ...{ state: this.state(), live, reference, message },
      progress: progress && progressSince(this.busySince, progress),
      server: this.shared.status(),
    });
  }

  problems(): readonly Problem[] {
    return this.live.list().flatMap(source => source.problems);
  }

  state(): IndexState {
    if (this.failed) return 'failed';
    if (this.wanted === undefined) return 'starting';
    const isBusy = this.watch.isStarting || this.supervisor.isBusy || this.changed.isPending;
    return isBusy || !this.live.isPrepared ? 'indexing' : 'ready';
  }

  private send(request: IndexerRequest): void {
    if (!this.supervisor.isBusy) this.busySince = Date.now();
    this.failed = false;
    this.message = undefined;
    this.supervisor.send(request);
  }

  private receive(report: IndexerReport): void {
    if (report.kind === 'log') this.options.log(report.level, report.message);
    if (report.kind === 'source') this.apply(report);
    if (report.kind === 'progress') this.progress = report;
    if (report.kind === 'idle') {
      this.progress = undefined;
      this.prepareSoon();
      this.awayWatch.follow(this.away());
      if (report.cancelled) this.message = this.stopped();
    }
    if (report.kind === 'source') this.prepareSoon();
    if (report.kind !== 'log') this.options.onChange();
  }

  /** A source that is back is another folder, though of the same name, and is watched anew. */
  private apply(report: SourceReport): void {
    const wasAway = this.away().includes(report.source);
    this.live.apply(report);
    const isBack = wasAway && report.asOf === undefined;
    if (isBack && this.latest)
      void this.watch.follow([...this.latest.sources, ...this.latest.packs]);
  }

  private away(): readonly string[] {
    return this.live.list().flatMap(({ path, asOf }) => (asOf === undefined ? [] : [path]));
  }

  /** A little at a time, after what waits to be answered now. */
  private prepareSoon(): void {
    if (this.isPreparing) return;
    this.isPreparing = true;
    setImmediate(() => {
      this.isPreparing = false;
      const outcome = this.live.prepareSome(!this.supervisor.isBusy);
      if (outcome === 'more') {
        this.prepareSoon();
        return;
      }
      // Told by the index, not by the outcome: a hover that could not wait may have done the work.
      if (!this.live.isPrepared || this.announced === this.live.current) return;
      this.announced = this.live.current;
      this.options.onChange();
    });
  }

  private stopped(): string {
    const isPartly = this.live.list().some(({ unread }) => unread !== undefined);
    return isPartly
      ? 'Indexing was cancelled; some files are not indexed.'
      : 'Indexing was cancelled; the index of before answers.';
  }

  private fail(reason: string): void {
    this.failed = true;
    this.progress = undefined;
    this.message = `Indexing stopped after repeated crashes (${reason}). Rebuild to try again.`;
    this.options.onChange();
  }
}

const noServer = 'A search server cannot be asked from here.';

/** Milliseconds of quiet after which changed files are looked at. */
const burst = 100;
