/** The extension in a browser's worker, in a VS Code of files alone, as vscode.dev is one. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openSearch, search } from './moves/views';
import { toolsAnswer } from './toolAsker';
import { openStatic, testOn } from './webBench';
import { testEverything } from './webCases';

const test = testOn(openStatic);

// The preview that shows articles is an extension which npm does not ship for browsers.
testEverything(test, { hasPreview: false });

test('the tools for agents', async ({ bench: { page } }) => {
  await toolsAnswer(page);
});

test('a server whose worker has ended is started anew', async ({ bench: { page } }) => {
  const view = await openSearch(page);
  await endServer(page);
  const first = view.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
  let typed = '614';
  await expect
    .poll(
      async () => {
        // What was asked of the server that is gone is not answered any more.
        typed = typed === '614' ? '614 ' : '614';
        await search(view, typed);
        return first.innerText({ timeout: 3000 }).catch(String);
      },
      { timeout: 80_000, interval: 3000 },
    )
    .toMatch(/^614/);
});

/** Ends the server's worker from within, as a browser does that is short of memory. */
async function endServer(page: Page): Promise<void> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The page has no browser.');
  const { targetInfos } = await session.send('Target.getTargets');
  const server = targetInfos.find(({ title }) => title.endsWith('-> Support Docs'));
  if (server === undefined) throw new Error('The server has no worker.');
  const target = { targetId: server.targetId, flatten: false };
  const { sessionId } = await session.send('Target.attachToTarget', target);
  const message = { id: 1, method: 'Runtime.evaluate', params: { expression: 'self.close()' } };
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
}
