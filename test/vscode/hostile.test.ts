/**
 * Documents that try to act, shown by the real VS Code everywhere it shows documents: nothing runs,
 * nothing is asked of another host, and no element appears but those our own pages are made of.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { errorPages, firstCode } from '../hostileDocs';
import { hostileFiles } from './hostileFiles';
import { clickText, editorText, hover, openFile } from './moves/editor';
import { choose, quickInput, quickPickRows, runCommand } from './moves/quickInput';
import {
  articleOpens,
  articleView,
  firstResult,
  openBrowse,
  openSearch,
  search,
} from './moves/views';
import { elementNames, linkTargets } from './shownElements.mjs';
import { testIn, type Workbench } from './workbench';
import { writeFolder } from './writeFolder';

const { folder, remove } = writeFolder(hostileFiles);
afterAll(remove);
const test = testIn({ folder }).extend('calm', { auto: true }, expectCalm);

const codes = Array.from({ length: errorPages }, (_, at) => String(firstCode + at));

/** What Markdown of documents may be made of, wherever it is shown. */
const textElements =
  `h1 h2 h3 h4 h5 h6 p a em strong code pre span div ul ol li table thead tbody tr
  th td blockquote hr br details summary s del sup sub`.split(/\s+/);
/** What VS Code itself adds to a block of code: a button that copies it. */
const copyButton = ['button', 'svg', 'path'];

test('results are rows of text', async ({ workbench }) => {
  const view = await openSearch(workbench.page);
  for (const words of ['evilpage', 'newUntitledFile', 'onerror', 'TM_FILEPATH', 'pixel script']) {
    await search(view, words);
    await view.getByRole('listbox', { name: 'Results' }).getByRole('option').nth(2).waitFor();
    await expectOnly(view.locator('.row'), ['div', 'span', 'mark', 'svg', 'path']);
  }
  await search(view, String(firstCode));
  await firstResult(view, String(firstCode));
});

test('the tree shows names of folders and articles as they are', async ({ workbench }) => {
  const { page } = workbench;
  const tree = await openBrowse(page);
  const folders = tree.locator('[role="treeitem"][aria-expanded="false"]');
  await folders.first().waitFor();
  // The folders of one level after the other, as many as the tree has room for.
  for (let opened = 0; opened < 6 && (await folders.count()) > 0; opened++) {
    await folders.first().click();
  }
  const labels = tree.locator('.label-name, .label-description, .monaco-icon-label');
  // A list holds the buttons of our own commands.
  await expectOnly(labels, ['div', 'span', 'a', 'ul', 'li']);
  await expectNoIcons(tree.locator('.monaco-icon-name-container'));
  expect(await tree.locator('a[href]').evaluateAll(linkTargets)).toEqual([]);
});

test('hovers hold text and links to our own commands', async ({ workbench }) => {
  const { page } = workbench;
  await openFile(workbench, 'evil.js');
  for (const text of [...codes, '/v1/evil/run']) {
    await expectHarmlessMarkdown(await hover(page, text, text));
    await page.mouse.move(0, 0);
  }
});

