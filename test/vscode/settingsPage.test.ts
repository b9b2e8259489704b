/** The page of our settings, in both languages. */
import { expect } from 'vitest';
import { test as inEnglish, testIn, type Workbench } from './workbench';

const inChinese = testIn({ language: 'zh-cn' });

/** What the page of settings says of ours. */
async function settingsText({ page }: Workbench, says: string): Promise<string> {
  await page.locator('.monaco-workbench').first().press('Control+,');
  const editor = page.locator('.settings-editor');
  await editor.locator('.settings-tree-container').waitFor();
  await page.keyboard.type('@ext:support-docs.support-docs sources');
  const settings = editor.locator('.settings-tree-container');
  await settings.getByText(says).first().waitFor();
  const text = await settings.innerText();
  // It lies over the window until it is closed; a key that meets suggestions closes those first.
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      return editor.isVisible();
    })
    .toBe(false);
  return text;
}

inEnglish('in English', async ({ workbench }) => {
  const text = await settingsText(workbench, 'Files and folders to search');
  expect(text).toContain('Support Docs: Sources');
});

inChinese('in Chinese', async ({ workbench }) => {
  const text = await settingsText(workbench, '要搜索的文件和文件夹');
  expect(text).not.toContain('Files and folders to search');
});
