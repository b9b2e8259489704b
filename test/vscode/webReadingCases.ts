/** What a person does who looks for something and reads it, tried in a browser's worker. */
import { expect } from 'vitest';
import { clickText } from './moves/editor';
import { choose, openQuickSearch, quickInput, quickPickRow, runCommand } from './moves/quickInput';
import {
  articleOpens,
  firstResult,
  openBrowse,
  openSearch,
  search,
  takeFromMenu,
} from './moves/views';
import type { testOn } from './webBench';
import { openExplorer, openFromExplorer } from './webMoves';

/** Words of a document of each format, and the title by which it is found. */
const found: readonly (readonly [words: string, title: string])[] = [
  ['lanterns', 'How lanterns are hung'],
  ['anchors weighed', 'How anchors are weighed'],
  ['ropes coiled', 'How ropes are coiled'],
  ['hulls scraped', 'How hulls are scraped'],
  ['knots tied', 'How knots are tied'],
  ['crossings', 'Read a crossing'],
  ['berth', 'Reserve a berth'],
  ['sails dried', 'How are sails dried?'],
  ['decks washed', 'How are decks washed?'],
  ['flags folded', 'How are flags folded?'],
  ['anchor chain', '锚链断了'],
  ['buoys numbered', 'How buoys are numbered'],
  ['pennants', 'How pennants are hoisted'],
];

/** Registers the tests; each host of them has a file of its own. */
export function testReading(test: ReturnType<typeof testOn>): void {
  // Before any: once an article is open, the Markdown extension of an editor of files alone is asked
  // for symbols too, and never answers.
  test('codes by "Go to Symbol in Workspace"', async ({ bench: { page } }) => {
    await openSearch(page);
    await page.keyboard.press('Control+T');
    await choose(page, '#614', '614');
    await articleOpens(page, '614');
  });

  test('search, and the article behind a result', async ({ bench: { page } }) => {
    const view = await openSearch(page);
    await search(view, '612');
    await (await firstResult(view, '612')).click();
    await articleOpens(page, '612');
  });

  test('documents of the workspace: every format, and a built index', async ({ bench }) => {
    const view = await openSearch(bench.page);
    for (const [words, title] of found) {
      await search(view, words);
      await firstResult(view, title);
    }
  });

  test('the quick pick, from its key to an article', async ({ bench: { page } }) => {
    await openQuickSearch(page);
    await quickInput(page).fill('no such bucket');
    await quickPickRow(page, 0).filter({ hasText: '631' }).waitFor();
    await page.keyboard.press('Enter');
    await articleOpens(page, '631');
  });

  test('browse: by product and section to an article', async ({ bench: { page } }) => {
    const tree = await openBrowse(page);
    for (const name of ['Dock', 'Reserve a berth']) {
      await tree.getByRole('treeitem', { name }).first().click();
    }
    await articleOpens(page, 'Reserve a berth');
  });

  test('what could not be read is listed, with its file', async ({ bench: { page } }) => {
    await runCommand(page, 'supportDocs.showProblems');
    await quickPickRow(page, 0).filter({ hasText: 'broken.docx:1' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('a folder is added by its menu, read, and taken away again', async ({ bench: { page } }) => {
    await openExplorer(page);
    const folder = page.getByRole('treeitem', { name: 'more', exact: true }).first();
    await takeFromMenu(page, folder, 'Add Documents…');
    const view = await openSearch(page);
    await search(view, 'rudders');
    await firstResult(view, 'How rudders are hung');
    const tree = await openBrowse(page);
    await tree.getByRole('treeitem', { name: 'Sources' }).click();
    const source = tree.getByRole('treeitem', { name: /^more, 1 article/ });
    await takeFromMenu(page, source, 'Remove from Sources');
    await source.waitFor({ state: 'detached' });
    await search(view, 'rudders');
    await view.getByText('No results').first().waitFor();
  });

  test('a page that is saved is searched as it is now', async ({ bench: { page } }) => {
    await openFromExplorer(page, 'notes.md');
    await clickText(page, 'Wind from');
    await page.keyboard.press('End');
    await page.keyboard.type(' Fog at midnight.');
    await page.keyboard.press('Control+S');
    const view = await openSearch(page);
    await search(view, 'fog midnight');
    await firstResult(view, 'Notes of the watch');
  });

  test('what a browser cannot do is not offered', async ({ bench: { page } }) => {
    await page.keyboard.press('F1');
    await quickInput(page).fill('>Support Docs: ');
    const rows = page.locator('.quick-input-list .monaco-list-row .label-name');
    await rows.filter({ hasText: 'Add Documents' }).first().waitFor();
    const offered = await rows.allInnerTexts();
    expect(offered.filter(row => /MCP|Sign In/.test(row))).toEqual([]);
    await page.keyboard.press('Escape');
  });
}
