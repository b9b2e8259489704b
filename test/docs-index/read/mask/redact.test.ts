import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';
import { plantSecrets, seededRandom, type Planted } from './plantedSecrets';
import { plantShapes } from './plantedShapes';
import { plantTickets } from './plantedTickets';
import { read } from '../../../read';
import { growth, mostGrowth } from '../../../growth';

describe.each([
  ['sentences and settings', plantSecrets, 120],
  ['keys of many clouds, numbers as people write them', plantShapes, 6],
  ['whole tickets, logs and settings', plantTickets, 6],
] as const)('planted: %s', (_, plant, count) => {
  test.each([1, 2, 3])('recall is at least 0.98 (seed %i)', seed => {
    const planted = plant(seededRandom(seed), count);
    const missed = planted.filter(isLeft);
    const recall = 1 - missed.length / planted.length;
    const list = missed.slice(0, 20).map(({ kind, text }) => `${kind}: ${text}`);
    expect(recall, list.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  test('every kind alone is found nearly always', () => {
    const planted = plant(seededRandom(7), count);
    const kinds = [...new Set(planted.map(({ kind }) => kind))];
    const recall = kinds.map(kind => {
      const own = planted.filter(item => item.kind === kind);
      return [kind, 1 - own.filter(isLeft).length / own.length] as const;
    });
    expect(recall.filter(([, share]) => share < 0.97)).toEqual([]);
  });
});

/** Whether more than half of a planted secret can still be read, in one piece. */
function isLeft({ text, value }: Planted): boolean {
  const masked = redact(text).text;
  const piece = Math.min(24, Math.ceil(value.length * 0.6));
  return Array.from({ length: value.length - piece + 1 }, (_, at) =>
    value.slice(at, at + piece),
  ).some(part => !part.includes('KEY---') && masked.includes(part));
}

test.each(readLeaks())('no leak: %s', (text, secret) => {
  const { text: masked } = redact(text);
  expect(masked).not.toContain(secret);
  expect(masked).not.toContain(secret.slice(0, -2));
});

function readLeaks(): (readonly [text: string, secret: string])[] {
  const file = new URL('../../../fixtures/leaks.txt', import.meta.url);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => /^[^#].*\t/.test(line));
  return lines.map(line => {
    const [text = '', secret = ''] = line.split('\t');
    return [text.replaceAll('\\n', '\n'), secret];
  });
}

describe('what documentation needs stays', () => {
  test.each([
    [
      'private and example addresses',
      '192.168.0.1 10.0.0.0/8 172.16.1.2 127.0.0.1 203.0.113.7 100.64.0.0/10',
    ],
    ['DNS servers', '把 dns 指向 8.8.8.8 或 114.114.114.114、223.5.5.5'],
    [
      'networks and lists for a whitelist',
      '加白 183.60.220.0/24；IP白名单:91.199.212.13291.199.212.13391.199.212.148',
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
    ['names of users', '用户名：长度为 6 到 20 位'],
    ['made-up addresses', 'dig +short a.example 得到 2.3.4.5 或 4.3.2.1'],
    [
      'mail in prose',
      'error at line.go 3 of the mail handler, email at least once, /@40/x.png?a=%40b',
    ],
    ['prose about passwords', '密码错误，请重置密码。密码必须包含数字'],
    ['encoded names', 'GET /stat/bmV3ZG9jczpmaW5kX21hbi50eHQ= etag "FpVzq8LpQ3uvMfHS3TTBZLhUKVSU"'],
    [
      'hashes and idempotency tokens',
      '"client_token": "e7bdbb6c-748f-4d6a-8812-aac7a69a325f" sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709',
    ],
    [
      'an address in an example of API documentation',
      '## 返回值示例\n```json\n{ "eip_address": "47.97.43.162" }\n```',
    ],
    ['pictures, hashes and ids in names', 'icon@2x.png Response@40fc196c f638c0b20.0.0.23'],
    ['versions after words', '该功能需要升级到 2.7.1.3，版本为1.21.6.84'],
    ['numbers that count', '{"TotalBytes": 17251167254, "fsize": 13808271370}'],
    [
      'words about keys',
      '以“-----BEGIN RSA PRIVATE KEY-----”开头，“-----END RSA PRIVATE KEY-----”结尾; sk-xxxxxxxxxxxxxxxxxxxx',
    ],
    [
      'algorithms, flags and pages named after passwords',
      '密码使用 SHA256 加密, configure-a-password-policy-for-users#t-188785, -o passwd_file=$HOME/.passwd1',
    ],
    ['calls', 'signature = Base64.getEncoder().encode(x); sign = base64.b64encode(h)'],
    [
      'page tokens',
      '"next_token": "eyJzIjoiYTEyMyJ9AbCdEfGhIjKlMn0123", "nextMarker": "bXkta2V5MTIz"',
    ],
    ['uids and device ids', 'uid 1380827137 设备 31011500991320060350 任务 1851081544546922496'],
    [
      'SSH addresses, packages, examples',
      'git@github.com:qiniu/go-sdk.git @qiniu/upload@1.0.2 user@example.com',
    ],
    ['hotlines', '可以拨打 400-808-9176 转 2'],
    [
      'rows that speak of fields named like secrets',
      '| name | type | what |\n| --- | --- | --- |\n| password | TRUE | 密码 |\n| is_md5 | FALSE | 是否 |\n| user | String | 姓名 |\n| sex | String | 性别 |',
    ],
    ['values of a type', 'kind: "Fido2" | "Key" | "Password" | "Totp" | "RecoveryKey"'],
    ['files named after chats', 'jshare-wechat-android-1.2.0.jar'],
    ['whom to turn to', 'submit a ticket to contact Alibaba Cloud, or contact Technical Support.'],
    ['numbers in examples of telephony', '"to": "+15551234567", "from": "+15557654321"'],
    ['codes of a redirect', 'https://a.example/cb?code=Q1w2E3r4T5y6U7i8O9p0&state=x'],
    ['ids of apps', '微信 wx1234567890abcdef, wechat pay, skype for business, telegram bot'],
    [
      'keys that are no secrets',
      '"key": "images/2031/07/IMG_20310701_120000.jpg", "sort_key": "a1b2c3d4e5f6a7b8", objectKey=9a0364b9e99bb480',
    ],
    [
      'tokens of pages and texts',
      'pageToken: Rji2MjMwNw==, max_tokens: 1024, tokenizer: cl100k_base',
    ],
    ['names of secrets', 'secretName: tls-wildcard-2031, --secret id=npmrc, secret: my-secret-v2'],
    ['a setting of a form', 'Enable password strength, To enable password strength.'],
    ['sections about passwords', '- [Password Expiration](#partpasswordexpiration0)'],
    [
      'a sentence of an error',
      'message: "Username password are wrong", Username/Password is needed',
    ],
    ['what a form says', '"password": "Enter Your password", "password": "Mot de passe"'],
    [
      'rules of a form',
      "'newpassword': 'required|min_length[8]', 'confirmpassword': 'matches[password]'",
    ],
    ['names in templates', '{"password":"#PASSWORD#"} {"password":"%PASSWORD%"}'],
    [
      'calls for a token',
      'access_token = NimbusSDK.shared().session; x-auth-token: props.accessToken',
    ],
    ['tokens that are cut', '"access_token": "eyJhbGciOiJSUzI1NiIsImtp...Vn33edUA0hQCSA"'],
    ['no token', '"access_token": "00000000-0000-0000-0000-000000000000"'],
    ['paths of an admin', 'curl http://127.0.0.1:9180/nimbus/admin/routes/r1 -X PUT'],
    [
      'a change of a log',
      'the user plugin supports password grant：[#6586](https://a.example/6586)',
    ],
    ['anchors', '[Login with OTP](#passwordlessloginwithotp4), emailTemplate2FA'],
    ['ids of payments', '"PaymentId": "3ae3976f-8f22-4936-a4e8-abf800bd7278", "amount": 1'],
    ['cards for trying out', 'Visa card: 4111111111111111, card 4242 4242 4242 4242'],
    ['quantities', '"committedMemory": 17179869184, "usedStorage": 17179869184'],
    ['codes in rows of tables', '| 1087 | Invalid token |\n| UDAPI100042 | Exceeded 500 |'],
    ['a version behind a tag', 'POST /5/key/<EncodedKey> HTTP/1.1'],
    ['what passwords are made of', '密码 8 到 30 位，默认字符集 utf8mb4，密码用 sha256 加密'],
    ['lines of descriptions', 'user:\n  type: string\npassword: string\nport: integer'],
    ['ports of containers', 'docker run -p 8080:80 nimbus, mount -o ro /dev/sdb1'],
    ['numbers that count up', 'dial 1-234-567-8901 or 555-123-4567'],
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

  test('no part of a row of a data set is left out', async () => {
    const row = {
      ...{ id: 'a.b@163.com', question: '13800001111 打不通', tag: '客户 13800001111' },
      ...{ response: '密码：abc@1234', url: 'https://a.b/?token=5f1e2d3c4b5a69788796a5b4c3d2e1f0' },
    };
    const { articles } = await read(`${JSON.stringify(row)}\n`, { name: 'rows.jsonl' });
    expect(articles).toHaveLength(1);
    expect(JSON.stringify(articles)).not.toMatch(/163\.com|138000|abc@|5f1e2d/);
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

  test('hostile texts cost time in proportion to their length', async () => {
    for (const unit of [
      ...['1', 'a.', 'a@', '1.1.', '36.1.2.3\n## 请求示例\n', '2001:', '白名单 36.1.2.3 ', '62 '],
      ...[
        'password:',
        'password ',
        '密码',
        '密码我',
        '| 密码 |\n|---|---|\n',
        'admin/',
        'curl -u a',
      ],
      ...['Aa1', ':', 'eyJ', 'sk-', 'key ', 'token=', 'Authorization: ', 'LTAIabcdefghijklmno / '],
      ...['-----BEGIN PRIVATE KEY-----\nabc\n', '-----END PRIVATE KEY-----', 'name="password" '],
      ...[
        '86 1',
        '010-',
        '+1 23 ',
        '电话',
        '订单',
        'order ',
        '地址：省',
        '张三[REDACTED_ID_CARD',
        '"\'`',
      ],
    ]) {
      const work = (size: number) => redact(unit.repeat(Math.ceil(size / unit.length)));
      expect(await growth(work, { size: 200_000 }), unit).toBeLessThanOrEqual(mostGrowth);
    }
  });
});

const shared = fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
const starter = fileURLToPath(new URL('../../../../docs-index/starter', import.meta.url));

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
