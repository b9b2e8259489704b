/** A person's own documents: added by dropping and by a menu, listed with their counts, removed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openFile } from './moves/editor';
import { quickPickRows, runCommand, runTitle } from './moves/quickInput';
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

test('what is added says what was recognised, and what is there already says so', async ({
  workbench,
}) => {
  const { page, folder } = workbench;
  const kitchen = join(folder, 'kitchen');
  mkdirSync(kitchen, { recursive: true });
  writeFileSync(join(kitchen, 'oven.md'), '# Oven\n\nIt bakes bread.\n');
  writeFileSync(join(kitchen, 'pans.md'), '# Pans\n\nThey hang on the wall.\n');
  writeFileSync(join(kitchen, 'photo.png'), 'x');
  await addFromExplorer(page, 'kitchen');
  await messageSays(page, 'Support Docs: kitchen: 2 articles (Markdown 2).');
  await messageSays(page, 'Passed over because they are no documents: 1 .png.');
  await runTitle(page, 'Notifications: Clear All Notifications');
  await addFromExplorer(page, 'kitchen');
  await messageSays(page, 'Support Docs: kitchen is among the sources already.');
  await removeSource(workbench, 'kitchen');
});

test('reading that is stopped says how far it came, and goes on from there', async ({
  workbench,
}) => {
  const { page, folder } = workbench;
  const many = join(folder, 'many');
  mkdirSync(many, { recursive: true });
  const text = 'A shelf holds boxes, and each box holds a label. '.repeat(150);
  for (let at = 0; at < 3000; at++) {
    writeFileSync(join(many, `page${at}.md`), `# Shelf ${at}\n\n${text}\n`);
  }
  await addFromExplorer(page, 'many');
  await page
    .locator('.statusbar-item', { hasText: 'Support Docs: indexing documents' })
    .first()
    .click();
  await page.getByRole('button', { name: 'Cancel' }).first().click();
  await page.getByRole('button', { name: /Support Docs, Reading stopped at/ }).waitFor();
  const tree = await openBrowse(page);
  await tree.getByRole('treeitem', { name: 'Sources' }).click();
  const source = tree.getByRole('treeitem', { name: /^many, [\d,]+ of 3,000 files/ });
  await source.waitFor();
  await source.click();
  await tree.getByRole('treeitem', { name: /^many, 3,000 articles/ }).waitFor({ timeout: 60_000 });
  await removeSource(workbench, 'many');
});

test('without a row the source is asked for; a built index is one of them', async ({
  workbench,
}) => {
  const { page, folder } = workbench;
  const settings = { 'supportDocs.sources': ['team-docs'], 'supportDocs.indexFile': 'gone.sdx' };
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  await runCommand(page, 'supportDocs.removeSource');
  await quickPickRows(page).filter({ hasText: 'gone.sdx' }).first().click();
  await expect.poll(settingsOf(workbench)).not.toContain('gone.sdx');
  expect(settingsOf(workbench)()).toContain('team-docs');
});

async function addFromExplorer(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name: /^Explorer/ });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  const row = page.getByRole('treeitem', { name, exact: true }).first();
  await takeFromMenu(page, row, 'Add Documents…');
}

async function messageSays(page: Page, text: string): Promise<void> {
  await page.locator('.notification-list-item-message', { hasText: text }).first().waitFor();
}

/**
 * Takes a source away by its menu in the tree. In the moment in which the tree is renewed the menu
 * has no row, and the source is asked for: a person chooses it there.
 */
async function removeSource(workbench: Workbench, name: string): Promise<void> {
  const tree = await openBrowse(workbench.page);
  await tree.getByRole('treeitem', { name: 'Sources' }).click();
  const source = tree.getByRole('treeitem', { name });
  await takeFromMenu(workbench.page, source, 'Remove from Sources');
  const asked = quickPickRows(workbench.page).filter({ hasText: name }).first();
  await expect
    .poll(async () => {
      if (await asked.isVisible()) await asked.click();
      return settingsOf(workbench)();
    })
    .not.toContain(name);
  await source.waitFor({ state: 'detached' });
}

function settingsOf({ folder }: Workbench): () => string {
  return () => readFileSync(join(folder, '.vscode/settings.json'), 'utf8');
}
