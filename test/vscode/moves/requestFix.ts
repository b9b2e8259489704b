/** What completes a request that lacks fields. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { editorText } from './editor';

/** Takes the action that adds the required fields, with the cursor in the request, and waits for one. */
export async function completeFields(page: Page, field: string): Promise<void> {
  await page.keyboard.press('Control+.');
  const action = page.locator('.action-widget .monaco-list-row', { hasText: 'required fields' });
  await action.first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => editorText(page)).toContain(field);
  await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
}
