/**
 * Keeps the index of all sources up to date. It runs beside the server (in a worker thread), is
 * told which sources are wanted and what may have changed, and reports each new state. A class with the
 * state of all sources: what was asked meanwhile decides what is done next, and that is one queue.
 */
import type { ColumnNames } from '../../docs-index/columnNames';
import { defaultLimits, withLimits, type ReadLimits } from '../../docs-index/limits';
import type { OpenFile } from '../../docs-index/read/readSource';
import { lookAtFiles, lookAtSource, type SourceLook } from './findFiles';
import type { IndexerReport, NumberedRequest, OpenRequest } from './indexMessages';
import { cacheKey, type IndexerHost, type IndexStore, type StoreOptions } from './indexerHost';
import { loadPack } from './loadPack';
import { loadSource } from './loadSource';
import { LiveSources, noteFound, unreadOf, type LiveSource } from './liveSources';
import {
  countArticles,
  keepFiles,
  problemsOf,
  type SourceState,
  tellIfNothing,
} from './sourceState';
import { recognisedIn } from './recognised';
import { updateSource, type SourceUpdate, type UpdateWork } from './updateSource';

export interface IndexerOptions {
  readonly post: (report: IndexerReport) => void;
  /** Names the code that fills the cache, 32 hexadecimal digits. */
  readonly version: string;
  readonly host: IndexerHost;
  /** Milliseconds, for pacing only. */
  readonly now: () => number;
}

/** Bounds on what is read, and columns that a person named. */
interface HowToRead {
  readonly limits: ReadLimits;
  readonly columns: ColumnNames;
}

/** Works through its requests one after the other; a newer one takes effect at the next file. */
export class Indexer {
  private readonly live: LiveSources;
  private store: IndexStore | undefined;
  private poisoned: UpdateWork['poisoned'] = new Map();
  private reading: HowToRead = { limits: defaultLimits, columns: {} };
  private working = false;
  private cancelled = false;
  private collected = false;
  private held: ReadonlySet<string> = new Set();
  private resumes = false;
  private turn = 0;
  private progress = { filesDone: 0, filesTotal: 0, articles: 0 };

  constructor(private readonly options: IndexerOptions) {
    this.live = new LiveSources(options.host.paths);
  }

  /** Takes a request and returns at once; reports follow, the last of them `idle`. */
  receive({ turn, request }: NumberedRequest): void {
    this.turn = turn;
    this.cancelled = request.kind === 'cancel';
    if (request.kind === 'open') this.open(request);
    if (request.kind === 'check') this.live.markDirty(request.paths);
    if (request.kind === 'rebuild') this.live.markAll();
    if (!this.working) void this.work();
  }

  /** Stops; what is being read is finished, what was found is not told any more. */
  dispose(): void {
    this.cancelled = true;
  }

  private open(request: OpenRequest): void {
    const { cacheDir, followOutsideLinks: outsideLinks = false } = request;
    const limits = { ...withLimits(request.limits), outsideLinks };
    this.setReading({ limits, columns: request.columns });
    const { host } = this.options;
    const version = cacheVersion(this.options, this.reading);
    const log: StoreOptions['log'] = (level, text) => this.log(level, text);
    this.store ??= host.openStore({ cacheDir, version, log });
    this.poisoned = new Map(request.poisoned.map(({ path, why }) => [path, why]));
    this.held = new Set(request.held);
    this.resumes = request.resume;
    this.live.open(request);
  }

  /** What was read in another way, here or in the cache, is read again. */
  private setReading(reading: HowToRead): void {
    if (JSON.stringify(reading) === JSON.stringify(this.reading)) return;
    this.reading = reading;
    this.store = undefined;
    this.live.markAll();
  }

  private async work(): Promise<void> {
    this.working = true;
    this.progress = { filesDone: 0, filesTotal: 0, articles: 0 };
    try {
      for (const live of this.live.list()) if (!live.loaded) await this.load(live);
      for (let live = this.next(); live; live = this.next()) await this.bringUpToDate(live);
      if (!this.collected && !this.resumes) await this.store?.collectGarbage(Date.now());
      this.collected = true;
    } finally {
      this.working = false;
    }
    const { turn, cancelled, store } = this;
    const resumable = !cancelled && store?.isLasting === true;
    this.options.post({ kind: 'idle', turn, cancelled, resumable });
  }

  private next(): LiveSource | undefined {
    return this.cancelled ? undefined : this.live.next();
  }

  /** What the cache holds is reported before anything is compared with the files. */
  private async load(live: LiveSource): Promise<void> {
    const { store } = this;
    live.loaded = true;
    if (live.pack || store === undefined) return;
    if (!(await this.loadCached(live, store)) && this.resumes) {
      // Somebody emptied the cache meanwhile: what the server holds answers until all is read again.
      live.rebuild = true;
      live.dirty = new Set();
    }
  }

  /** Opens what the cache holds of a source; false if that is nothing. */
  private async loadCached(live: LiveSource, store: IndexStore): Promise<boolean> {
    const log = (text: string) => this.log('warn', text);
    const found = await loadSource(live.path, { store, held: this.held, log });
    if (found === undefined) return false;
    live.state = found.state;
    this.report(live, found);
    return true;
  }

