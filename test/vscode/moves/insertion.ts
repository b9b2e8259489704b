/** Making a file, taking an example for it, and reading what stands in it then. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Workbench } from '../workbench';
import { editorText, openFile } from './editor';
import { quickPickRows } from './quickInput';

/** Makes a file of the workspace and opens it. */
export async function openNew(workbench: Workbench, name: string, text: string): Promise<void> {
  writeFileSync(join(workbench.folder, name), text);
  await openFile(workbench, name);
}

/** Takes the whole request; the language, which is the file's own, is not asked. */
export async function takeAllFields(page: Page): Promise<void> {
  await quickPickRows(page).filter({ hasText: 'All fields' }).click();
}

/** The file on disk once it is saved and says something. */
export async function savedText(
  { page, folder }: Workbench,
  name: string,
  says: string,
): Promise<string> {
  await expect.poll(() => editorText(page)).toContain(says);
  await page.keyboard.press('Control+S');
  const read = (): string => readFileSync(join(folder, name), 'utf8');
  await expect.poll(read).toContain(says);
  return read();
}
