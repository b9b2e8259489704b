/** A window as it was when it opened, so that no test meets what another one left. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { quickInput, runTitle } from './quickInput';

/** Closes dialogs, quick picks, editors, also those that lie over the window, whatever stands in them, and the panel. */
export async function tidyUp(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  const covers = page.locator('.monaco-dialog-box, .monaco-modal-editor-block');
  const open = covers.or(quickInput(page)).filter({ visible: true });
  await expect
    .poll(async () => {
      const count = await open.count();
      if (count > 0) await page.keyboard.press('Escape');
      return count;
    })
    .toBe(0);
  const tabs = page.locator('.tabs-container .tab');
  // Texts that are not saved go first, for VS Code asks what to do with them otherwise.
  const unsaved = page.locator('.tabs-container .tab.dirty');
  for (let left = await unsaved.count(); left > 0; left--) {
    await unsaved.first().click();
    await runTitle(page, 'View: Revert and Close Editor');
    await expect.poll(() => unsaved.count()).toBeLessThan(left);
  }
  if ((await tabs.count()) > 0) await runTitle(page, 'View: Close All Editors');
  await expect.poll(() => tabs.count()).toBe(0);
  const panel = page.locator('.part.panel').filter({ visible: true });
  if ((await panel.count()) > 0) await runTitle(page, 'View: Hide Panel');
  await expect.poll(() => panel.count()).toBe(0);
}
