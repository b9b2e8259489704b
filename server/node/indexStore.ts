/**
 * The cache on disk: segments named by a hash of what they were built from, and one state file per
 * source. Every file appears whole or not at all (written aside, synced, renamed), and nothing is
 * changed once written, so any number of servers share a folder and a crash harms none of them.
 */
import { readdir, readFile, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../docs-index/node/writeWhole';
import { cacheKey, keepUnused, type IndexStore, type StoreOptions } from '../indexing/indexerHost';
import { isStateOf, readByOthers, type SourceState } from '../indexing/sourceState';
import { foldersWith } from './formerCache';
import { sha256 } from './sha256';

/**
 * Opens the cache in a folder, which need not exist yet. `version` names the code that fills it:
 * what other code wrote is not seen. Without a folder, and from the first failed write on, what is
 * written is kept in memory; the failure is logged once.
 */
export function openStore(options: StoreOptions): IndexStore {
  const { cacheDir, log } = options;
  const memory = new Map<string, Uint8Array>();
  const folder = cacheDir === undefined ? undefined : join(cacheDir, options.version);
  let writable = folder !== undefined;
  const writeFile = async (name: string, bytes: Uint8Array) => {
    if (folder === undefined || !writable) return false;
    try {
      await writeWhole(join(folder, name), bytes);
      return true;
    } catch (error) {
      writable = false;
      log('warn', `The index cache cannot be written, so it is kept in memory: ${reason(error)}`);
      return false;
    }
  };
  return {
    get isLasting() {
      return writable;
    },
    async readState(source) {
      const path = folder === undefined ? undefined : join(folder, stateName(source));
      const bytes = await readIfThere(path);
      if (path === undefined || bytes === undefined) return undefined;
      await markUsed(path);
      const state = parseState(bytes, source);
      if (state === undefined)
        log('warn', `The index cache of ${source} is broken: rebuilding it.`);
      return state;
    },
    async writeState(state) {
      await writeFile(stateName(state.source), Buffer.from(JSON.stringify(state)));
    },
    async readSegment(key) {
      return memory.get(key)?.slice() ?? (await readIfThere(folder && join(folder, `${key}.sdx`)));
    },
    async writeSegment(key, bytes) {
      if (!(await writeFile(`${key}.sdx`, bytes))) memory.set(key, bytes.slice());
    },
    async recall(source) {
      const name = stateName(source);
      const others = cacheDir === undefined ? [] : await foldersWith(cacheDir, name);
      for (const other of others.filter(path => path !== folder)) {
        const bytes = await readIfThere(join(other, name));
        const state = bytes && parseState(bytes, source);
        if (state === undefined) continue;
        for (const { key } of state.segments) {
          const segment = await readIfThere(join(other, `${key}.sdx`));
          if (segment) await this.writeSegment(key, segment);
        }
        return readByOthers(state);
      }
      return undefined;
    },
    async collectGarbage(now) {
      if (cacheDir !== undefined) await collectGarbage(cacheDir, now);
    },
  };
}

function stateName(source: string): string {
  return `${cacheKey(sha256, source)}.json`;
}

async function readIfThere(path: string | undefined): Promise<Uint8Array | undefined> {
  if (path === undefined) return undefined;
  try {
    // A copy owns its memory, so that it can be moved to another thread.
    const bytes = await readFile(path);
    return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  } catch {
    return undefined;
  }
}

function parseState(bytes: Uint8Array, source: string): SourceState | undefined {
  try {
    // Only this code writes states into this folder, whole or not at all.
    const state: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return isStateOf(state, source) ? state : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Deletes what is older than 30 days, in the folders of all versions: segments that no state names
 * and states whose source nobody opened. Other servers' files are young or named, and so stay.
 */
async function collectGarbage(cacheDir: string, now: number): Promise<void> {
  for (const folder of await readdir(cacheDir, { withFileTypes: true }).catch(() => [])) {
    if (!folder.isDirectory() || !/^[0-9a-f]{32}$/.test(folder.name)) continue;
    await collectFolder(join(cacheDir, folder.name), now).catch(() => undefined);
  }
}

async function collectFolder(folder: string, now: number): Promise<void> {
  const names = await readdir(folder);
  const old = async (name: string) => now - (await stat(join(folder, name))).mtimeMs > keepUnused;
  const used = new Set<string>();
  for (const name of names.filter(name => name.endsWith('.json'))) {
    if (await old(name)) await rm(join(folder, name), { force: true });
    else for (const key of await segmentsOf(join(folder, name))) used.add(`${key}.sdx`);
  }
  for (const name of names.filter(name => /\.(sdx|tmp)$/.test(name))) {
    if (!used.has(name) && (await old(name))) await rm(join(folder, name), { force: true });
  }
  await rmdir(folder);
}

async function segmentsOf(path: string): Promise<readonly string[]> {
  try {
    const found = (await readFile(path, 'utf8')).matchAll(/"key":"([0-9a-f]{32})"/g);
    return [...found].map(match => match[1] ?? '');
  } catch {
    return [];
  }
}

/** Unused files are deleted by their age, so a file that is used is made young. */
async function markUsed(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
