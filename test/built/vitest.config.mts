import { defineConfig } from 'vitest/config';

/** Tests of what `npm run package` leaves: the bundles in `dist/` and the packaged extension. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/built/*.test.ts'],
    testTimeout: 120_000,
    pool: 'forks',
    maxWorkers: '100%',
  },
});
