/** What VS Code runs inside its extension host: every test of this folder, one after another. */
import { writeFileSync } from 'node:fs';
import type { HostResult } from '../hostTests';
import { agentTests } from './agents';
import { commandTests } from './commands';
import { languageTests } from './language';
import { sampleTests } from './sample';

/** Named tests; one that resolves has passed. */
export type HostTests = Readonly<Record<string, () => Promise<void>>>;

/** Called by VS Code. Leaves the results in the file that SUPPORT_DOCS_TEST_RESULTS names. */
export async function run(): Promise<void> {
  const results: HostResult[] = [];
  for (const [name, test] of Object.entries({
    ...languageTests,
    ...commandTests,
    ...agentTests,
    ...sampleTests,
  })) {
    try {
      await test();
      results.push({ name });
    } catch (error) {
      results.push({ name, error: error instanceof Error ? (error.stack ?? '') : String(error) });
    }
  }
  writeFileSync(process.env['SUPPORT_DOCS_TEST_RESULTS'] ?? '', JSON.stringify(results));
}
