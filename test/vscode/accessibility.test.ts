/** The search view is checked by axe in each kind of theme, in every state it can show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { firstResult, openSearch, search } from './moves';
import { useWorkbench } from './workbench';

const axeScript = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

describe.each([
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
])('%s', theme => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': theme } });

  test('no violation at the start, with results, on a row, with none', async () => {
    const { page } = workbench;
    const view = await openSearch(page);
    await view.getByRole('combobox').waitFor();
    expect(await violations(view)).toEqual([]);
    await search(view, 'no such bucket');
    await firstResult(view, '631');
    expect(await violations(view)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await violations(view)).toEqual([]);
    await search(view, 'qqzzxxvv');
    await view.getByText('No results').first().waitFor();
    expect(await violations(view)).toEqual([]);
  });
});

/** What axe finds in the view, a line each. */
async function violations(view: FrameLocator): Promise<readonly string[]> {
  const body = await view.locator('body').elementHandle();
  const frame = await body.ownerFrame();
  if (frame === null) throw new Error('The view has no frame.');
  await frame.evaluate(axeScript);
  return frame.evaluate<readonly string[]>(findViolations);
}

/** Run in the page. The page is transparent, so that axe must be told what it lies on. */
const findViolations = `
  document.body.style.background = 'var(--vscode-sideBar-background)';
  axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(node => id + ': ' + node.html.slice(0, 200) + ' ' + (node.any[0]?.message ?? '')),
    ),
  )`;
