/** The list of APIs that example requests are picked from, by key. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { editorText, openFile } from './moves/editor';
import { choose, quickInput, quickPickRows, runCommand } from './moves/quickInput';
import { articleOpens } from './moves/views';
import { test } from './workbench';

/** A row by its place; the list keeps its elements in no order. */
function row(page: Page, place: number) {
  return page.locator(`.quick-input-list .monaco-list-row[data-index="${place}"]`);
}

test.for([
  { words: 'refresh', first: 'POST /v2/tune/refresh', second: '/v2/tune/refresh/list' },
  { words: '上传', first: '表单上传', second: '' },
])('$words finds first what is called so', async ({ words, first, second }, { workbench }) => {
  const { page } = workbench;
  await runCommand(page, 'supportDocs.insertExample');
  await quickInput(page).fill(words);
  await row(page, 0).filter({ hasText: first }).waitFor();
  expect(await row(page, 0).innerText()).not.toContain('refresh/list');
  await row(page, 1).filter({ hasText: second }).waitFor();
  await page.keyboard.press('Escape');
});

test('an arrow and Enter before the rows have come mean the second of them', async ({
  workbench,
}) => {
  const { page, folder } = workbench;
  writeFileSync(join(folder, 'second.py'), '');
  await openFile(workbench, 'second.py');
  await runCommand(page, 'supportDocs.insertExample');
  await row(page, 1).waitFor();
  await quickInput(page).fill('refresh');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await quickPickRows(page).filter({ hasText: 'All fields' }).click();
  await expect.poll(() => editorText(page)).toContain('/v2/tune/refresh/list');
});

test('rows are renewed when documents change', async ({ workbench }) => {
  const { page, folder } = workbench;
  await runCommand(page, 'supportDocs.insertExample');
  await quickInput(page).fill('glowworms');
  const text = '---\nendpoint: POST /v1/glowworms\n---\n# Add a glowworm\n';
  const file = join(folder, 'team-docs/glowworms.md');
  writeFileSync(file, text);
  const added = row(page, 0).filter({ hasText: 'POST /v1/glowworms' });
  await added.waitFor();
  rmSync(file);
  await added.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
});

test('with an article open that documents no request all are offered', async ({ workbench }) => {
  const { page } = workbench;
  await page.keyboard.press('Control+K');
  await page.keyboard.press('h');
  await quickInput(page).fill('612');
  await row(page, 0).filter({ hasText: '错误码' }).waitFor();
  await page.keyboard.press('Enter');
  await articleOpens(page, '612');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v2/tune/refresh', 'POST /v2/tune/refresh');
  await quickPickRows(page).filter({ hasText: 'Python' }).first().waitFor();
  await page.keyboard.press('Escape');
});
