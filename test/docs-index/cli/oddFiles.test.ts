/** Files named by hand that are none: nothing may wait for them, fill memory or overwrite them. */
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder';
import { built, run } from './runCli';

/** Every argument that names a file to read. */
const readers: Readonly<Record<string, (file: string, index: string) => readonly string[]>> = {
  mask: file => ['mask', file],
  '--index': file => ['search', 'upload', '--index', file],
  '--queries': (file, index) => ['search', '--queries', file, '--index', index],
  '--fill': (file, index) => [
    ...['examples', '--endpoint', 'stat', '--language', 'http'],
    ...['--fill', file, '--index', index],
  ],
};

test.for(Object.entries(readers))('%s reads regular files only', async ([, args], context) => {
  if (process.platform === 'win32') context.skip('its file system has no pipes and devices');
  const { folder, index } = await built();
  const [pipe, huge] = [join(folder, 'pipe'), join(folder, 'huge')];
  execFileSync('mkfifo', [pipe]);
  symlinkSync('/dev/zero', join(folder, 'link'));
  const read = async (file: string) => {
    const { code, out, err } = await run(args(file, index));
    return { code, out, err };
  };
  const no = (err: string) => ({ code: 1, out: '', err: `${err}\n` });
  for (const file of [pipe, '/dev/zero', join(folder, 'link')]) {
    expect(await read(file)).toEqual(no(`${file} is a pipe or a device, not a file.`));
  }
  expect(await read(folder)).toEqual(no(`${folder} is a folder, not a file.`));
  const missing = join(folder, 'missing');
  expect(await read(missing)).toEqual(no(`${missing}: The file or folder does not exist.`));
  execFileSync('touch', [huge]);
  truncateSync(huge, 2 ** 40);
  expect((await read(huge)).err).toMatch(/ has 1\.0 TB, the limit is (128 MB|2\.0 GB)\.\n$/);
});

test('what the system makes up as it is read has no more bytes than it says', async context => {
  if (process.platform !== 'linux') context.skip('only Linux has such files');
  const path = '/proc/self/maps';
  expect(await run(['mask', path])).toEqual({ code: 1, out: '', err: `${path} is empty.\n` });
});

test('an index is never written over a folder, a pipe or a device; a link stays one', async context => {
  if (process.platform === 'win32') context.skip('its file system has no pipes and devices');
  const { folder, docs, index } = await built();
  const [pipe, link] = [join(folder, 'pipe'), join(folder, 'link.sdx')];
  execFileSync('mkfifo', [pipe]);
  for (const [out, kind] of [
    [folder, 'a folder'],
    [pipe, 'a pipe or a device'],
    ['/dev/null', 'a pipe or a device'],
  ] as const) {
    expect(await run(['build', docs, '--out', out])).toEqual({
      code: 1,
      out: '',
      err: `${out} is ${kind}, not a file; nothing was written.\n`,
    });
  }
  expect([statSync(pipe).isFIFO(), statSync('/dev/null').isCharacterDevice()]).toEqual([
    true,
    true,
  ]);
  symlinkSync(index, link);
  const before = readFileSync(index);
  expect((await run(['build', join(docs, 'error.md'), '--out', link])).code).toBe(0);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(index).equals(before)).toBe(false);
  expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
});

test('an index is written over an index only, not over a document or what a link leads to', async context => {
  if (process.platform === 'win32') context.skip('its links need rights of their own');
  const { folder, docs } = await built();
  const [notes, link] = [join(folder, 'notes.txt'), join(folder, 'link.sdx')];
  writeFileSync(notes, 'mine');
  symlinkSync(notes, link);
  for (const out of [notes, link, join(docs, 'error.md')]) {
    expect(await run(['build', docs, '--out', out])).toEqual({
      code: 1,
      out: '',
      err: `${out} is no index of Support Docs; nothing was written over it.\n`,
    });
  }
  expect(readFileSync(notes, 'utf8')).toBe('mine');
});

test('an index that cannot be written says why', async () => {
  const { docs } = await built();
  const file = join(temporaryFolder({ file: 'x' }), 'file');
  const { err } = await run(['build', docs, '--out', join(file, 'x.sdx')]);
  expect(err).toBe(
    `${join(file, 'x.sdx')} could not be written: a part of the path is a file, not a folder.\n`,
  );
});
