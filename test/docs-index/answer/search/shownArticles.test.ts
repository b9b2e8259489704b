/** Articles shown lately are read once, however many were shown before. */
import { expect, test } from 'vitest';
import { buildSegment } from '../../../../docs-index/keep/segments';
import { openSpace } from '../../../../docs-index/keep/searchSpace';
import { createShownArticles } from '../../../../docs-index/answer/search/shownArticles';
import { openSegment } from '../../../../docs-index/keep/segment/segmentContent';
import { madeArticle } from '../../../madeArticles';

const long = '很长的一页。'.repeat(50_000);
const space = openSpace(
  ['a', 'b'].map(name => ({
    content: openSegment(
      buildSegment(
        Array.from({ length: 8 }, (_, at) => madeArticle({ id: `${name}${at}`, body: long })),
      ),
    ),
  })),
);
const matches = space.members.flatMap(member =>
  Array.from({ length: 8 }, (_, article) => ({ member, article, score: 1 })),
);

test('the last ones are kept, the one that was not asked for longest goes first', () => {
  const shown = createShownArticles();
  const read = matches.slice(0, 6).map(shown);
  expect(read.map(({ article }) => article.id)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5']);
  const again = matches.slice(0, 6).map(shown);
  expect(again.every((item, at) => item === read[at])).toBe(true);
  matches.slice(1, 10).forEach(shown);
  const [first, ...more] = [0, 8, 9]
    .map(at => matches[at])
    .flatMap(match => (match ? [shown(match)] : []));
  expect(first).not.toBe(read[0]);
  expect(first).toEqual(read[0]);
  expect(more.map(({ article }) => article.id)).toEqual(['b0', 'b1']);
});
