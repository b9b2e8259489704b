/** The search view in the side bar, used by mouse and by keyboard. */
import { expect, test } from 'vitest';
import { articleView, openFile, openSearch, runCommand, searchView, selectLine } from './moves';
import { useWorkbench } from './workbench';

const workbench = useWorkbench();

test('results appear as one types, the exact code first, with what matched marked', async () => {
  const view = await openSearch(workbench.page);
  await view.getByRole('combobox').fill('no such bucket');
  await expect.poll(() => view.getByRole('option').first().innerText()).toContain('631');
  await view.getByRole('combobox').fill('612');
  await expect.poll(() => view.getByRole('option').first().innerText()).toContain('612');
  await expect
    .poll(() => view.getByRole('option').first().locator('mark').count())
    .toBeGreaterThan(0);
});

test('Chinese questions find pages by their words', async () => {
  const view = await openSearch(workbench.page);
  await view.getByRole('combobox').fill('回调失败');
  await expect.poll(() => view.getByRole('option').first().innerText()).toContain('579');
});

test('arrow keys choose a result and Enter opens it', async () => {
  const view = await openSearch(workbench.page);
  const box = view.getByRole('combobox');
  await box.fill('no such bucket');
  await expect.poll(() => view.getByRole('option').first().innerText()).toContain('631');
  await box.press('ArrowDown');
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.keyboard.press('ArrowUp');
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => articleView(workbench.page).locator('h1').innerText()).toContain('631');
});

test('the selected text is searched', async () => {
  await openFile(workbench, 'logs/upload.log');
  await selectLine(workbench.page, 'invalid ctx');
  await runCommand(workbench.page, 'supportDocs.searchSelection');
  const view = searchView(workbench.page);
  await expect.poll(() => view.getByRole('option').first().innerText()).toContain('701');
});

test("the team's own documents are found", async () => {
  const view = await openSearch(workbench.page);
  await view.getByRole('combobox').fill('thumbnail queue');
  await expect
    .poll(() => view.getByRole('option').first().innerText())
    .toContain('thumbnail queue is stuck');
});
