// Everything that says whether the project is right, one stage after another; behind `npm test`.
// The last line sums them up: `N passed, N failed`, and `, N skipped` where a test could not run.
// usage: node test/runTests.mjs
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, setup } from './vscode/install.mjs';

const npm = process.env['npm_execpath'] ?? 'npm';
const reports = mkdtempSync(join(tmpdir(), 'support-docs-tests-'));

// What needs one core each runs side by side; the others keep all cores busy by themselves.
const stages = [
  [
    { name: 'Type check', run: () => script('check') },
    { name: 'Lint', run: () => script('lint') },
    { name: 'Build and package', run: () => script('package') },
  ],
  [{ name: 'Unit tests', run: () => vitest('test/vitest.config.ts') }],
  [
    {
      name: 'Built server, command line and package',
      run: () => vitest('test/built/vitest.config.mts'),
    },
  ],
  [
    {
      name: 'Real VS Code',
      run: async () => {
        const missing = await installed;
        if (missing === undefined) return vitest('test/vscode/vitest.config.mts');
        console.log(missing);
        return { passed: 0, failed: 1, skipped: [], failures: [missing] };
      },
    },
  ],
];

// Starts at once, so that the downloads are there when their stage comes; undefined if all is well.
const installed = setup().then(() => undefined, String);

const results = [];
for (const together of stages) {
  console.log(`\n=== ${together.map(({ name }) => name).join(', ')} ===`);
  results.push(...(await Promise.all(together.map(timed))));
}
rmSync(reports, { recursive: true });

console.log('');
for (const { name, passed, failed, skipped, failures, seconds } of results) {
  const counts = `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
  console.log(`${failed ? 'FAILED' : 'ok    '} ${name}: ${counts} (${seconds} s)`);
  for (const test of skipped) console.log(`         skipped: ${test}`);
  // Said again here, for whoever sees only the end of a long log.
  for (const failure of failures) console.log(`         FAILED: ${failure}`);
}
const sum = count => results.reduce((total, result) => total + count(result), 0);
const failed = sum(result => result.failed);
console.log(
  `${sum(result => result.passed)} passed, ${failed} failed, ${sum(result => result.skipped.length)} skipped`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a stage; resolves with its counts and how long it took. */
async function timed({ name, run }) {
  const started = Date.now();
  return { name, ...(await run()), seconds: Math.round((Date.now() - started) / 1000) };
}

/** Runs a script of package.json, which counts as one test; its output is shown in one piece. */
async function script(name) {
  const { code, output } = await spawned([npm, 'run', '--silent', name], 'pipe');
  console.log(`--- ${name} ---\n${output}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], failures: [] };
}

/** Runs vitest and counts its tests; a file that could not even be loaded is one failed test. */
async function vitest(config) {
  const report = join(reports, `${config.replaceAll('/', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await spawned([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    config,
    ...reporters,
  ]);
  const files = readReport(report);
  const tests = files.flatMap(file => file.assertionResults);
  const failedTests = tests.filter(test => test.status === 'failed');
  const brokenFiles = files.filter(
    file =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failures = [
    ...failedTests.map(test => `${test.fullName}\n${test.failureMessages.join('\n')}`),
    ...brokenFiles.map(file => `${file.name}\n${file.message}`),
  ];
  return {
    passed: tests.filter(test => test.status === 'passed').length,
    // Something failed outside of tests, an unhandled rejection say, if only the code tells.
    failed: failures.length || (code === 0 ? 0 : 1),
    skipped: tests
      .filter(test => !['passed', 'failed'].includes(test.status))
      .map(test => test.fullName),
    // A stack says no more here than its first lines.
    failures: failures.map(failure => failure.split('\n').slice(0, 12).join('\n           ')),
  };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults;
  } catch {
    return [];
  }
}

/** Runs a script of Node's; resolves with its exit code and, where it is piped, its output. */
function spawned(args, shown = 'inherit') {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', shown, shown] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', text => (output += text));
    }
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}
