/**
 * Documents that try to act, shown by the real VS Code everywhere it shows documents: nothing runs,
 * nothing is asked of another host, and no element appears but those our own pages are made of.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { errorPages, firstCode, hostileAttempts, hostileDocs } from '../hostileDocs';
import {
  articleView,
  choose,
  clickText,
  editorText,
  firstResult,
  hover,
  openFile,
  openSearch,
  quickInput,
  quickPickRows,
  runCommand,
  search,
} from './moves';
import { elementNames, linkTargets, outerTexts } from './shownElements.mjs';
import { testIn, type Workbench } from './workbench';

const code = [
  "const evil = require('evilvendor'); // evilvendor",
  ...Array.from({ length: errorPages }, (_, at) => `if (evil.code === ${firstCode + at}) stop();`),
  "await evil.fetch('https://api.evilvendor.example/v1/evil/run', {",
  '  evil_1: 1,',
  '});',
  '',
].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'support-docs-hostile-'));
const files = {
  '.vscode/settings.json': '{ "supportDocs.sources": ["docs"], "supportDocs.starter": false }\n',
  'evil.js': code,
  'new.http': '',
  ...Object.fromEntries(
    Object.entries(hostileDocs()).map(([name, text]) => [`docs/${name}`, text]),
  ),
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const test = testIn({ folder });

/** What a page made of documents may hold, and no more; VS Code's button to copy code is the last. */
const readerElements = new Set(
  `h1 h2 h3 h4 h5 h6 p a em strong code pre span div ul ol li table thead tbody tr th td blockquote
  hr br details summary s del sup sub button svg path`.split(/\s+/),
);

