/** The server for browsers in a page of its own, without an editor: a client that can next to nothing. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { StatusAnswer } from '../../server/protocol';
import { browserArguments } from './browserArguments';
import { installBrowser, root } from './install.mjs';

/** A server that runs in a worker of a page. */
export interface WebServer {
  readonly page: Page;
  /** Sends a request and gives its result, as it came through the worker's messages. */
  readonly ask: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => Promise<void>;
  /** Resolves once all that is wanted is indexed. */
  readonly ready: () => Promise<StatusAnswer>;
  /** What it logged as a warning or worse. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface WebServerOptions {
  /** Files of the workspace by their addresses. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly initializationOptions?: unknown;
  /** Where the browser keeps what lasts; a new place each time if absent. */
  readonly profile?: string;
  /** A script that runs in the page before anything else. */
  readonly before?: string;
}

/** Opens a page that serves nothing but itself and the extension's files, and starts the server there. */
export async function startWebServer(options: WebServerOptions = {}): Promise<WebServer> {
  const site = await servePage(options.files ?? {});
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: await installBrowser(),
    args: browserArguments,
  });
  const page = await context.newPage();
  await page.goto(site.origin);
  if (options.before !== undefined) await page.evaluate(options.before);
  await page.evaluate(clientScript);
  const ask = (method: string, params: unknown): Promise<unknown> =>
    page.evaluate(`ask(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
  const notify = (method: string, params: unknown): Promise<void> =>
    page.evaluate(`notify(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
  await ask('initialize', {
    ...{ processId: null, rootUri: null, capabilities: {} },
    initializationOptions: options.initializationOptions,
  });
  await notify('initialized', {});
  return {
    ...{ page, ask, notify },
    ready: () => page.evaluate('ready()'),
    complaints: () => page.evaluate('complaints'),
    close: async () => {
      await context.close();
      site.close();
    },
  };
}

/** A page with the built files below `/dist/` and the workspace's below `/files/`. */
async function servePage(files: Readonly<Record<string, string | Uint8Array>>) {
  const server = createServer(({ url = '/' }, response) => {
    const built = /^\/dist\/(.*)$/.exec(url)?.[1];
    const given = /^\/files\/(.*)$/.exec(url)?.[1];
    if (built !== undefined) response.end(readFileSync(join(root, 'dist', built)));
    else if (given !== undefined) response.end(files[decodeURIComponent(given)]);
    else response.setHeader('content-type', 'text/html').end('<!doctype html><title>page</title>');
  });
  // The same port each time, where that is free: what the browser keeps belongs to an address.
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}/?${list(files)}`, close: () => server.close() };
}

/** Names and sizes of the files, for the page to answer with. */
function list(files: Readonly<Record<string, string | Uint8Array>>): string {
  const sizes = Object.entries(files).map(([uri, content]) => [uri, Buffer.byteLength(content)]);
  return encodeURIComponent(JSON.stringify(sizes));
}

/** The client: starts the worker as the extension does, and answers what it asks of files. */
const clientScript = `(async () => {
  const bytesOf = async path => new Uint8Array(await (await fetch(path)).arrayBuffer());
  const sizes = new Map(JSON.parse(decodeURIComponent(location.search.slice(1))));
  const [code, starter] = await Promise.all([bytesOf('/dist/web/server.js'), bytesOf('/dist/starter.sdx')]);
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  worker.postMessage({ kind: 'serve', code, starter });
  const waiting = new Map();
  let last = 0;
  let status;
  globalThis.complaints = [];
  globalThis.worker = worker;
  const answers = {
    'supportDocs/files/look': ({ uri }) => factsOf(uri),
    'supportDocs/files/list': ({ uri }) => {
      const start = uri.replace(/\\/?$/, '/');
      const names = [...sizes.keys()].filter(name => name.startsWith(start)).map(name => name.slice(start.length).split('/')[0]);
      return { items: [...new Set(names)].map(name => ({ name: decodeURIComponent(name), isLink: false, ...factsOf(start + name) })) };
    },
    'supportDocs/files/read': ({ uri }) => bytesOf('/files/' + encodeURIComponent(uri)),
    'supportDocs/files/reader': ({ name }) => bytesOf('/dist/readers/' + name + '.js'),
  };
  const factsOf = uri => {
    const size = sizes.get(uri);
    if (size !== undefined) return { kind: 'file', size, modified: 1 };
    if ([...sizes.keys()].some(name => name.startsWith(uri + '/'))) return { kind: 'folder', size: 0, modified: 0 };
    throw new Error('The file or folder does not exist');
  };
  worker.onmessage = async ({ data }) => {
    if (data.method === 'supportDocs/status') status = data.params;
    if (data.method === 'window/logMessage' && data.params.type <= 2) complaints.push(data.params.message);
    if (data.id === undefined) return;
    if (data.method === undefined) {
      const { resolve, reject } = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error) reject(new Error(data.error.message));
      else resolve(data.result);
      return;
    }
    try {
      const result = (await answers[data.method]?.(data.params)) ?? null;
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result });
    } catch (error) {
      worker.postMessage({ jsonrpc: '2.0', id: data.id, error: { code: 1, message: error.message } });
    }
  };
  globalThis.ask = (method, params) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
  });
  globalThis.notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  globalThis.ready = async () => {
    while (status?.state !== 'ready' && status?.state !== 'failed') await new Promise(resolve => setTimeout(resolve, 10));
    return status;
  };
})()`;
