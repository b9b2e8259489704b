import { defineConfig } from 'vitest/config';
import type { Target } from './workbench';

/** A run of suites in one VS Code, with the packaged extension or its folder. */
function project(name: string, target: Target, suites: readonly string[]) {
  const include = suites.map(suite => `test/vscode/${suite}.test.ts`);
  return { extends: true as const, test: { name, include, provide: { target } } };
}

/**
 * What the oldest VS Code may do differently: its API, its hovers, snippets, webviews and preview,
 * and how it runs an extension in a worker of the browser.
 * Its themes are others, too. Windows are dear; languages, keys and hostile texts are the same page
 * in both.
 */
const differing = [
  'host',
  'hover',
  'insertExample',
  'reader',
  'article',
  'search',
  'browse',
  'accessibility',
  'webHost',
  'webStatic',
];
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
      project('newest packaged', { version: 'newest', from: 'package' }, ['*']),
      project('floor packaged', { version: 'floor', from: 'package' }, differing),
      project('newest from folder', { version: 'newest', from: 'folder' }, ['host']),
      ...(withDesktop
        ? [project('desktop', { version: 'newest', from: 'folder', desktop: true }, ['host'])]
        : []),
    ],
  },
});
