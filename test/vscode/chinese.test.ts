/** The extension in Simplified Chinese: the manifest's texts, the view's, the server's. */
import { expect } from 'vitest';
import { articleView, openSearch, search } from './moves/views';
import { testIn } from './workbench';

const test = testIn({ language: 'zh-cn' });

test('views, results and articles speak Chinese', async ({ workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await page.getByRole('button', { name: '搜索' }).first().waitFor();
  expect(await view.locator('input[type="search"]').getAttribute('placeholder')).toBe(
    '搜索文档、错误码、API',
  );
  await search(view, 'no such bucket');
  await view.locator('.row', { hasText: '631' }).first().waitFor();
  expect(await view.locator('.chip').first().innerText()).toMatch(/^全部/);
  await page.keyboard.press('Enter');
  await articleView(page).getByText('相关文章').waitFor();
});
