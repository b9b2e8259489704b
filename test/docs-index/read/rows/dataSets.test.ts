import { gzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../../docs-index/read/rows/csvRows';
import { defaultLimits } from '../../../../docs-index/limits';
import type { SourceReading } from '../../../../docs-index/read/source';
import { problemLines, read } from '../../../read';

interface DataRow {
  readonly question: string;
  readonly tag: string;
  readonly response: string;
  readonly __index_level_0__: number;
}

const rows: readonly DataRow[] = [
  {
    question: '如何上传',
    tag: '存储',
    response: 'Use "the SDK",\nthen\tretry; ok',
    __index_level_0__: 7,
  },
  { question: 'Two', tag: 'CDN', response: 'Text', __index_level_0__: 9 },
];

const csvText = (data: readonly DataRow[], mark = ','): string =>
  [Object.keys(rows[0] ?? {}), ...data.map((row): unknown[] => Object.values(row))]
    .map(cells =>
      cells.map((cell: unknown) => `"${String(cell).replaceAll('"', '""')}"`).join(mark),
    )
    .join('\r\n');

function parquet(data: readonly DataRow[], rowGroupSize = 1000): Uint8Array {
  const column = (name: keyof DataRow) => ({ name, data: data.map((row): unknown => row[name]) });
  const columnData = [
    column('question'),
    column('tag'),
    column('response'),
    column('__index_level_0__'),
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));
}

/** What every format must give for the same rows, lines aside. */
function summary({ articles, problems }: SourceReading): object {
  return {
    problems,
    articles: articles.map(({ id, title, category, body, number, kind }) => ({
      id,
      title,
      category,
      body,
      number,
      kind,
    })),
  };
}

const expected = {
  problems: [],
  articles: [
    {
      ...{ id: 'set/7', title: '如何上传', category: '存储', number: 7, kind: 'kb' },
      body: 'Use "the SDK",\n\nthen\tretry; ok',
    },
    { id: 'set/9', title: 'Two', category: 'CDN', number: 9, kind: 'kb', body: 'Text' },
  ],
};

describe('the same rows in every format', () => {
  const wrapped = {
    features: [{ name: 'question' }],
    rows: rows.map((row, row_idx) => ({ row_idx, row })),
  };
  const frame = Object.fromEntries(
    Object.keys(rows[0] ?? {}).map(key => [key, rows.map(row => row[key as keyof DataRow])]),
  );
  const cases: readonly [string, string, string | Uint8Array][] = [
    ['CSV', 'csv', csvText(rows)],
    ['CSV with semicolons', 'csv', csvText(rows, ';')],
    ['TSV', 'tsv', csvText(rows, '\t')],
    ['JSON', 'json', JSON.stringify(rows, null, 2)],
    ['JSON on one line', 'json', JSON.stringify(rows)],
    ['rows as a data-set server sends them', 'json', JSON.stringify(wrapped)],
    ['one list per column', 'json', JSON.stringify(frame)],
    ['JSON Lines', 'jsonl', rows.map(row => JSON.stringify(row)).join('\n')],
    ['Parquet', 'parquet', parquet(rows)],
    ['Parquet with a row group per row', 'parquet', parquet(rows, 1)],
    ['CSV, gzipped', 'csv', gzipSync(csvText(rows))],
    ['Parquet, gzipped', 'parquet', gzipSync(parquet(rows))],
    ['CSV in UTF-16', 'csv', Buffer.from(`\ufeff${csvText(rows)}`, 'utf16le')],
  ];
  test.each(cases)('%s', async (_, format, content) => {
    const isPacked = typeof content !== 'string' && content[0] === 0x1f;
    const reading = await read(content, { name: isPacked ? 'set.dat.gz' : 'set.dat' });
    expect(reading.format).toBe(format);
    expect(summary(reading)).toEqual(expected);
  });
});

