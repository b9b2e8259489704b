/** A person's own documents: added by dropping and by a menu, listed with their counts, removed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openFile, openSearch, takeFromMenu } from './moves';
import { testIn } from './workbench';

const test = testIn({});

test('a file dropped on the tree becomes a source, and its menu takes it away again', async ({
  workbench,
}) => {
  const { page, folder } = workbench;
  const settings = (): string => readFileSync(join(folder, '.vscode/settings.json'), 'utf8');
  await openFile(workbench, 'README.md');
  await openSearch(page);
  const tree = page.getByRole('tree', { name: 'Browse' });
  await tree.getByRole('treeitem').first().waitFor();
  await page.getByRole('tab', { name: 'README.md' }).first().dragTo(tree);
  await expect.poll(settings).toContain('README.md');
  await tree.getByRole('treeitem', { name: 'Sources' }).click();
  const source = tree.getByRole('treeitem', { name: /README\.md/ });
  await source.waitFor();
  await takeFromMenu(page, source, 'Remove from Sources');
  await source.waitFor({ state: 'detached' });
  expect(settings()).not.toContain('README.md');
});

test('a folder is added from the menu of the explorer', async ({ workbench }) => {
  const { page, folder } = workbench;
  await page.getByRole('tab', { name: /^Explorer/ }).click();
  const row = page.getByRole('treeitem', { name: 'requests' }).first();
  await takeFromMenu(page, row, 'Add Documents…');
  const settings = (): string => readFileSync(join(folder, '.vscode/settings.json'), 'utf8');
  await expect.poll(settings).toContain('"requests"');
});
