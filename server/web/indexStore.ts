/**
 * The cache in the browser's database: segments named by a hash of what they were built from, and
 * one state per source. A write is there whole or not at all, and what is written is never changed,
 * so any number of windows share it. Where there is no database, or a broken one, all is kept in
 * memory: that costs one rebuild.
 */
import type { IndexStore, StoreOptions } from '../indexing/indexerHost';
import type { SourceState } from '../indexing/sourceState';
import { answered, dropDatabase, openDatabase, visitKeys } from './database';

interface StoredState {
  readonly used: number;
  readonly state: SourceState;
}

interface StoredSegment {
  readonly used: number;
  readonly bytes: Uint8Array;
}

const states = 'states';
const segments = 'segments';
const day = 24 * 60 * 60 * 1000;
const keepUnused = 30 * day;

/** Opens the cache called `cacheDir`; without a name all is kept in memory. */
export function openStore({ cacheDir, version, log }: StoreOptions): IndexStore {
  const memory = new Map<string, Uint8Array>();
  let works = cacheDir !== undefined && typeof indexedDB !== 'undefined';
  let opening: Promise<IDBDatabase> | undefined;
  /** Runs something on the database; undefined if there is none, which is told once. */
  const tried = async <T>(
    name: string,
    mode: IDBTransactionMode,
    run: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T | undefined> => {
    if (!works || cacheDir === undefined) return undefined;
    try {
      const database = await (opening ??= openOrRenew(cacheDir));
      return await run(database.transaction(name, mode).objectStore(name));
    } catch (error) {
      works = false;
      const reason = error instanceof Error ? error.message : String(error);
      log('warn', `The index cache cannot be used, so it is kept in memory: ${reason}`);
      return undefined;
    }
  };
  const named = (name: string) => `${version}/${name}`;
  return {
    get isLasting() {
      return works;
    },
    readState: source =>
      tried(states, 'readwrite', async store => {
        const key = named(source);
        // Only this code writes records, but others may have changed them.
        const request = store.get(key) as IDBRequest<Partial<StoredState> | undefined>;
        const state = (await answered(request))?.state;
        if (state === undefined) return undefined;
        if (!isState(state, source)) {
          log('warn', `The index cache of ${source} is broken: rebuilding it.`);
          return undefined;
        }
        store.put({ state, used: Date.now() } satisfies StoredState, key);
        return state;
      }),
    writeState: async state => {
      const record: StoredState = { state, used: Date.now() };
      await tried(states, 'readwrite', store => answered(store.put(record, named(state.source))));
    },
    readSegment: async key => {
      const kept = memory.get(key);
      if (kept !== undefined) return kept.slice();
      const found = await tried(segments, 'readonly', store => {
        const request = store.get(named(key)) as IDBRequest<Partial<StoredSegment> | undefined>;
        return answered(request);
      });
      const bytes: unknown = found?.bytes;
      return bytes instanceof Uint8Array ? bytes : undefined;
    },
    writeSegment: async (key, bytes) => {
      const record: StoredSegment = { bytes, used: Date.now() };
      const put = await tried(segments, 'readwrite', store =>
        answered(store.put(record, named(key))),
      );
      if (put === undefined) memory.set(key, bytes.slice());
    },
    collectGarbage: async now => {
      const used = await tried(states, 'readwrite', store => forgetStates(store, now));
      if (used !== undefined)
        await tried(segments, 'readwrite', store => forgetSegments(store, used, now));
    },
  };
}

/** A database that does not open is made anew. */
async function openOrRenew(name: string): Promise<IDBDatabase> {
  const stores = [states, segments];
  try {
    return await openDatabase(name, stores);
  } catch {
    await dropDatabase(name);
    return openDatabase(name, stores);
  }
}

function isState(value: SourceState, source: string): boolean {
  const { files, segments } = value as Partial<SourceState>;
  return value.source === source && Array.isArray(files) && Array.isArray(segments);
}

/** Removes states that nobody has read for weeks; gives the keys of the segments of the others. */
async function forgetStates(store: IDBObjectStore, now: number): Promise<ReadonlySet<string>> {
  const kept: string[] = [];
  await visitKeys(store, (key, used) => {
    if (now - used > keepUnused) store.delete(key);
    else kept.push(key);
  });
  const named = new Set<string>();
  for (const key of kept) {
    const request = store.get(key) as IDBRequest<Partial<StoredState> | undefined>;
    const found = await answered(request);
    const version = key.slice(0, key.indexOf('/'));
    for (const segment of found?.state?.segments ?? []) named.add(`${version}/${segment.key}`);
  }
  return named;
}

/** Removes old segments that no state names; young ones may belong to a state yet to be written. */
async function forgetSegments(
  store: IDBObjectStore,
  named: ReadonlySet<string>,
  now: number,
): Promise<true> {
  await visitKeys(store, (key, used) => {
    if (now - used > keepUnused && !named.has(key)) store.delete(key);
  });
  return true;
}
