/** No control, direction or invisible character of a document, path or argument reaches a terminal. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder';
import { run } from './runCli';

const evil =
  '\u001b]52;c;eA==\u0007\u001b[31m\u009b31m\u0000\b\u007f\u202e\u2066\u200b\u00ad\u{e0041}\u2028';
const title = `Lamp${evil} is out`;
const files = {
  'docs/rows.jsonl': `${JSON.stringify({ question: title, response: `quillon ${evil} went out` })}\n`,
  'docs/page.md': `---\ntitle: ${JSON.stringify(title)}\ncategory: ${JSON.stringify(`A${evil}`)}\ncodes: ["Q-1"]\nmessages: [${JSON.stringify(`lamp ${evil} gone`)}]\nendpoint: ${JSON.stringify(`GET /lamp${evil}`)}\nurl: 5\nupdated: []\n---\n## Meaning\n\nx\n`,
  'docs/a\u001b[31m\u202eb\n.md': '---\ntitle: []\n---\n# x\n',
};
const unsafe = /(?!\n|\t)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029]/u;

test.each([
  ['search', 'quillon lamp', '--source', 'DOCS'],
  ['search', `quillon${evil}`, '--source', 'DOCS'],
  ['lookup', 'Q-1', '--source', 'DOCS'],
  ['lookup', `nothing${evil}`, '--source', 'DOCS'],
  ['show', 'page', '--source', 'DOCS'],
  ['show', `none${evil}`, '--source', 'DOCS'],
  ['examples', '--source', 'DOCS'],
  ['build', 'DOCS', '--out', 'DOCS/out.sdx'],
  ['check', 'DOCS'],
  ['mask', 'DOCS/page.md'],
  [`no${evil}command`],
  ['search', 'x', `--no${evil}`],
  ['check', `DOCS/none${evil}`],
  ['vendors', 'DOCS'],
  ['vendors', `DOCS/none${evil}`],
  ['search', 'x', '--index', `DOCS/none${evil}.sdx`],
  ['search', 'x', '--index', 'DOCS/page.md'],
  ['search', '--queries', `DOCS/none${evil}`, '--source', 'DOCS'],
  ['search', 'x', '--source', `DOCS/none${evil}`],
  ['search', 'x', '--source', 'DOCS', '--limit', `1${evil}`],
  ['search', 'x', '--source', 'DOCS', '--kind', `kb${evil}`],
  ['examples', '--source', 'DOCS', '--language', `go${evil}`],
  ['examples', '--source', 'DOCS', '--language', 'http', '--form', `full${evil}`],
  ['examples', '--source', 'DOCS', '--language', 'http', '--endpoint', `GET /a${evil}`],
  ['examples', '--source', 'DOCS', '--language', 'http', '--fill', `DOCS/none${evil}`],
  ['build', 'DOCS', '--out', `DOCS/none${evil}/x.sdx`],
  ['build', `DOCS/none${evil}`, '--out', 'DOCS/y.sdx'],
  ['mask', `DOCS/none${evil}`],
  ['publish', 'DOCS', '--to', `no${evil}address`],
  ['publish', 'DOCS', '--to', 'http://127.0.0.1:9', '--alias', `a${evil}`],
  ['publish', 'DOCS', '--to', 'https://127.0.0.1:9', '--ca', `DOCS/none${evil}`],
  ['mcp', `DOCS/none${evil}`, `--no${evil}`],
])('%s %s %s %s', async (...args) => {
  const docs = join(temporaryFolder(files), 'docs');
  const own = args.map(arg => arg.replace('DOCS', docs));
  for (const json of [[], ['--json']]) {
    const told = await run([...own, ...json]);
    expect(told.out + told.err).not.toMatch(unsafe);
    expect(told.out + told.err).not.toBe('');
  }
});

test('JSON says the same, escaped', async () => {
  const docs = join(temporaryFolder(files), 'docs');
  const { out } = await run(['show', 'rows/1', '--source', docs, '--json']);
  expect(out).not.toMatch(unsafe);
  expect(JSON.stringify(JSON.parse(out))).toContain('quillon');
});

test('own styles pass on a terminal, those of documents do not', async () => {
  const docs = join(temporaryFolder(files), 'docs');
  const { out } = await run(['search', 'quillon lamp', '--source', docs], { isTTY: true });
  expect(out).toContain('\u001b[1m');
  expect(out).not.toContain('\u001b[31m');
  expect(out).not.toContain('\u001b]52');
});
