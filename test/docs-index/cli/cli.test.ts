import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayWidth, tableText } from '../../../docs-index/cli/table';
import { built, files, json, run } from './runCli';
import { temporaryFolder } from '../../temporaryFolder';

describe('build and check', () => {
  test('build writes one file and tells counts', async () => {
    const folder = temporaryFolder(files);
    const out = join(folder, 'new/folder/docs.sdx');
    const given = await run(['build', join(folder, 'docs'), '--out', out, '--json']);
    expect(given).toMatchObject({ code: 0, err: '' });
    expect(json(given)).toEqual({
      articles: 3,
      passedOver: {},
      files: ['api.md', 'error.md', 'upload.md'].map(name => ({
        path: join(folder, 'docs', name),
        format: 'markdown',
        articles: 1,
      })),
      problems: [],
      redactions: {},
      symbols: { endpoints: 1, fields: 1, enumValues: 0, errorCodes: 1, errorMessages: 0 },
      ms: expect.any(Number) as number,
    });
    expect(readdirSync(join(folder, 'new/folder'))).toEqual(['docs.sdx']);
  });

  test('everything readable is written, problems are told, exit code 1', async () => {
    const folder = temporaryFolder({ ...files, 'docs/empty.md': '' });
    const out = join(folder, 'x.sdx');
    const given = await run(['build', join(folder, 'docs'), join(folder, 'gone'), '--out', out]);
    expect(given.code).toBe(1);
    expect(given.err.split('\n')).toEqual([
      `${join(folder, 'docs/empty.md')}:1: The file is empty; it was left out.`,
      `${join(folder, 'gone')}:1: The file or folder does not exist; it was left out.`,
      '2 problems found.',
      '',
    ]);
    expect(existsSync(out)).toBe(true);
  });

  test('an index that cannot be written leaves the old one', async () => {
    const { folder, docs, index } = await built();
    const before = readFileSync(index);
    writeFileSync(join(folder, 'file'), 'x');
    const given = await run(['build', docs, '--out', join(folder, 'file/x.sdx')]);
    expect(given).toMatchObject({
      code: 1,
      err: expect.stringContaining('could not be written') as string,
    });
    expect(await run(['build', join(folder, 'nothing'), '--out', index])).toMatchObject({
      code: 1,
    });
    expect(readFileSync(index).equals(before)).toBe(true);
  });

  test('the same documents give the same bytes', async () => {
    const { folder, docs, index } = await built();
    await run(['build', docs, '--out', join(folder, 'again.sdx')]);
    expect(readFileSync(join(folder, 'again.sdx')).equals(readFileSync(index))).toBe(true);
  });

  test('check writes nothing and fails only on problems', async () => {
    const { docs } = await built();
    expect(await run(['check', docs])).toMatchObject({ code: 0, err: '' });
    expect((await run(['check', join(docs, 'gone')])).code).toBe(1);
  });
});

describe('what is wrong is told in one line', () => {
  test.each<[number, string[], RegExp]>([
    [2, [], /^Usage: support-docs/],
    [2, ['dance'], /^There is no command "dance"\. Run "support-docs --help"/],
    [2, ['toString'], /^There is no command "toString"\./],
    [2, ['build', 'x'], /^The command build needs --out FILE\./],
    [2, ['build', '--out', 'x'], /^The command build needs at least one operand\./],
    [2, ['search', '--no-starter'], /^The command search needs a QUERY\./],
    [2, ['search', 'x', '--no-starter'], /^Say what to search/],
    [2, ['search', 'x', '--limit', 'many'], /^--limit is a number, not "many"\./],
    [
      2,
      ['search', 'x', '--kind', 'song'],
      /^--kind is one of kb, ticket, qa, reference, not "song"\./,
    ],
    [2, ['search', 'x', '--out', 'y'], /^The command search does not take --out\./],
    [2, ['search', 'x', '--colour'], /^Unknown option '--colour'\./],
    [2, ['mask', 'a', 'b'], /^The command mask does not know what "b" is\./],
    [2, ['examples'], /^The command examples needs --language\./],
    [
      1,
      ['search', 'x', '--index', '/nowhere/x.sdx'],
      /^\/nowhere\/x\.sdx: The file or folder does not exist\.$/m,
    ],
    [1, ['search', 'x', '--source', '/nowhere'], /^\/nowhere:1: The file or folder does not exist/],
    [1, ['mask', '/nowhere'], /^\/nowhere: The file or folder does not exist\.$/m],
    [
      1,
      ['search', '--queries', '/nowhere', '--index', 'x'],
      /^\/nowhere: The file or folder does not exist\.$/m,
    ],
  ])('exit code %i for %j', async (code, args, message) => {
    const given = await run(args);
    expect(given).toMatchObject({ code, out: '' });
    expect(given.err).toMatch(message);
  });

  test('an index that is none', async () => {
    const folder = temporaryFolder({ 'x.sdx': 'not an index' });
    const given = await run(['search', 'x', '--index', join(folder, 'x.sdx')]);
    expect(given).toMatchObject({ code: 1, out: '' });
    expect(given.err.trimEnd()).not.toContain('\n');
  });

  test('help and version are no errors', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
    expect(await run(['--help'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Usage/) as string,
    });
    expect(await run(['search', '--help'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('tables', () => {
  const io = {
    stdout: { write: () => true, isTTY: true, columns: 20 },
    stderr: { write: () => true },
    version: '',
    colours: false,
  };

  test('wide characters take two cells, and long cells are cut to the terminal', () => {
    expect(displayWidth('上传a')).toBe(5);
    expect(
      tableText(
        io,
        ['a', 'b'],
        [
          ['上传', 'x'],
          ['y', 'a very long cell'],
        ],
      ),
    ).toBe('a     b\n上传  x\ny     a very long c…\n');
  });
});
