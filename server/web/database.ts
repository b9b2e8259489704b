/** The browser's database, as promises. */

/** Opens a database with these stores; each keeps its records by when they were used, too. */
export function openDatabase(name: string, stores: readonly string[]): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const store of stores) opening.result.createObjectStore(store).createIndex('used', 'used');
  };
  return new Promise((resolve, reject) => {
    opening.onsuccess = () => {
      // A newer version of this extension in another window may want to change it.
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(errorOf(opening));
    opening.onblocked = () => reject(new Error('another window holds it'));
  });
}

/** Removes a database, broken or not. */
export async function dropDatabase(name: string): Promise<void> {
  await answered(indexedDB.deleteDatabase(name));
}

/** What a request to the database gives. */
export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(errorOf(request));
  });
}

/** Calls `visit` with each record's key and the time of its last use, without reading the record. */
export async function visitKeys(
  store: IDBObjectStore,
  visit: (key: string, used: number) => void,
): Promise<void> {
  const request = store.index('used').openKeyCursor();
  await new Promise<void>((resolve, reject) => {
    request.onerror = () => reject(errorOf(request));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) {
        resolve();
        return;
      }
      // Only texts are keys in these stores.
      visit(cursor.primaryKey as string, Number(cursor.key));
      cursor.continue();
    };
  });
}

function errorOf({ error }: IDBRequest): Error {
  return error ?? new Error('the database does not answer');
}
