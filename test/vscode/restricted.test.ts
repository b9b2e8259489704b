/** Restricted Mode: what works in a folder nobody has vouched for, and what waits for trust. */
import { hover, openFile } from './moves/editor';
import { runTitle } from './moves/quickInput';
import { firstResult, openSearch, search, searchView } from './moves/views';
import { testIn } from './workbench';

const test = testIn({
  settings: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  },
});

test('the starter docs answer; sources that the workspace names wait for trust', async ({
  workbench,
}) => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Restricted Mode' }).first().waitFor();
  await openFile(workbench, 'src/photoStore.js');
  await hover(page, '612', '612');
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  await search(view, '4711');
  await view.getByText('No results for “4711”').waitFor();

  await runTitle(page, 'Workspaces: Manage Workspace Trust');
  await page.getByRole('button', { name: 'Trust', exact: true }).first().click();
  await search(await openSearch(page), '4711');
  await firstResult(searchView(page), 'PH-4711');
});
