/** What holds for a page whose worker runs the extension, whatever a person does there. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe';
import { chooseTheme, runCommand } from './moves/quickInput';
import { firstResult, openSearch, search } from './moves/views';
import type { testOn } from './webBench';
import { endServer, serverWorkers } from './webWorkers';

/** Registers the tests; each host of them has a file of its own. */
export function testPage(test: ReturnType<typeof testOn>): void {
  test.for(['Dark Modern', 'Light Modern'])('%s: axe finds nothing', async (theme, { bench }) => {
    const { page } = bench;
    await chooseTheme(page, theme);
    const view = await openSearch(page);
    await search(view, '');
    await view.getByText('Search').first().waitFor();
    expect(await violations(view)).toEqual([]);
    await search(view, 'no such bucket');
    await (await firstResult(view, '631')).focus();
    expect(await violations(view)).toEqual([]);
    await search(view, 'qqzzxxvv');
    await view.getByText('No results').first().waitFor();
    expect(await violations(view)).toEqual([]);
  });

  test('a server whose worker has ended is started anew', async ({ bench: { page } }) => {
    await searchAnswers(page, '631');
    const before = await serverWorkers(page);
    const ended = Date.now();
    await endServer(page);
    await searchAnswers(page, '614');
    // Its silence alone is noticed after thirty seconds.
    expect(Date.now() - ended).toBeLessThan(30_000);
    await anotherRuns(page, before);
  });

  test('a server that is stopped leaves no worker behind', async ({ bench: { page } }) => {
    await searchAnswers(page, '612');
    const before = await serverWorkers(page);
    await runCommand(page, 'supportDocs.restartServer');
    await searchAnswers(page, '614');
    await anotherRuns(page, before);
  });

  test('no host but its own was asked for anything, and nothing of ours complained', ({
    bench,
  }) => {
    expect(bench.foreignRequests()).toEqual([]);
    expect(bench.complaints()).toEqual([]);
  });
}

/** Waits until one server runs, which is none of those before. */
async function anotherRuns(page: Page, before: readonly string[]): Promise<void> {
  await expect
    .poll(async () => (await serverWorkers(page)).map(id => !before.includes(id)))
    .toEqual([true]);
}

/** Searches for a code until it is found: what was asked of a server that is gone has no answer. */
async function searchAnswers(page: Page, code: string): Promise<void> {
  const view = await openSearch(page);
  const first = view.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
  const words = [code, `${code} `];
  await expect
    .poll(
      async () => {
        await search(view, words.reverse()[0] ?? '');
        const isThere = first.filter({ hasText: code }).waitFor({ timeout: 3000 });
        return isThere.then(() => 'answered', String);
      },
      { timeout: 80_000 },
    )
    .toBe('answered');
}
