/** What is wrong with a request, and its repair, by keyboard alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from './moves/editor';
import { testIn } from './workbench';
import { completeFields } from './moves/requestFix';

const test = testIn({ settings: { 'supportDocs.diagnostics.enabled': true } });

test('F8 goes to what is missing, and the quick fix completes it', async ({ workbench }) => {
  const { page, folder } = workbench;
  const request = 'POST https://api.qiniuapi.com/sisyphus/fetch\nContent-Type: application/json\n';
  writeFileSync(join(folder, 'missing.http'), `${request}\n{\n  "bucket": "photos"\n}\n`);
  await openFile(workbench, 'missing.http');
  await page.locator('.squiggly-warning').first().waitFor();
  await page.keyboard.press('F8');
  await page.locator('.marker-widget', { hasText: 'url' }).waitFor();
  await page.keyboard.press('Escape');
  await completeFields(page, '"url"');
});

const quiet = testIn({});

quiet(
  'in a window where nothing was asked yet, the actions of a request are found',
  async ({ workbench }) => {
    const { page, folder } = workbench;
    const request = 'POST https://api.qiniuapi.com/sisyphus/fetch\n\n{\n  "bucket": "photos"\n}\n';
    writeFileSync(join(folder, 'first.http'), request);
    await openFile(workbench, 'first.http');
    await page.keyboard.press('Control+.');
    const action = page.locator('.action-widget .monaco-list-row', { hasText: 'required fields' });
    await action.first().waitFor();
  },
);
