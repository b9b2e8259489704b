/** Hovers under a real mouse, what their links do, and the look-up that is asked for. */
import { clickText, hover, openFile, shownHover } from './moves/editor';
import { runCommand } from './moves/quickInput';
import { articleOpens } from './moves/views';
import { test } from './workbench';

test.for([
  { file: 'src/photoStore.js', text: '612', says: '不存在' },
  { file: 'internal/store/bucket.go', text: '631', says: '631' },
  { file: 'scripts/refresh_cdn.py', text: '/v2/tune/refresh', says: 'POST /v2/tune/refresh' },
  { file: 'deploy/put-policy.json', text: 'persistentOps', says: 'persistentOps' },
  { file: 'logs/upload.log', text: 'bad token', says: 'bad token' },
])('$text in $file is explained', async ({ file, text, says }, { workbench }) => {
  await openFile(workbench, file);
  await hover(workbench.page, text, says);
});

test('a link in a hover opens the article', async ({ workbench }) => {
  const { page } = workbench;
  await openFile(workbench, 'src/photoStore.js');
  const shown = await hover(page, '614', '614');
  await shown.getByRole('link', { name: 'Open article' }).click();
  await articleOpens(page, '614');
});

test('looking up at the cursor shows what the mouse would', async ({ workbench }) => {
  const { page } = workbench;
  await openFile(workbench, 'android/BucketClient.java');
  await clickText(page, 'mimeLimit');
  await runCommand(page, 'supportDocs.lookupAtCursor');
  await shownHover(page).filter({ hasText: 'mimeLimit' }).waitFor();
});
