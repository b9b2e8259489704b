import { defineConfig } from 'vitest/config';
import type { Target } from './workbench';

/** A run of suites in one VS Code, with the packaged extension or its folder. */
function project(target: Target, include: readonly string[]) {
  return {
    extends: true as const,
    test: { name: `${target.version}-${target.from}`, include: [...include], provide: { target } },
  };
}

const host = 'test/vscode/host.test.ts';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    globalSetup: 'test/vscode/install.mjs',
    expect: { poll: { timeout: 20_000, interval: 100 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      project({ version: 'newest', from: 'package' }, ['test/vscode/*.test.ts']),
      project({ version: 'floor', from: 'folder' }, ['test/vscode/*.test.ts']),
      project({ version: 'newest', from: 'folder' }, [host]),
      project({ version: 'floor', from: 'package' }, [host]),
    ],
  },
});
