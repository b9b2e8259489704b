/** The extension in a browser's worker speaks Chinese as it does elsewhere. */
import { expect } from 'vitest';
import { openSearch, search } from './moves/views';
import { openStatic, openWebHost, testOn } from './webBench';

const hosts = { 'beside a server': openWebHost, 'of files alone': openStatic };

for (const [host, open] of Object.entries(hosts)) {
  const test = testOn(() => open({ language: 'zh-cn' }));

  test(`an editor ${host}: the view and its results`, async ({ bench: { page } }) => {
    const view = await openSearch(page);
    const box = view.locator('input[type="search"]');
    await expect.poll(() => box.getAttribute('placeholder')).toBe('搜索文档、错误码、API');
    await search(view, 'no such bucket');
    await view.locator('.row', { hasText: '631' }).first().waitFor();
    expect(await view.locator('.chip').first().innerText()).toMatch(/^全部/);
  });
}
