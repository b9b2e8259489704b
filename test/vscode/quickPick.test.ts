/** The search without the mouse and without the side bar. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { editorText, openFile } from './moves/editor';
import { openQuickSearch, quickInput, quickPickRow } from './moves/quickInput';
import { articleOpens, articleView } from './moves/views';
import { test } from './workbench';

/** The title of the second result, once no row of before stands in its place. */
async function secondTitle(page: Page): Promise<string> {
  const before = /Recent searches|Favorites|Recently opened/;
  const second = quickPickRow(page, 1).filter({ hasNotText: before });
  return second.locator('.label-name').first().innerText();
}

/** The first row, once it is a result: what was opened before is listed without its category. */
function firstHit(page: Page, code: string): Locator {
  return quickPickRow(page, 0).filter({ hasText: code }).filter({ hasText: '错误码' });
}

test('its key opens it, an arrow shows the article behind it, Escape takes that away', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openFile(workbench, 'src/photoStore.js');
  await openQuickSearch(page);
  await quickInput(page).fill('no such bucket');
  await firstHit(page, '631').waitFor();
  const second = await secondTitle(page);
  await page.keyboard.press('ArrowDown');
  const heading = articleView(page).locator('h1');
  await expect.poll(() => heading.innerText()).toBe(second.trim());
  expect(await quickInput(page).inputValue()).toBe('no such bucket');
  // A preview that is drawn has the keys for a moment before the list has them again.
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      return quickInput(page).isVisible();
    })
    .toBe(false);
  await expect.poll(() => editorText(page)).toContain('class PhotoStore');
  await page.locator('.monaco-editor.focused').first().waitFor();
});

test('Enter opens the article', async ({ workbench }) => {
  const { page } = workbench;
  await openQuickSearch(page);
  await quickInput(page).fill('612');
  await firstHit(page, '612').waitFor();
  await page.keyboard.press('Enter');
  await articleOpens(page, '612');
});

test('rows stand in the order of the search, whatever their labels are', async ({ workbench }) => {
  const { page } = workbench;
  await openQuickSearch(page);
  await quickInput(page).fill('refresh');
  const first = quickPickRow(page, 0).filter({ hasText: 'refresh' });
  await first.waitFor();
  const label = await first.locator('.label-name').first().innerText();
  expect(label).toContain('刷新');
  expect(label).not.toContain('配额');
});

test('Enter waits for the answer to what is typed', async ({ workbench }) => {
  const { page } = workbench;
  await openQuickSearch(page);
  await quickInput(page).fill('no such bucket');
  await firstHit(page, '631').waitFor();
  await quickInput(page).fill('612');
  await page.keyboard.press('Enter');
  await articleOpens(page, '612');
});

test('an arrow and Enter before the rows have come mean the second of them', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openQuickSearch(page);
  await quickInput(page).fill('no such bucket');
  await firstHit(page, '631').waitFor();
  const second = await secondTitle(page);
  await quickInput(page).fill('612');
  await firstHit(page, '612').waitFor();
  await quickInput(page).fill('no such bucket');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await articleOpens(page, second.trim());
});

test('the same from an empty box', async ({ workbench }) => {
  const { page } = workbench;
  await openQuickSearch(page);
  await quickInput(page).fill('631');
  await firstHit(page, '631').waitFor();
  const second = await secondTitle(page);
  await page.keyboard.press('Escape');
  await quickInput(page).waitFor({ state: 'hidden' });
  await openQuickSearch(page);
  await quickInput(page).fill('631');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await articleOpens(page, second.trim());
});

test('rows are renewed when documents change', async ({ workbench }) => {
  const { page, folder } = workbench;
  await openQuickSearch(page);
  await quickInput(page).fill('glowworm quota');
  await quickPickRow(page, 0).waitFor();
  const file = join(folder, 'team-docs/glowworm.md');
  writeFileSync(file, '# Glowworm quota\n\nForty a night.\n');
  const added = quickPickRow(page, 0).filter({ hasText: 'Glowworm quota' });
  await added.waitFor();
  rmSync(file);
  await added.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
});

test('a result opens at the section that answers', async ({ workbench }) => {
  const { page } = workbench;
  await openQuickSearch(page);
  await quickInput(page).fill('上传策略 fsizeLimit');
  await quickPickRow(page, 0).filter({ hasText: '› 错误码' }).waitFor();
  await page.keyboard.press('Enter');
  const heading = articleView(page).getByRole('heading', { name: '错误码', exact: true });
  const { height } = page.viewportSize() ?? { height: 0 };
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(height / 2);
});
