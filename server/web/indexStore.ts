/**
 * The cache in the browser's database: segments named by a hash of what they were built from, and
 * one state per source. A write is there whole or not at all, and what is written is never changed,
 * so any number of windows share it. Where there is no database, or a broken one, all is kept in
 * memory: that costs one rebuild.
 */
import type { IndexStore, StoreOptions } from '../indexing/indexerHost';
import { isStateOf, readByOthers } from '../indexing/sourceState';
import { answered, dropDatabase, openDatabase } from './database';
import { forgetSegments, forgetStates, formerState, type StoredState } from './storedStates';

interface StoredSegment {
  readonly used: number;
  readonly bytes: Uint8Array;
}

const states = 'states';
const segments = 'segments';

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
  const storedSegment = async (name: string): Promise<Uint8Array | undefined> => {
    const found = await tried(segments, 'readonly', store => {
      const request = store.get(name) as IDBRequest<Partial<StoredSegment> | undefined>;
      return answered(request);
    });
    const bytes: unknown = found?.bytes;
    return bytes instanceof Uint8Array ? bytes : undefined;
  };
  const writeSegment = async (key: string, bytes: Uint8Array): Promise<void> => {
    const record: StoredSegment = { bytes, used: Date.now() };
    const put = await tried(segments, 'readwrite', store =>
      answered(store.put(record, named(key))),
    );
    if (put === undefined) memory.set(key, bytes.slice());
  };
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
        if (!isStateOf(state, source)) {
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
      return storedSegment(named(key));
    },
    writeSegment,
    recall: async source => {
      const former = await tried(states, 'readonly', store =>
        formerState(store, { source, version }),
      );
      if (former === undefined) return undefined;
      for (const { key } of former.state.segments) {
        const bytes = await storedSegment(`${former.version}/${key}`);
        if (bytes !== undefined) await writeSegment(key, bytes);
      }
      return readByOthers(former.state);
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
