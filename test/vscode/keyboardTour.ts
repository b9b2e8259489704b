/**
 * `npm run tour`: from the first start to an inserted request by keyboard alone, in both languages, a
 * picture of each step in `.vscode-test/tour/` to look at.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from './install.mjs';
import { editorText } from './moves/editor';
import { quickInput, quickPickRows } from './moves/quickInput';
import { articleOpens, searchView } from './moves/views';
import { testIn } from './workbench';

const pictures = join(root, '.vscode-test/tour');
const size = { width: 1100, height: 700 };

/** What a person types or looks for, as the editor shows it in each language. */
const tours = {
  en: {
    test: testIn({ size }),
    view: 'Support Docs: Focus on Search View',
    insert: 'Support Docs: Insert Example Request',
    required: 'Required fields only',
  },
  'zh-cn': {
    test: testIn({ size, language: 'zh-cn' }),
    view: 'Support Docs: Focus on 搜索 View',
    insert: 'Support Docs: 插入示例请求',
    required: '只含必填字段',
  },
} as const;

for (const [language, { test, ...texts }] of Object.entries(tours)) {
  test(`first start to inserted request: ${language}`, ({ workbench: { page } }) =>
    tour(page, join(pictures, language), texts));
}

type Texts = Readonly<Record<'view' | 'insert' | 'required', string>>;

async function tour(page: Page, folder: string, texts: Texts): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let step = 0;
  const shoot = (name: string) =>
    page.screenshot({ path: join(folder, `${String(++step).padStart(2, '0')}-${name}.png`) });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await shoot('first start');

  await press('Control+K', 'H');
  await quickInput(page).waitFor();
  await shoot('search by key');
  await page.keyboard.type('612');
  await quickPickRows(page).filter({ hasText: '612' }).first().waitFor();
  await shoot('results');
  await press('Enter');
  await articleOpens(page, '612');
  await shoot('article');

  await runByKey(page, texts.view);
  const view = searchView(page);
  await view.locator('input[type="search"]:focus').waitFor();
  await page.keyboard.type('no such bucket');
  await view.locator('.row', { hasText: '631' }).first().waitFor();
  await press('ArrowDown');
  await shoot('side bar');
  await press('Enter');
  await articleOpens(page, '631');
  await shoot('second article');

  await runByKey(page, texts.insert);
  // The palette has the same box, and goes first.
  await quickPickRows(page).filter({ hasText: 'POST /' }).first().waitFor();
  await page.keyboard.type('/v2/tune/refresh');
  await quickPickRows(page).filter({ hasText: 'POST /v2/tune/refresh' }).first().waitFor();
  await shoot('list of APIs');
  await press('Enter');
  await quickPickRows(page).filter({ hasText: 'Python (requests)' }).first().waitFor();
  await page.keyboard.type('Python (requests)');
  await shoot('language');
  await press('Enter');
  await quickPickRows(page).filter({ hasText: texts.required }).first().waitFor();
  await shoot('form');
  await press('Enter');
  await expect.poll(() => editorText(page)).toContain('requests.post(');
  await shoot('inserted request');
  await press('Tab');
  await shoot('next placeholder');
}

/** Runs a command by its title in the palette, without the mouse. */
async function runByKey(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await quickInput(page).waitFor();
  await page.keyboard.type(title);
  await quickPickRows(page).filter({ hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}
