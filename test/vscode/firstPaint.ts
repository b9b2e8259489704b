/**
 * Measures how long after a key the search view has painted its results, in the real VS Code.
 * SUPPORT_DOCS_SOURCES (paths separated by `:`) names documents to search beside the starter docs.
 */
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
  const times: Steps[] = [];
  for (const query of queries) {
    await search(view, '');
    await view.getByRole('combobox').focus();
    for (const key of query) {
      await frame.evaluate(nextKey);
      if (/[ -~]/.test(key)) await page.keyboard.press(key === ' ' ? 'Space' : key);
      else await page.keyboard.insertText(key);
      // Waited for in the page: asking again and again would take time from what is measured.
      if (key !== ' ') times.push(await frame.evaluate<Steps>('globalThis.finished'));
    }
  }
  report(
    'Key to answer',
    times.map(({ answered }) => answered),
  );
  report(
    'Answer to rows',
    times.map(({ answered, drawn }) => drawn - answered),
  );
  report(
    'Rows to paint',
    times.map(({ drawn, painted }) => painted - drawn),
  );
  report(
    'Key to painted list',
    times.map(({ painted }) => painted),
  );
});

/** Milliseconds since a key. */
interface Steps {
  readonly answered: number;
  readonly drawn: number;
  readonly painted: number;
}

function report(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(
    `${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms ` +
      `over ${times.length} keys`,
  );
}

const nextKey = `
  globalThis.steps = undefined;
  globalThis.finished = new Promise(resolve => { globalThis.finish = resolve; });
  undefined`;

/** Run in the view: from the event of the key to the frame after the one that shows the new rows. */
const stopwatch = `
  let pressed = 0;
  let answered = 0;
  const since = () => performance.now() - pressed;
  document.querySelector('input')
    .addEventListener('input', event => { pressed = event.timeStamp; }, true);
  addEventListener('message', () => { answered = since(); }, true);
  new MutationObserver(() => {
    globalThis.steps ??= { answered, drawn: since() };
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        globalThis.steps.painted ??= since();
        globalThis.finish(globalThis.steps);
      };
      channel.port2.postMessage(undefined);
    });
  }).observe(document.querySelector('main'), { childList: true, subtree: true });`;
