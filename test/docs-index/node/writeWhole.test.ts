/** Files appear whole, replace what was there, and leave nothing beside them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from '../../../docs-index/node/writeWhole';

const folder = mkdtempSync(join(tmpdir(), 'support-docs-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file in a folder that is not there yet, twice', async () => {
  const path = join(folder, 'deep', 'pack.sdx');
  await writeWhole(path, Uint8Array.of(1, 2));
  await writeWhole(path, Uint8Array.of(3));
  expect([...readFileSync(path)]).toEqual([3]);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['pack.sdx']);
});

test('a target that cannot be replaced is told and stays as it is', async () => {
  const path = join(folder, 'taken');
  await mkdir(join(path, 'inside'), { recursive: true });
  await expect(writeWhole(path, Uint8Array.of(1))).rejects.toThrow();
  expect(readdirSync(path)).toEqual(['inside']);
  expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
});
