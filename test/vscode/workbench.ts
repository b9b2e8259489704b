/** A real VS Code in a real browser, with the extension in it. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { installBrowser, root } from './install.mjs';
import { serveVSCode } from './serve.mjs';

/** Which VS Code a suite runs in, and whether the extension is the packaged one or its folder. */
export interface Target {
  readonly version: 'newest' | 'floor';
  readonly from: 'package' | 'folder';
}

declare module 'vitest' {
  interface ProvidedContext {
    target: Target;
  }
}

export interface WorkbenchOptions {
  /** The user's settings, beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Absolute path of a folder to open a copy of; the sample workspace if none is given. */
  readonly folder?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

export interface Workbench {
  readonly page: Page;
  /** The copy of the workspace that is open. */
  readonly folder: string;
  /** Everything the server and the page's console said. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts VS Code and opens a copy of a workspace in it; resolves when the workbench is drawn. */
export async function openWorkbench(target: Target, options: WorkbenchOptions): Promise<Workbench> {
  const development = target.from === 'folder';
  const server = await serveVSCode({
    version: target.version,
    development,
    settings: options.settings ?? {},
    ...(!development && { vsix: join(root, 'support-docs.vsix') }),
  });
  const folder = join(server.home, 'workspace');
  cpSync(options.folder ?? join(root, 'test/workspace'), folder, { recursive: true });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 } });
  const messages: string[] = [];
  page.on('console', message => messages.push(message.text()));
  if (development) await exposeAutomation(page, () => undefined);
  await page.goto(pageAddress(server.origin, folder, development ? { extension: root } : {}));
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  return {
    page,
    folder,
    log: () => `${server.log()}\n${messages.join('\n')}`,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/**
 * The same for a whole suite, in the VS Code its project is for: opened before the first test and
 * closed after the last. A test that fails shows VS Code's log and leaves a picture.
 */
export function useWorkbench(options: WorkbenchOptions = {}): {
  readonly page: Page;
  readonly folder: string;
} {
  let workbench: Workbench | undefined;
  beforeAll(async () => {
    workbench = await openWorkbench(inject('target'), options);
  });
  afterAll(() => workbench?.close());
  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(async () => {
      const pictures = join(root, '.vscode-test/failures');
      mkdirSync(pictures, { recursive: true });
      const path = join(
        pictures,
        `${task.file.projectName} ${task.name}.png`.replace(/[^\w.]+/g, '-'),
      );
      await workbench?.page.screenshot({ path });
      console.log(`${task.name} failed. Picture: ${path}\nVS Code said:\n${workbench?.log()}`);
    });
  });
  const started = (): Workbench => {
    if (workbench === undefined) throw new Error('VS Code is there only while a test runs.');
    return workbench;
  };
  return {
    get page() {
      return started().page;
    },
    get folder() {
      return started().folder;
    },
  };
}

/** A browser as the machine has it, without the sandbox that containers and root do not allow. */
export async function openBrowser() {
  return chromium.launch({ executablePath: await installBrowser(), args: browserArguments });
}

/**
 * The address at which a server shows a folder, with an extension run from its folder and a module of
 * tests to run in it. VS Code takes both only from a server started for development.
 */
export function pageAddress(
  origin: string,
  folder: string,
  { extension, tests }: { readonly extension?: string; readonly tests?: string },
): string {
  const remote = (path: string): string => `vscode-remote://${new URL(origin).host}${path}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `${origin}/?${query.toString()}`;
}

/** Gives a page the two functions VS Code calls there in development; `onExit` gets the tests' code. */
export async function exposeAutomation(page: Page, onExit: (code: number) => void): Promise<void> {
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.exposeFunction('codeAutomationExit', onExit);
}
