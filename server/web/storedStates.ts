/** The records of sources in the browser's database, under the version of the code and the source. */
import { keepUnused } from '../indexing/indexerHost';
import { isStateOf, type SourceState } from '../indexing/sourceState';
import { answered, visitKeys } from './database';

export interface StoredState {
  readonly used: number;
  readonly state: SourceState;
}

/** What other code last knew of a source, by the version that wrote it; the newest. */
export async function formerState(
  store: IDBObjectStore,
  { source, version }: { readonly source: string; readonly version: string },
): Promise<{ readonly version: string; readonly state: SourceState } | undefined> {
  const keys: string[] = [];
  await visitKeys(store, key => {
    const at = key.indexOf('/');
    if (key.slice(at + 1) === source && key.slice(0, at) !== version) keys.unshift(key);
  });
  for (const key of keys) {
    const request = store.get(key) as IDBRequest<Partial<StoredState> | undefined>;
    const state = (await answered(request))?.state;
    if (isStateOf(state, source)) return { version: key.slice(0, key.indexOf('/')), state };
  }
  return undefined;
}

/** Removes states that nobody has read for weeks; gives the keys of the segments of the others. */
export async function forgetStates(
  store: IDBObjectStore,
  now: number,
): Promise<ReadonlySet<string>> {
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
export async function forgetSegments(
  store: IDBObjectStore,
  named: ReadonlySet<string>,
  now: number,
): Promise<true> {
  await visitKeys(store, (key, used) => {
    if (now - used > keepUnused && !named.has(key)) store.delete(key);
  });
  return true;
}
