import { describe, expect, test } from 'vitest';
import { buildSegment, openIndex } from '../docs-index/docsIndex';
import { emptyManifest } from '../docs-index/manifest';
import type { Article } from '../docs-index/article';

const noReference = { endpoints: [], fields: [], structs: [], errors: [], examples: [] };

function article(id: string, title: string, body: string): Article {
  return {
    id,
    title,
    kind: 'kb',
    category: '',
    breadcrumb: [],
    body,
    source: { path: 'docs.md', line: 1 },
  };
}

const articles = [
  article('certificate', '证书过期怎么办', '重新申请一张，再部署到域名。'),
  article('restart', '重启主机', '在主机列表里点击重启。'),
  article('traditional', '發票抬頭', '在發票管理裡修改。'),
  article('latin', 'Zone list', 'A zone is named by its id, such as cn-east-1; zs is not one.'),
  article('sample', '返回值示例', '{"request_id": "FpPWvsBHBgfVuEoX"}'),
];
const manifest = { ...emptyManifest, synonyms: [['密码', '口令']] };
const segment = buildSegment(
  articles.map(one => ({ article: one, reference: noReference })),
  manifest,
);
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
