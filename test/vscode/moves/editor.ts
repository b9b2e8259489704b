/** Files in the editor: opened, pointed at, clicked into. Each move waits for what it brings about. */
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawnText, textPosition } from '../drawnLines.mjs';
import type { Workbench } from '../workbench';
import { choose } from './quickInput';

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
