/** Our side bar, the articles' pages and what surrounds them, as a person uses them. */
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { manifest } from './manifest';

/** Opens our side bar and gives the search view's page. */
export async function openSearch(page: Page): Promise<FrameLocator> {
  const tab = page.getByRole('tab', { name: manifest().displayName });
  const view = searchView(page);
  if ((await tab.getAttribute('aria-selected')) !== 'true') {
    await tab.click();
    // The view takes the focus when it has come; whatever asks for it before would lose it again.
    await view.locator(':focus').first().waitFor({ timeout: 45_000 });
  }
  return view;
}

/** The search view's page, two frames deep as every webview's. */
export function searchView(page: Page): FrameLocator {
  return webview(page, 'support-docs.support-docs');
}

/** The tree of everything there is in our side bar, all of it folded. */
export async function openBrowse(page: Page): Promise<Locator> {
  await openSearch(page);
  const tree = page.getByRole('tree', { name: 'Browse' });
  await tree.getByRole('treeitem').first().waitFor();
  // A tree that is being renewed while it is folded is open again: then it is folded again.
  await expect
    .poll(async () => {
      await tree.focus();
      await page.keyboard.press('Control+ArrowLeft');
      return tree.locator('[aria-expanded="true"]').count();
    })
    .toBe(0);
  // A tree that is longer than its place shows the rows around the one that was chosen last.
  await page.keyboard.press('Home');
  return tree;
}

/** Waits until the first result in the search view has a text, and gives its row. */
export async function firstResult(view: FrameLocator, text: string): Promise<Locator> {
  const row = view.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
  await row.filter({ hasText: text }).waitFor();
  return row;
}

/** Types into the search view's box. */
export async function search(view: FrameLocator, words: string): Promise<void> {
  await view.locator('input[type="search"]').fill(words);
}

/** Waits until an article whose title has a text is open in the Markdown preview. */
export async function articleOpens(page: Page, title: string): Promise<void> {
  await articleView(page).locator('h1', { hasText: title }).waitFor();
}

/** The page of the Markdown preview in which articles are read. */
export function articleView(page: Page): FrameLocator {
  return webview(page, 'vscode.markdown-language-features');
}

/** The innermost frame of a webview, to run scripts in. */
export async function frameOf(view: FrameLocator): Promise<Frame> {
  const body = await view.locator('body').elementHandle();
  const frame = await body.ownerFrame();
  if (frame === null) throw new Error('The view has no frame.');
  return frame;
}

/** Takes an entry of a thing's context menu, by key: menus that just opened ignore clicks. */
export async function takeFromMenu(page: Page, thing: Locator, entry: string): Promise<void> {
  await thing.click({ button: 'right' });
  await page.getByRole('menuitem', { name: entry }).hover();
  // The key goes to what has the focus, which an entry that looks so has a moment later.
  const chosen = page.locator('.action-item.focused', { hasText: entry });
  await chosen.locator(':focus').waitFor();
  await page.keyboard.press('Enter');
}

/** Drags the edge of the side bar until it is this wide, in pixels. */
export async function widenSideBar(page: Page, width: number): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (bar === null) throw new Error('The side bar is hidden.');
  await page.mouse.move(bar.x + bar.width, bar.y + 100);
  await page.mouse.down();
  await page.mouse.move(bar.x + width, bar.y + 100, { steps: 5 });
  await page.mouse.up();
}

function webview(page: Page, extensionId: string): FrameLocator {
  return page
    .frameLocator(`iframe.webview[src*="extensionId=${extensionId}"]`)
    .frameLocator('#active-frame');
}
