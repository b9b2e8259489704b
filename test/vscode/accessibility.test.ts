/** The search view is checked by axe in each kind of theme, enlarged, and without motion. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { ToSearchView } from '../../client/search/searchMessages';
import { violations } from './axe';
import { root, versions } from './install.mjs';
import { chooseTheme } from './moves/quickInput';
import { firstResult, frameOf, openSearch, search } from './moves/views';
import { test } from './workbench';

test.for([
  ['Dark Modern', 'vscode-dark'],
  ['Dark High Contrast', 'vscode-high-contrast'],
  ['Light High Contrast', 'vscode-high-contrast-light'],
  ['Light Modern', 'vscode-light'],
] as const)('%s: no violation in any state of the view', async ([theme, kind], { workbench }) => {
  const { page } = workbench;
  await chooseTheme(page, theme);
  const view = await openSearch(page);
  await view.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
  await search(view, '');
  await view.getByText('Search').first().waitFor();
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

/** Axe looks at a dozen themes and more, in five states each. */
const allThemes = { timeout: 300_000 };

test(
  'no violation in any theme that ships, on selected, hovered and focused rows',
  allThemes,
  async ({ workbench }) => {
    const { page, folder } = workbench;
    const view = await openSearch(page);
    const found: Record<string, readonly string[]> = {};
    for (const theme of shippedThemes()) {
      writeFileSync(
        join(folder, '.vscode/settings.json'),
        JSON.stringify({ 'supportDocs.sources': ['team-docs'], 'workbench.colorTheme': theme }),
      );
      await view.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      await search(view, 'no such bucket');
      const first = await firstResult(view, '631');
      await view.locator('.row').nth(1).hover();
      const resting = await violations(view);
      await first.focus();
      const focused = await violations(view);
      await search(view, 'qqzzxxvv');
      await view.getByText('No results').first().waitFor();
      const all = [...resting, ...focused, ...(await violations(view))];
      await search(view, '');
      for (const [text, message] of Object.entries(states)) {
        await post(view, message);
        await view.locator('.notice', { hasText: text }).waitFor();
        all.push(...(await violations(view)));
      }
      await post(view, ready);
      if (all.length > 0) found[theme] = [...new Set(all)];
    }
    expect(found).toEqual({});
  },
);

test('a low window shows three results', async ({ workbench }) => {
  const { page } = workbench;
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  await page.setViewportSize({ width: 740, height: 460 });
  const frame = await frameOf(view);
  const whole = `[...document.querySelectorAll('.row')].filter(
    row => row.getBoundingClientRect().bottom <= document.querySelector('.results').getBoundingClientRect().bottom,
  ).length`;
  await expect.poll(() => frame.evaluate<number>(whole)).toBeGreaterThanOrEqual(3);
  await page.setViewportSize(size);
});

test('the box says whether there is a list', async ({ workbench }) => {
  const view = await openSearch(workbench.page);
  const expanded = (): Promise<string | null> =>
    view.getByRole('combobox', { name: 'Search docs' }).getAttribute('aria-expanded');
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  expect(await expanded()).toBe('true');
  await search(view, 'qqzzxxvv');
  await view.getByText('No results').first().waitFor();
  expect(await expanded()).toBe('false');
});

/** Ids of the colour themes that come with the VS Code that is tested. */
function shippedThemes(): readonly string[] {
  const { vscode } = versions[inject('target').version];
  const folder = join(
    root,
    `.vscode-test/vscode-${vscode}/node_modules/code-server/lib/vscode/extensions`,
  );
  return readdirSync(folder)
    .filter(name => name.startsWith('theme-'))
    .flatMap(name => {
      // VS Code's own files, whose form its schema fixes.
      const manifest = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as {
        readonly contributes?: { readonly themes?: readonly { readonly id: string }[] };
      };
      return (manifest.contributes?.themes ?? []).map(({ id }) => id);
    });
}

test('enlarged to 200 %, nothing is cut off sideways', async ({ workbench }) => {
  const { page } = workbench;
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  const view = await openSearch(page);
  await search(view, 'no such bucket');
  await firstResult(view, '631');
  // A page at 200 % is laid out in half of the pixels.
  await page.setViewportSize({ width: size.width / 2, height: size.height / 2 });
  const frame = await frameOf(view);
  await expect
    .poll(() =>
      frame.evaluate<readonly string[]>(`
        [...document.querySelectorAll('input, select, .chip, .row')]
          .filter(one => one.getBoundingClientRect().right > document.body.clientWidth + 1)
          .map(one => one.outerHTML.slice(0, 100))`),
    )
    .toEqual([]);
  await firstResult(view, '631');
  await page.setViewportSize(size);
});

test('who wants less motion sees none', async ({ workbench }) => {
  const { page } = workbench;
  const frame = await frameOf(await openSearch(page));
  const animations = `
    document.querySelector('.top').classList.add('indexing');
    const count = document.getAnimations().length;
    document.querySelector('.top').classList.remove('indexing');
    count`;
  expect(await frame.evaluate(animations)).toBe(1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await frame.evaluate(animations)).toBe(0);
  await page.emulateMedia({ reducedMotion: null });
});

const counts = { articles: 4210, problems: 0 } as const;
const ready: ToSearchView = { kind: 'status', status: { ...counts, state: 'ready' } };
/** States that need a fault, by what the view says then: told to the page as they would be. */
const states: Readonly<Record<string, ToSearchView>> = {
  '3 problems': {
    kind: 'status',
    status: { ...counts, state: 'ready', problems: 3, stoppedAt: '186 of 1,500 files' },
  },
  'crashed too often': {
    kind: 'status',
    status: { ...counts, state: 'failed', message: 'The server crashed too often.' },
  },
};

async function post(view: FrameLocator, message: ToSearchView): Promise<void> {
  const frame = await frameOf(view);
  await frame.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
}
