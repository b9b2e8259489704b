/** What an article costs must not grow with how many there are; counted, not timed. */
import { expect, test } from 'vitest';
import { buildSegment } from '../../../../docs-index/keep/segments';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { openSegment } from '../../../../docs-index/keep/segment/segmentContent';
import { makeCorpus } from '../../../bench/makeCorpus';
import { madeArticle } from '../../../madeArticles';

const originals = ['证书过期', '空间域名', '上传失败', '回源超时', '缓存刷新'].map(
  (title, number) => {
    const sentences = Array.from({ length: 60 }, (_, at) => {
      const word = `名词${String.fromCharCode(0x4e00 + number * 600 + at * 7)}`;
      return `${title}第 ${at} 步，打开 setting_${number}_${at} 后检查${word}。`;
    });
    return madeArticle({ id: title, title, body: sentences.join('\n') }).article;
  },
);

interface Costs {
  readonly bytes: number;
  readonly postings: number;
  readonly words: number;
}

/** Per article. */
function costsOf(size: number): Costs {
  const articles = [...makeCorpus(size, originals)];
  const bytes = buildSegment(articles.map(article => ({ ...madeArticle(article) })));
  let postings = 0;
  let words = 0;
  for (const { term, postings: list } of openSegment(bytes).text.terms()) {
    postings += list.total;
    if (typeof term === 'string') words++;
  }
  expect(openIndex([bytes]).articleCount).toBe(size);
  return { bytes: bytes.length / size, postings: postings / size, words: words / size };
}

test('eight times the articles cost eight times as much', () => {
  const small = costsOf(250);
  const large = costsOf(2000);
  expect(large.bytes / small.bytes).toBeLessThan(1.1);
  expect(large.postings / small.postings).toBeLessThan(1.1);
  expect(large.words / small.words).toBeLessThan(1.1);
});

test('three look-ups in a common word read three blocks, however long its list is', () => {
  const blocksRead = (size: number) => {
    const articles = [...makeCorpus(size, originals)];
    const { text } = openSegment(buildSegment(articles.map(article => madeArticle(article))));
    const list = text.find('host');
    let blocks = 0;
    for (let article = 0; list?.seek(article) === true; article += Math.floor(size / 2)) blocks++;
    return blocks;
  };
  expect(blocksRead(2000)).toBe(blocksRead(500));
});
