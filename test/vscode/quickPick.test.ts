/** The search without the mouse and without the side bar. */
import { expect } from 'vitest';
import { editorText, openFile } from './moves/editor';
import { quickInput, quickPickRows } from './moves/quickInput';
import { articleOpens, articleView } from './moves/views';
import { test } from './workbench';

test('its key opens it, an arrow shows the article behind it, Escape takes that away', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openFile(workbench, 'src/photoStore.js');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('h');
  await quickInput(page).fill('no such bucket');
  const rows = quickPickRows(page);
  await rows.filter({ hasText: '631' }).first().waitFor();
  const second = await rows.nth(1).locator('.label-name').first().innerText();
  await page.keyboard.press('ArrowDown');
  const heading = articleView(page).locator('h1');
  await expect.poll(() => heading.innerText()).toBe(second.trim());
  expect(await quickInput(page).inputValue()).toBe('no such bucket');
  await page.keyboard.press('Escape');
  await expect.poll(() => editorText(page)).toContain('class PhotoStore');
  await page.locator('.monaco-editor.focused').first().waitFor();
});

test('Enter opens the article', async ({ workbench }) => {
  const { page } = workbench;
  await page.keyboard.press('Control+K');
  await page.keyboard.press('h');
  await quickInput(page).fill('612');
  await quickPickRows(page).filter({ hasText: '612' }).first().waitFor();
  await page.keyboard.press('Enter');
  await articleOpens(page, '612');
});