/** One flow, for each step builds on what the one before has opened, and VS Code opens slowly. */
test('nothing in a hundred hostile documents acts', { timeout: 300_000 }, async ({ workbench }) => {
  const { page } = workbench;
  const asked = recordRequests(workbench);
  page.on('dialog', dialog => asked.push(`dialog ${dialog.message()}`));

  const view = await openSearch(page);
  for (const words of [
    'evilpage',
    'newUntitledFile',
    'onerror',
    'TM_FILEPATH',
    'pixel',
    'script',
  ]) {
    await search(view, words);
    await view.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor();
    expect(await elementsIn(view.locator('.row'))).toEqual(
      subsetOf(['div', 'span', 'mark', 'svg', 'path', 'button']),
    );
    expect(await view.locator('img, iframe, a, form').count()).toBe(0);
  }
  await search(view, String(firstCode));
  await firstResult(view, String(firstCode));

  for (const name of ['Evil', '[go]']) {
    await page.getByRole('treeitem', { name }).first().click();
  }
  const tree = page.locator('.pane-body .monaco-list-row');
  expect(await tree.locator('.monaco-tl-contents .codicon-sync, a[href], img').count()).toBe(0);

  await openFile(workbench, 'evil.js');
  for (let at = 0; at < errorPages; at++) {
    const text = String(firstCode + at);
    const shown = await hover(page, text, text);
    await expectHarmless(shown);
    await page.mouse.move(0, 0);
  }
  await expectHarmless(await hover(page, '/v1/evil/run', '/v1/evil/run'));

  await clickText(page, 'evil_1');
  await page.keyboard.press('End');
  await page.keyboard.type('\nevil_');
  await page.keyboard.press('Control+Space');
  const widget = page.locator('.suggest-widget.visible');
  await widget.waitFor();
  for (let rows = 0; rows < 5; rows++) {
    await page.keyboard.press('ArrowDown');
    await expectHarmless(widget);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');

  for (const words of ['evilpage', 'Ticket', 'Row', 'trash']) {
    await runCommand(page, 'supportDocs.search');
    await quickInput(page).fill(words);
    await quickPickRows(page).nth(1).waitFor();
    const list = page.locator('.quick-input-list');
    expect(await list.locator('.codicon-sync, .codicon-terminal, .codicon-trash').count()).toBe(0);
    expect(await list.locator('img, iframe, script, a[href]').count()).toBe(0);
    await page.keyboard.press('Escape');
  }

  for (let at = 0; at < errorPages; at++) await readArticle(workbench, String(firstCode + at));
  await readArticle(workbench, 'Ticket 1');
  await readArticle(workbench, 'evilvendor run');

  await openFile(workbench, 'new.http');
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v1/evil/run', '/v1/evil/run');
  await quickPickRows(page).filter({ hasText: 'language of this file' }).click();
  const forms = quickPickRows(page).filter({ hasText: 'All fields' });
  await forms.click({ timeout: 5000 }).catch(() => undefined);
  await expect.poll(() => editorText(page)).toContain('/v1/evil/run');
  const inserted = await editorText(page);
  expect(inserted).not.toContain(workbench.folder);

  expect(await page.locator('.tab', { hasText: 'Untitled' }).count()).toBe(0);
  expect(await page.locator('.terminal-wrapper, .monaco-dialog-box').count()).toBe(0);
  expect(asked).toEqual([]);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** Requests of any frame that leave VS Code's own server, from now on. */
function recordRequests({ page }: Workbench): string[] {
  const own = new URL(page.url()).host;
  const asked: string[] = [];
  page.context().on('request', request => {
    const { protocol, host } = new URL(request.url());
    const isOwn =
      host === own || host.endsWith('.vscode-cdn.net') || /^(?:data|blob):/.test(protocol);
    // The gallery of extensions is VS Code's own affair, and not to be reached here anyway.
    if (!isOwn && !/open-vsx\.org$/.test(host)) asked.push(request.url());
  });
  return asked;
}

/** Opens an article through the quick pick and looks at every element and link of its page. */
async function readArticle({ page }: Workbench, words: string): Promise<void> {
  await runCommand(page, 'supportDocs.search');
  await quickInput(page).fill(words);
  await quickPickRows(page).filter({ hasText: words }).first().click();
  const body = articleView(page).locator('.markdown-body');
  await body.locator('h1', { hasText: words }).waitFor();
  const strange = (await elementsIn(body)).filter(name => !readerElements.has(name));
  expect(strange).toEqual([]);
  const links = await body.locator('a').evaluateAll(linkTargets);
  const isFine =
    /^(?:https?:\/\/|mailto:|#|\.{0,2}\/)|^(?!\w+:)|^vscode:\/\/support-docs\.support-docs\//;
  expect(links.filter(link => !isFine.test(link))).toEqual([]);
}

/** No element that loads, no icon of a document's, and no command but our own. */
async function expectHarmless(shown: Locator): Promise<void> {
  const loading = shown.locator('img, iframe, script, video, audio, form, input, style');
  expect(await loading.evaluateAll(outerTexts)).toEqual([]);
  expect(await shown.locator('.codicon-sync, .codicon-terminal, .codicon-trash').count()).toBe(0);
  const links = await shown.locator('a').evaluateAll(linkTargets);
  // The address in the code itself is made a link by VS Code.
  const isFine = /^$|^#|^command:supportDocs\.|^https:\/\/api\.evilvendor\.example\/v1\/evil\/run$/;
  expect(links.filter(link => !isFine.test(link))).toEqual([]);
}

/** Names of the elements in a place, each once, and attributes that act. */
async function elementsIn(place: Locator): Promise<readonly string[]> {
  const names = await place.evaluateAll(elementNames);
  expect(names.length).toBeGreaterThan(2);
  return names;
}

/** Matches a list that has nothing but these. */
function subsetOf(names: readonly string[]): unknown {
  return {
    asymmetricMatch: (found: readonly string[]) => found.every(name => names.includes(name)),
    toString: () => `nothing but ${names.join(', ')}`,
  };
}

test('the fixtures are many', () => {
  expect(hostileAttempts().length).toBeGreaterThan(100);
});
