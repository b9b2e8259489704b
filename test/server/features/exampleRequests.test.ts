/** Endpoints are found by what people type, the one that is meant first. */
import { expect, test } from 'vitest';
import { exampleRequests } from '../../../server/features/exampleRequests';
import { hostsNamedIn } from '../../../server/recognise/recognition';
import { docsOf } from '../../docsOf';

const page = (title: string, endpoint: string): string =>
  `---\nendpoint: ${endpoint}\n---\n# ${title}\n`;

const docs = {
  'a.md': page('chlamp: another color', 'POST /chlamp/{id}'),
  'b.md': page('Lamplight lamps statistics', 'GET /v2/lamps/report'),
  'c.md': page('List of orders to dim', 'POST /v2/dim/orders/list'),
  'd.md': page('Order to dim', 'POST /v2/dim/orders'),
  'e.md': page('lamp: one lamp', 'GET /lamp/{id}'),
};

async function found(words: string): Promise<readonly string[]> {
  const { examples } = exampleRequests(await docsOf(docs), { languageId: 'http', words });
  return [...new Set(examples.map(({ endpoint }) => endpoint))];
}

test.each([
  ['lamp', ['GET /lamp/{id}', 'POST /chlamp/{id}', 'GET /v2/lamps/report']],
  ['v2/dim/orders', ['POST /v2/dim/orders', 'POST /v2/dim/orders/list']],
  ['/v2/dim/orders', ['POST /v2/dim/orders', 'POST /v2/dim/orders/list']],
  ['POST /v2/dim/orders', ['POST /v2/dim/orders', 'POST /v2/dim/orders/list']],
])('%s', async (words, expected) => {
  const all = await found(words);
  // Whose name holds it as a word comes first.
  expect(all[0]).toBe(expected[0]);
  expect(new Set(all)).toEqual(new Set(expected));
});

test.each([
  ['jsonc', 'json'],
  ['vue', 'javascript'],
  ['python', 'python'],
  ['plaintext', undefined],
])('a file of %s has its examples in %s', async (languageId, own) => {
  const answer = exampleRequests(await docsOf(docs), { languageId, articleId: '' });
  expect([answer.examples, answer.ownLanguage]).toEqual([[], own]);
});

test('languages are called as people call them', async () => {
  const { languages = [], languageNames } = exampleRequests(await docsOf({}), { languageId: '' });
  const at = languages.indexOf('typescript-axios');
  expect([languageNames?.[at], languageNames?.length]).toEqual([
    'TypeScript (axios)',
    languages.length,
  ]);
});

const twoVendors = {
  'lamps.md': page('List of lamps', 'GET /lamps').replace(
    '---\n#',
    'host: https://api.lamps.example\n---\n#',
  ),
  'tubes.md': page('List of tubes', 'GET /tubes').replace(
    '---\n#',
    'host: https://api.tubes.example\n---\n#',
  ),
};

test.each([
  ['', '', ['GET /lamps', 'GET /tubes']],
  ['fetch("https://api.tubes.example/tubes")', '', ['GET /tubes', 'GET /lamps']],
  ['fetch("https://api.tubes.example/tubes")', 'list', ['GET /tubes', 'GET /lamps']],
  ['fetch("https://api.tubes.example/tubes")', 'lamps', ['GET /lamps']],
  ['const tubes = 3;', '', ['GET /lamps', 'GET /tubes']],
])('in a file of %j, %j finds what the file is about first', async (text, words, expected) => {
  const index = await docsOf(twoVendors);
  const comesFirst = hostsNamedIn(text, index);
  const { examples } = exampleRequests(index, { languageId: 'http', words, comesFirst });
  expect([...new Set(examples.map(({ endpoint }) => endpoint))]).toEqual(expected);
});
