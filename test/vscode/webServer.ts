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
  /** Sends requests one after the other and gives their results. */
  readonly ask: (...requests: readonly Asked[]) => Promise<readonly unknown[]>;
  readonly notify: (method: string, params: unknown) => Promise<void>;
  /** Resolves once all that is wanted is indexed. */
  readonly ready: () => Promise<StatusAnswer>;
  /** What it logged as a warning or worse. */
  readonly complaints: () => Promise<readonly string[]>;
  /** Files of the workspace that were read, in their order. */
  readonly reads: () => readonly string[];
  /** Loads the page again, as a person does, and starts the server anew. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Method and parameters of a request. */
export type Asked = readonly [method: string, params: unknown];

export interface WebServerOptions {
  /** Files of the workspace by their addresses. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Sizes to state of some of them, in bytes, instead of the true ones. */
  readonly stated?: Readonly<Record<string, number>>;
  readonly initializationOptions?: unknown;
  /** A script that runs in the server's workers before their own. */
  readonly before?: string;
}

/** Opens a page that serves nothing but itself and the extension's files, and starts the server there. */
export async function startWebServer(options: WebServerOptions = {}): Promise<WebServer> {
  const { files = {}, stated = {}, initializationOptions, before = '' } = options;
  const site = await servePage(files);
  const browser = await chromium.launch({
    executablePath: await installBrowser(),
    args: browserArguments,
  });
  const page = await browser.newPage();
  const run = <T>(name: string, ...given: readonly unknown[]): Promise<T> =>
    page.evaluate(`${name}(${given.map(value => JSON.stringify(value)).join(', ')})`);
  const ask = (...requests: readonly Asked[]) => run<readonly unknown[]>('askAll', requests);
  const start = async (): Promise<void> => {
    await page.addScriptTag({ content: clientScript });
    const sizes = Object.entries(files).map(([uri, content]) => [
      uri,
      stated[uri] ?? Buffer.byteLength(content),
    ]);
    await run('start', sizes, before);
    const greeting = { processId: null, rootUri: null, capabilities: {}, initializationOptions };
    await ask(['initialize', greeting]);
    await run('notify', 'initialized', {});
  };
  await page.goto(site.origin);
  await start();
  return {
    ...{ page, ask, reads: site.reads },
    notify: (method, params) => run('notify', method, params),
    ready: () => run('ready'),
    complaints: () => page.evaluate('complaints'),
    reload: async () => {
      await page.reload();
      await start();
    },
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}

/** A page with the built files below `/dist/` and the workspace's below `/files/`. */
async function servePage(files: Readonly<Record<string, string | Uint8Array>>) {
  const reads: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const [, place, path = ''] = /^\/(dist|files)\/(.*)$/.exec(url) ?? [];
    const name = decodeURIComponent(path);
    if (place === 'files') reads.push(name);
    if (place === 'dist') response.end(readFileSync(join(root, 'dist', name)));
    else if (place === 'files') response.end(files[name]);
    else response.setHeader('content-type', 'text/html').end('<!doctype html><title>page</title>');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}/`,
    reads: () => reads,
    close: () => void server.close(),
  };
}

/** The client: starts the worker as the extension does, and answers what it asks of files. */
const clientScript = readFileSync(new URL('webClient.js', import.meta.url), 'utf8');
