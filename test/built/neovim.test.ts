/** The built server under a client that is not ours: Neovim's, without workspace folders or settings. */
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporaryFolder';
import { builtFile } from './startServer';

const run = promisify(execFile);
const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
const sample = `const qiniu = require('qiniu');
if (info.statusCode === 612) return done(null, false);
const policy = new qiniu.rs.PutPolicy({ scope: bucket,      });
`;

interface Answers {
  readonly hover: { readonly contents: { readonly value: string } };
  readonly completion: readonly { readonly label: string }[];
  readonly symbols: readonly { readonly name: string }[];
  readonly search: { readonly hits: readonly { readonly title: string }[] };
  readonly stopped: boolean;
}

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
const name = 'Neovim hovers, completes, finds symbols and searches';

test.skipIf(!hasNeovim)(hasNeovim ? name : `${name} (skipped: no nvim on the PATH)`, async () => {
  const folder = temporaryFolder({ 'store.js': sample });
  const env = {
    ...process.env,
    DOCS_NODE: process.execPath,
    DOCS_SERVER: builtFile('server.js'),
    DOCS_SAMPLE: join(folder, 'store.js'),
    DOCS_CACHE: join(folder, 'cache'),
  };
  const { stdout } = await run(
    'nvim',
    ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', 'filetype on', '-c', `luafile ${script}`],
    { env, timeout: 60_000 },
  );
  const line = stdout.split('\n').find(text => text.startsWith('{')) ?? '{}';
  // Written by the script beside this file.
  const answers = JSON.parse(line) as Answers;
  expect(answers.hover.contents.value.split('\n')[0]).toContain('`612`');
  expect(answers.hover.contents.value).not.toContain('command:');
  expect(answers.completion.map(({ label }) => label)).toContain('deadline');
  expect(answers.symbols[0]?.name).toContain('612');
  expect(answers.search.hits[0]?.title).toContain('612');
  expect(answers.stopped).toBe(true);
});
