/** The command line as it is shipped. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtFile } from './startServer';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

test('look-up and search answer from the starter docs', () => {
  const { entries } = json(['lookup', '612']) as { entries: { kind: string; key: string }[] };
  expect(entries[0]).toMatchObject({ kind: 'error-code', key: '612' });
  const { hits } = json(['search', 'callback failed']) as { hits: { title: string }[] };
  expect(hits[0]?.title).toContain('579');
});

test('wrong usage ends with 2, what a person must fix with 1', () => {
  expect(run(['nonsense']).status).toBe(2);
  const { status, stderr } = run(['check', 'no-such-file.md']);
  expect(status).toBe(1);
  expect(stderr).toContain('no-such-file.md');
});

test.skipIf(!existsSync(corpus))(
  'the three files of the corpus are read completely (skipped where ../shared/corpus is not there)',
  () => {
    const report = json(['check', corpus]) as { articles: number; problems: unknown[] };
    expect(report).toMatchObject({ articles: 244, problems: [] });
  },
);

function json(args: readonly string[]): unknown {
  const { status, stdout, stderr } = run([...args, '--json']);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

function run(args: readonly string[]) {
  return spawnSync(process.execPath, [builtFile('cli.js'), ...args], { encoding: 'utf8' });
}
