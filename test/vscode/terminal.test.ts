/** Codes in the output of a terminal as links. */
import { expect } from 'vitest';
import { runTitle } from './moves/quickInput';
import { articleOpens } from './moves/views';
import { test } from './workbench';

test('a documented code in the output opens its article', async ({ workbench }) => {
  const { page } = workbench;
  await runTitle(page, 'Terminal: Create New Terminal');
  await page.locator('.xterm-rows').waitFor();
  await page.locator('.terminal-wrapper textarea').first().focus();
  await page.keyboard.type('printf "qiniu: no such file or dir%sctory, status 612\\n" e');
  await page.keyboard.press('Enter');
  const line = page.locator('.xterm-rows > div', { hasText: 'directory, status 612' }).last();
  await line.waitFor();
  await expect
    .poll(async () => {
      const box = await line.locator('span', { hasText: '612' }).first().boundingBox();
      const text = await line.innerText();
      const step = (box?.width ?? 0) / text.trimEnd().length;
      const x = (box?.x ?? 0) + step * (text.indexOf('612') + 1.5);
      await page.mouse.move(x - 3, (box?.y ?? 0) + 8);
      await page.mouse.move(x, (box?.y ?? 0) + 8);
      // The terminal asks once the mouse rests.
      const tooltip = page.getByText('Open the article on 612').first();
      return tooltip.waitFor({ timeout: 4000 }).then(
        () => 'linked',
        () => 'not yet',
      );
    })
    .toBe('linked');
  await page.keyboard.down('Control');
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.up('Control');
  await articleOpens(page, '612');
});
