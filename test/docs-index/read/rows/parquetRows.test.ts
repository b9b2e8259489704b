/** Parquet page by page, against the library's own reading of the whole file. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetReadObjects, type SchemaElement } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ByteWriter, parquetWriteBuffer, ParquetWriter } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import type { ByteSource } from '../../../../docs-index/read/rows/parquetPages';
import { parquetRows } from '../../../../docs-index/read/rows/parquetRows';
import { read } from '../../../read';

/** A file, and the longest stretch of it that was asked for at once. */
function watched(bytes: Uint8Array): ByteSource & { longest: number } {
  const source = {
    longest: 0,
    size: bytes.length,
    slice(start: number, end: number) {
      source.longest = Math.max(source.longest, end - start);
      return Promise.resolve(bytes.subarray(start, end));
    },
  };
  return source;
}

async function rowsOf(bytes: Uint8Array): Promise<object[]> {
  const rows: object[] = [];
  for await (const row of parquetRows(watched(bytes))) {
    if (row.kind === 'row') rows.push(Object.fromEntries(row.cells));
  }
  return rows;
}

const gzip = { GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)) };

const text = fc.oneof(
  fc.constantFrom('如何上传文件', 'CDN', ''),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

const table = fc.array(
  fc.record({
    question: fc.option(text),
    tag: fc.constantFrom('存储', 'CDN', '云主机'),
    response: text,
    number: fc.option(fc.integer()),
    big: fc.bigInt({ min: 0n, max: 1n << 60n }),
    score: fc.double({ noNaN: true }),
    updated: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
    isOpen: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

const types = {
  question: 'STRING',
  tag: 'STRING',
  response: 'STRING',
  number: 'INT32',
  big: 'INT64',
  score: 'DOUBLE',
  updated: 'TIMESTAMP',
  isOpen: 'BOOLEAN',
} as const;

const names = Object.keys(types) as (keyof typeof types)[]; // The keys of a constant are its own.

describe('rows of a Parquet file', () => {
  test('are those that a reading of the whole file gives, however it is cut up', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.record({
          rowGroupSize: fc.integer({ min: 1, max: 80 }),
          pageSize: fc.integer({ min: 1, max: 4000 }),
          codec: fc.constantFrom('SNAPPY', 'GZIP', 'UNCOMPRESSED'),
        }),
        async (rows, options) => {
          const columnData = names.map(name => ({
            ...{ name, type: types[name], nullable: name === 'question' || name === 'number' },
            data: rows.map((row): unknown => row[name]),
          }));
          const file = parquetWriteBuffer({ columnData, compressors: gzip, ...options });
          expect(await rowsOf(new Uint8Array(file))).toEqual(
            await parquetReadObjects({ file, compressors }),
          );
        },
      ),
    );
  });

  test('with lists and structures', async () => {
    const schema: SchemaElement[] = [
      { name: 'root', num_children: 2 },
      { name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'text', converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    ];
    const writer = new ByteWriter();
    const parquet = new ParquetWriter({ writer, schema });
    const lists = [['a', 'b'], [], ['c', null, 'd']];
    const titles = ['one', 'two', 'three'];
    const columnData = [
      { name: 'title', data: titles },
      { name: 'text', data: lists },
    ];
    await parquet.write({ columnData, rowGroupSize: 2, pageSize: 4 });
    await parquet.finish();
    const bytes = new Uint8Array(writer.getBuffer());
    expect(await rowsOf(bytes)).toEqual(titles.map((title, at) => ({ title, text: lists[at] })));
    const { articles } = await read(bytes);
    expect(articles.map(({ body }) => body.split('\n')[1])).toEqual(
      lists.map(list => JSON.stringify(list)),
    );
  });

  const long = (seed: number) => Array.from({ length: 400 }, (_, i) => `${seed} ${i * seed}`);
  const many = Array.from({ length: 3000 }, (_, i) => long(i + 1).join(' '));
  const columnData = [
    { name: 'title', data: many.map((_, i) => `Page ${i}`) },
    { name: 'text', data: many },
    { name: 'picture', data: many },
  ];
  const options = { codec: 'UNCOMPRESSED', pageSize: 1 << 16 } as const;
  const large = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 1e6, ...options }));

  test('a row group is read in parts, and only the columns that are wanted', async () => {
    const source = watched(large);
    let rows = 0;
    for await (const row of parquetRows(source, () => ['text'])) {
      if (row.kind === 'row' && row.cells.get('text') === many[rows] && row.cells.size === 1)
        rows++;
    }
    expect(rows).toBe(many.length);
    expect(large.length).toBeGreaterThan(15e6);
    expect(source.longest).toBeLessThan(2e6);
  });

  test('rows before the place where a file is damaged are kept', async () => {
    const damaged = large.slice();
    damaged.fill(255, 4e6, 5e6);
    const { articles, problems } = await read(damaged);
    expect(articles.length).toBeGreaterThan(500);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Reading stopped: .*The rows before were read\.$/s),
    ]);
  });

  test('bytes changed at random never throw nor hang', async () => {
    const small = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'title', data: ['x', 'y', 'z'] },
          { name: 'text', data: ['a', 'b', 'a'] },
        ],
      }),
    );
    const change = fc.tuple(fc.nat(small.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
        const bytes = small.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const { articles, problems } = await read(bytes);
        expect(articles.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
