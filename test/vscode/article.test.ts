/** A team's own article in the reader: where a result opens it, its outline, links and code. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { clickText, editorText, openFile } from './moves/editor';
import { quickInput, quickPickRows, runCommand } from './moves/quickInput';
import { articleOpens, articleView, firstResult, openSearch, search } from './moves/views';
import { testIn } from './workbench';
import { writeFolder } from './writeFolder';

const filler = 'Each shelf holds boxes, and each box holds a label that somebody wrote. '.repeat(
  12,
);
const shelves = ['North', 'East', 'South', 'West', 'Cellar'];
const comments = [
  [7, 'The kettle stays cold.'],
  [9, 'Set the switch below it to on, then press the lid until it clicks.'],
  ...shelves.map(name => [7, `${name}: ${filler}`] as const),
  [7, 'It is on now, but the descaling lamp blinks purple.'],
  ...shelves.map(name => [9, `${name}, once more: ${filler}`] as const),
] as const;
const ticket = {
  ...{ id: 51, subject: 'Kettle stays cold', description: 'The kettle stays cold.' },
  ...{ status: 'solved', requester_id: 7, assignee_id: 9 },
  comments: comments.map(([author_id, body]) => ({ author_id, public: true, body })),
};
const { folder, remove } = writeFolder({
  '.vscode/settings.json': JSON.stringify({ 'supportDocs.sources': ['docs', 'tickets.json'] }),
  'tickets.json': JSON.stringify([ticket]),
  'docs/store.md': [
    '# The store room',
    'See [the ladder](ladder.md#steps) first.',
    '```sh\ncount --boxes 12\n```',
    ...shelves.map(name => `## ${name} shelf\n\n${filler}\n\n${filler}`),
  ].join('\n\n'),
  'docs/ladder.md': `# The ladder\n\n${filler}\n\n## Steps\n\nSeven of them.\n`,
  'main.go': 'package main\n\nfunc main() {\n\tprintln("here")\n}\n',
});
afterAll(remove);
const test = testIn({ folder });

/** Waits until a place of an article is in the upper half of the window. */
async function expectInSight(page: Page, place: Locator): Promise<void> {
  const { height } = page.viewportSize() ?? { height: 0 };
  const top = async (): Promise<number> => (await place.boundingBox())?.y ?? -1;
  await expect.poll(async () => (await top()) > 0 && (await top()) < height / 2).toBe(true);
}

async function openFirst(page: Page, words: string, title: string): Promise<void> {
  const view = await openSearch(page);
  await search(view, words);
  await firstResult(view, title);
  await page.keyboard.press('Enter');
  await articleOpens(page, title);
}

test('a passage inside of a conversation opens the conversation there', async ({ workbench }) => {
  const { page } = workbench;
  await openFirst(page, 'descaling lamp purple', 'Kettle stays cold');
  await expectInSight(page, articleView(page).getByText('descaling lamp blinks purple'));
  expect(await articleView(page).locator('details').getAttribute('open')).toBe('');
});

test('an answer opens the ticket at its beginning, the conversation folded', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openFirst(page, 'press the lid until it clicks', 'Kettle stays cold');
  await articleView(page).locator('details:not([open])').waitFor();
  await expectInSight(page, articleView(page).locator('h1'));
});

test('its key lists the sections of an article, and Enter goes to one', async ({ workbench }) => {
  const { page } = workbench;
  await openFirst(page, 'store room', 'The store room');
  await articleView(page).locator('h1').click();
  await page.keyboard.press('Control+Shift+O');
  await quickPickRows(page).filter({ hasText: 'South shelf' }).waitFor();
  expect(await quickPickRows(page).locator('.label-name').allInnerTexts()).toEqual(
    shelves.map(name => `${name} shelf`),
  );
  await quickInput(page).fill('south');
  await page.keyboard.press('Enter');
  await expectInSight(page, articleView(page).getByRole('heading', { name: 'South shelf' }));
  expect(await page.locator('.tabs-container .tab', { hasText: 'store room' }).count()).toBe(1);
});

test('a link between two pages leads from one article to the other', async ({ workbench }) => {
  const { page } = workbench;
  await openFirst(page, 'store room', 'The store room');
  await articleView(page).getByRole('link', { name: 'the ladder' }).click();
  await articleOpens(page, 'The ladder');
});

// The preview of the oldest VS Code has no such button.
const inNewest = test.skipIf(inject('target').version === 'floor');
inNewest('a block of code is copied by its button', async ({ workbench }) => {
  const { page } = workbench;
  const origin = new URL(page.url()).origin;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await openFirst(page, 'store room', 'The store room');
  await articleView(page).locator('pre', { hasText: 'count --boxes' }).hover();
  await articleView(page).locator('pre button').first().click();
  const box = (await openSearch(page)).locator('input[type="search"]');
  await box.fill('');
  await expect
    .poll(async () => {
      await box.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+V');
      return box.inputValue();
    })
    .toContain('count --boxes 12');
});

test('with an article focused an example goes into the Go file that was written in', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openFile(workbench, 'main.go');
  await clickText(page, 'println("here")');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await openFirst(page, 'cdn-refresh purge cached URLs', 'cdn-refresh');
  await articleView(page).locator('h1').click();
  await runCommand(page, 'supportDocs.insertExample');
  await quickPickRows(page).filter({ hasText: 'All fields' }).click();
  await page.getByRole('tab', { name: 'main.go', selected: true }).waitFor();
  // The preview of the request is an editor, too, and is still there for a moment.
  const parts = ['"net/http"', 'func main', 'println("here")', 'http.NewRequest'];
  await expect.poll(async () => partsIn(await editorText(page), parts)).toEqual(parts);
});

/** Parts of a text, once each, in the order in which they first stand there. */
function partsIn(text: string, parts: readonly string[]): readonly string[] {
  return parts
    .filter(part => text.includes(part))
    .toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
}
