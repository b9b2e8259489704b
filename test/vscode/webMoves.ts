/** Moves in an editor whose files have no path on a disk. */
import type { Page } from 'playwright-core';

/** Shows the explorer. */
export async function openExplorer(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: /^Explorer/ });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
}

/** Opens a file by its row in the explorer: files in memory are found in no other way. */
export async function openFromExplorer(page: Page, name: string): Promise<void> {
  await openExplorer(page);
  await page.getByRole('treeitem', { name, exact: true }).first().dblclick();
  await page.getByRole('tab', { name, selected: true }).first().waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}
