/** Inserting example requests, by every way in, and what stands in the file afterwards. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clickText, editorText, hover } from './moves/editor';
import { openNew, savedText, takeAllFields } from './moves/insertion';
import { choose, quickInput, quickPickRows, runCommand, runTitle } from './moves/quickInput';
import { articleOpens, firstResult, openSearch, search } from './moves/views';
import { test } from './workbench';

const refresh = 'POST /v2/tune/refresh';

test.for([
  { file: 'new.py', inserts: ['/v2/tune/refresh', 'urls'] },
  { file: 'new.http', inserts: ['POST ', '/v2/tune/refresh', '"urls"'] },
  { file: 'new.json', inserts: ['"urls"'] },
])('an example for $file', async ({ file, inserts }, { workbench }) => {
  const { page } = workbench;
  await openNew(workbench, file, '');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v2/tune/refresh', refresh);
  await takeAllFields(page);
  for (const text of inserts) await expect.poll(() => editorText(page)).toContain(text);
});

test('one key from the forms another language can be taken', async ({ workbench }) => {
  const { page } = workbench;
  await openNew(workbench, 'other.py', '');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v2/tune/refresh', refresh);
  await quickPickRows(page).filter({ hasText: 'Required fields only' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.locator('.monaco-list-row.focused', { hasText: 'Language: Python' }).waitFor();
  await page.keyboard.press('Enter');
  await choose(page, 'axios', 'TypeScript (axios)');
  await quickPickRows(page).filter({ hasText: 'Language: TypeScript (axios)' }).waitFor();
  await takeAllFields(page);
  await expect.poll(() => editorText(page)).toContain('axios');
});

test('the language is changed in the list of APIs, whose words stay', async ({ workbench }) => {
  const { page } = workbench;
  await openNew(workbench, 'changed.go', 'package main\n');
  await page.keyboard.press('Control+End');
  await runCommand(page, 'supportDocs.insertExample');
  await quickInput(page).fill('v2/tune/refresh');
  await quickPickRows(page).first().filter({ hasText: refresh }).waitFor();
  await page
    .locator('.quick-input-widget')
    .getByRole('button', { name: /^Language: Go/ })
    .click();
  await choose(page, 'curl', 'curl');
  await expect.poll(() => quickInput(page).inputValue()).toBe('v2/tune/refresh');
  await page.keyboard.press('Enter');
  await takeAllFields(page);
  await expect.poll(() => editorText(page)).toContain('curl --request POST');
});

test('only what is needed still runs, and the known host is the last stop', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openNew(workbench, 'least.http', '');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v2/tune/refresh', refresh);
  await quickPickRows(page).filter({ hasText: 'Required fields only' }).click();
  await expect.poll(() => editorText(page)).toContain('"urls"');
  await page.keyboard.type('signed');
  await expect.poll(() => editorText(page)).toMatch(/Authorization: Qiniu .*signed/);
  expect(await editorText(page)).toContain('POST https://fusion.qiniuapi.com/v2/tune/refresh');
});

test('one undo takes the whole example back', async ({ workbench }) => {
  const { page } = workbench;
  await openNew(workbench, 'undo.py', 'first = 1\n');
  await page.keyboard.press('Control+End');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, 'CDN 缓存刷新', refresh);
  await takeAllFields(page);
  expect(await savedText(workbench, 'undo.py', 'requests.post(')).toMatch(/^first = 1\n/);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => editorText(page)).not.toContain('requests');
  await expect.poll(() => editorText(page)).toContain('first = 1');
});

test('the picker shows each request, and the whole of it beside the editor', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openNew(workbench, 'beside.js', '');
  await runCommand(page, 'supportDocs.insertExample');
  await quickInput(page).fill('purge');
  const row = quickPickRows(page).filter({ hasText: refresh }).first();
  await row.filter({ hasText: '"urls"' }).waitFor();
  await page.locator('.quick-input-widget .action-label[class*="open-preview"]').first().click();
  const preview = page.getByRole('tab', { name: 'Preview' });
  await preview.waitFor();
  await expect.poll(() => editorText(page)).toContain('/v2/tune/refresh');
  await row.click();
  await takeAllFields(page);
  await preview.waitFor({ state: 'detached' });
  expect(await savedText(workbench, 'beside.js', 'fetch(')).toContain('urls: [');
});

test('from a hover, into the function the cursor is in', async ({ workbench }) => {
  const { page } = workbench;
  const file = 'function stat() {\n\t// https://rs.qiniuapi.com/stat/abc\n\tcursor();\n}\n';
  await openNew(workbench, 'hovered.js', file);
  await clickText(page, 'cursor();');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const shown = await hover(page, '/stat/', '/stat/');
  await shown.getByRole('link', { name: 'Insert example' }).click();
  await takeAllFields(page);
  const text = await savedText(workbench, 'hovered.js', 'await fetch(');
  expect(text).toContain('\tcursor();\n\t');
  expect(text).toContain('\n\t(async () => {\n\t\tconst ');
});

test('from an article and from a search result', async ({ workbench }) => {
  const { page } = workbench;
  await openNew(workbench, 'read.http', '### first\nGET https://example.com/\n\n');
  await page.keyboard.press('Control+End');
  const view = await openSearch(page);
  await search(view, 'cdn-refresh purge cached URLs');
  const row = await firstResult(view, 'cdn-refresh');
  await row.hover();
  await view.getByRole('button', { name: 'Insert Example Request' }).click();
  await takeAllFields(page);
  const once = await savedText(workbench, 'read.http', '/v2/tune/refresh');
  expect(once).toMatch(/^### first\nGET https:\/\/example\.com\/\n\n### .*\nPOST https:/);
  await row.dblclick();
  await articleOpens(page, 'cdn-refresh');
  await page.getByRole('button', { name: 'Insert Example Request' }).first().click();
  await takeAllFields(page);
  await expect.poll(async () => (await editorText(page)).split('POST ').length).toBe(3);
});

test('at several cursors', async ({ workbench }) => {
  const { page } = workbench;
  await openNew(workbench, 'cursors.json', '[\n  1,\n  2,\n  3\n]\n');
  await clickText(page, '1,');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Alt+ArrowDown');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v2/tune/refresh/list', 'POST /v2/tune/refresh/list');
  await takeAllFields(page);
  const text = await savedText(workbench, 'cursors.json', 'requestId');
  expect(text.split('"requestId"')).toHaveLength(3);
});

/** Takes a language from the list, and the whole request. */
async function takeLanguage(page: Page, label: string): Promise<void> {
  await quickPickRows(page).filter({ hasText: label }).first().click();
  await quickPickRows(page).filter({ hasText: 'All fields' }).click();
}

/** Throws an untitled file away. */
async function discard(page: Page): Promise<void> {
  await runTitle(page, 'View: Revert and Close Editor');
}

test('a read-only file stays as it is: a new one takes the example', async ({ workbench }) => {
  const { page, folder } = workbench;
  await openNew(workbench, 'locked.py', 'first = 1\n');
  await runTitle(page, 'File: Set Active Editor Read-only in Session');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v2/tune/refresh', refresh);
  await takeAllFields(page);
  await page.locator('.tab.active[data-resource-name^="Untitled-"]').waitFor();
  await expect.poll(() => editorText(page)).toContain('requests.post(');
  expect(readFileSync(join(folder, 'locked.py'), 'utf8')).toBe('first = 1\n');
  await discard(page);
});

test('without an editor a new file takes it', async ({ workbench }) => {
  const { page } = workbench;
  await runTitle(page, 'View: Close All Editors');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v2/tune/refresh', refresh);
  await takeLanguage(page, 'Python');
  await page.locator('.tab.active[data-resource-name^="Untitled-"]').waitFor();
  await expect.poll(() => editorText(page)).toContain('requests.post(');
  await discard(page);
});
