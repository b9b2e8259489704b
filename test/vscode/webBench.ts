/** The two editors in which the extension runs in a browser's worker. */
import { chromium, type Page } from 'playwright-core';
import { test as base, inject } from 'vitest';
import { browserArguments } from './browserArguments';
import { installBrowser } from './install.mjs';
import { memoryFolder, serveStatic } from './serveStatic';
import { webExtension } from './webExtension';
import { webFiles, type WebFiles } from './webWorkspace';
import { openWorkbench, setLanguage } from './workbench';
import { writeFolder } from './writeFolder';

export interface WebBench {
  readonly page: Page;
  /** Addresses that were asked for of other hosts than the page's own. */
  readonly foreignRequests: () => readonly string[];
  /** Errors on the console that name the extension. */
  readonly complaints: () => readonly string[];
  /** Files of the extension that were asked for, in order; unknown where VS Code's own server has them. */
  readonly served: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** `test` with such an editor, which is closed after the last test of a file. */
export function testOn(open: () => Promise<WebBench>) {
  // eslint-disable-next-line no-empty-pattern -- Vitest reads from it that nothing is needed.
  return base.extend('bench', { scope: 'file' }, async ({}, { onCleanup }) => {
    const bench = await open();
    onCleanup(bench.close);
    return bench;
  });
}

/** What else an editor is opened with. */
export interface WebOptions {
  readonly files?: WebFiles;
  /** Language of what extensions show, e.g. `zh-cn`; English if none is given. */
  readonly language?: string;
  /** What a person has set. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A VS Code server with the extension in its web worker host. */
export async function openWebHost(options: WebOptions = {}): Promise<WebBench> {
  const { files = webFiles, ...given } = options;
  const extension = webExtension();
  const workspace = writeFolder(files);
  const bench = await openWorkbench(
    { version: inject('target').version, from: 'folder' },
    { ...given, folder: workspace.folder, development: { extension: extension.folder } },
  );
  return {
    ...watchPage(bench.page),
    served: () => [],
    close: async () => {
      await bench.close();
      extension.remove();
      workspace.remove();
    },
  };
}

/** A VS Code of files alone, with the workspace in memory. */
export async function openStatic(options: WebOptions = {}): Promise<WebBench> {
  const { files = webFiles, language, settings = {} } = options;
  const extension = webExtension();
  const { version } = inject('target');
  const site = await serveStatic({ version, extension: extension.folder, files, settings });
  const browser = await chromium.launch({
    executablePath: await installBrowser(),
    args: browserArguments,
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  const watched = watchPage(page);
  if (language !== undefined) await page.addInitScript(setLanguage(language));
  await page.goto(`${site.origin}/?folder=${encodeURIComponent(memoryFolder)}`);
  await page.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor({ timeout: 90_000 });
  return {
    ...watched,
    served: site.served,
    close: async () => {
      await browser.close();
      site.close();
      extension.remove();
    },
  };
}

/** Files of webviews, which a worker of the page answers, and the editor's own list of extensions. */
const editorsOwn = /^(?:[\w+-]+\.vscode-resource\.vscode-cdn\.net|open-vsx\.org)$/;

function watchPage(page: Page): Omit<WebBench, 'close' | 'served'> {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.context().on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = protocol === 'blob:' || protocol === 'data:' || hostname === '127.0.0.1';
    if (!isOwn && !editorsOwn.test(hostname)) foreign.push(request.url());
  });
  page.on('console', message => {
    const isOurs = /support-docs|Support Docs|supportDocs/.test(message.text());
    // An editor of files alone has no place for a person's own data, and others have no gallery here.
    const isEditors = /vscode-remote:\/user\/|open-vsx\.org/.test(message.text());
    if (message.type() === 'error' && isOurs && !isEditors) complaints.push(message.text());
  });
  return { page, foreignRequests: () => foreign, complaints: () => complaints };
}
