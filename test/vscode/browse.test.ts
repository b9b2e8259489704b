/** The tree of everything there is, and the reader it opens. */
import { test } from 'vitest';
import { articleOpens, openSearch } from './moves';
import { useWorkbench } from './workbench';

const workbench = useWorkbench();

test('an article is reached by product and section, and opens', async () => {
  const { page } = workbench;
  await openSearch(page);
  for (const name of ['Photo service', 'Errors', 'PH-4711']) {
    await page.getByRole('treeitem', { name }).first().click();
  }
  await articleOpens(page, 'PH-4711');
});
