/** Inserting example requests through the quick picks. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { choose, editorText, openFile, quickPickRows, runCommand } from './moves';
import { test } from './workbench';

test.for([
  { file: 'new.py', inserts: ['/v2/tune/refresh', 'urls'] },
  { file: 'new.http', inserts: ['POST ', '/v2/tune/refresh', '"urls"'] },
  { file: 'new.json', inserts: ['"urls"'] },
])('an example for $file', async ({ file, inserts }, { workbench }) => {
  const { page, folder } = workbench;
  writeFileSync(join(folder, file), '');
  await openFile(workbench, file);
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v2/tune/refresh', 'POST /v2/tune/refresh');
  // The file's own language comes first.
  await quickPickRows(page).filter({ hasText: 'language of this file' }).click();
  await quickPickRows(page).filter({ hasText: 'All fields' }).click();
  for (const text of inserts) await expect.poll(() => editorText(page)).toContain(text);
});
