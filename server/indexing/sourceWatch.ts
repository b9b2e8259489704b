/** Notices changes below sources, for clients that cannot watch files themselves. */
export interface SourceWatch {
  /** Whether not all folders of the sources are watched yet. */
  readonly isStarting: boolean;
  /** Only changes in these sources are told from now on, and all of them once this resolves. */
  follow(sources: readonly string[]): Promise<void>;
  /** Stops watching everything. */
  clear(): void;
}

/** Who is told of changes, and of what cannot be watched. */
export interface WatchOptions {
  readonly onChange: (path: string) => void;
  readonly log: (message: string) => void;
}
