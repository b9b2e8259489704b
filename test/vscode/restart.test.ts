/** What is remembered when the window is opened again. */
import { quickPickRows, runCommand, runTitle } from './moves/quickInput';
import { articleOpens, articleView, firstResult, openSearch, search } from './moves/views';
import { testIn } from './workbench';

const test = testIn({});

test('searches, favourites, what was opened and the open article outlast a restart', async ({
  workbench,
}) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, 'file exists');
  await firstResult(view, '614');
  await page.keyboard.press('Enter');
  await articleOpens(page, '614');
  await runCommand(page, 'supportDocs.toggleFavourite');
  await search(await openSearch(page), '');
  await view.getByRole('group', { name: 'Favorites' }).getByText('614').waitFor();
  // As a person restarts it: a page that is loaded anew by force may lose what was just kept.
  const reloaded = page.waitForEvent('load');
  await runTitle(page, 'Developer: Reload Window');
  await reloaded;
  await page.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor({ timeout: 90_000 });
  await articleView(page).locator('h1', { hasText: '614' }).waitFor({ timeout: 60_000 });
  const again = await openSearch(page);
  await search(again, '');
  const groups = { 'Recent searches': 'file exists', Favorites: '614' };
  for (const [name, text] of Object.entries(groups)) {
    await again.getByRole('group', { name }).getByText(text).first().waitFor();
  }
  await page.keyboard.press('Control+K');
  await page.keyboard.press('H');
  const opened = quickPickRows(page).filter({ hasText: 'Recently opened' });
  await opened.filter({ hasText: '614' }).waitFor();
});
