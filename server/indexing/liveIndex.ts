/**
 * The index as it is now: the starter pack and the segments of every source, opened together.
 * It is replaced as a whole whenever a source changes; who holds an older one can go on using it.
 */
import type { Problem } from '../../docs-index/article';
import { type DocsIndex, openIndex } from '../../docs-index/answer/docsIndex';
import type { SegmentView } from '../../docs-index/keep/segments';
import { countSymbols } from './countSymbols';
import type { SourceReport } from './indexMessages';
import type { Recognised, UnreadFiles } from '../protocol';
import { deriveTables } from '../recognise/recognition';

export interface LiveSource {
  readonly path: string;
  readonly articles: number;
  readonly problems: readonly Problem[];
  readonly recognised: Recognised;
  readonly unread?: UnreadFiles;
  readonly segments: readonly KeyedView[];
  /** Of a source that cannot be reached: when it was read, milliseconds since 1970. */
  readonly asOf?: number;
}

interface KeyedView extends SegmentView {
  readonly key: string;
}

/**
 * How much longer an index is looked things up in than it took to prepare, 1 % of the time, and
 * how many milliseconds at least: every one of them leaves memory to be collected.
 */
const useFactor = 100;
const shortestUse = 5000;

/** Milliseconds after which work for later lets requests go first. */
const slice = 4;

/** An index of so many articles, a starter pack say, is prepared while a first hover waits for it. */
const preparedAtOnce = 500;

interface Preparation {
  readonly index: DocsIndex;
  /** Many small steps. */
  readonly reading: Iterator<void>;
  /** A few steps, each linear in the documented symbols. */
  readonly deriving: Iterator<void>;
}

function prepareIndex(index: DocsIndex): Preparation {
  return { index, reading: index.readSymbols(), deriving: deriveAll(index) };
}

function* deriveAll(index: DocsIndex): Generator<void, void> {
  const { symbols } = index;
  yield;
  if (symbols.fields.length > 0) yield;
  if (symbols.messages.length > 0) yield;
  countSymbols(index);
  yield* deriveTables(index);
}

export class LiveIndex {
  /** Never fails to answer; empty until something is opened. */
  current: DocsIndex = openIndex([]);
  /**
   * What hovers, completion and look-ups answer from: the same, or while indexing a somewhat older
   * one, because deriving the tables of symbols from each new index would hold up every answer.
   */
  get reference(): DocsIndex {
    const { prepared, current } = this;
    const isFirst = prepared.articleCount === 0 && current.articleCount <= preparedAtOnce;
    while (isFirst && this.prepareSome(true) === 'more');
    return this.prepared;
  }

  /** The present index without the pack of a search server. */
  get own(): DocsIndex {
    return this.current.withFound();
  }

  /** Whether hovers answer from the present index. */
  get isPrepared(): boolean {
    return this.prepared === this.current;
  }

  private prepared: DocsIndex = this.current;
  private preparation: Preparation | undefined;
  private nextPreparation = 0;
  private derivingTook = 0;
  private starter: SegmentView | undefined;
  private shared: SegmentView | undefined;
  private sources = new Map<string, LiveSource>();

  constructor(private readonly log: (message: string) => void) {}

  /** Sources in the order wanted, each with what is known of it by now. */
  list(): readonly LiveSource[] {
    return [...this.sources.values()];
  }

  /** Names of the segments of all sources, whose bytes are here. */
  keys(): readonly string[] {
    return this.list().flatMap(({ segments }) => segments.map(({ key }) => key));
  }

  /** Without its documents the pack still tells who the vendor is and what words mean the same. */
  setStarter(bytes: Uint8Array | undefined, isWanted = true): void {
    const manifestOnly = !isWanted;
    const { starter } = this;
    if (bytes === starter?.bytes && (!bytes || manifestOnly === starter?.manifestOnly)) return;
    this.starter = bytes && { bytes, manifestOnly };
    this.reopen();
  }

  /** The pack of a search server, whose documents are searched only while the server is away. */
  setShared(bytes: Uint8Array | undefined): void {
    if (bytes === this.shared?.bytes) return;
    this.shared = bytes && { bytes, isStandIn: true };
    this.reopen();
  }

  /** Keeps only these sources, in this order; new ones are empty until something is reported. */
  setSources(paths: readonly string[]): void {
    const before = this.sources;
    const recognised = { formats: [], passedOver: {} };
    const empty = { articles: 0, problems: [], recognised, segments: [] };
    this.sources = new Map(paths.map(path => [path, before.get(path) ?? { path, ...empty }]));
    if ([...before.values()].some(({ segments }) => segments.length > 0)) this.reopen();
  }

  /** Takes over a source's new state. Reports of a source that is not wanted any more are void. */
  apply(report: SourceReport): void {
    const before = this.sources.get(report.source);
    if (before === undefined) return;
    const { source: path, articles, problems, recognised, unread, asOf } = report;
    const keyed = new Map(before.segments.map(segment => [segment.key, segment]));
    const mark = asOf === undefined ? {} : { asOf: new Date(asOf).toISOString() };
    const segments = report.segments.flatMap(({ key, deleted }): KeyedView[] => {
      const old = keyed.get(key);
      if (old?.deleted?.size === deleted.length && old.asOf === mark.asOf) return [old];
      const bytes = old?.bytes ?? report.bytes.get(key);
      return bytes === undefined ? [] : [{ key, bytes, deleted: new Set(deleted), ...mark }];
    });
    const told = { ...(asOf !== undefined && { asOf }), ...(unread && { unread }) };
    this.sources.set(path, { path, articles, problems, recognised, segments, ...told });
    if (!sameSegments(before.segments, segments)) this.reopen();
  }

  /**
   * Derives a part of what hovers need from the present index, so that none of them need wait.
   * While `isSettled` is false the tables are only made as often as it is cheap. Returns `more` if it
   * wants to be called again soon, `done` when hovers answer from the present index from now on.
   */
  prepareSome(isSettled: boolean): 'more' | 'done' | 'nothing' {
    if (this.prepared === this.current) return 'nothing';
    if (this.preparation?.index !== this.current) this.preparation = prepareIndex(this.current);
    const { index, reading, deriving } = this.preparation;
    const start = performance.now();
    try {
      while (reading.next().done !== true) if (performance.now() - start > slice) return 'more';
      if (!isSettled && start < this.nextPreparation) return 'nothing';
      const isDone = deriving.next().done === true;
      this.derivingTook += performance.now() - start;
      if (!isDone) return 'more';
    } catch (error) {
      // Damaged: what is asked of it fails by itself, and search goes on.
      this.log(`The symbols of the index could not be read: ${reasonOf(error)}`);
    }
    this.prepared = index;
    this.preparation = undefined;
    this.nextPreparation = performance.now() + Math.max(shortestUse, this.derivingTook * useFactor);
    this.derivingTook = 0;
    return 'done';
  }

  private reopen(): void {
    const segments = this.list().flatMap(source => source.segments);
    const { starter, shared } = this;
    const packs = [starter, shared].filter(pack => pack !== undefined);
    try {
      this.current = openIndex([...packs, ...segments]);
    } catch (error) {
      this.log(`The index could not be opened, the one before stays in use: ${reasonOf(error)}`);
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function sameSegments(a: readonly KeyedView[], b: readonly KeyedView[]): boolean {
  return a.length === b.length && a.every((segment, at) => segment === b[at]);
}
