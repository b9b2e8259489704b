/** The sources (and packs) that are wanted, and what is to be looked at in each. */
import type { SourceLook } from './findFiles';
import type { OpenRequest, SourceReport } from './indexMessages';
import type { Paths } from './paths';
import { emptyState, type SourceState } from './sourceState';

/** A source (or pack) that is wanted. */
export interface LiveSource {
  readonly path: string;
  readonly pack: boolean;
  state: SourceState;
  loaded: boolean;
  /** The next update starts from nothing. */
  rebuild: boolean;
  /** What to look at next; paths, or everything if empty. */
  dirty: Set<string> | undefined;
  /** Files found and not read yet. */
  readonly unread: Set<string>;
  /** Files that are no documents by their names. */
  passedOver: readonly string[];
}

/** Keeps what is known of a source for as long as it is wanted. */
export class LiveSources {
  private readonly live = new Map<string, LiveSource>();

  constructor(private readonly paths: Paths) {}

  list(): Iterable<LiveSource> {
    return this.live.values();
  }

  /**
   * Drops what is not wanted any more and takes in what is new; the rest stays as it is. Where
   * another indexer's work is resumed, nothing is looked at but what is asked for.
   */
  open({ sources, packs, resume }: Pick<OpenRequest, 'sources' | 'packs' | 'resume'>): void {
    const wanted = new Map<string, boolean>([
      ...sources.map(path => [path, false] as const),
      ...packs.map(path => [path, true] as const),
    ]);
    for (const [path, { pack }] of this.live) {
      if (wanted.get(path) !== pack) this.live.delete(path);
    }
    for (const [path, pack] of wanted) {
      if (this.live.has(path)) continue;
      const state = emptyState(path);
      const dirty = resume ? undefined : new Set<string>();
      const nothing = { unread: new Set<string>(), passedOver: [] };
      this.live.set(path, { path, pack, state, loaded: false, rebuild: false, dirty, ...nothing });
    }
  }

  /** Has these paths looked at, or everything if there are none. */
  markDirty(paths: readonly string[]): void {
    for (const live of this.live.values()) {
      const inside = paths.filter(path => this.paths.isInside(path, live.path));
      if (paths.length === 0) live.dirty = new Set();
      else if (inside.length > 0) live.dirty = joinPaths(live.dirty, inside);
    }
  }

  /** Has everything read again. */
  markAll(): void {
    for (const live of this.live.values()) {
      live.rebuild = true;
      live.dirty = new Set();
    }
  }

  /** A source with something to do; undefined if all are up to date. */
  next(): LiveSource | undefined {
    return [...this.live.values()].find(live => live.dirty !== undefined || !live.loaded);
  }

  isWanted(live: LiveSource): boolean {
    return this.live.get(live.path) === live;
  }
}

/** What a look found is to be read; a look at a few files says nothing of the others. */
export function noteFound(
  live: LiveSource,
  look: Pick<SourceLook, 'changed' | 'passedOver'>,
): void {
  if (look.passedOver !== undefined) {
    live.unread.clear();
    live.passedOver = look.passedOver;
  }
  for (const { file } of look.changed.toRead) live.unread.add(file.path);
}

/** What a report says of files still to be read; nothing if there are none. */
export function unreadOf({ unread, state }: LiveSource): Pick<SourceReport, 'unread'> {
  if (unread.size === 0) return {};
  const known = state.files.filter(({ path }) => !unread.has(path)).length;
  return { unread: { files: unread.size, of: unread.size + known } };
}

/** Paths to look at; an empty set stands for all and absorbs every path. */
function joinPaths(dirty: Set<string> | undefined, paths: readonly string[]): Set<string> {
  if (dirty?.size === 0) return dirty;
  return new Set([...(dirty ?? []), ...paths]);
}
