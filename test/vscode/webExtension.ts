import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * The extension as it was built, in a folder of its own and without an entry for Node, so that every
 * editor runs it in a browser's worker.
 */
export function webExtension(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-web-'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const name of ['package.nls.json', 'package.nls.zh-cn.json'])
    cpSync(join(root, name), join(folder, name));
  // A file of our own, which is an object.
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
  const text = JSON.stringify({ ...manifest, main: undefined, extensionKind: undefined });
  writeFileSync(join(folder, 'package.json'), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
