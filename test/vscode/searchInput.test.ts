/** What keys do in the search view: input methods, the way between box, list and editor, hiding. */
import type { FrameLocator, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { openFile } from './moves/editor';
import { articleOpens, firstResult, openSearch, search } from './moves/views';
import { test } from './workbench';

test('nothing is searched and nothing opens while an input method composes', async ({
  workbench,
}) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, '612');
  await firstResult(view, '612');
  const before = await resultTexts(view);
  await box(view).selectText();
  const keys = await page.context().newCDPSession(page);
  for (const text of ['h', 'hui', "hui'diao", '回调']) {
    const end = text.length;
    await keys.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
  // The Enter that takes the candidate, as browsers report it.
  await keys.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  expect(await box(view).inputValue()).toBe('回调');
  expect(await resultTexts(view)).toEqual(before);
  await keys.send('Input.insertText', { text: '回调失败' });
  await firstResult(view, '579');
});

test('down enters the list, up leaves it, typing returns to the box', async ({ workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  await page.keyboard.press('ArrowDown');
  expect(await focused(view)).toBe('option');
  await page.keyboard.press('ArrowUp');
  expect(await focused(view)).toBe('combobox');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('s');
  expect(await focused(view)).toBe('combobox');
  expect(await box(view).inputValue()).toBe('no such buckets');
});

test('Tab leads from the list to what can be done with the result', async ({ workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect.poll(() => focusedName(view)).toBe('Open to the Side');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focusedName(view)).toBe('Copy Link');
});

test('Escape empties the box, then returns to the editor', async ({ workbench }) => {
  const { page } = workbench;
  await openFile(workbench, 'src/photoStore.js');
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  await page.keyboard.press('Escape');
  await expect.poll(() => box(view).inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await page.locator('.editor-instance.focused, .monaco-editor.focused').first().waitFor();
});

test('Enter before the answer is there opens the first result once it comes', async ({
  workbench,
}) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await box(view).focus();
  await page.keyboard.insertText('回调失败');
  await page.keyboard.press('Enter');
  await articleOpens(page, '579');
});

test('words, results and the chosen row survive hiding the view', async ({ workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const chosen = await chosenText(view);
  await page.getByRole('tab', { name: /^Explorer/ }).click();
  await box(view).waitFor({ state: 'detached' });
  const again = await openSearch(page);
  await expect.poll(() => box(again).inputValue()).toBe('no such bucket');
  await expect.poll(() => chosenText(again)).toBe(chosen);
});

test('a filter narrows the results, says how many it leaves, and comes off again', async ({
  workbench,
}) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, 'upload');
  const chip = view.getByRole('button', { name: /^Reference/ });
  await chip.waitFor();
  await chip.press('Enter');
  await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true');
  const kinds = (): Promise<string[]> => view.locator('.meta span:first-child').allInnerTexts();
  await expect.poll(async () => new Set(await kinds())).toEqual(new Set(['Reference']));
  await view.getByRole('button', { name: /^All/ }).press('Enter');
  await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('false');
});

test('a search for nothing says so once to screen readers, and shows a way out', async ({
  workbench,
}) => {
  const view = await openSearch(workbench.page);
  await search(view, 'qqzzxxvv');
  await view.getByText('No results for “qqzzxxvv”').first().waitFor();
  await expect.poll(() => view.getByRole('status').innerText()).toContain('No results');
});

function box(view: FrameLocator): Locator {
  return view.locator('input[type="search"]');
}

function resultTexts(view: FrameLocator): Promise<string[]> {
  return view.getByRole('listbox', { name: 'Results' }).getByRole('option').allInnerTexts();
}

function chosenText(view: FrameLocator): Promise<string> {
  return view.locator('[role="option"][aria-selected="true"]').innerText();
}

async function focused(view: FrameLocator): Promise<string | null> {
  return view.locator(':focus').getAttribute('role');
}

async function focusedName(view: FrameLocator): Promise<string | null> {
  return view.locator(':focus').getAttribute('aria-label');
}
