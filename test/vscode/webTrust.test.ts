/** A virtual workspace that nobody has vouched for, in an editor without a server behind it. */
import { runTitle } from './moves/quickInput';
import { hover } from './moves/editor';
import { firstResult, openSearch, search } from './moves/views';
import { openStatic, testOn } from './webBench';
import { openFromExplorer } from './webMoves';

const settings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};
const test = testOn(() => openStatic({ settings }));

test('the starter docs answer; what the workspace names waits for trust', async ({ bench }) => {
  const { page } = bench;
  await page.getByRole('button', { name: 'Restricted Mode' }).first().waitFor();
  await openFromExplorer(page, 'store.js');
  await hover(page, '612', '612');
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  for (const words of ['lanterns', 'pennants']) {
    await search(view, words);
    await view.getByText(`No results for “${words}”`).waitFor();
  }
  await runTitle(page, 'Workspaces: Manage Workspace Trust');
  await page.getByRole('button', { name: 'Trust', exact: true }).first().click();
  const trusted = await openSearch(page);
  await search(trusted, 'lanterns');
  await firstResult(trusted, 'How lanterns are hung');
  await search(trusted, 'pennants');
  await firstResult(trusted, 'How pennants are hoisted');
});
