/** Every context menu of ours, entry by entry, and what the entries of an article do. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { clickText, openFile } from './moves/editor';
import {
  articleOpens,
  firstResult,
  openBrowse,
  openSearch,
  search,
  takeFromMenu,
} from './moves/views';
import { test } from './workbench';

const ofArticle = [
  'Open to the Side',
  'Open Original',
  'Insert Example Request…',
  'Copy Link to Article',
  'Copy Article as Markdown',
  'Add to or Remove from Favorites',
];

/** The entries of a thing's context menu; the menu is closed again. */
async function menuOf(page: Page, thing: Locator): Promise<readonly string[]> {
  await thing.click({ button: 'right' });
  const entries = page.locator(
    '.monaco-menu .action-item:not(.disabled) .action-label[aria-label]',
  );
  await entries.first().waitFor();
  const labels = (await entries.all()).map(entry => entry.getAttribute('aria-label'));
  const texts = (await Promise.all(labels)).map(text => text ?? '');
  await page.keyboard.press('Escape');
  await entries.first().waitFor({ state: 'detached' });
  return texts.filter(text => text !== '');
}

/** An article in the tree. */
async function articleInTree(page: Page): Promise<Locator> {
  const tree = await openBrowse(page);
  for (const name of ['Photo service', 'Errors']) {
    await tree.getByRole('treeitem', { name }).first().click();
  }
  const article = tree.getByRole('treeitem', { name: 'PH-4711' }).first();
  await article.waitFor();
  return article;
}

test('of an article in the tree', async ({ workbench }) => {
  const { page } = workbench;
  const article = await articleInTree(page);
  expect(await menuOf(page, article)).toEqual(ofArticle);
  await takeFromMenu(page, article, 'Open to the Side');
  await articleOpens(page, 'PH-4711');
  await takeFromMenu(page, article, 'Open Original');
  await page.getByRole('tab', { name: 'error-4711.md', selected: true }).waitFor();
  await takeFromMenu(page, article, 'Copy Link to Article');
  await page.locator('.statusbar-item', { hasText: 'Link copied' }).waitFor();
  await takeFromMenu(page, article, 'Copy Article as Markdown');
  await page.locator('.statusbar-item', { hasText: 'Article copied as Markdown' }).waitFor();
});

test('of a source', async ({ workbench }) => {
  const { page } = workbench;
  const tree = await openBrowse(page);
  await tree.getByRole('treeitem', { name: 'Sources' }).click();
  const source = tree.getByRole('treeitem', { name: /^team-docs/ });
  expect(await menuOf(page, source)).toEqual(['Show Problems of Sources', 'Remove from Sources']);
});

test('of a result', async ({ workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  const row = await firstResult(view, '631');
  expect(await menuOf(page, row)).toEqual(ofArticle);
});

test('of a text, where something is selected and where nothing is', async ({ workbench }) => {
  const { page } = workbench;
  await openFile(workbench, 'logs/upload.log');
  await clickText(page, 'invalid ctx');
  const line = page.locator('.editor-instance .view-line', { hasText: 'invalid ctx' }).first();
  const ours = (entries: readonly string[]): readonly string[] =>
    entries.filter(entry => entry === 'Look Up at Cursor' || entry === 'Search for Selection');
  expect(ours(await menuOf(page, line))).toEqual(['Look Up at Cursor']);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  expect(ours(await menuOf(page, line))).toEqual(['Look Up at Cursor', 'Search for Selection']);
});

test('of a folder in the explorer', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('tab', { name: /^Explorer/ }).click();
  const row = page.getByRole('treeitem', { name: 'requests' }).first();
  expect(await menuOf(page, row)).toContain('Add Documents…');
});
