/** The first five minutes: the walkthrough by keyboard and its buttons. */
import { expect } from 'vitest';
import { choose, quickInput, runTitle } from './moves/quickInput';
import { test } from './workbench';

test('the walkthrough opens, shows its steps, and a button of it does what it says', async ({
  workbench,
}) => {
  const { page } = workbench;
  await runTitle(page, 'Welcome: Open Walkthrough');
  await choose(page, 'Get Started with Support Docs', 'Get Started with Support Docs');
  const steps = page.locator('.getting-started-step');
  await expect.poll(() => steps.count()).toBe(4);
  const search = page.locator('.getting-started-step.expanded').getByRole('button', {
    name: 'Search',
    exact: true,
  });
  await search.focus();
  await page.keyboard.press('Enter');
  await quickInput(page).waitFor();
  expect(await quickInput(page).getAttribute('placeholder')).toMatch(/^Words, error code/);
  await page.keyboard.press('Escape');
});
