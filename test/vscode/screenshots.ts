/** Takes the README's two pictures, and one of every view in several themes and widths to look at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { root } from './install.mjs';
import {
  articleOpens,
  firstResult,
  hover,
  openFile,
  openSearch,
  search,
  shownHover,
} from './moves';
import { useWorkbench } from './workbench';

const readmePictures = join(root, 'test/pictures');
const toLookAt = join(root, '.vscode-test/pictures');
for (const folder of [readmePictures, toLookAt]) mkdirSync(folder, { recursive: true });

describe('README', () => {
  const workbench = useWorkbench({ size: { width: 1100, height: 640 } });

  test('search', async () => {
    const { page } = workbench;
    await openFile(workbench, 'logs/upload.log');
    const view = await openSearch(page);
    await search(view, 'no such bucket');
    await firstResult(view, '631');
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await articleOpens(page, '631');
    await page.mouse.move(700, 400);
    await shownHover(page).waitFor({ state: 'hidden' });
    await page.screenshot({ path: join(readmePictures, 'search.png') });
  });

  test('hover', async () => {
    const { page } = workbench;
    await openFile(workbench, 'src/photoStore.js');
    await page.keyboard.press('Control+B');
    await hover(page, '612', '612');
    await page.screenshot({ path: join(readmePictures, 'hover.png') });
  });
});

describe.each([
  { theme: 'Default Light Modern', language: 'en', width: 1280 },
  { theme: 'Default Dark Modern', language: 'en', width: 1280 },
  { theme: 'Default High Contrast', language: 'en', width: 1280 },
  { theme: 'Default Light Modern', language: 'en', width: 700 },
])('$theme $width', ({ theme, width }) => {
  const workbench = useWorkbench({
    settings: { 'workbench.colorTheme': theme },
    size: { width, height: 800 },
  });
  const shoot = (name: string): Promise<unknown> =>
    workbench.page.screenshot({
      path: join(toLookAt, `${name} ${theme} ${String(width)}.png`.replaceAll(' ', '-')),
    });

  test('search view', async () => {
    await openFile(workbench, 'logs/upload.log');
    const view = await openSearch(workbench.page);
    await shoot('home');
    await search(view, '回调失败');
    await firstResult(view, '579');
    await shoot('search');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await articleOpens(workbench.page, '579');
    await shoot('article');
  });

  test('hover', async () => {
    await openFile(workbench, 'src/photoStore.js');
    await hover(workbench.page, '612', '612');
    await shoot('hover');
  });
});
