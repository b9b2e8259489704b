/** Takes the README's two pictures, and one of every view in several themes and widths to look at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { describe } from 'vitest';
import type { ToSearchView } from '../../client/search/searchMessages';
import { root } from './install.mjs';
import { hover, openFile, shownHover } from './moves/editor';
import { chooseTheme, quickInput, quickPickRows } from './moves/quickInput';
import {
  articleOpens,
  firstResult,
  frameOf,
  openSearch,
  search,
  widenSideBar,
} from './moves/views';
import { testIn } from './workbench';

const readmePictures = join(root, 'test/pictures');
const toLookAt = join(root, '.vscode-test/pictures');
for (const folder of [readmePictures, toLookAt]) mkdirSync(folder, { recursive: true });

const size = { width: 1100, height: 640 };
const readme = testIn({ size });
/** The documents and the code of an invented vendor alone: what a team sees of its own. */
const readmeOfTeam = testIn({
  size,
  folder: join(root, 'test/fixtures/paloma'),
  settings: { 'supportDocs.sources': ['.'], 'supportDocs.starter': false },
});
const english = testIn({});
const chinese = testIn({ language: 'zh-cn' });

describe('README', () => {
  readmeOfTeam('search', async ({ workbench }) => {
    const { page } = workbench;
    await openFile(workbench, 'src/refund.py');
    const view = await openSearch(page);
    await search(view, 'webhook timeout');
    await firstResult(view, 'not delivered');
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await articleOpens(page, 'not delivered');
    await page.mouse.move(700, 400);
    await shownHover(page).waitFor({ state: 'hidden' });
    await page.screenshot({ path: join(readmePictures, 'search.png') });
  });

  readme('hover', async ({ workbench }) => {
    const { page } = workbench;
    await openFile(workbench, 'src/photoStore.js');
    await page.keyboard.press('Control+B');
    await hover(page, '612', '612');
    await page.screenshot({ path: join(readmePictures, 'hover.png') });
  });
});

const themes = ['Light Modern', 'Dark Modern', 'Light High Contrast', 'Dark High Contrast'];

describe.each([
  ['en', english],
  ['zh-cn', chinese],
] as const)('%s', (language, test) => {
  const shooter =
    (page: Page, theme: string) =>
    (name: string): Promise<unknown> =>
      page.screenshot({
        path: join(toLookAt, `${language} ${name} ${theme}.png`.replaceAll(' ', '-')),
      });

  test.for(themes)('%s', async (theme, { workbench }) => {
    const { page } = workbench;
    const shoot = shooter(page, theme);
    await chooseTheme(page, theme);
    await openFile(workbench, 'logs/upload.log');
    const view = await openSearch(page);
    await search(view, '');
    await view.locator('.row, .notice').first().waitFor();
    await shoot('home');
    await search(view, '回调失败');
    await view.locator('.row', { hasText: '579' }).first().waitFor();
    await shoot('results');
    await page.keyboard.press('ArrowDown');
    await shoot('row');
    await page.keyboard.press('Enter');
    await articleOpens(page, '579');
    await shoot('article');
    await openFile(workbench, 'src/photoStore.js');
    await hover(page, '612', '612');
    await shoot('hover');
  });

  test('widths', async ({ workbench }) => {
    const { page } = workbench;
    await chooseTheme(page, 'Light Modern');
    const view = await openSearch(page);
    for (const width of [200, 600]) {
      await widenSideBar(page, width);
      const shoot = shooter(page, String(width));
      await search(view, '');
      await view.locator('.row, .notice').first().waitFor();
      await shoot('home');
      await search(view, 'upload token');
      await view.locator('.meta').first().waitFor();
      await shoot('results');
      await search(view, 'qqzzxxvv');
      await view.locator('.notice').first().waitFor();
      await shoot('nothing');
      await search(view, '');
      for (const [name, message] of Object.entries(states)) {
        await post(view, message);
        await view.locator('.notice').first().waitFor();
        await shoot(name);
      }
      await post(view, ready);
    }
    await widenSideBar(page, 300);
  });

  test('lists and pages', async ({ workbench }) => {
    const { page } = workbench;
    const shoot = shooter(page, 'Light Modern');
    const view = await openSearch(page);
    for (const [name, words, title] of pages) {
      await search(view, words);
      await view.locator('.row').first().filter({ hasText: title }).click();
      await articleOpens(page, title);
      await shoot(`page ${name}`);
    }
    await page.getByRole('treeitem').first().click();
    await page.getByRole('treeitem').nth(1).waitFor();
    await shoot('browse');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('H');
    await quickInput(page).fill('no such bucket');
    await quickPickRows(page).filter({ hasText: '631' }).first().waitFor();
    await shoot('quick pick');
    await page.keyboard.press('Escape');
  });
});

/** What to search for, so that the first result is a page of that sort, and its title. */
const pages = [
  ['API', 'POST /v2/tune/refresh', 'cdn-refresh'],
  ['code', '612', '612'],
  ['team', 'thumbnail queue', 'thumbnail queue'],
] as const;

const status = { articles: 4210, problems: 0 } as const;
const ready: ToSearchView = { kind: 'status', status: { ...status, state: 'ready' } };
/** States that pass too quickly to be caught, or need a fault: told to the page as they would be. */
const states: Readonly<Record<string, ToSearchView>> = {
  indexing: { kind: 'status', status: { ...status, state: 'indexing', progress: 0.4 } },
  failed: {
    kind: 'status',
    status: { ...status, state: 'failed', message: 'The server crashed too often.' },
  },
  problems: { kind: 'status', status: { ...status, state: 'ready', problems: 3 } },
};

async function post(view: FrameLocator, message: ToSearchView): Promise<void> {
  const frame = await frameOf(view);
  await frame.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
}
