/** A search server behind a password, as a person meets it: signed in to, searched, and not there. */
import type { ServerResponse } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { fakeIndex } from '../docs-index/shared/fakeIndex';
import { fakeServer, sendJson, type Asked } from '../docs-index/shared/fakeServer';
import { madeArticle } from '../madeArticles';
import { choose, quickInput, runCommand } from './moves/quickInput';
import { firstResult, openSearch, search } from './moves/views';
import { openWorkbench } from './workbench';

const password = 'plum-harbour-19';
const wanted = `Basic ${Buffer.from(`reader:${password}`).toString('base64')}`;

/** What stands at the address: the server itself, or something that is none. */
type Behind = 'server' | 'page' | 'redirect';

test('signed in, searched, and told why it does not answer', { timeout: 180_000 }, async () => {
  const answer = fakeIndex([madeArticle({ id: 'docs/a', title: 'anchor chain of the harbour' })]);
  let behind: Behind = 'server';
  const { url, asked } = await fakeServer((one, response) => answerAs(behind, one, response));
  const answerAs = (which: Behind, one: Asked, response: ServerResponse) => {
    if (which === 'page') response.end('<h1>Welcome</h1>');
    else if (which === 'redirect') response.writeHead(302, { location: '/elsewhere' }).end();
    else if (one.authorization === wanted) sendJson(response, answer(one));
    else response.writeHead(401, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
  };
  const workbench = await openWorkbench(inject('target'), {
    machineSettings: { 'supportDocs.searchServer.url': url },
  });
  onTestFinished(workbench.close);
  const { page } = workbench;
  const host = new URL(url).host;
  const view = await openSearch(page);
  await statusSays(page, `The search server ${host} does not know who asks (401): sign in again.`);
  await search(view, 'no such bucket');
  await firstResult(view, '631');

  await signIn(page, 'wrong-secret');
  await expect.poll(() => asked.at(-1)?.authorization).toMatch(/^Basic /);
  await statusSays(page, `The search server ${host} does not know who asks (401): sign in again.`);
  await signIn(page, password);
  await statusSays(page, `1 more on ${host}`);
  await search(view, 'anchor chain');
  await firstResult(view, 'anchor chain of the harbour');

  behind = 'page';
  await search(view, 'no such bucket?');
  await firstResult(view, '631');
  await statusSays(page, `What answers at ${host} is no search server: it sends no JSON.`);
  behind = 'redirect';
  await statusSays(page, `The search server ${host} points elsewhere, which is not followed`);
  expect(asked.filter(({ path }) => path === '/elsewhere')).toEqual([]);
  behind = 'server';
  await statusSays(page, `1 more on ${host}`);
  await search(view, 'anchor');
  await firstResult(view, 'anchor chain of the harbour');

  expect(await page.locator('.monaco-dialog-box').count()).toBe(0);
  expect(await page.locator('.notification-list-item').count()).toBe(0);
  expect(workbench.log()).not.toMatch(/plum-harbour|wrong-secret/);
  expect(filesThatHold(join(workbench.folder, '..'), password)).toEqual([]);
});

/** Waits until the item of the status bar says this, as screen readers are told it. */
async function statusSays(page: Page, text: string): Promise<void> {
  const item = page.locator('.statusbar-item a[aria-label*="Support Docs, "]');
  await expect.poll(() => item.getAttribute('aria-label'), { timeout: 45_000 }).toContain(text);
}

/** Signs in by name and password. */
async function signIn(page: Page, secret: string): Promise<void> {
  await runCommand(page, 'supportDocs.signInToSearchServer');
  await choose(page, 'User and', 'User and password');
  for (const [prompt, text] of [
    ['User', 'reader'],
    ['Password', secret],
  ] as const) {
    await page.locator('.quick-input-widget', { hasText: prompt }).waitFor();
    await quickInput(page)
      .or(page.locator('.quick-input-widget input[type="password"]'))
      .fill(text);
    await page.keyboard.press('Enter');
  }
}

/** Files below a folder in which a text stands as it is. */
function filesThatHold(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.includes('/extensions/'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => readFileSync(path).includes(text));
}
