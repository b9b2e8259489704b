/** Notices changes below sources for clients that cannot watch files themselves. */
import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SourceWatch, WatchOptions } from '../indexing/sourceWatch';
import { isInside } from './paths';

/** Folders watched at most: each costs a handle of the system, of which there are few thousand. */
const folderLimit = 4000;

/**
 * Watches the folders of sources, one by one and not recursively: the recursive way of Node 20 on
 * Linux takes a handle for every file.
 */
export class FolderWatch implements SourceWatch {
  private readonly watchers = new Map<string, FSWatcher>();
  private sources: readonly string[] = [];
  private refused = false;
  private starting = 0;

  constructor(private readonly options: WatchOptions) {}

  /** Whether not all folders of the sources are watched yet. */
  get isStarting(): boolean {
    return this.starting > 0;
  }

  /** Only changes in these sources are told from now on, and all of them once this resolves. */
  async follow(sources: readonly string[]): Promise<void> {
    this.sources = sources;
    this.starting++;
    for (const source of sources) await this.cover(source);
    this.starting--;
  }

  /** Watches all folders of a source, or below a folder in one, that are not watched yet. */
  private async cover(source: string): Promise<void> {
    for await (const folder of foldersOf(source)) {
      if (this.watchers.has(folder)) continue;
      if (this.watchers.size >= folderLimit) {
        this.refuse(`more than ${folderLimit} folders`);
        return;
      }
      this.watch(folder);
    }
  }

  /** Stops watching everything. */
  clear(): void {
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  private watch(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        const path = name === null ? folder : join(folder, name);
        // This is how the removal of the folder itself is told.
        if (name === basename(folder)) void this.watchAnew(folder);
        if (!this.sources.some(source => isInside(path, source))) return;
        this.options.onChange(path);
        // A new folder is watched before it is looked at, so that nothing in it is missed.
        if (name !== null && isWanted(name)) void this.cover(path);
      });
      const forget = () => this.forget(folder);
      watcher.on('error', forget);
      this.watchers.set(folder, watcher);
    } catch (error) {
      this.refuse(error instanceof Error ? error.message : String(error));
    }
  }

  /** A folder that is gone is forgotten; one that only holds another of its name is watched on. */
  private async watchAnew(folder: string): Promise<void> {
    this.forget(folder);
    const isThere = await stat(folder).then(
      found => found.isDirectory(),
      () => false,
    );
    if (isThere) await this.cover(folder);
  }

  /** What lies below goes with its folder: one of the same name that comes later is another one. */
  private forget(folder: string): void {
    for (const [path, watcher] of this.watchers) {
      if (!isInside(path, folder)) continue;
      watcher.close();
      this.watchers.delete(path);
    }
  }

  private refuse(reason: string): void {
    if (!this.refused)
      this.options.log(`Changes of some documents will not be noticed: ${reason}.`);
    this.refused = true;
  }
}

function isWanted(folderName: string): boolean {
  return !folderName.startsWith('.') && folderName !== 'node_modules';
}

async function* foldersOf(source: string): AsyncGenerator<string> {
  const found = await stat(source).catch(() => undefined);
  yield dirname(source);
  if (found?.isDirectory() !== true) return;
  const waiting = [source];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    yield folder;
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory() && isWanted(entry.name)) waiting.push(join(folder, entry.name));
    }
  }
}
