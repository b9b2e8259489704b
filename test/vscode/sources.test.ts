/** A person's own documents: added by dropping and by a menu, listed with their counts, removed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openFile } from './moves/editor';
import { openBrowse, takeFromMenu } from './moves/views';
import { test, type Workbench } from './workbench';

test('a file dropped on the tree becomes a source, and its menu takes it away again', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openFile(workbench, 'README.md');
  const tree = await openBrowse(page);
  await page.getByRole('tab', { name: 'README.md' }).first().dragTo(tree);
  await expect.poll(settingsOf(workbench)).toContain('README.md');
  await removeSource(workbench, 'README.md');
});

test('a folder is added from the menu of the explorer', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('tab', { name: /^Explorer/ }).click();
  const row = page.getByRole('treeitem', { name: 'requests' }).first();
  await takeFromMenu(page, row, 'Add Documents…');
  await expect.poll(settingsOf(workbench)).toContain('"requests"');
  await removeSource(workbench, 'requests');
});

/** Takes a source away by its menu in the tree. */
async function removeSource(workbench: Workbench, name: string): Promise<void> {
  const tree = await openBrowse(workbench.page);
  await tree.getByRole('treeitem', { name: 'Sources' }).click();
  const source = tree.getByRole('treeitem', { name });
  await takeFromMenu(workbench.page, source, 'Remove from Sources');
  await source.waitFor({ state: 'detached' });
  expect(settingsOf(workbench)()).not.toContain(name);
}

function settingsOf({ folder }: Workbench): () => string {
  return () => readFileSync(join(folder, '.vscode/settings.json'), 'utf8');
}
