import { defineConfig } from 'vitest/config';
import type { Target } from './workbench';

const target: Target = { version: 'newest', from: 'package' };

/** Takes pictures or measures instead of testing: `npm run screenshots`, `npm run bench:web`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['screenshots', 'firstPaint', 'keyboardTour', 'webFigures'].map(
      name => `test/vscode/${name}.ts`,
    ),
    globalSetup: 'test/vscode/install.mjs',
    provide: { target },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
