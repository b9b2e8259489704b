import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/built/**'],
    // Ends what hangs; what a test may cost is told in processor time, whatever else the machine does.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Processes, for tests of growth count the time of their own.
    pool: 'forks',
    // Vitest leaves a core to itself, which most of the time has nothing to do.
    maxWorkers: '100%',
    // Nothing here keeps state beyond a test; loading the same modules anew takes as long as half of the tests.
    isolate: false,
  },
});
