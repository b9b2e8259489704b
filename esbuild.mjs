// Builds everything the extension, the server and the command line run from into dist/.
// usage: node esbuild.mjs [--watch]
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';

const node = { platform: 'node', format: 'cjs', target: 'node20' };
const entries = [
  {
    in: 'client/extension.ts',
    out: 'extension',
    ...node,
    external: ['vscode'],
  },
  { in: 'server/main.ts', out: 'server', ...node },
  { in: 'server/indexWorker.ts', out: 'indexWorker', ...node },
  { in: 'docs-index/bin.ts', out: 'cli', ...node, banner: { js: '#!/usr/bin/env node' } },
  {
    in: 'client/media/search.ts',
    out: 'media/search',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
];

const watch = process.argv.includes('--watch');
rmSync('dist', { recursive: true, force: true });
for (const { in: entry, out, ...options } of entries) {
  const settings = {
    entryPoints: [{ in: entry, out }],
    outdir: 'dist',
    bundle: true,
    minify: !watch,
    sourcemap: watch,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    define: { __VERSION__: JSON.stringify(process.env.npm_package_version ?? 'dev') },
    logLevel: watch ? 'info' : 'warning',
    ...options,
  };
  await build(settings);
  if (watch) await (await context(settings)).watch();
}
cpSync('client/media', 'dist/media', { recursive: true, filter: path => !path.endsWith('.ts') });
execFileSync(
  process.execPath,
  ['dist/cli.js', 'build', 'docs-index/starter', '--no-starter', '--out', 'dist/starter.sdx'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
if (watch) console.log('Watching for changes');
