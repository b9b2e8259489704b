import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { built, json, run } from './runCli';
import { temporaryFolder } from '../../temporaryFolder';

describe('search', () => {
  test('hits as JSON, from an index or from sources', async () => {
    const { docs, index } = await built();
    const fromIndex = json(await run(['search', 'upload', '--index', index, '--json']));
    expect(fromIndex).toMatchObject({
      tookMs: expect.any(Number) as number,
      total: 1,
      hits: [
        {
          id: 'upload',
          title: 'Upload a file',
          kind: 'reference',
          category: 'API / Storage',
          source: { line: 1 },
        },
      ],
    });
    const sources = await run([
      'search',
      '--source',
      join(docs, 'upload.md'),
      docs,
      'upload',
      '--json',
    ]);
    expect(json(sources)).toMatchObject({ hits: [{ id: 'upload' }] });
  });

  test('--queries answers line by line, in order, empty lines too', async () => {
    const { folder, index } = await built();
    writeFileSync(join(folder, 'q.txt'), 'upload\r\n\r\n612\n');
    const given = await run([
      'search',
      '--queries',
      join(folder, 'q.txt'),
      '--index',
      index,
      '--json',
    ]);
    const ids = given.out
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as { hits: { id: string }[] }).hits[0]?.id);
    expect(ids).toEqual(['upload', undefined, 'error']);
  });

  test('--kind, --category and --limit narrow', async () => {
    const { index } = await built();
    const search = async (...options: string[]) =>
      (
        json(await run(['search', 'file', '--index', index, '--json', ...options])) as {
          hits: { id: string }[];
        }
      ).hits.map(hit => hit.id);
    expect(new Set(await search())).toEqual(new Set(['upload', 'error']));
    expect(await search('--kind', 'reference')).toEqual(['upload']);
    expect(await search('--category', 'Errors')).toEqual(['error']);
    expect(await search('--limit', '1')).toHaveLength(1);
  });

  test('a table for people, in colour on a terminal alone', async () => {
    const { index } = await built();
    const plain = await run(['search', 'upload', '--index', index]);
    expect(plain.out).toMatch(/^score {2}kind .*\n\d+\.\d +reference {2}Upload a file/);
    expect(plain.out).not.toContain('\u001b');
    expect((await run(['search', 'upload', '--index', index], { isTTY: true })).out).toContain(
      '\u001b[1m',
    );
  });

  test('near queries where nothing or not all was found', async () => {
    const { index } = await built();
    const none = await run(['search', 'upxoadx', '--index', index]);
    expect(none.out).toBe('Nothing was found.\nDid you mean upload?\n');
    const some = await run(['search', 'file upxoadx', '--index', index]);
    expect(some.out).toMatch(/\nDid you mean file upload\?\n$/);
    const asked = json(await run(['search', 'upxoadx', '--index', index, '--json']));
    expect(asked).toMatchObject({ hits: [], suggestions: ['upload'] });
  });

  test('the starter docs are in unless left out; broken ones are told and skipped', async () => {
    const { folder, docs, index } = await built();
    const starterFile = join(folder, 'starter.sdx');
    await run(['build', docs, '--id-prefix', 'starter/', '--out', starterFile]);
    const hits = async (args: string[], file = starterFile) =>
      (
        json(await run(['search', 'upload', '--json', ...args], { starterFile: file })) as {
          hits: { id: string }[];
        }
      ).hits
        .map(hit => hit.id)
        .sort();
    expect(await hits(['--index', index])).toEqual(['starter/upload', 'upload']);
    expect(await hits(['--index', index, '--no-starter'])).toEqual(['upload']);
    expect(await hits([])).toEqual(['starter/upload']);
    expect(await hits(['--index', index], join(folder, 'missing.sdx'))).toEqual(['upload']);
    writeFileSync(starterFile, 'broken');
    expect((await run(['search', 'upload', '--index', index], { starterFile })).err).toMatch(
      /^Starter docs: /,
    );
  });
});

describe('lookup, show, examples, mask', () => {
  test('lookup', async () => {
    const { index } = await built();
    expect(json(await run(['lookup', '612', '--index', index, '--json']))).toMatchObject({
      entries: [{ kind: 'error-code', key: '612', articleId: 'error' }],
    });
    expect(json(await run(['lookup', 'nothing-like-it', '--index', index, '--json']))).toEqual({
      entries: [],
    });
  });

  test('show prints Markdown, or an object with it', async () => {
    const { index } = await built();
    const markdown = '# Upload a file\n\nCall the upload API.\n';
    expect(await run(['show', 'upload', '--index', index])).toMatchObject({
      code: 0,
      out: markdown,
    });
    expect(json(await run(['show', 'upload', '--index', index, '--json']))).toMatchObject({
      id: 'upload',
      markdown,
    });
    expect(await run(['show', 'gone', '--index', index])).toMatchObject({
      code: 1,
      err: 'There is no article "gone".\n',
    });
  });

  test('examples, filled from a file', async () => {
    const { folder, index } = await built();
    writeFileSync(join(folder, 'fill.json'), '{"entry": "YTpi", "host": "http://localhost:1"}');
    const given = await run([
      ...['examples', '--endpoint', 'GET /stat/<entry>', '--language', 'http', '--form', 'minimal'],
      ...['--fill', join(folder, 'fill.json'), '--index', index, '--json'],
    ]);
    expect(json(given)).toMatchObject({
      examples: [
        {
          method: 'GET',
          form: 'minimal',
          text: expect.stringContaining('http://localhost:1/stat/YTpi') as string,
        },
      ],
    });
  });

  test('mask prints the masked text, and never what was masked', async () => {
    const folder = temporaryFolder({ 't.txt': '电话 13800001111\n' });
    const path = join(folder, 't.txt');
    expect(json(await run(['mask', path, '--json']))).toEqual({
      redactions: { phone: 1 },
      text: '电话 [masked: phone]\n',
    });
    const plain = await run(['mask', path]);
    expect(plain).toMatchObject({ code: 0, out: '电话 [masked: phone]\n' });
    expect(plain.err).toMatch(/phone {3}1/);
  });
});
