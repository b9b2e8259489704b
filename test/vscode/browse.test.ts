/** The tree of everything there is, and the reader it opens. */
import { articleOpens, openSearch } from './moves';
import { test } from './workbench';

test('an article is reached by product and section, and opens', async ({ workbench }) => {
  const { page } = workbench;
  await openSearch(page);
  for (const name of ['Photo service', 'Errors', 'PH-4711']) {
    await page.getByRole('treeitem', { name }).first().click();
  }
  await articleOpens(page, 'PH-4711');
});
