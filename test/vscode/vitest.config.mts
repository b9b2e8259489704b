import { defineConfig } from 'vitest/config';
import type { Target } from './workbench';

/** A run of suites in one VS Code, with the packaged extension or its folder. */
function project(name: string, target: Target, include: readonly string[]) {
  // The floor, with an extension from its folder, shows one theme whatever the settings say, and its
  // window takes the focus back from quick inputs that open while it starts.
  const inNewestOnly = ['accessibility', 'quickPick', 'welcome'];
  const exclude =
    target.version === 'floor' ? inNewestOnly.map(suite => `test/vscode/${suite}.test.ts`) : [];
  return {
    extends: true as const,
    test: { name, include: [...include], exclude, provide: { target } },
  };
}

const all = ['test/vscode/*.test.ts'];
const host = ['test/vscode/host.test.ts'];
/** On a machine with a display that can download it: VS Code as people install it. */
const withDesktop = process.env['SUPPORT_DOCS_TEST_DESKTOP'] === '1';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    globalSetup: 'test/vscode/install.mjs',
    expect: { poll: { timeout: 20_000, interval: 100 } },
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // One VS Code with its browser keeps two cores busy; two of them wait for each other.
    maxWorkers: 1,
    // A real window may lose a click or a key on a busy machine; what is wrong fails again.
    retry: 2,
    // Suites that run in one worker share a VS Code.
    isolate: false,
    projects: [
      project('newest packaged', { version: 'newest', from: 'package' }, all),
      project('floor from folder', { version: 'floor', from: 'folder' }, all),
      project('newest from folder', { version: 'newest', from: 'folder' }, host),
      project('floor packaged', { version: 'floor', from: 'package' }, host),
      ...(withDesktop
        ? [project('desktop', { version: 'newest', from: 'folder', desktop: true }, host)]
        : []),
    ],
  },
});
