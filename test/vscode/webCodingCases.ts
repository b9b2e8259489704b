/** What a person does while writing code, tried in a browser's worker. */
import { expect } from 'vitest';
import { clickText, editorText, hover, selectLine, shownHover } from './moves/editor';
import { choose, quickPickRows, runCommand } from './moves/quickInput';
import { firstResult, searchView } from './moves/views';
import type { testOn } from './webBench';
import { openFromExplorer } from './webMoves';
import { completeFields } from './moves/requestFix';

/** Registers the tests; each host of them has a file of its own. */
export function testCoding(test: ReturnType<typeof testOn>): void {
  test('hover', async ({ bench: { page } }) => {
    await openFromExplorer(page, 'store.js');
    await hover(page, '612', '612');
  });

  test('look-up at the cursor', async ({ bench: { page } }) => {
    await openFromExplorer(page, 'store.js');
    await clickText(page, '612');
    await runCommand(page, 'supportDocs.lookupAtCursor');
    await shownHover(page).filter({ hasText: '612' }).waitFor();
  });

  test('search for what is selected', async ({ bench: { page } }) => {
    await openFromExplorer(page, 'upload.log');
    await selectLine(page, 'no such bucket');
    await runCommand(page, 'supportDocs.searchSelection');
    await firstResult(searchView(page), '631');
  });

  test('completion', async ({ bench: { page } }) => {
    await openFromExplorer(page, 'refresh.http');
    await clickText(page, '"x"');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible').getByText('urls').first().waitFor();
    await page.keyboard.press('Escape');
  });

  test('what a request lacks is marked, and completed by its action', async ({ bench }) => {
    const { page } = bench;
    await openFromExplorer(page, 'fetch.http');
    await page.locator('.squiggly-warning').first().waitFor();
    await clickText(page, '"bucket"');
    await completeFields(page, '"url"');
  });

  test('an example request is inserted', async ({ bench: { page } }) => {
    await openFromExplorer(page, 'new.py');
    await runCommand(page, 'supportDocs.insertExample');
    await choose(page, '/v2/tune/refresh', 'POST /v2/tune/refresh');
    await quickPickRows(page).filter({ hasText: 'All fields' }).click();
    await expect.poll(() => editorText(page)).toContain('requests.post(');
  });
}
