/** The tree of everything there is, and the reader it opens. */
import { expect, test } from 'vitest';
import { articleView, openSearch } from './moves';
import { useWorkbench } from './workbench';

const workbench = useWorkbench();

test('an error code is reached by its category and opens', async () => {
  const { page } = workbench;
  await openSearch(page);
  const row = (name: string) => page.getByRole('treeitem', { name }).first();
  await row('错误码').click();
  await row('对象存储').click();
  await row('612').click();
  await expect.poll(() => articleView(page).locator('h1').innerText()).toContain('612');
});
