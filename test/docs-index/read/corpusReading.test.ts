/** The readers on the real files, where they lie beside the project, whole and mutated. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../read';

const folder = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const names = existsSync(folder) ? readdirSync(folder).sort() : [];
const files = names.map(name => ({ name, bytes: readFileSync(`${folder}/${name}`) }));
const hasCorpus = files.length > 0;
const why = hasCorpus ? '' : ' (skipped: ../shared/corpus is not there)';

describe.skipIf(!hasCorpus)(`the real files${why}`, () => {
  test('244 articles, no problem, each whole', async () => {
    const readings = await Promise.all(files.map(({ name, bytes }) => read(bytes, { name })));
    expect(
      readings.map(({ format, articles, problems }) => [format, articles.length, problems]),
    ).toEqual([
      ['qa-markdown', 30, []],
      ['ticket-markdown', 114, []],
      ['dataset-dump', 100, []],
    ]);
    const articles = readings.flatMap(reading => reading.articles);
    expect(new Set(articles.map(article => article.id)).size).toBe(244);
    expect(articles.filter(({ title, category, body }) => !title || !category || !body)).toEqual(
      [],
    );
    const dump = readings[2]?.articles ?? [];
    expect(
      dump.filter(({ number, updated, breadcrumb }) => !number || !updated || !breadcrumb.length),
    ).toEqual([]);
    expect(dump.filter(article => article.url !== undefined).length).toBe(10);
  });

  test('each article begins at its line', async () => {
    for (const { name, bytes } of files) {
      const lines = bytes.toString('utf8').split('\n');
      const { articles } = await read(bytes, { name });
      const wrong = articles.filter(({ title, source }) => {
        const line = lines[source.line - 1] ?? '';
        return (
          !title.includes('[masked') &&
          !line.startsWith(`## ${title}`) &&
          !line.startsWith(`${title} | `)
        );
      });
      expect(wrong.map(article => article.id)).toEqual([]);
    }
  });

  test('no boilerplate is left, and every fence is closed', async () => {
    for (const { name, bytes } of files) {
      for (const { id, body } of (await read(bytes, { name })).articles) {
        expect(body, id).not.toMatch(/以上内容是否对您有帮助|文档反馈 \(|^\s*\* __\s*$/m);
        expect((body.match(/^(```+)\w*$/gm) ?? []).length % 2, id).toBe(0);
      }
    }
  });

  test('no leak that the vendor missed is left', async () => {
    for (const { name, bytes } of files) {
      const text = JSON.stringify((await read(bytes, { name })).articles);
      expect(text).not.toMatch(/[\w-]{40}:[\w-]{27}=/);
      expect(text).not.toMatch(
        /(?<!\d)1[3-9]\d{9}(?!\d)|1\d{3}-\d{4}-\d{3}|支行\s*\d{9}|税号：\w{18}/,
      );
    }
  });

  test('mutated files: no throw, no lost record without a problem', async () => {
    const mutation = fc.record({
      file: fc.nat(files.length - 1),
      kind: fc.constantFrom('cut', 'drop', 'double', 'noise'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(3000),
    });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ file, kind, at, length }) => {
        const { name, bytes } = files[file] ?? { name: '', bytes: new Uint8Array() };
        const { problems } = await read(mutate(bytes, { kind, at, length }), { name });
        if (kind === 'cut') {
          const count = Math.floor(at * bytes.length);
          expect(problems.length > 0 || cannotTell(bytes.toString('utf8', 0, count))).toBe(true);
          expect(problems.filter(({ path, line }) => path === '' || line < 1)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/**
 * Where nothing shows that there was more: before a ticket file has said how many records it holds,
 * behind its last rule, and at the very end of a row of a dump, which says of no number.
 */
function cannotTell(text: string): boolean {
  if (!text.startsWith('question\n')) {
    const [, records] = /^本文档包含 (\d+) 个\S*记录[^]*?$/m.exec(text) ?? [];
    return records === undefined || /\n---\s*$/.test(text);
  }
  return /\n\| [\d,]+ \|\n*(?:Subsets[^\n]*\n*)?$/.test(text);
}

function mutate(
  bytes: Uint8Array,
  { kind, at, length }: { kind: string; at: number; length: number },
): Uint8Array {
  const index = Math.floor(at * bytes.length);
  const [head, part, tail] = [
    bytes.subarray(0, index),
    bytes.subarray(index, index + length),
    bytes.subarray(index + length),
  ];
  if (kind === 'cut') return head;
  if (kind === 'drop') return Buffer.concat([head, tail]);
  if (kind === 'double') return Buffer.concat([head, part, part, tail]);
  return Buffer.concat([
    head,
    part.map((byte, i) => (i % 7 === 0 ? (byte * 31 + 17) % 256 : byte)),
    tail,
  ]);
}
