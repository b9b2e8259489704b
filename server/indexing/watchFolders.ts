/** Notices changes below sources for clients that cannot watch files themselves. */
import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isInside } from './wantedDocs';

/** Folders watched at most: each costs a handle of the system, of which there are few thousand. */
const folderLimit = 4000;

/**
 * Watches the folders of sources, one by one and not recursively: the recursive way of Node 20 on
 * Linux takes a handle for every file.
 */
export class FolderWatch {
  private readonly watchers = new Map<string, FSWatcher>();
  private sources: readonly string[] = [];
  private refused = false;

  constructor(
    private readonly onChange: (path: string) => void,
    private readonly log: (message: string) => void,
  ) {}

  /** Only changes in these sources are told from now on. */
  setSources(sources: readonly string[]): void {
    this.sources = sources;
  }

  /** Watches all folders of a source that are not watched yet. */
  async cover(source: string): Promise<void> {
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
        if (name === basename(folder)) forget();
        if (this.sources.some(source => isInside(path, source))) this.onChange(path);
      });
      const forget = () => {
        watcher.close();
        this.watchers.delete(folder);
      };
      watcher.on('error', forget);
      this.watchers.set(folder, watcher);
    } catch (error) {
      this.refuse(error instanceof Error ? error.message : String(error));
    }
  }

  private refuse(reason: string): void {
    if (!this.refused) this.log(`Changes of some documents will not be noticed: ${reason}.`);
    this.refused = true;
  }
}

async function* foldersOf(source: string): AsyncGenerator<string> {
  const found = await stat(source).catch(() => undefined);
  yield dirname(source);
  if (found?.isDirectory() !== true) return;
  const waiting = [source];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    yield folder;
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const hidden = entry.name.startsWith('.') || entry.name === 'node_modules';
      if (entry.isDirectory() && !hidden) waiting.push(join(folder, entry.name));
    }
  }
}
