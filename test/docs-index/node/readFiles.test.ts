import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultLimits, type ReadLimits } from '../../../docs-index/limits';
import { readFiles } from '../../../docs-index/node/readFiles';
import { temporaryFolder } from '../../temporaryFolder';

/** What is found in a folder: names of files, and problems as `path: message`. */
async function find(folder: string, paths = [folder], limits: ReadLimits = defaultLimits) {
  const names: string[] = [];
  const problems: string[] = [];
  for await (const found of readFiles(paths, limits)) {
    if (found.kind === 'file') names.push(found.file.name);
    else if (found.kind === 'problem')
      problems.push(`${relative(folder, found.problem.path)}: ${found.problem.message}`);
  }
  return { names, problems };
}

describe('finding files', () => {
  test('folders are searched in the order of names; what is no document is passed over', async () => {
    const folder = temporaryFolder({
      'b.md': 'b',
      'a/c.txt': 'c',
      '.git/x.md': 'x',
      'node_modules/y.md': 'y',
      'a/logo.png': 'png',
      'a/code.ts': 'code',
      '文件 (1)#%.md': 'x',
    });
    expect(await find(folder)).toEqual({
      names: ['a/c.txt', 'b.md', '文件 (1)#%.md'],
      problems: [],
    });
  });

  test('a file named by the user is read whatever it is called', async () => {
    const folder = temporaryFolder({ 'x.ts': 'x' });
    expect(await find(folder, [join(folder, 'x.ts')])).toEqual({ names: ['x.ts'], problems: [] });
  });

  test('links in a circle, links to nothing, and a file reached twice', async () => {
    const folder = temporaryFolder({ 'a/one.md': '1' });
    symlinkSync(folder, join(folder, 'a/loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dead'));
    symlinkSync(join(folder, 'a/one.md'), join(folder, 'again.md'));
    expect(await find(folder)).toEqual({
      names: ['a/one.md'],
      problems: ['dead: The file or folder does not exist; it was left out.'],
    });
  });

  test('links that lead out of a source are named, and followed only when asked for', async () => {
    const elsewhere = temporaryFolder({ 'b.md': 'b', 'c/d.md': 'd' });
    const folder = temporaryFolder({ 'a/one.md': '1' });
    symlinkSync(join(elsewhere, 'b.md'), join(folder, 'b.md'));
    symlinkSync(elsewhere, join(folder, 'a/out'));
    symlinkSync(join(folder, 'a'), join(folder, 'in'));
    const away = (path: string) => `The link leads out of the source, to ${path}; it was left out.`;
    expect(await find(folder)).toEqual({
      names: ['a/one.md'],
      problems: [`a/out: ${away(elsewhere)}`, `b.md: ${away(join(elsewhere, 'b.md'))}`],
    });
    expect(await find(folder, [folder], { ...defaultLimits, outsideLinks: true })).toEqual({
      names: ['a/one.md', 'a/out/b.md', 'a/out/c/d.md'],
      problems: [],
    });
    const link = join(temporaryFolder(), 'source');
    symlinkSync(folder, link);
    expect((await find(folder, [link])).names).toEqual(['a/one.md']);
  });

  test('missing and empty files, and one that is too large, are one problem each', async () => {
    const folder = temporaryFolder({ 'empty.md': '', 'ok.md': 'ok', 'large.md': 'x'.repeat(2000) });
    const limits = { ...defaultLimits, streamedFileBytes: 1000 };
    expect(await find(folder, [join(folder, 'missing'), folder], limits)).toEqual({
      names: ['ok.md'],
      problems: [
        'missing: The file or folder does not exist; it was left out.',
        'empty.md: The file is empty; it was left out.',
        'large.md: The file has 2.0 KB, the limit is 1000 bytes; it was left out.',
      ],
    });
  });

  test.skipIf(process.getuid?.() === 0)('an unreadable folder (skipped for root)', async () => {
    const folder = temporaryFolder({ 'locked/a.md': 'a' });
    chmodSync(join(folder, 'locked'), 0);
    const { problems } = await find(folder);
    chmodSync(join(folder, 'locked'), 0o700);
    expect(problems).toEqual(['locked: Reading is not permitted; it was left out.']);
  });

  test('too many files, and folders nested too deeply', async () => {
    const folder = temporaryFolder({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c', 'd/e/f.md': 'f' });
    const limits = { ...defaultLimits, filesPerFolder: 3 };
    expect((await find(folder, [folder], limits)).problems).toEqual([
      ': The folder holds too many files; the last 1 were left out.',
    ]);
    expect((await find(folder, [folder], { ...defaultLimits, folderDepth: 2 })).problems).toEqual([
      'd/e: Folders are nested too deeply; this one was left out.',
    ]);
  });

  test('too many symbolic links', async () => {
    const folder = temporaryFolder({ 'a.md': 'a', 'x/b.md': 'b', 'x/c.md': 'c' });
    for (const name of ['b', 'c']) symlinkSync(join(folder, 'x', `${name}.md`), join(folder, name));
    const limits = { ...defaultLimits, links: 1 };
    expect((await find(folder, [folder], limits)).problems).toEqual([
      'c: The source holds too many links; this one was not followed.',
    ]);
  });

  test('bytes come in chunks and in slices', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'big.txt');
    writeFileSync(path, 'abc'.repeat(1_000_000));
    for await (const found of readFiles([path])) {
      if (found.kind !== 'file') throw new Error('There is no file.');
      let length = 0;
      for await (const chunk of found.file.chunks()) length += chunk.length;
      const slice = Buffer.from(await found.file.slice(2_999_998, 3_000_100)).toString();
      expect({ length, slice }).toEqual({ length: 3_000_000, slice: 'bc' });
    }
  });
});
