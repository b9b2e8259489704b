/** Every way to the search ends where one can type: in the box, or on the row where one was. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { commandTitle } from './moves/manifest';
import { clickText, editorText, openFile } from './moves/editor';
import { choose, quickInput, quickPickRows, runCommand, runTitle } from './moves/quickInput';
import {
  articleOpens,
  articleView,
  firstResult,
  frameOf,
  openSearch,
  search,
  searchView,
} from './moves/views';
import { testIn, type Workbench } from './workbench';

const test = testIn({
  settings: {
    'supportDocs.search.place': 'sidebar',
    // A step of the walkthrough takes the focus at the end of its motion, later than a test clicks.
    'workbench.reduceMotion': 'on',
  },
});

/** Where a person is before: each leaves the search view with a query and without the focus. */
const places: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  'a text': async workbench => {
    await openFile(workbench, 'src/photoStore.js');
    await clickText(workbench.page, 'class PhotoStore');
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
  },
  'an article': async ({ page }) => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await articleView(page).locator('h1').waitFor();
  },
  nothing: async ({ page }) => runTitle(page, 'View: Close All Editors'),
  'the explorer': async ({ page }) => {
    await page.getByRole('tab', { name: /^Explorer/ }).click();
    await page.getByRole('treeitem').first().click();
  },
};

/** How they get to the search, and what has the focus then; undefined: it depends on before. */
const ways: Readonly<Record<string, Way>> = {
  'the view command': { go: page => runTitle(page, 'Support Docs: Focus on Search View') },
  'Search…': { go: page => runCommand(page, 'supportDocs.search'), lands: 'combobox' },
  'its key': {
    go: async page => {
      await page.keyboard.press('Control+K');
      await page.getByText('Waiting for second key').first().waitFor();
      await page.keyboard.press('h');
    },
    lands: 'combobox',
  },
  'the walkthrough': {
    go: async page => {
      await runTitle(page, 'Welcome: Open Walkthrough...');
      await choose(page, 'Support Docs', 'Get Started with Support Docs');
      await page.getByText('Search everything at once').first().click();
      await page.getByText('open it', { exact: true }).first().click();
    },
  },
  'the quick pick': {
    go: async page => {
      await runTitle(page, commandTitle('supportDocs.openArticle'));
      await quickInput(page).fill('no such bucket');
      await quickPickRows(page).filter({ hasText: '631' }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await articleView(page).locator('h1').waitFor();
      await page
        .locator('.quick-input-widget .action-label[aria-label="Show in Side Bar"]')
        .click();
    },
    lands: 'combobox',
  },
};

interface Way {
  readonly go: (page: Page) => Promise<void>;
  readonly lands?: 'combobox';
}

const table = Object.keys(places).flatMap(place =>
  Object.keys(ways).map(way => [place, way] as const),
);

test.for(table)('from %s by %s', async ([place, way], { workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await box(view).click();
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  await places[place]?.(workbench);
  await ways[way]?.go(page);
  // The row one opened an article from is still the place, unless one asked for the box.
  const wasOnRow = place === 'an article' && ways[way]?.lands === undefined;
  await expect.poll(() => focusedRole(page)).toBe(wasOnRow ? 'option' : 'combobox');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRole(page)).toBe('option');
  await page.keyboard.type('s');
  await expect.poll(() => focusedRole(page)).toBe('combobox');
  await expect.poll(() => box(view).inputValue()).toBe('no such buckets');
});

test('from the explorer by the activity bar', async ({ workbench }) => {
  const { page } = workbench;
  await search(await openSearch(page), 'no such bucket');
  await places['the explorer']?.(workbench);
  const view = await openSearch(page);
  await firstResult(view, '631');
  await expect.poll(() => focusedRole(page)).toBe('combobox');
  await page.keyboard.type('s');
  await expect.poll(() => box(view).inputValue()).toBe('no such buckets');
});

test('Escape from the quick pick brings back the article that was open as a preview', async ({
  workbench,
}) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, 'callback failed 579');
  await firstResult(view, '579');
  await page.keyboard.press('Enter');
  await articleOpens(page, '579');
  const tabs = (): Promise<string[]> => page.locator('.tabs-container .tab').allInnerTexts();
  const before = await tabs();
  const previews = (): Promise<number> =>
    page.locator('.tab .label-name.italic, .tab.italic').count();
  const italic = await previews();
  await runTitle(page, commandTitle('supportDocs.openArticle'));
  await quickInput(page).fill('no such bucket');
  await quickPickRows(page).filter({ hasText: '631' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await tabs()).length).toBe(before.length + 1);
  await page.keyboard.press('Escape');
  await expect.poll(tabs).toEqual(before);
  await articleOpens(page, '579');
  expect(await previews()).toBe(italic);
});

test('Escape brings back the file, its cursor and its focus', async ({ workbench }) => {
  const { page } = workbench;
  await openFile(workbench, 'src/photoStore.js');
  await clickText(page, 'class PhotoStore');
  await runTitle(page, commandTitle('supportDocs.openArticle'));
  await quickInput(page).fill('no such bucket');
  await quickPickRows(page).filter({ hasText: '631' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await articleView(page).locator('h1').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.monaco-editor.focused').first().waitFor();
  await page.keyboard.type('§');
  await expect.poll(() => editorText(page)).toMatch(/class Photo§?Store|cl.*§/);
});

function box(view: FrameLocator): Locator {
  return view.locator('input[type="search"]');
}

/** The role of what has the keys in the search view; '' if the view has not. */
async function focusedRole(page: Page): Promise<string> {
  const focused = searchView(page).locator(':focus');
  const isHere = await (await frameOf(searchView(page))).evaluate<boolean>('document.hasFocus()');
  return isHere && (await focused.count()) > 0 ? ((await focused.getAttribute('role')) ?? '') : '';
}
