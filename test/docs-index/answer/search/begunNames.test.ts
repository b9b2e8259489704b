/** Documented names while they are typed: their pages come first, and stay. */
import { expect, test } from 'vitest';
import type { DocsIndex } from '../../../../docs-index/answer/docsIndex';
import { docsOf } from '../../../docsOf';

const fields = (...names: readonly string[]): string =>
  ['| Name | Type |', '| --- | --- |', ...names.map(name => `| ${name} | string |`)].join('\n');

const docs = {
  'lamp.md': `---\nendpoint: POST /v2/lamps/{id}/dim\n---\n# Dim a lamp\n\n## Parameters\n\n${fields('glow_level', 'shade')}\n`,
  'room.md': `---\nendpoint: GET /v2/rooms\n---\n# Rooms\n\n## Parameters\n\n${fields('floor_number')}\n`,
  'code.md':
    '---\ncodes: [LampTooHot]\nmessages: [the lamp <name> is too hot to dim]\n---\n# Heat\n',
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `${at}.md`,
      `# Story ${at} of a glow\n\nThe glow of a lamp, on a floor of rooms in the shade. It is too hot.\n`,
    ]),
  ),
};

async function found(query: string, from?: DocsIndex): Promise<readonly string[]> {
  const index = from ?? (await docsOf(docs));
  return index.search({ query, limit: 3 }).hits.map(({ title }) => title);
}

test.each([
  ['glow_', 'Dim a lamp'],
  ['glow_le', 'Dim a lamp'],
  ['floorNum', 'Rooms'],
  ['/v2/ro', 'Rooms'],
  ['POST /v2/lamps/{i', 'Dim a lamp'],
  ['LampToo', 'Heat'],
  ['the lamp', 'Heat'],
  ['the lamp <na', 'Heat'],
])('%s finds %s first', async (query, title) => {
  expect((await found(query))[0]).toBe(title);
});

test('a word that texts hold means itself, although a name begins with it', async () => {
  expect((await found('glow'))[0]).toMatch(/^Story/);
});

test.each([
  ['/v2/lamps/{id}/dim', 'Dim a lamp', '/v2'],
  ['floor_number', 'Rooms', 'floor_'],
  ['the lamp <name> is too hot to dim', 'Heat', 'the l'],
])('%s is typed: %s stays from %s on', async (name, title, from) => {
  const index = await docsOf(docs);
  for (let end = from.length; end <= name.length; end++) {
    expect(await found(name.slice(0, end), index), name.slice(0, end)).toContain(title);
  }
});
