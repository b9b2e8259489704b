/** What the server in a browser keeps over a reload, and what it does where that is lost. */
import { expect, onTestFinished, test } from 'vitest';
import type { SearchAnswer } from '../../server/protocol';
import { startWebServer, type WebServer, type WebServerOptions } from './webServer';

const files = {
  'memfs:/docs/lantern.md': '# How lanterns are hung\n\nFrom the second hook.\n',
  'memfs:/docs/harbour/anchor.html': '<h1>How anchors are weighed</h1><p>On the harbour scale.</p>',
};

async function start(options: WebServerOptions = {}): Promise<WebServer> {
  const initializationOptions = { sources: ['memfs:///docs'], starter: false };
  const server = await startWebServer({ files, initializationOptions, ...options });
  onTestFinished(server.close);
  await server.ready();
  return server;
}

async function titles(server: WebServer, query: string): Promise<readonly string[]> {
  const [answer] = await server.ask(['supportDocs/search', { query }]);
  // The server of this project answers its own request as it is typed.
  return (answer as SearchAnswer).hits.map(({ title }) => title);
}

test('after a reload nothing is read again', async () => {
  const server = await start();
  expect(await titles(server, 'anchors')).toEqual(['How anchors are weighed']);
  const before = server.reads().length;
  await server.reload();
  await server.ready();
  expect(await titles(server, 'anchors')).toEqual(['How anchors are weighed']);
  expect(server.reads().slice(before)).toEqual([]);
  expect(await server.complaints()).toEqual([]);
});

test('a damaged store costs one rebuild, and says so', async () => {
  const server = await start();
  await server.page.evaluate(damage);
  await server.reload();
  await server.ready();
  expect(await titles(server, 'lanterns')).toEqual(['How lanterns are hung']);
  expect(await server.complaints()).toEqual([
    'The index cache of memfs:///docs is damaged (1 of its parts): rebuilding those.',
  ]);
  const before = server.reads().length;
  await server.reload();
  await server.ready();
  expect(await titles(server, 'lanterns')).toEqual(['How lanterns are hung']);
  expect(server.reads().slice(before)).toEqual([]);
});

test('records that are none are passed over, and a store of another form is made anew', async () => {
  const server = await start();
  await server.page.evaluate(otherForm);
  await server.reload();
  await server.ready();
  expect(await titles(server, 'lanterns')).toEqual(['How lanterns are hung']);
});

/** A browser without the store, one that forbids it to this page, and one that never has room. */
const withoutStore = [
  `Object.defineProperty(self, 'indexedDB', { value: undefined });`,
  `IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };`,
  `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
];

test.for(withoutStore)('without a store the documents are read each time: %s', async before => {
  const server = await start({ before });
  expect(await titles(server, 'lanterns')).toEqual(['How lanterns are hung']);
  await server.reload();
  await server.ready();
  expect(await titles(server, 'anchors')).toEqual(['How anchors are weighed']);
});

/** Writes other bytes over every segment. */
const damage = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('support-docs');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const change = opening.result.transaction('segments', 'readwrite');
    change.objectStore('segments').openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (cursor === null) return;
      cursor.update({ ...cursor.value, bytes: new Uint8Array(99) });
      cursor.continue();
    };
    change.oncomplete = () => {
      opening.result.close();
      resolve();
    };
  };
})`;

/** Puts a database of a later version, without our stores, in its place. */
const otherForm = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('support-docs', 9);
  opening.onerror = reject;
  opening.onupgradeneeded = () => {
    for (const name of [...opening.result.objectStoreNames]) opening.result.deleteObjectStore(name);
  };
  opening.onsuccess = () => {
    opening.result.close();
    resolve();
  };
})`;
