/** What a person does with the extension, tried in an editor that runs it in a browser's worker. */
import { expect } from 'vitest';
import { clickText, editorText, hover } from './moves/editor';
import { choose, quickPickRows, runCommand } from './moves/quickInput';
import { articleOpens, firstResult, openSearch, search } from './moves/views';
import type { testOn, WebBench } from './webBench';

/** Registers the tests; each host of them has a file of its own. */
export function testEverything(
  test: ReturnType<typeof testOn>,
  { hasPreview }: { readonly hasPreview: boolean },
): void {
  test('search, and the article behind a result', async ({ bench: { page } }) => {
    const view = await openSearch(page);
    await search(view, '612');
    const row = await firstResult(view, '612');
    if (!hasPreview) return;
    await row.click();
    await articleOpens(page, '612');
  });

  test('documents of the workspace: Markdown, a page, and a built index', async ({ bench }) => {
    const view = await openSearch(bench.page);
    await search(view, 'lanterns');
    await firstResult(view, 'How lanterns are hung');
    await search(view, 'anchors');
    await firstResult(view, 'How anchors are weighed');
    await search(view, 'buoys');
    await firstResult(view, 'How buoys are painted');
  });

  test('hover and completion', async ({ bench }) => {
    await openFromExplorer(bench, 'store.js');
    await hover(bench.page, '612', '612');
    await openFromExplorer(bench, 'refresh.http');
    await clickText(bench.page, '"x"');
    await bench.page.keyboard.press('Control+Space');
    const widget = bench.page.locator('.suggest-widget.visible');
    await widget.getByText('urls').first().waitFor();
    await bench.page.keyboard.press('Escape');
  });

  test('an example request is inserted', async ({ bench }) => {
    const { page } = bench;
    await openFromExplorer(bench, 'new.py');
    await runCommand(page, 'supportDocs.insertExample');
    await choose(page, '/v2/tune/refresh', 'POST /v2/tune/refresh');
    await quickPickRows(page).filter({ hasText: 'All fields' }).click();
    await expect.poll(() => editorText(page)).toContain('requests.post(');
  });

  test('no host but its own was asked for anything, and nothing of ours complained', ({
    bench,
  }) => {
    expect(bench.foreignRequests()).toEqual([]);
    expect(bench.complaints()).toEqual([]);
  });
}

/** Opens a file by its row in the explorer: files in memory are found in no other way. */
async function openFromExplorer({ page }: WebBench, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name: /^Explorer/ });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.getByRole('treeitem', { name }).first().dblclick();
  await page.getByRole('tab', { name, selected: true }).first().waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}
