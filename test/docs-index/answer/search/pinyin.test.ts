import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../../docs-index/keep/segments';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { emptyManifest } from '../../../../docs-index/manifest';
import { madeArticle } from '../../../madeArticles';

const articles = [
  madeArticle({ id: 'certificate', title: '证书过期怎么办', body: '重新申请一张，再部署到域名。' }),
  madeArticle({ id: 'restart', title: '重启主机', body: '在主机列表里点击重启。' }),
  madeArticle({ id: 'traditional', title: '發票抬頭', body: '在發票管理裡修改。' }),
  madeArticle({ id: 'latin', title: 'Zone list', body: 'A zone has an id; zs is not one.' }),
  madeArticle({ id: 'sample', title: '返回值示例', body: '{"request_id": "FpPWvsBHBgfVuEoX"}' }),
];
const manifest = { ...emptyManifest, synonyms: [['密码', '口令']] };
const segment = buildSegment(articles, manifest);
const index = openIndex([segment]);
const found = (query: string) => index.search({ query }).hits.map(hit => hit.id);

describe('pinyin', () => {
  test.each([
    ['in full', 'zhengshu', 'certificate'],
    ['two words', 'zhengshu guoqi', 'certificate'],
    ['two words as one', 'zhengshuguoqi', 'certificate'],
    ['capitals', 'ZhengShu', 'certificate'],
    ['initials of two words', 'zsgq', 'certificate'],
    ['the usual reading of 重', 'zhongqi', 'restart'],
    ['the right reading of 重', 'chongqi', 'restart'],
    ['a traditional title', 'fapiao', 'traditional'],
    ['initials that only a random id begins with', 'fp', 'traditional'],
    ['beside Chinese', '主机 chongqi', 'restart'],
  ])('%s: %s', (_what, query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  test('a Latin word of the articles is never read as pinyin', () => {
    expect(found('zs')).toEqual(['latin']);
  });

  test('what was read is marked', () => {
    const [hit] = index.search({ query: 'zhengshu' }).hits;
    expect(hit?.titleHighlights).toEqual([[0, 2]]);
  });

  test('neither a typo nor letters without a meaning find anything else', () => {
    expect(found('zoen')).toEqual(['latin']);
    expect(found('qxwv')).toEqual([]);
    expect(found('x'.repeat(5000))).toEqual([]);
  });
});
