/** The search view in the side bar, used by mouse and by keyboard. */
import { expect } from 'vitest';
import { openFile, selectLine } from './moves/editor';
import { runCommand } from './moves/quickInput';
import { articleOpens, firstResult, openSearch, search, searchView } from './moves/views';
import { test } from './workbench';

test('results appear as one types, the exact code first, with what matched marked', async ({
  workbench,
}) => {
  const view = await openSearch(workbench.page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  await search(view, '612');
  const first = await firstResult(view, '612');
  expect(await first.locator('mark').first().innerText()).toBe('612');
});

test('Chinese questions find pages by their words', async ({ workbench }) => {
  const view = await openSearch(workbench.page);
  await search(view, '回调失败');
  await firstResult(view, '579');
});

test('arrow keys choose a result and Enter opens it', async ({ workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await articleOpens(page, '631');
});

test('the selected text is searched', async ({ workbench }) => {
  await openFile(workbench, 'logs/upload.log');
  await selectLine(workbench.page, 'invalid ctx');
  await runCommand(workbench.page, 'supportDocs.searchSelection');
  await firstResult(searchView(workbench.page), '701');
});

test('of a line of a log its code is explained first, and not the words around it', async ({
  workbench,
}) => {
  await openFile(workbench, 'logs/upload.log');
  await selectLine(workbench.page, 'no such bucket');
  await runCommand(workbench.page, 'supportDocs.searchSelection');
  await firstResult(searchView(workbench.page), '631');
});

test("the team's own documents are found", async ({ workbench }) => {
  const view = await openSearch(workbench.page);
  await search(view, 'thumbnail queue');
  await firstResult(view, 'thumbnail queue is stuck');
});
