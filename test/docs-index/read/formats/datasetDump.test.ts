import { describe, expect, test } from 'vitest';
import { problemLines, read } from '../../../read';

const header = `question
stringlengths 1
57
| tag
stringclasses 2
values | response
stringlengths 9
9k
| content
stringlengths 9
9k
| __index_level_0__
int64 0
12k
|
---|---|---|---|---|`;

/** A row as the viewer prints it: response, then content with the page's widgets. */
function row(title: string, body: string, number: string): string {
  const crumb = `[Cloud](https://docs.example.com/cloud) > API >${title}`;
  const page = `${crumb}\n# ${title}\n最近更新时间: 2022-05-31 22:46:36\n${body}\n以上内容是否对您有帮助?`;
  const widget = '* __\n* __\n';
  const form = '文档反馈 (如有产品使用问题,请[ 提交工单](https://x.example.com))\n提交';
  return `${title} | Cloud | ${page}\n| ${widget}${page}\n${widget}${form}\n| ${number} |`;
}

const dump = [
  header,
  row('One', 'name | type\n---|---\na | int', '8,948'),
  row('Two', 'text', '12'),
];

describe('a data-set viewer dump', () => {
  test('rows with number, breadcrumb, date and line; one copy, no boilerplate', async () => {
    const { format, articles, problems } = await read(dump.join('\n'), { name: 'dump.txt' });
    expect({ format, problems }).toEqual({ format: 'dataset-dump', problems: [] });
    expect(articles).toMatchObject([
      {
        id: 'dump/8948',
        title: 'One',
        kind: 'kb',
        category: 'Cloud',
        breadcrumb: ['Cloud', 'API'],
        number: 8948,
        updated: '2022-05-31',
        source: { line: 17 },
        body: '| name | type |\n| --- | --- |\n| a | int |',
      },
      { id: 'dump/12', body: 'text' },
    ]);
  });

  test('a breadcrumb wrapped over lines, and the address it gives a page above', async () => {
    const child = row('Child', 'c', '3').replaceAll(
      '> API >Child',
      '> API >\n[Two](https://docs.example.com/two) >\nChild',
    );
    const { articles } = await read([header, row('Two', 't', '2'), child].join('\n'));
    expect(articles.map(({ title, breadcrumb, url }) => ({ title, breadcrumb, url }))).toEqual([
      { title: 'Two', breadcrumb: ['Cloud', 'API'], url: 'https://docs.example.com/two' },
      { title: 'Child', breadcrumb: ['Cloud', 'API', 'Two'], url: undefined },
    ]);
  });

  test('the fuller copy is kept', async () => {
    const text = dump.join('\n').replace('text\n以上', 'te\n以上').replace('# Two\n', '# Two\n');
    const { articles } = await read(text);
    expect(articles[1]?.body).toBe('text');
  });

  test('numbers in a table of a cell end no row', async () => {
    const body = 'a | b |\n---|---|\nx | 5 |\ny | 6 |\n| 7 of 8 |';
    const { articles } = await read([header, row('One', body, '1')].join('\n'));
    expect(articles).toHaveLength(1);
  });

  test('a row that is cut off is read as far as it goes, and is a problem', async () => {
    const text = dump.join('\n');
    const reading = await read(text.slice(0, text.length - 60));
    expect(reading.articles.map(article => article.title)).toEqual(['One', 'Two']);
    expect(problemLines(reading)).toEqual([
      expect.stringMatching(/^\d+: The record "Two" is cut off; it was read as far as it goes\.$/),
    ]);
  });

  test('what follows the last row is no record', async () => {
    const { articles } = await read([...dump, 'Subsets and Splits', ''].join('\n'));
    expect(articles).toHaveLength(2);
  });
});
