/** The two editors in which the extension runs in a browser's worker. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserArguments } from './browserArguments';
import { test as base } from 'vitest';
import { installBrowser, root } from './install.mjs';
import { memoryFolder, serveStatic } from './serveStatic';
import { webExtension } from './webExtension';
import { openWorkbench, setLanguage } from './workbench';
import { writeFolder } from './writeFolder';

export interface WebBench {
  readonly page: Page;
  /** Addresses that were asked for of other hosts than the page's own. */
  readonly foreignRequests: () => readonly string[];
  /** Errors on the console that name the extension. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Files of a workspace by their paths; bytes are given in base64 after `base64:`. */
export type WebFiles = Readonly<Record<string, string>>;

/** A workspace with sources of its own, a built index, and files to hover, complete and insert in. */
export const webFiles: WebFiles = {
  '.vscode/settings.json': JSON.stringify({
    'supportDocs.sources': ['docs'],
    'supportDocs.indexFile': 'team.sdx',
  }),
  'docs/lantern.md': '# How lanterns are hung\n\nFrom the second hook.\n',
  'docs/anchor.html':
    '<!doctype html><html><body><main><h1>How anchors are weighed</h1><p>On the harbour scale.</p></main></body></html>',
  'team.sdx': `base64:${builtIndex({ 'buoy.md': '# How buoys are painted\n\nRed above green.\n' })}`,
  'store.js': 'const qiniu = require("qiniu");\nif (error.code === 612) stop();\n',
  'refresh.http':
    'POST https://fusion.qiniuapi.com/v2/tune/refresh\nContent-Type: application/json\n\n{\n  "x": 1\n}\n',
  'new.py': '\n',
};

/** `test` with such an editor, which is closed after the last test of a file. */
export function testOn(open: (files: WebFiles) => Promise<WebBench>) {
  // eslint-disable-next-line no-empty-pattern -- Vitest reads from it that nothing is needed.
  return base.extend('bench', { scope: 'file' }, async ({}, { onCleanup }) => {
    const bench = await open(webFiles);
    onCleanup(bench.close);
    return bench;
  });
}

/** A VS Code server with the extension in its web worker host. */
export async function openWebHost(files: WebFiles): Promise<WebBench> {
  const extension = webExtension();
  const workspace = writeFolder(files);
  const bench = await openWorkbench(
    { version: 'newest', from: 'folder' },
    { folder: workspace.folder, development: { extension: extension.folder } },
  );
  return {
    ...watchPage(bench.page),
    close: async () => {
      await bench.close();
      extension.remove();
      workspace.remove();
    },
  };
}

/** A VS Code of files alone, with the workspace in memory. */
export async function openStatic(files: WebFiles, language?: string): Promise<WebBench> {
  const extension = webExtension();
  const site = await serveStatic(extension.folder, files);
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
    close: async () => {
      await browser.close();
      site.close();
      extension.remove();
    },
  };
}

/** Files of webviews, which a worker of the page answers, and the editor's own list of extensions. */
const editorsOwn = /^(?:[\w+-]+\.vscode-resource\.vscode-cdn\.net|open-vsx\.org)$/;

function watchPage(page: Page): Omit<WebBench, 'close'> {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.context().on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = protocol === 'blob:' || protocol === 'data:' || hostname === '127.0.0.1';
    if (!isOwn && !editorsOwn.test(hostname)) foreign.push(request.url());
  });
  page.on('console', message => {
    const isOurs = /support-docs|Support Docs|supportDocs/.test(message.text());
    if (message.type() === 'error' && isOurs) complaints.push(message.text());
  });
  return { page, foreignRequests: () => foreign, complaints: () => complaints };
}

/** A built index of some pages, in base64. */
function builtIndex(pages: Readonly<Record<string, string>>): string {
  const { folder, remove } = writeFolder(pages);
  const out = join(mkdtempSync(join(tmpdir(), 'support-docs-index-')), 'team.sdx');
  const cli = join(root, 'dist/cli.js');
  execFileSync(process.execPath, [cli, 'build', folder, '--no-starter', '--out', out], {
    stdio: 'ignore',
  });
  const text = readFileSync(out).toString('base64');
  remove();
  rmSync(join(out, '..'), { recursive: true });
  return text;
}
