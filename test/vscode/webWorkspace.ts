/** The workspace in which a person's work in a browser is tried. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyFormat } from './everyFormat';
import { root } from './install.mjs';
import { writeFolder } from './writeFolder';

/** Files of a workspace by their paths; bytes are given in base64 after `base64:`. */
export type WebFiles = Readonly<Record<string, string>>;

/** A workspace with sources of every format, a built index, and files to write code in. */
export const webFiles: WebFiles = {
  '.vscode/settings.json': JSON.stringify({
    'supportDocs.sources': ['docs', 'notes.md'],
    'supportDocs.indexFile': 'team.sdx',
    'supportDocs.diagnostics.enabled': true,
  }),
  ...Object.fromEntries(
    Object.entries(everyFormat).map(([name, content]) => [
      `docs/${name}`,
      typeof content === 'string' ? content : inBase64(content),
    ]),
  ),
  'notes.md': '# Notes of the watch\n\nWind from the west.\n',
  'more/rudder.md': '# How rudders are hung\n\nOn two pins.\n',
  'team.sdx': builtIndex({ 'pennant.md': '# How pennants are hoisted\n\nRed above green.\n' }),
  'store.js': 'const qiniu = require("qiniu");\nif (error.code === 612) stop();\n',
  'upload.log': '2026-03-01 qiniu list photos -> 631 no such bucket\n',
  'refresh.http':
    'POST https://fusion.qiniuapi.com/v2/tune/refresh\nContent-Type: application/json\n\n{\n  "x": 1\n}\n',
  'fetch.http': 'POST https://api.qiniuapi.com/sisyphus/fetch\n\n{\n  "bucket": "photos"\n}\n',
  'new.py': '\n',
};

function inBase64(bytes: Uint8Array): string {
  return `base64:${Buffer.from(bytes).toString('base64')}`;
}

/** A built index of some pages. */
function builtIndex(pages: Readonly<Record<string, string>>): string {
  const { folder, remove } = writeFolder(pages);
  const out = join(mkdtempSync(join(tmpdir(), 'support-docs-index-')), 'team.sdx');
  const cli = join(root, 'dist/cli.js');
  execFileSync(process.execPath, [cli, 'build', folder, '--no-starter', '--out', out], {
    stdio: 'ignore',
  });
  const text = inBase64(readFileSync(out));
  remove();
  rmSync(join(out, '..'), { recursive: true });
  return text;
}
