/** Runs the tests of `host/` inside VS Code's extension host and reports what each came to. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root, versions } from './install.mjs';
import { openWorkbench, type Target } from './workbench';

/** One test inside the host; no error means that it passed. */
export interface HostResult {
  readonly name: string;
  readonly error?: string;
}

/** Where the tests inside the host write their results: an environment variable with a path. */
const resultsVariable = 'SUPPORT_DOCS_TEST_RESULTS';

/** The results in the order of the tests; throws with VS Code's log if the host never ran them. */
export async function runHostTests(target: Target): Promise<readonly HostResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-host-'));
  try {
    const results = join(folder, 'results.json');
    const tests = await bundleTests(folder);
    // VS Code runs tests only beside an extension in development: an empty one if ours is installed.
    const extension = target.from === 'folder' ? root : folder;
    const run = { extension, tests, env: { [resultsVariable]: results } };
    await (target.desktop ? runOnDesktop(target, run) : runServed(target, run));
    // Written by host/run.ts in exactly this form.
    return JSON.parse(readFileSync(results, 'utf8')) as readonly HostResult[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly extension: string;
  readonly tests: string;
  readonly env: Readonly<Record<string, string>>;
}

async function bundleTests(folder: string): Promise<string> {
  const emptyExtension = { name: 'host-tests', publisher: 'test', version: '0.0.0' };
  const manifest = { ...emptyExtension, engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const outfile = join(folder, 'run.js');
  await build({
    entryPoints: [join(root, 'test/vscode/host/run.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
  });
  return outfile;
}

async function runServed(target: Target, { extension, tests, env }: Run): Promise<void> {
  const workbench = await openWorkbench(target, { development: { extension, tests }, env });
  try {
    await workbench.page.waitForFunction('globalThis.testsEndedWith !== undefined', undefined, {
      timeout: 180_000,
    });
  } catch (error) {
    throw new Error(`The tests did not end. VS Code said:\n${workbench.log()}`, { cause: error });
  } finally {
    await workbench.close();
  }
}

async function runOnDesktop(target: Target, { extension, tests, env }: Run): Promise<void> {
  const quiet = ['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'];
  await runTests({
    version: target.version === 'newest' ? 'stable' : `${versions.floor.vscode}.0`,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [join(root, 'test/workspace'), ...quiet],
  });
}
