/**
 * Measures how long after a key the search view has painted its results, in the real VS Code.
 * SUPPORT_DOCS_SOURCES (paths separated by `:`) names documents to search beside the starter docs.
 */
import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import { firstResult, frameOf, openSearch, search } from './moves/views';
import { testIn } from './workbench';

const sources = (process.env['SUPPORT_DOCS_SOURCES'] ?? '').split(':').filter(path => path !== '');
const test = testIn({ settings: { 'supportDocs.sources': sources } });

/** Typed key by key; 50 and a few more keys altogether. */
const queries = [
  'callback failed',
  '回调失败怎么办',
  'no such bucket',
  'upload token 401',
  'cdn刷新',
];

test('from key to painted list', async ({ workbench }) => {
  const { page } = workbench;
  const view = await openSearch(page);
  await search(view, '612');
  await firstResult(view, '612');
  await page.locator('.statusbar-item[aria-label*=" articles, "]').first().waitFor();
  const frame = await frameOf(view);
  await frame.evaluate(stopwatch);
  const times: number[] = [];
  for (const query of queries) {
    await search(view, '');
    await view.getByRole('combobox').focus();
    for (const key of query) {
      await frame.evaluate('globalThis.painted = undefined');
      if (/[ -~]/.test(key)) await page.keyboard.press(key === ' ' ? 'Space' : key);
      else await page.keyboard.insertText(key);
      if (key !== ' ') times.push(await paintedAfter(frame));
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(
    `Key to painted list over ${times.length} keys: ` +
      `median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`,
  );
});

async function paintedAfter(frame: Frame): Promise<number> {
  let time: unknown;
  await expect
    .poll(async () => (time = await frame.evaluate('globalThis.painted')), { interval: 20 })
    .toBeTypeOf('number');
  return Number(time);
}

/** Run in the view: from the event of the key to the frame after the one that shows the new rows. */
const stopwatch = `
  let pressed = 0;
  const input = document.querySelector('input');
  input.addEventListener('input', event => { pressed = event.timeStamp; }, true);
  new MutationObserver(() => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { globalThis.painted ??= performance.now() - pressed; };
    channel.port2.postMessage(undefined);
  })).observe(document.querySelector('main'), { childList: true, subtree: true });`;
