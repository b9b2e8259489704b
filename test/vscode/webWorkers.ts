/** The worker in which a page runs our server, and its end. */
import type { CDPSession, Page } from 'playwright-core';

/** Ids of the servers' workers; what indexes is a worker inside of one, and ends with it. */
export async function serverWorkers(page: Page): Promise<readonly string[]> {
  const session = await sessionOf(page);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos
    .filter(({ title }) => title.endsWith('-> Support Docs'))
    .map(({ targetId }) => targetId);
}

/** Ends the server's worker from within, as a browser does that is short of memory. */
export async function endServer(page: Page): Promise<void> {
  const [targetId] = await serverWorkers(page);
  if (targetId === undefined) throw new Error('The server has no worker.');
  const session = await sessionOf(page);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const message = { id: 1, method: 'Runtime.evaluate', params: { expression: 'self.close()' } };
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
}

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The page has no browser.');
  return session;
}
