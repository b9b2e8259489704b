/** Restricted Mode: what works in a folder nobody has vouched for, and what waits for trust. */
import { expect, test } from 'vitest';
import { hover, openFile, openSearch } from './moves';
import { useWorkbench } from './workbench';

const workbench = useWorkbench({
  settings: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  },
});

test('the starter docs answer; sources that the workspace names wait until it is trusted', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Restricted Mode' }).first().waitFor();
  await openFile(workbench, 'src/photoStore.js');
  await hover(page, '612', '612');
  const view = await openSearch(page);
  await view.getByRole('combobox').fill('no such bucket');
  await expect.poll(() => view.getByRole('option').first().innerText()).toContain('631');
  await view.getByRole('combobox').fill('PH-4711');
});
