/** The reader: its outline, links between articles, and the way back. */
import type { Page } from 'playwright-core';
import { runCommand } from './moves/quickInput';
import { articleOpens, articleView, firstResult, openSearch, search } from './moves/views';
import { test } from './workbench';

test('a related article opens by its link, and back and forward lead between the two', async ({
  workbench,
}) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, '631');
  await firstResult(view, '631');
  await page.keyboard.press('Enter');
  await articleOpens(page, '631');
  const related = articleView(page).locator('h2', { hasText: 'Related' }).locator('~ ul a').first();
  const title = await related.innerText();
  await related.click();
  await articleOpens(page, title);
  await goThere(page, 'Go Back');
  await articleOpens(page, '631');
  await goThere(page, 'Go Forward');
  await articleOpens(page, title);
});

test('find works in it', async ({ workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, '612');
  await firstResult(view, '612');
  await page.keyboard.press('Enter');
  await articleOpens(page, '612');
  await articleView(page).locator('h1').click();
  await page.keyboard.press('Control+F');
  const box = page.locator('.webview-find-widget, .simple-find-part').locator('input').first();
  await box.fill('uploadId');
  await page.locator('.simple-find-part.visible').first().waitFor();
  await page.keyboard.press('Escape');
});

test('an article is marked as a favourite from its title bar, and the empty search offers it', async ({
  workbench,
}) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, '614');
  await firstResult(view, '614');
  await page.keyboard.press('Enter');
  await articleOpens(page, '614');
  await runCommand(page, 'supportDocs.toggleFavourite');
  const again = await openSearch(page);
  await search(again, '');
  const group = again.getByRole('group', { name: 'Favorites' });
  await group.getByRole('option').filter({ hasText: '614' }).waitFor();
});

/** The arrows in the title bar. */
async function goThere(page: Page, name: 'Go Back' | 'Go Forward'): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}
