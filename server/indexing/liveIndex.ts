/**
 * The index as it is now: the starter pack and the segments of every source, opened together.
 * It is replaced as a whole whenever a source changes; who holds an older one can go on using it.
 */
import type { Problem } from '../../docs-index/article';
import { openIndex, type DocsIndex, type SegmentView } from '../../docs-index/docsIndex';
import type { SourceReport } from './indexMessages';
import { tablesOf } from '../symbolAt/tables';

export interface LiveSource {
  readonly path: string;
  readonly articles: number;
  readonly problems: readonly Problem[];
  readonly segments: readonly KeyedView[];
}

interface KeyedView extends SegmentView {
  readonly key: string;
}

/** How much longer an index is looked things up in than it took to prepare: 1 % of the time. */
const useFactor = 100;

export class LiveIndex {
  /** Never fails to answer; empty until something is opened. */
  current: DocsIndex = openIndex([]);
  /**
   * What hovers, completion and look-ups answer from: the same, or while indexing a somewhat older
   * one, because deriving the tables of symbols from each new index would hold up every answer.
   */
  prepared: DocsIndex = this.current;
  private nextPreparation = 0;
  private starter: SegmentView | undefined;
  private sources = new Map<string, LiveSource>();

  constructor(private readonly log: (message: string) => void) {}

  /** Sources in the order wanted, each with what is known of it by now. */
  list(): readonly LiveSource[] {
    return [...this.sources.values()];
  }

  /** Without its documents the pack still tells who the vendor is and what words mean the same. */
  setStarter(bytes: Uint8Array | undefined, isWanted = true): void {
    const manifestOnly = !isWanted;
    const { starter } = this;
    if (bytes === starter?.bytes && (!bytes || manifestOnly === starter?.manifestOnly)) return;
    this.starter = bytes && { bytes, manifestOnly };
    this.reopen();
  }

  /** Keeps only these sources, in this order; new ones are empty until something is reported. */
  setSources(paths: readonly string[]): void {
    const before = this.sources;
    const empty = { articles: 0, problems: [], segments: [] };
    this.sources = new Map(paths.map(path => [path, before.get(path) ?? { path, ...empty }]));
    if ([...before.values()].some(({ segments }) => segments.length > 0)) this.reopen();
  }

  /** Takes over a source's new state. Reports of a source that is not wanted any more are void. */
  apply(report: SourceReport): void {
    const before = this.sources.get(report.source);
    if (before === undefined) return;
    const known = new Map(before.segments.map(segment => [segment.key, segment]));
    const segments = report.segments.flatMap(({ key, deleted }): KeyedView[] => {
      const old = known.get(key);
      if (old?.deleted?.size === deleted.length) return [old];
      const bytes = old?.bytes ?? report.bytes.get(key);
      return bytes === undefined ? [] : [{ key, bytes, deleted: new Set(deleted) }];
    });
    const { articles, problems } = report;
    this.sources.set(report.source, { path: report.source, articles, problems, segments });
    if (!sameSegments(before.segments, segments)) this.reopen();
  }

  /**
   * Derives from the present index what hovers need, so that the first of them need not wait. In
   * between, that is when `isSettled` is false, only as often as it is cheap. True if it was done.
   */
  prepare(isSettled: boolean): boolean {
    const start = performance.now();
    if (this.prepared === this.current || (!isSettled && start < this.nextPreparation))
      return false;
    tablesOf(this.current);
    this.prepared = this.current;
    const end = performance.now();
    this.nextPreparation = end + (end - start) * useFactor;
    return true;
  }

  private reopen(): void {
    const segments = this.list().flatMap(source => source.segments);
    try {
      this.current = openIndex([...(this.starter ? [this.starter] : []), ...segments]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log(`The index could not be opened, the one before stays in use: ${reason}`);
    }
  }
}

function sameSegments(a: readonly KeyedView[], b: readonly KeyedView[]): boolean {
  return a.length === b.length && a.every((segment, at) => segment === b[at]);
}
