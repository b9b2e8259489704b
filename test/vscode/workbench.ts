/** A real VS Code in a real browser, with the extension in it. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { test as base, inject, type TestContext } from 'vitest';
import { browserArguments } from './browserArguments';
import { installBrowser, root } from './install.mjs';
import { tidyUp } from './moves/tidyUp';
import { serveVSCode } from './serve.mjs';

/** Which VS Code a suite runs in, and whether the extension is the packaged one or its folder. */
export interface Target {
  readonly version: 'newest' | 'floor';
  readonly from: 'package' | 'folder';
  /** VS Code as people install it, downloaded and shown on a display, for the host tests only. */
  readonly desktop?: boolean;
}

declare module 'vitest' {
  interface ProvidedContext {
    target: Target;
  }
}

export interface WorkbenchOptions {
  /** The user's settings, beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Those that belong to the machine: no workspace can set them. */
  readonly machineSettings?: Readonly<Record<string, unknown>>;
  /** Absolute path of a folder to open a copy of; the sample workspace if none is given. */
  readonly folder?: string;
  /** What the window shows instead of that folder: a workspace file below it, or any address. */
  readonly opens?: { readonly workspaceFile: string } | { readonly uri: string };
  /** Language of what extensions show, e.g. `zh-cn`; English if none is given. */
  readonly language?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** An extension run from its folder, and a module of tests to run in its host. */
  readonly development?: Development;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Development {
  readonly extension: string;
  readonly tests?: string;
}

export interface Workbench {
  readonly page: Page;
  /** The copy of the workspace that is open. */
  readonly folder: string;
  /** Everything the server and the page's console said. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

/** Starts VS Code and opens a copy of a workspace in it; resolves when extensions are known. */
export async function openWorkbench(target: Target, options: WorkbenchOptions): Promise<Workbench> {
  const fromFolder = target.from === 'folder' ? { extension: root } : undefined;
  const development = options.development ?? fromFolder;
  const server = await serveVSCode({
    version: target.version,
    development: development !== undefined,
    settings: options.settings ?? {},
    machineSettings: options.machineSettings ?? {},
    env: options.env ?? {},
    ...(target.from === 'package' && { vsix: join(root, 'support-docs.vsix') }),
  });
  const folder = join(server.home, 'workspace');
  cpSync(options.folder ?? join(root, 'test/workspace'), folder, { recursive: true });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 } });
  // What does not come within this time does not come.
  page.setDefaultTimeout(20_000);
  const messages: string[] = [];
  page.on('console', message => messages.push(message.text()));
  if (development) await page.addInitScript(automation);
  if (options.language !== undefined) await page.addInitScript(setLanguage(options.language));
  await page.goto(pageAddress(server.origin, placeOf(folder, options), development));
  // Themes come from extensions: once one is there, VS Code knows them all, ours included.
  await page.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor({ timeout: 90_000 });
  return {
    page,
    folder,
    log: () => newsOf([server.log(), ...messages].join('\n')),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** Makes VS Code believe that a language pack is there, so that extensions speak the language. */
export function setLanguage(language: string): string {
  return `globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`;
}

/** What VS Code said, without what it always says where its native modules and the network are missing. */
function newsOf(log: string): string {
  const noise =
    /spdlog|bindings|watchdog|vsda|open-vsx|serviceWorker|'github'|^\s*(at |→|tries:|[\]}]|$)| INFO /;
  const lines = log.split('\n').filter(line => !noise.test(line));
  return lines.slice(-60).join('\n');
}

/** The functions VS Code calls on its page in development: one for logs, one when tests have ended. */
const automation = `
  globalThis.codeAutomationLog = () => {};
  globalThis.codeAutomationExit = code => { globalThis.testsEndedWith = code; };
`;

/** What the page's address names, as its parameter. */
function placeOf(folder: string, { opens }: WorkbenchOptions): Readonly<Record<string, string>> {
  if (opens === undefined) return { folder };
  return 'uri' in opens ? { folder: opens.uri } : { workspace: join(folder, opens.workspaceFile) };
}

/** The address at which a server shows a place, with an extension in development and its tests. */
function pageAddress(
  origin: string,
  place: Readonly<Record<string, string>>,
  development?: Development,
): string {
  const remote = (path: string): string => `vscode-remote://${new URL(origin).host}${path}`;
  const payload: [string, string][] = [];
  if (development) {
    payload.push(['extensionDevelopmentPath', remote(development.extension)]);
    if (development.tests) payload.push(['extensionTestsPath', remote(development.tests)]);
  }
  const query = new URLSearchParams({ ...place, payload: JSON.stringify(payload) });
  return `${origin}/?${query.toString()}`;
}

async function openBrowser() {
  return chromium.launch({ executablePath: await installBrowser(), args: browserArguments });
}

/**
 * `test` for suites that need nothing special of VS Code: those that run in one worker share one,
 * because opening it costs more than most of them do. Each finds it tidied up.
 */
export const test = base
  // eslint-disable-next-line no-empty-pattern -- Vitest reads from it that nothing is needed.
  .extend('window', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const workbench = await openWorkbench(inject('target'), {});
    onCleanup(workbench.close);
    return workbench;
  })
  .extend('workbench', { scope: 'file' }, async ({ window }) => {
    await tidyUp(window.page);
    return window;
  })
  .extend('evidence', { auto: true }, ({ workbench, onTestFailed, task }) => {
    onTestFailed(() => afterFailure(workbench, task));
  });

/** `test` for a suite that needs a VS Code of its own, closed after the suite's last test. */
export function testIn(options: WorkbenchOptions) {
  return (
    base
      // eslint-disable-next-line no-empty-pattern -- As above.
      .extend('workbench', { scope: 'file' }, async ({}, { onCleanup }) => {
        const workbench = await openWorkbench(inject('target'), options);
        onCleanup(workbench.close);
        return workbench;
      })
      .extend('evidence', { auto: true }, ({ workbench, onTestFailed, task }) => {
        onTestFailed(() => afterFailure(workbench, task));
      })
  );
}

/** What a failed test leaves is looked at, and then no other test's concern. */
async function afterFailure(workbench: Workbench, task: TestContext['task']): Promise<void> {
  await keepEvidence(workbench, task);
  await tidyUp(workbench.page);
}

/** Of a test that failed: a picture in `.vscode-test/failures/`, and on stdout what VS Code logged. */
async function keepEvidence({ page, log }: Workbench, task: TestContext['task']): Promise<void> {
  const name = `${task.file.projectName ?? ''} ${task.name}`.replace(/[^\w.]+/g, '-');
  const path = join(root, '.vscode-test/failures', `${name}.png`);
  mkdirSync(join(root, '.vscode-test/failures'), { recursive: true });
  await page.screenshot({ path });
  console.log(`${task.name} failed. Picture: ${path}\nVS Code said:\n${log()}`);
}