describe('columns', () => {
  test('are found by other names, in any order and case', async () => {
    const { articles } = await read(
      'URL,Answer,Title,ID,Updated\nhttps://a.example.com/1,Text,One,x-1,2024-02-03T00:00:00Z\n',
      { name: 'faq.csv' },
    );
    expect(articles).toMatchObject([
      {
        id: 'faq/x-1',
        title: 'One',
        body: 'Text',
        url: 'https://a.example.com/1',
        updated: '2024-02-03',
      },
    ]);
  });

  test('can be mapped by the user', async () => {
    const { articles } = await read('frage,antwort\nEins,Text\n', {
      columns: { title: 'frage', text: 'antwort' },
    });
    expect(articles).toMatchObject([{ title: 'Eins', body: 'Text' }]);
  });

  test('that say different things are joined, copies are not', async () => {
    const data = [
      { question: 'A', response: 'one', content: 'two' },
      { question: 'B', response: 'same text', content: 'same text' },
    ];
    const { articles } = await read(JSON.stringify(data));
    expect(articles.map(article => article.body)).toEqual(['one\n\ntwo', 'same text']);
  });

  test('ids that clash get a suffix', async () => {
    const { articles } = await read('id,title,text\n1,a,x\n1,b,y\n', { name: 'f.csv' });
    expect(articles.map(article => article.id)).toEqual(['f/1', 'f/1~2']);
  });

  test('one object without rows is configuration, and passed over', async () => {
    const reading = await read('{"name": "x", "version": "1.0.0"}', { name: 'package.json' });
    expect(reading).toEqual({
      format: 'passed-over',
      articles: [],
      problems: [],
      redactions: {},
    });
  });

  test('without a text column nothing is read, and that is said', async () => {
    const reading = await read('[{"name": "x", "version": "1.0.0"}]', { name: 'list.json' });
    expect(reading.articles).toEqual([]);
    expect(problemLines(reading)).toEqual([
      '1: No column holds a text; nothing was read. Name it as "text" in the setting supportDocs.columns.',
    ]);
  });
});

describe('bad rows cost themselves alone', () => {
  test('JSON Lines', async () => {
    const reading = await read(
      '{"title":"a","text":"x"}\n{"title": oops}\n{"title":"c","text":"z"}\n',
    );
    expect(reading.articles.map(article => [article.title, article.source.line])).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
    expect(problemLines(reading)).toEqual([
      expect.stringMatching(/^2: The record is not valid JSON/),
    ]);
  });

  test('a JSON array, an element broken and the last cut off', async () => {
    const reading = await read(
      '[\n{"title":"a","text":"x"},\n{"title":"b" "text"},\n{"title":"c","text":"z"},\n{"title":"d"',
    );
    expect(reading.articles.map(article => article.title)).toEqual(['a', 'c']);
    expect(problemLines(reading)).toEqual([
      expect.stringMatching(/^3: The record is not valid JSON/),
      '5: The file is cut off inside this record; it was left out.',
    ]);
  });

  test('CSV with a quote that is never closed, and with too many fields', async () => {
    const reading = await read('title,text\na,x\nb,"y\nc,z\nd,w,v\n');
    expect(reading.articles.map(article => article.title)).toEqual(['a', 'c', 'd']);
    expect(problemLines(reading)).toEqual([
      expect.stringMatching(/^3: A quote is never closed/),
      '5: The row has 3 fields, the header 2; the rest was left out.',
    ]);
  });

  test('a damaged Parquet file', async () => {
    const bytes = parquet(rows);
    bytes.fill(0, bytes.length - 60);
    expect(problemLines(await read(bytes))).not.toEqual([]);
  });

  test('gzip that is cut off keeps the rows before', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `${i},t${i},text ${Math.sin(i)}`);
    const packed = gzipSync(`id,title,text\n${many.join('\n')}`);
    const reading = await read(packed.subarray(0, packed.length / 2));
    expect(reading.articles.length).toBeGreaterThan(1000);
    expect(reading.problems.at(-1)?.message).toMatch(
      /^Reading stopped: .*cut off\. The rows before were read\.$/,
    );
  });
});

test.each([
  ['an array', '[{"title": "B" "text": "Lamps"}]', [1]],
  ['lines', '{"title": "B" "text": "Lamps"}\n{"title": "C" "text": "Lamps"}\n', [1, 2]],
])('broken records of %s are their own problems, and no column is asked for', async (...given) => {
  const [, text, lines] = given;
  const { problems } = await read(text);
  expect(problems.map(({ line }) => line)).toEqual(lines);
  expect(problems.filter(({ message }) => !message.includes('not valid JSON'))).toEqual([]);
});

