// Runs a TypeScript script of the measurements: bundles it beside node_modules and imports it.
// usage: node test/eval/run.mjs SCRIPT.ts [arguments]
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(resolve('node_modules'), '.eval-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'script.mjs');
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.argv = [process.argv[0], script, ...args];
await import(pathToFileURL(outfile).href);
