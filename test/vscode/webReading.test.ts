/** Documents of every format are read in a browser as on Node, and what is too big is refused. */
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import * as protocol from '../../server/protocol';
import { startServer } from '../built/startServer';
import { segmentOf } from '../docsOf';
import { everyFormat } from './everyFormat';
import { startWebServer, type WebServer, type WebServerOptions } from './webServer';
import { writeFolder } from './writeFolder';

/** Sends a request by its name. */
type Ask = (method: string, params: unknown) => Promise<unknown>;

interface Made {
  readonly articles: readonly unknown[];
  readonly recognised: protocol.Recognised | null;
  readonly problems: readonly protocol.Problem[];
}

/** All that a server makes of a folder: its articles, what was recognised, and the problems. */
async function madeOf(folder: string, ask: Ask): Promise<Made> {
  const ids = await idsBelow([], ask);
  const articles = [];
  for (const id of ids) articles.push(await ask(protocol.articleRequest.method, { id }));
  const recognised = await ask(protocol.recognisedRequest.method, { path: folder });
  const found = await ask(protocol.problemsRequest.method, {});
  // As above.
  const { problems } = found as { readonly problems: readonly protocol.Problem[] };
  const text = JSON.stringify({ articles, recognised, problems });
  // What differs is where the folder lies, and how paths are written there.
  const place = JSON.stringify(folder).slice(1, -1);
  return JSON.parse(text.replaceAll(place, 'docs').replaceAll('docs\\\\', 'docs/')) as Made;
}

async function idsBelow(path: readonly string[], ask: Ask): Promise<readonly string[]> {
  // The server of this project answers its own request as it is typed.
  const below = (await ask(protocol.browseRequest.method, { path })) as protocol.BrowseAnswer;
  const ids = below.articles.map(({ id }) => id);
  for (const folder of below.folders) ids.push(...(await idsBelow(folder.path, ask)));
  return ids;
}

async function start(options: WebServerOptions): Promise<WebServer> {
  const server = await startWebServer(options);
  onTestFinished(server.close);
  expect((await server.ready()).state).toBe('ready');
  return server;
}

const askerOf =
  (server: WebServer): Ask =>
  async (method, params) =>
    (await server.ask([method, params]))[0];

/** The documents at addresses of a workspace. */
const addressed = Object.fromEntries(
  Object.entries(everyFormat).map(([name, content]) => [`memfs:/docs/${name}`, content]),
);

test('documents of every format', async () => {
  const { folder, remove } = writeFolder(everyFormat);
  onTestFinished(remove);
  const node = await startServer({
    initializationOptions: { sources: [folder], starter: false, cacheDir: '' },
  });
  await node.status(({ state, articles }) => state === 'ready' && articles > 0);
  const onNode = await madeOf(folder, (method, params) =>
    node.connection.sendRequest(method, params),
  );
  const web = await start({
    files: addressed,
    initializationOptions: { sources: ['memfs:///docs'], starter: false },
  });
  const inBrowser = await madeOf('memfs:///docs', askerOf(web));
  expect(inBrowser).toEqual(onNode);
  expect(web.reads().filter(name => !Object.hasOwn(addressed, name))).toEqual([]);
  const paths = onNode.problems.map(({ path }) => path);
  expect(paths).toEqual(['docs/broken.docx']);
  const formats = onNode.recognised?.formats ?? [];
  expect(formats.map(({ format, articles }) => `${format} ${articles}`).sort()).toEqual([
    ...['asciidoc 1', 'csv 2', 'docx 1', 'html 1', 'http 1', 'json 1', 'mail 1', 'markdown 2'],
    ...['openapi 1', 'parquet 1', 'postman 1', 'rst 1', 'text 1', 'zip 1'],
  ]);
});

const megabyte = 1024 * 1024;

test('a file above what a browser can hold is refused unread, and the rest is read', async () => {
  const tickets = 'memfs:/docs/tickets.jsonl';
  const server = await start({
    files: { 'memfs:/docs/lantern.md': '# Lanterns\n\nHung.\n', [tickets]: '{}' },
    stated: { [tickets]: 300 * megabyte },
    initializationOptions: { sources: ['memfs:///docs'], starter: false },
  });
  const [answer] = await server.ask([protocol.problemsRequest.method, {}]);
  const message = 'The file has 300 MB, the limit is 256 MB; it was left out.';
  expect(answer).toEqual({ problems: [{ path: 'memfs:///docs/tickets.jsonl', line: 1, message }] });
  expect(server.reads()).toEqual(['memfs:/docs/lantern.md']);
});

test('a page above the limit that is set is refused with it', async () => {
  const server = await start({
    files: { 'memfs:/docs/long.md': `# Long\n\n${'word '.repeat(1000)}` },
    initializationOptions: {
      ...{ sources: ['memfs:///docs'], starter: false },
      limits: { wholeFileMegabytes: 0.001 },
    },
  });
  const [answer] = await server.ask([protocol.problemsRequest.method, {}]);
  const message =
    'The file is larger than the limit of 1.0 KB; it was left out. ' +
    'Raise wholeFileMegabytes in the setting supportDocs.limits.';
  expect(answer).toEqual({ problems: [{ path: 'memfs:///docs/long.md', line: 1, message }] });
});

test('a pack packed with gzip', async () => {
  const pack = await segmentOf({ 'buoy.md': '# How buoys are painted\n\nRed above green.\n' });
  const server = await start({
    files: { 'memfs:/team/docs.sdx.gz': new Uint8Array(gzipSync(pack)) },
    initializationOptions: { indexFile: 'memfs:///team/docs.sdx.gz', starter: false },
  });
  const [answer] = await server.ask([protocol.searchRequest.method, { query: 'buoys' }]);
  expect(answer).toMatchObject({ total: 1, hits: [{ title: 'How buoys are painted' }] });
});

test('a search server that is set is explained, not asked', async () => {
  const server = await start({
    initializationOptions: { searchServer: { url: 'https://search.example' } },
  });
  const [answer] = await server.ask([protocol.statusRequest.method, {}]);
  expect(answer).toMatchObject({
    state: 'ready',
    server: { state: 'away', message: 'A search server cannot be asked from here.' },
  });
});
