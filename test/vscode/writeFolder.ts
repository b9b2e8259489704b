import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Writes files, by their paths, to a folder of their own; `remove` takes it away again. Bytes are given
 * in base64 after `base64:`.
 */
export function writeFolder(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-folder-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const isPacked = typeof text === 'string' && text.startsWith('base64:');
    const bytes = isPacked ? Buffer.from(text.slice(7), 'base64') : text;
    writeFileSync(join(folder, name), bytes);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
