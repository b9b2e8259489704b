/** Titles while they are typed: always something, the page as early as it can be told apart. */
import { expect, test } from 'vitest';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { buildSegment } from '../../../../docs-index/keep/segments';
import { madeArticle } from '../../../madeArticles';

const titles = [
  '在阳台上种花',
  '在阳台上种菜',
  '灯具保修',
  'Xylophone tuning',
  'Xylem of trees',
  'Lamp warranty',
  'Lamp colours',
  'Lamp sizes',
  'Lamp prices',
];
const index = openIndex([
  buildSegment([
    ...titles.map(title => madeArticle({ id: title, title, body: 'Nothing more is said.' })),
    ...['a', 'b', 'c', 'd'].map(id =>
      madeArticle({ id, title: `Of ${id}`, body: 'lamp warranty lamp colours 在 阳台 xyl' }),
    ),
    madeArticle({ id: 'code', title: 'Codes', body: 'It answers 48251.' }),
  ]),
]);
const found = (query: string) => index.search({ query, limit: 3 }).hits.map(({ id }) => id);

test('no beginning of a title is without a result', () => {
  for (const title of titles) {
    const shortest = /^[a-z]/i.test(title) ? 2 : 1;
    for (let end = shortest; end <= title.length; end++) {
      expect(found(title.slice(0, end)), title.slice(0, end)).not.toEqual([]);
    }
  }
});

test.each([
  ['在', '在阳台上种花'],
  ['xy', 'Xylophone tuning'],
  ['xylo', 'Xylophone tuning'],
  ['灯', '灯具保修'],
  ['lamp w', 'Lamp warranty'],
  ['48', 'code'],
])('%s finds %s among the first three', (query, id) => {
  expect(found(query)).toContain(id);
});

test('once it is there, a page stays while its title is typed on', () => {
  for (const title of titles) {
    const seen = Array.from({ length: title.length - 1 }, (_, at) =>
      found(title.slice(0, at + 2)).includes(title),
    );
    expect(seen.slice(seen.indexOf(true))).not.toContain(false);
  }
});
