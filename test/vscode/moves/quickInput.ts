/** The command palette and quick picks, as a person uses them by key. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { commandTitle } from './manifest';

/** Runs one of our commands by its id. */
export function runCommand(page: Page, id: string): Promise<void> {
  return runTitle(page, commandTitle(id));
}

/** Runs a command through the palette, by its title there. */
export async function runTitle(page: Page, title: string): Promise<void> {
  // A page that has just been opened takes the focus a moment later, which closes the palette.
  await expect
    .poll(async () => {
      await page.keyboard.press('F1');
      return choose(page, `>${title}`, title, { timeout: 3000 }).then(() => 'taken', String);
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

/** Takes a colour theme by the name it has in the list of themes. */
export async function chooseTheme(page: Page, name: string): Promise<void> {
  await runTitle(page, 'Preferences: Color Theme');
  await choose(page, name, name);
  await quickInput(page).waitFor({ state: 'hidden' });
}

/** The input box of the command palette, of quick open and of quick picks. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget input[type="text"]');
}

/** The rows a quick pick offers. */
export function quickPickRows(page: Page): Locator {
  return page.locator('.quick-input-list .monaco-list-row');
}

/** Opens our search as a quick pick by its key: one that is still open would take the key first. */
export async function openQuickSearch(page: Page): Promise<void> {
  const input = quickInput(page);
  await expect
    .poll(async () => {
      if (await input.isVisible()) await page.keyboard.press('Escape');
      return input.isVisible();
    })
    .toBe(false);
  // A page that has just been drawn may have the keys for a moment.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+K');
      await page.keyboard.press('h');
      const focused = input.and(page.locator(':focus'));
      return focused.waitFor({ timeout: 3000 }).then(() => 'open', String);
    })
    .toBe('open');
}

/** A row by its place; the list keeps its elements in no order. */
export function quickPickRow(page: Page, place: number): Locator {
  return page.locator(`.quick-input-list .monaco-list-row[data-index="${place}"]`);
}
