/** The tree of everything there is, and the reader it opens. */
import { articleOpens, openBrowse } from './moves/views';
import { test } from './workbench';

test('an article is reached by product and section, and opens', async ({ workbench }) => {
  const { page } = workbench;
  const tree = await openBrowse(page);
  for (const name of ['Photo service', 'Errors', 'PH-4711']) {
    await tree.getByRole('treeitem', { name }).first().click();
  }
  await articleOpens(page, 'PH-4711');
});
