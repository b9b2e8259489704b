/** What a person does in VS Code, as functions on its page. Each waits for what it brings about. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawnText, textPosition } from './drawnLines.mjs';
import { root } from './install.mjs';
import type { Workbench } from './workbench';

type Opened = Pick<Workbench, 'page' | 'folder'>;

/** Opens a file of the workspace, by its path below it, and waits for its text. */
export async function openFile({ page, folder }: Opened, path: string): Promise<void> {
  await page.keyboard.press('Control+P');
  // By its full path, which VS Code finds without the search program that npm does not bring.
  await choose(page, join(folder, path), basename(path));
  await page
    .getByRole('tab', { name: basename(path), selected: true })
    .first()
    .waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** Runs one of our commands by its id, through the command palette, as its title stands there. */
export async function runCommand(page: Page, id: string): Promise<void> {
  const title = commandTitle(id);
  // What was just closed may give the focus back a moment later, which closes the palette again.
  await expect
    .poll(async () => {
      await page.keyboard.press('F1');
      try {
        await choose(page, `>${title}`, title, { timeout: 4000 });
        return 'taken';
      } catch (error) {
        return String(error);
      }
    })
    .toBe('taken');
}

/** Types into the open quick input and takes the row with a text, once it is there. */
export async function choose(
  page: Page,
  typed: string,
  row: string,
  options: { readonly timeout?: number } = {},
): Promise<void> {
  await quickInput(page).fill(typed, options);
  // A mouse that happens to rest on the box would bring a tooltip over the rows.
  await page.mouse.move(0, 0);
  await quickPickRows(page).filter({ hasText: row }).first().click(options);
}

/** Takes an entry of a thing's context menu, by key: menus that just opened ignore clicks. */
export async function takeFromMenu(page: Page, thing: Locator, entry: string): Promise<void> {
  await thing.click({ button: 'right' });
  await page.getByRole('menuitem', { name: entry }).hover();
  await page.locator('.action-item.focused', { hasText: entry }).waitFor();
  await page.keyboard.press('Enter');
}

/** The input box of the command palette, of quick open and of quick picks. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget input[type="text"]');
}

/** The rows a quick pick offers. */
export function quickPickRows(page: Page): Locator {
  return page.locator('.quick-input-list .monaco-list-row');
}

/** The first hover starts the server, beside everything else a VS Code does when it opens a file. */
const patiently = { timeout: 45_000 };

/**
 * Rests the mouse on a text of the open file until a hover says something, and gives the hover. While
 * none comes, the mouse moves on to the text's next character, as a hand that is not quite still: an
 * editor that is busy starting loses what a single move would have asked for.
 */
export async function hover(page: Page, text: string, says: string): Promise<Locator> {
  const shown = shownHover(page).filter({ hasText: says });
  let attempts = 0;
  await expect
    .poll(async () => {
      const [other] = await shownHover(page).allInnerTexts();
      if (other !== 'Loading...') {
        // Another hover lies over the text and has to go first.
        if (other !== undefined) await page.mouse.move(0, 0);
        const { x, y } = await positionOf(page, text, attempts++ % text.length);
        await page.mouse.move(x, y, { steps: 4 });
      }
      const isThere = await shown.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
      return isThere ? says : shownHover(page).allInnerTexts();
    }, patiently)
    .toBe(says);
  return shown;
}

/** The hover that is on the screen, or would be. */
export function shownHover(page: Page): Locator {
  return page.locator('.monaco-hover:not(.hidden) .monaco-hover-content');
}

/** Puts the cursor into a text of the open file. */
export async function clickText(page: Page, text: string): Promise<void> {
  const { x, y } = await positionOf(page, text);
  await page.mouse.click(x, y);
}

/** Selects the line of the open file that has a text. */
export async function selectLine(page: Page, text: string): Promise<void> {
  const { x, y } = await positionOf(page, text);
  await page.mouse.click(x, y, { clickCount: 3 });
}

/** What the open file shows on the screen. */
export function editorText(page: Page): Promise<string> {
  return page.locator('.editor-instance .view-line').evaluateAll(drawnText);
}

/** The place on the screen of one character of a text where the open file first shows it. */
async function positionOf(
  page: Page,
  text: string,
  character = Math.floor(text.length / 2),
): Promise<{ x: number; y: number }> {
  const line = page.locator('.editor-instance .view-line', { hasText: text }).first();
  let position = { x: 0, y: 0 };
  // A line that is being drawn anew has no place for a moment.
  await expect
    .poll(async () => (position = await line.evaluate(textPosition, { text, character })))
    .not.toEqual({ x: 0, y: 0 });
  return position;
}

/** Opens our side bar and gives the search view's page. */
export async function openSearch(page: Page): Promise<FrameLocator> {
  const tab = page.getByRole('tab', { name: manifest().displayName });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  return searchView(page);
}

/** The search view's page, two frames deep as every webview's. */
export function searchView(page: Page): FrameLocator {
  return webview(page, 'support-docs.support-docs');
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

/** Takes a colour theme by the name it has in the list of themes. */
export async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await choose(page, '>Preferences: Color Theme', 'Preferences: Color Theme');
  await choose(page, name, name);
  await quickInput(page).waitFor({ state: 'hidden' });
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

interface Manifest {
  readonly displayName: string;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category?: string }[];
  };
}

function commandTitle(id: string): string {
  const found = manifest().contributes.commands.find(({ command }) => command === id);
  if (found === undefined) throw new Error(`package.json has no command ${id}`);
  const { category, title } = found;
  return category === undefined ? title : `${category}: ${title}`;
}

/** package.json with the English texts of package.nls.json in place. */
function manifest(): Manifest {
  const read = (name: string): string => readFileSync(join(root, name), 'utf8');
  // Our own file, whose form the manifest test pins.
  const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
  const text = read('package.json').replace(/"%([^%"]+)%"/g, (whole, key: string) =>
    JSON.stringify(texts[key] ?? whole),
  );
  return JSON.parse(text) as Manifest;
}
