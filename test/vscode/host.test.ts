/** The tests that run inside VS Code's extension host, each shown here as a test of its own. */
import { inject, test } from 'vitest';
import { runHostTests } from './hostTests';

for (const { name, error } of await runHostTests(inject('target'))) {
  test(name, () => {
    if (error !== undefined) throw new Error(error);
  });
}