  private async bringUpToDate(live: LiveSource): Promise<void> {
    if (!live.loaded) await this.load(live);
    const dirty = live.dirty ?? new Set<string>();
    live.dirty = undefined;
    try {
      if (live.pack) await this.updatePack(live);
      else await this.update(live, dirty);
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.log('error', `Indexing ${live.path} failed: ${reason}`);
    }
  }

  /** A pack that cannot be opened, and of which nothing is open, answers from its copy in the cache. */
  private async updatePack(live: LiveSource): Promise<void> {
    const { store, options } = this;
    if (store === undefined) return;
    let found = await loadPack(live.state, { store, host: options.host });
    if (found.state.segments.length === 0 && (await this.loadCached(live, store))) {
      found = await loadPack(live.state, { store, host: options.host });
    }
    this.report(live, found);
  }

  private async update(live: LiveSource, dirty: ReadonlySet<string>): Promise<void> {
    const { store } = this;
    if (store === undefined) return;
    const look = await this.look(live, dirty);
    if (look.isAway && (await this.recall(live, store))) return this.update(live, dirty);
    const { changed, problems, passedOver } = look;
    const start = live.rebuild ? keepFiles(live.state, look.unreached) : live.state;
    noteFound(live, look);
    this.progress.filesTotal += changed.toRead.length;
    const now = { problems, isAway: look.isAway, ...(!look.isAway && { readAt: Date.now() }) };
    let last: SourceUpdate = { state: { ...start, ...now }, bytes: new Map() };
    // While an index is rebuilt the old one answers, so that nothing is missing meanwhile.
    const held = new Map<string, Uint8Array>();
    const saveIfDue = this.createSaver(store);
    for await (const update of updateSource(last.state, changed, this.workOn(live, store))) {
      last = update;
      if (!live.rebuild) this.report(live, update);
      else for (const [key, bytes] of update.bytes) held.set(key, bytes);
      await saveIfDue(update.state);
    }
    if (live.rebuild && this.isUnwanted(live)) {
      // The index of before answers, and is whole.
      live.unread.clear();
      return;
    }
    live.rebuild = false;
    const isAllRead = live.unread.size === 0;
    const state = isAllRead ? tellIfNothing(last.state, passedOver ?? []) : last.state;
    this.report(live, { state, bytes: held });
    await store.writeState(state);
  }

  /** Takes over what other versions of the code left of a source that is away, if nothing is known. */
  private async recall(live: LiveSource, store: IndexStore): Promise<boolean> {
    const former = countArticles(live.state) > 0 ? undefined : await store.recall(live.path);
    if (former === undefined) return false;
    await store.writeState(former);
    await this.load(live);
    return countArticles(live.state) > 0;
  }

  private async look(
    { state, rebuild }: LiveSource,
    dirty: ReadonlySet<string>,
  ): Promise<SourceLook> {
    const { limits } = this.reading;
    const options = { limits, host: this.options.host, isForced: rebuild };
    const few = dirty.size > 0 ? await lookAtFiles(state, [...dirty], options) : undefined;
    return few ?? lookAtSource(state, options);
  }

  private workOn(live: LiveSource, store: IndexStore): UpdateWork {
    return {
      host: this.options.host,
      store,
      poisoned: this.poisoned,
      ...this.reading,
      isCancelled: () => this.isUnwanted(live),
      onFile: file => {
        live.unread.delete(file.path);
        this.postProgress(file);
      },
      now: this.options.now,
    };
  }

  private isUnwanted(live: LiveSource): boolean {
    return this.cancelled || !this.live.isWanted(live);
  }

  /** Saves now and then, so that a crash in a long run costs seconds of work only. */
  private createSaver(store: IndexStore): (state: SourceState) => Promise<void> {
    let savedAt = this.options.now();
    return async state => {
      if (this.options.now() - savedAt < 5000) return;
      await store.writeState(state);
      savedAt = this.options.now();
    };
  }

  private report(live: LiveSource, { state, bytes }: SourceUpdate): void {
    this.progress.articles += Math.max(0, countArticles(state) - countArticles(live.state));
    live.state = state;
    const used = new Set(state.segments.map(segment => segment.key));
    this.options.post({
      kind: 'source',
      source: live.path,
      segments: state.segments.map(({ key, deleted }) => ({ key, deleted })),
      bytes: new Map([...bytes].filter(([key]) => used.has(key))),
      articles: countArticles(state),
      problems: problemsOf(state),
      ...(state.isAway === true && state.readAt !== undefined && { asOf: state.readAt }),
      recognised: recognisedIn(state, live.passedOver),
      ...unreadOf(live),
    });
  }

  private postProgress({ path, size: bytes }: OpenFile): void {
    const { filesDone, filesTotal, articles } = this.progress;
    this.options.post({ kind: 'progress', path, bytes, filesDone, filesTotal, articles });
    this.progress.filesDone++;
  }

  private log(level: 'info' | 'warn' | 'error', message: string): void {
    this.options.post({ kind: 'log', level, message });
  }
}

/** The name of the code that fills the cache, and of the way in which it read. */
function cacheVersion({ version, host }: IndexerOptions, reading: HowToRead): string {
  const text = JSON.stringify(reading);
  if (text === JSON.stringify({ limits: defaultLimits, columns: {} })) return version;
  return cacheKey(host.createHash, version, new TextEncoder().encode(text));
}