test('completions and their details are text', async ({ workbench }) => {
  const { page } = workbench;
  await openFile(workbench, 'evil.js');
  await clickText(page, 'evil_1: 1');
  await page.keyboard.press('End');
  await page.keyboard.type('\nevil_');
  const widget = page.locator('.suggest-widget.visible');
  const rows = widget.locator('.monaco-list-row', { hasText: 'evil_' });
  await expect
    .poll(async () => {
      if ((await rows.count()) === 0) await page.keyboard.press('Control+Space');
      return rows.count();
    })
    .toBeGreaterThan(3);
  const details = page.locator('.suggest-details');
  if (!(await details.isVisible())) await page.keyboard.press('Control+Space');
  for (let row = 0; row < 8; row++) {
    await details.locator('.docs, .body').first().waitFor();
    await expectHarmlessMarkdown(details);
    await expectOnly(rows.locator('.monaco-icon-label'), ['div', 'span', 'a']);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => editorText(page)).toMatch(/evil_1: 1,\n\s+"?evil_\d+/);
  expect(await editorText(page)).not.toContain(workbench.folder);
});

test('quick picks show text, without icons of documents', async ({ workbench }) => {
  const { page } = workbench;
  for (const words of ['evilpage', 'Ticket', 'Row', 'trash']) {
    await runCommand(page, 'supportDocs.search');
    await quickInput(page).fill(words);
    await quickPickRows(page).nth(1).waitFor();
    await expectNoIcons(quickPickRows(page));
    expect(await page.locator('.quick-input-list').locator('img, iframe, script').count()).toBe(0);
    await page.keyboard.press('Escape');
    await quickInput(page).waitFor({ state: 'hidden' });
  }
});

test('articles hold text and links that only lead somewhere', async ({ workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  for (const words of [...codes, 'Ticket 1', 'evilvendor run']) {
    await search(view, words);
    await view.getByRole('option').filter({ hasText: words }).first().click();
    await articleOpens(page, words);
    const body = articleView(page).locator('.markdown-body');
    await expectOnly(body, [...textElements, ...copyButton]);
    const isHarmless = /^(?!\w+:)|^https?:|^mailto:|^vscode:\/\/support-docs\.support-docs\//;
    const links = await body.locator('a').evaluateAll(linkTargets);
    expect(links.filter(link => !isHarmless.test(link))).toEqual([]);
  }
});

test('an example is inserted as it is documented', async ({ workbench }) => {
  const { page } = workbench;
  await openFile(workbench, 'new.http');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v1/evil/run', '/v1/evil/run');
  await expect.poll(() => editorText(page)).toContain('/v1/evil/run');
  await page.keyboard.press('Control+S');
  const saved = (): string => readFileSync(join(workbench.folder, 'new.http'), 'utf8');
  await expect.poll(saved).toContain('/v1/evil/run');
  expect(saved()).toContain('${TM_FILEPATH} $(touch evil) `date` ${1:x}');
  expect(saved()).toContain('"evil_mode": "$CLIPBOARD"');
});

/** Around each test: no request leaves, no dialog, terminal or new file comes up, nothing is written. */
function expectCalm(
  { workbench }: { readonly workbench: Workbench },
  { onCleanup }: { readonly onCleanup: (cleanup: () => Promise<void>) => void },
): void {
  const { page } = workbench;
  const own = new URL(page.url()).host;
  const left: string[] = [];
  const note = (request: { readonly url: () => string }): void => {
    const { protocol, host } = new URL(request.url());
    const isOwn =
      host === own || host.endsWith('.vscode-cdn.net') || /^(data|blob):/.test(protocol);
    // The gallery of extensions is VS Code's own affair, and not to be reached here anyway.
    if (!isOwn && !/open-vsx\.org$/.test(host)) left.push(request.url());
  };
  page.context().on('request', note);
  const before = readdirSync(workbench.folder);
  onCleanup(async () => {
    page.context().off('request', note);
    expect(left).toEqual([]);
    expect(await page.locator('.tab[data-resource-name^="Untitled-"]').count()).toBe(0);
    expect(await page.locator('.terminal-wrapper, .monaco-dialog-box').count()).toBe(0);
    expect(readdirSync(workbench.folder)).toEqual(before);
    expect(existsSync(join(process.cwd(), 'evil'))).toBe(false);
  });
}

/** Of Markdown in the editor: no element that loads, no icon of a document's, no command but ours. */
async function expectHarmlessMarkdown(shown: Locator): Promise<void> {
  await expectOnly(shown, [...textElements, ...copyButton]);
  await expectNoIcons(shown.locator('p, li, td, code, h1, h2, h3, h4, h5, h6'));
  const links = await shown.locator('a').evaluateAll(linkTargets);
  // The address in the code itself is made a link by VS Code.
  const isHarmless =
    /^$|^#|^command:supportDocs\.|^https:\/\/api\.evilvendor\.example\/v1\/evil\/run$/;
  expect(links.filter(link => !isHarmless.test(link))).toEqual([]);
}

/** Below some places stand only these elements, some of them, and no attribute that runs a script. */
async function expectOnly(places: Locator, allowed: readonly string[]): Promise<void> {
  await places.first().waitFor();
  const names = await places.evaluateAll(elementNames);
  expect(names).not.toEqual([]);
  expect(names.filter(name => !allowed.includes(name))).toEqual([]);
}

async function expectNoIcons(places: Locator): Promise<void> {
  const icons = places.locator('.codicon-sync, .codicon-terminal, .codicon-trash');
  expect(await icons.count()).toBe(0);
}
