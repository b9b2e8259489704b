import { expect, test } from 'vitest';
import { readFolder } from '../folder';
import { makeZip } from './makeZip';

async function zip(files: Parameters<typeof makeZip>[0]) {
  const reading = await readFolder({ 'export.zip': makeZip(files) }, 'export.zip');
  return {
    articles: reading.articles.map(({ id, title, source }) => [id, title, source.path]),
    problems: reading.problems.map(({ path, message }) => [path, message]),
  };
}

test('documents of any format inside, each with a path of its own', async () => {
  expect(
    await zip({
      'guide/start.md': '# Start\n\nHere.',
      'guide/page.html': { content: '<h1>Page</h1><p>Text</p>', isDeflated: true },
      'guide/picture.png': '\u0000\u0001',
      '__MACOSX/guide/._start.md': 'x',
    }),
  ).toEqual({
    articles: [
      ['export/guide/start', 'Start', 'docs/export.zip/guide/start.md'],
      ['export/guide/page', 'Page', 'docs/export.zip/guide/page.html'],
    ],
    problems: [],
  });
});

test('an archive without documents, damaged or of archives is told', async () => {
  expect(await zip({ 'a.png': 'x' })).toEqual({
    articles: [],
    problems: [
      ['docs/export.zip', 'The archive holds no documents, only 1 other file. It was left out.'],
    ],
  });
  expect((await zip({ 'in.zip': 'PK' })).problems).toEqual([
    ['docs/export.zip/in.zip', 'An archive inside of an archive is not read; it was left out.'],
  ]);
  const cut = makeZip({ 'a.md': '# A' }).subarray(0, 60);
  const reading = await readFolder({ 'cut.zip': cut }, 'cut.zip');
  expect(reading.problems.map(({ message }) => message)).toEqual([
    'The archive is not read: it is no ZIP archive, or is cut off. It was left out.',
  ]);
});

test('names do not lead out, sizes are not believed', async () => {
  const evil = await zip({
    '../../etc/a.md': '# A',
    '/b.md': '# B',
    'C:/c.md': '# C',
    'd.md': '# D',
  });
  expect(evil.articles.map(([id]) => id)).toEqual(['export/d']);
  const bomb = { content: '0'.repeat(2_000_000), isDeflated: true };
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.md`, bomb]));
  expect((await zip(many)).problems.map(([, message]) => message)).toEqual([
    'The archive is not read: it unpacks to more than 200 times its size. It was left out.',
  ]);
  const lying = await zip({ 'a.md': { ...bomb, statedSize: 1000 } });
  expect(lying.problems.map(([, message]) => message)).toEqual([
    'The file could not be unpacked: it is larger than it says; it was left out.',
  ]);
});
