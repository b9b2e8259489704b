import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../docs-index/redact';
import { plantSecrets, seededRandom } from './plantedSecrets';
import { read } from './read';

describe('the planted set', () => {
  test.each([1, 2, 3])('recall is at least 0.98 (seed %i)', seed => {
    const planted = plantSecrets(seededRandom(seed), 120);
    const missed = planted.filter(({ text, value }) => redact(text).text.includes(value));
    const recall = 1 - missed.length / planted.length;
    expect(
      recall,
      missed
        .slice(0, 20)
        .map(({ kind, text }) => `${kind}: ${text}`)
        .join('\n'),
    ).toBeGreaterThanOrEqual(0.98);
  });

  test('every kind alone is found nearly always', () => {
    const planted = plantSecrets(seededRandom(7), 200);
    const kinds = [...new Set(planted.map(({ kind }) => kind))];
    const recall = kinds.map(kind => {
      const own = planted.filter(item => item.kind === kind);
      const found = own.filter(({ text, value }) => !redact(text).text.includes(value));
      return [kind, found.length / own.length] as const;
    });
    expect(recall.filter(([, share]) => share < 0.95)).toEqual([]);
  });
});

describe('what documentation needs stays', () => {
  test.each([
    [
      'private and example addresses',
      '192.168.0.1 10.0.0.0/8 172.16.1.2 127.0.0.1 203.0.113.7 100.64.0.0/10',
    ],
    ['DNS servers', '把 dns 指向 8.8.8.8 或 114.114.114.114、223.5.5.5'],
    [
      'networks and lists for a whitelist',
      '加白 183.60.220.0/24；IP白名单:91.199.212.13291.199.212.133',
    ],
    ['versions and sections', 'qshell v2.13.0.1, Chrome/120.0.0.0, 版本 1.2.3.4\n3.1.3.1. 您承诺'],
    [
      'times, ports, sizes',
      '2024-11-04 15:50:51.259 端口 8080、3389 大小 540987392 时间戳 1643016019000',
    ],
    [
      'ids of requests',
      '"request_id": "TqeOOUuW9riTKs0W", "id": "d183cbf6-0871-4c00-a0f4-90c901f832b7", reqid: lSQAAPpUdoS3roUV',
    ],
    [
      'placeholders',
      'Authorization: Qiniu <AccessKey>:<Sign>, access_key = "<ak>", password: your_password, "password": "123456"',
    ],
    [
      'fields named like secrets',
      '| password | string | body | 是 | 实例的密码。长度为 8 至 30 个字符 |',
    ],
    [
      'code that handles secrets',
      'String password = config.getPassword(); token = getUploadToken(); auth.create(ak, sk)',
    ],
    ['prose about passwords', '密码错误，请重置密码。密码必须包含数字'],
    ['encoded names', 'GET /stat/bmV3ZG9jczpmaW5kX21hbi50eHQ= etag "FpVzq8LpQ3uvMfHS3TTBZLhUKVSU"'],
    [
      'hashes and idempotency tokens',
      '"client_token": "e7bdbb6c-748f-4d6a-8812-aac7a69a325f" sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709',
    ],
    ['uids and device ids', 'uid 1380827137 设备 31011500991320060350 任务 1851081544546922496'],
    [
      'SSH addresses, packages, examples',
      'git@github.com:qiniu/go-sdk.git @qiniu/upload@1.0.2 user@example.com',
    ],
    ['hotlines', '可以拨打 400-808-9176 转 2'],
    [
      'links to a page',
      'https://developer.qiniu.com/kodo/1302/qshell#9 https://portal.qiniu.com/kodo/bucket',
    ],
  ])('%s', (_, text) => expect(redact(text)).toEqual({ text, redactions: {} }));
});

describe('masks', () => {
  test.each([
    ['counts kinds', '13800001111 和 13900002222', '[masked: phone] 和 [masked: phone]'],
    [
      'keeps lines',
      'a\n-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nb',
      'a\n[masked: private-key]\n\n\nb',
    ],
    [
      'quotes a JSON number',
      '{"mobile": 13800001111, "x": 1}',
      '{"mobile": "[masked: phone]", "x": 1}',
    ],
    ['is no Markdown link', '13800001111(张)', '[masked: phone] (张)'],
    ['is no link definition', '13800001111: 打不通', '[masked: phone] : 打不通'],
    [
      'finds glued addresses',
      '47.97.43.162116.62.45.15047.99.37.91',
      '[masked: ip-address][masked: ip-address][masked: ip-address]',
    ],
    [
      'leaves what is masked',
      '[masked: phone] [REDACTED_PHONE] yh648J6a***',
      '[masked: phone] [REDACTED_PHONE] yh648J6a***',
    ],
  ])('%s', (_, text, expected) => expect(redact(text).text).toBe(expected));

  test('the text of a ticket is masked wherever it ends up', async () => {
    const text =
      '## 充值\n\n**问题分类**：账户\n\n### 问题描述\n\n电话 13800001111\n\n### 客服解答\n\n**客服**：邮箱 a.b@163.com 收到\n';
    const { articles, redactions } = await read(text);
    expect(JSON.stringify(articles)).not.toMatch(/13800001111|163\.com/);
    expect(redactions).toEqual({ phone: 1, email: 1 });
  });

  test('JSON stays valid', () => {
    const value = fc.oneof(
      fc.constantFrom(
        13800001111,
        '13800001111',
        'a@163.com',
        '47.97.43.162',
        'sk=AbCd1234AbCd1234AbCd',
      ),
      fc.integer(),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(value, fc.array(value))), data => {
        JSON.parse(redact(JSON.stringify(data)).text);
      }),
    );
  });

  test('masking twice changes nothing', () => {
    for (const { text } of plantSecrets(seededRandom(5), 20)) {
      const once = redact(text).text;
      expect(redact(once).text).toBe(once);
    }
  });

  test('hostile texts cost time in proportion to their length', () => {
    for (const unit of [
      '1',
      'a.',
      'a@',
      '1.1.',
      'password:',
      'Aa1',
      ':',
      '86 1',
      '订单',
      '2001:',
      'eyJ',
      '地址：省',
    ]) {
      const started = performance.now();
      redact(unit.repeat(100_000));
      expect(performance.now() - started, unit).toBeLessThan(2000);
    }
  });
});

const shared = fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const starter = fileURLToPath(new URL('../docs-index/starter', import.meta.url));

/** Words as a count of false masks per thousand wants them: Latin words, and pairs of Han. */
function countWords(text: string): number {
  const latin = text.match(/[A-Za-z0-9_]+/g)?.length ?? 0;
  return latin + (text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2;
}

test('API documentation of our own has no mask', () => {
  const pages = readdirSync(`${starter}/apis`).map(name =>
    readFileSync(`${starter}/apis/${name}`, 'utf8'),
  );
  expect(pages.flatMap(page => Object.entries(redact(page).redactions))).toEqual([]);
});

test.skipIf(!existsSync(shared))(
  'false masks in API documentation: at most 1 per 1,000 words (needs ../shared/corpus)',
  async () => {
    const dump = readdirSync(shared).find(name => name.startsWith('002'));
    const text = readFileSync(`${shared}/${dump ?? ''}`);
    const { articles } = await read(text, { name: 'dump.txt' });
    const pages = articles.filter(article => article.breadcrumb.includes('API 文档'));
    const body = pages.map(article => article.body).join('\n');
    const masks = body.match(/\[masked: [a-z-]+\]/g)?.length ?? 0;
    expect((masks / countWords(body)) * 1000).toBeLessThanOrEqual(1);
  },
);
