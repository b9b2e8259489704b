import { expect, test } from 'vitest';
import { connectionError, statusError } from '../../docs-index/shared/replyErrors';
import { readServerUrls } from '../../docs-index/shared/serverUrls';
import { inLanguage, shownText } from '../../server/shownTexts';

const host = 'search.example.com:9200';

/** What is said of a status, in Chinese. */
function told(status: number, json?: unknown): string {
  const { message } = statusError({ status, json }, { host, retryAfter: undefined });
  return shownText(message, 'zh-cn');
}

function failing(code: string): string {
  const error = Object.assign(new Error('secret'), { code });
  return shownText(connectionError(error, host).message, 'zh-cn');
}

test('why a server does not answer is said in Chinese, with what the server says of it', () => {
  expect([401, 403, 404, 429, 500].map(status => told(status))).toEqual([
    '搜索服务器 search.example.com:9200 不认识请求者（401）：请重新登录。',
    '搜索服务器 search.example.com:9200 不允许此用户这样做（403）。',
    '搜索服务器 search.example.com:9200 上没有这个名称（404）。',
    '搜索服务器 search.example.com:9200 太忙，无法应答（429）。',
    '搜索服务器 search.example.com:9200 返回了错误（500）。',
  ]);
  expect(told(400, { error: { reason: 'all shards failed.' } })).toBe(
    '搜索服务器 search.example.com:9200 返回了错误（400）: all shards failed。',
  );
  expect(['ECONNREFUSED', 'SELF_SIGNED_CERT_IN_CHAIN'].map(failing)).toEqual([
    '无法连接搜索服务器 search.example.com:9200 (ECONNREFUSED)。',
    'search.example.com:9200 的证书不受信任（SELF_SIGNED_CERT_IN_CHAIN）：请用 CA 设置指定其颁发机构的文件。',
  ]);
});

test('so is an address that is refused, and the status as a whole', () => {
  const refused = (url: string) => {
    try {
      return readServerUrls(url, true).join();
    } catch (error) {
      return error instanceof Error ? shownText(error.message, 'zh-cn') : '';
    }
  };
  expect(refused('http://search.example.com')).toBe(
    '不会通过 http:// 向 search.example.com 发送登录信息：请使用 https://。',
  );
  const server = { host, state: 'away', articles: 0 } as const;
  const counts = { articles: 3, symbols: 0, problems: 0, sources: [] };
  const message = `The search server ${host} took too long to answer.`;
  expect(
    inLanguage({ state: 'ready', ...counts, server: { ...server, message } }, 'zh-cn').server,
  ).toEqual({ ...server, message: `搜索服务器 ${host} 应答超时。` });
});