describe('limits', () => {
  const limits = {
    ...defaultLimits,
    expandedBytes: 1 << 20,
    wholeFileBytes: 1 << 16,
    recordLength: 1000,
    recordsPerFile: 3,
    problemsPerFile: 2,
  };

  test('gzip that expands without end', async () => {
    const bomb = gzipSync(Buffer.alloc(8 << 20, '#'));
    const reading = await read(bomb, { limits: { ...limits, wholeFileBytes: 1 << 30 } });
    expect(reading.problems.at(-1)?.message).toMatch(/unpacks to more than 1\.0 MB/);
  });

  test('a file that must be read whole', async () => {
    expect(problemLines(await read(`# A\n${'x'.repeat(1 << 17)}`, { limits }))).toEqual([
      '1: The file is larger than the limit of 64 KB; it was left out.',
    ]);
  });

  test('long records are cut, too many are left out', async () => {
    const text = JSON.stringify(
      Array.from({ length: 5 }, (_, i) => ({
        title: `t${i}`,
        text: 'x'.repeat(i === 1 ? 1200 : 5),
      })),
    );
    const reading = await read(text, { limits: { ...limits, recordLength: 1300 } });
    expect(reading.articles).toHaveLength(3);
    const cut = await read('title,text\na,"b"\nc,d', { limits: { ...limits, recordLength: 100 } });
    expect(cut.articles).toHaveLength(2);
  });

  test('lines that are too long are cut', async () => {
    const text = `# A\n\n${'x'.repeat(200)}\n\nend\n`;
    const reading = await read(text, { limits: { ...limits, lineLength: 100 } });
    expect(problemLines(reading)).toEqual([
      '3: A line is longer than 100 bytes; such lines were cut.',
    ]);
    expect(reading.articles[0]?.body).toMatch(/^x{100}\n\nend$/m);
  });

  test('problems beyond the limit are counted', async () => {
    const reading = await read('{"title":"a","text":"x"}\n{\n{\n{\n{\n', { limits });
    expect(problemLines(reading).at(-1)).toBe('1: 2 more problems are not listed.');
  });
});

const cell = fc.string({
  unit: fc.constantFrom('a', '汉', '"', ',', '\n', ' ', ';', '😀', '\r\n', "'"),
});

describe('properties', () => {
  test('CSV reads as csv-parse does, however it is cut into pieces', async () => {
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.array(fc.nat(20), { maxLength: 30 }), async (data, cuts) => {
        const text = [['a', 'b', 'c'], ...data]
          .map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const found: string[][] = [];
        for await (const row of csvRows(pieces(text, cuts), {
          delimiter: ',',
          recordLength: 10_000,
        })) {
          if (row.kind === 'row') found.push([...row.cells.values()].map(String));
        }
        const truth: string[][] = parseCsv(text, { from: 2 });
        expect(found).toEqual(truth);
      }),
    );
  });

  test('N records written, N read', async () => {
    const record = fc.record({
      question: cell,
      tag: cell,
      response: fc.string({ minLength: 1 }).map(text => `x${text}`),
      __index_level_0__: fc.nat(),
    });
    const data = fc.array(record, { minLength: 1, maxLength: 20 });
    const writers: readonly ((rows: readonly DataRow[]) => string | Uint8Array)[] = [
      csvText,
      list => csvText(list, '\t'),
      list => JSON.stringify(list, null, 1),
      list => list.map(row => JSON.stringify(row)).join('\n'),
      list => parquet(list, 3),
    ];
    await fc.assert(
      fc.asyncProperty(data, fc.constantFrom(...writers), async (list, write) => {
        const reading = await read(write(list));
        expect(reading.articles.length, problemLines(reading).join('\n')).toBe(list.length);
      }),
    );
  });
});

/** A text in pieces of these lengths, over and over. */
async function* pieces(text: string, lengths: readonly number[]): AsyncGenerator<string> {
  await Promise.resolve();
  let at = 0;
  for (let index = 0; at < text.length; index++) {
    const length = (lengths[index % Math.max(1, lengths.length)] ?? 5) + 1;
    yield text.slice(at, at + length);
    at += length;
  }
}

describe('tables as tools export them', () => {
  test.each([
    ["Excel's hint", 'sep=;\nquestion;response\nWhy?;So'],
    ['a title above the header', 'Export of doors\n\nquestion,response\nWhy?,So'],
    ['a remark above the header', '# made by doorctl\nquestion,response\nWhy?,So'],
    ['bars', 'question|response\n"Why?"|So'],
  ])('%s', async (_, text) => {
    const { format, articles, problems } = await read(text, { name: 'doors.csv' });
    expect({ format, problems }).toEqual({ format: 'csv', problems: [] });
    const [article, another] = articles;
    expect([article?.title, article?.body, another]).toEqual(['Why?', 'So', undefined]);
    expect(article?.source.line).toBe(text.split('\n').length);
  });

  test.each([
    ['NaN and Infinity', '{"question": "Why?", "response": "NaN, so", "tag": NaN, "n": -Infinity}'],
    ['a comma behind each line', '{"question": "Why?", "response": "NaN, so"},'],
  ])('JSON Lines with %s', async (_, line) => {
    const { format, articles, problems } = await read(`${line}\n${line}\n`, { name: 'q.jsonl' });
    expect({ format, problems }).toEqual({ format: 'jsonl', problems: [] });
    expect(articles.map(({ title, body }) => [title, body])).toEqual([
      ['Why?', 'NaN, so'],
      ['Why?', 'NaN, so'],
    ]);
  });
});
