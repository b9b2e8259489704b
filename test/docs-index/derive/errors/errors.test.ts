import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../docs-index/article';
import { readReference } from '../../../../docs-index/derive/readReference';
import {
  findCodeMentions,
  findErrorStrings,
} from '../../../../docs-index/derive/errors/errorStrings';
import { page } from '../../../page';

/** Error strings of a text, the code that stands beside one in front of it. */
function check(text: string, expected: readonly string[]): void {
  const found = findErrorStrings(text);
  expect(found.map(({ code, message }) => (code ? `${code} ${message}` : message))).toEqual(
    expected,
  );
}

describe('error strings', () => {
  test.each([
    ['a JSON error body', 'PUT 的时候就提示 {"error":"no such part"}', ['no such part']],
    ['with its code', '{"code":612,"error":"no such part"}', ['612 no such part']],
    ['escaped', String.raw`body: {\"error\":\"no such part\"}`, ['no such part']],
    [
      'with details',
      '{"error":"GoneError","message":"job(1234567) gone"}',
      ['GoneError', 'job(<N>) gone'],
    ],
    ['an SDK log', '{Response:x,status:612, reqId:a, error:no such part}', ['612 no such part']],
    ['a tagged log line', '[2024-01-01] [Error] check disk failed', ['check disk failed']],
    ['an exception', 'TypeError: a.b is not a function', ['a.b is not a function']],
    ['a cue and code', '日志错误提示`Disk.Full` 后停止', ['Disk.Full']],
    ['a cue and quotes', '登录时提示“凭证已经过期”。', ['凭证已经过期']],
    ['quotes and a cue', '出现“凭证已经过期”错误', ['凭证已经过期']],
    ['a cue and English words', '超出 20M 会返回报错file too big ，要换一种方式', ['file too big']],
    ['cut out parts', '报错`failed to open "…": denied`', ['failed to open "<...>": denied']],
  ])('%s', (_, text, expected) => check(text, expected));
});

describe('ordinary prose has none', () => {
  test.each([
    '请根据提示完成文件验证,系统会自动轮询。',
    '点击 Error 按钮后重试,一直提示处理中',
    '去掉`-Werror`报错,你可以编辑`makefile`选项',
    '提示server name不能为空',
    'var error = function(err) { log("error"); }',
    'subscribe({ error: error, next: next })',
    '完整的报错信息,上传设备的 IP 和 DNS;https://ping.example.com',
    'The error handler of the page is described below.',
    '错误码见下表。',
  ])('%s', text => check(text, []));
});

test('codes spoken of', () => {
  expect(
    findCodeMentions('返回 403,状态码:612,"code": 573, HTTP/1.1 404 Not Found, 200 状态码'),
  ).toEqual(['403', '612', '573', '404']);
  expect(findCodeMentions('端口 8080,612 个文件,640 x 480,返回 3 天内,出现 12:30')).toEqual([]);
});

describe('errors of an article', () => {
  /** Errors as `origin code messages :: description`. */
  const errorsOf = (article: Article): string[] =>
    readReference(article).reference.errors.map(
      ({ origin, code, messages, description }) =>
        `${origin ?? '-'} ${code ?? '-'} [${messages.join('|')}] ${description.replace(/\s+/g, ' ')}`,
    );

  test('declared in front matter: the telling sections describe it, notes go to their messages', () => {
    const body =
      '## 含义\n\n没有了\n\n## 解决办法\n\n重传\n\n## 服务端消息\n\n- `no part`：分片没有了\n\n## 另见\n\nx';
    const errors = { codes: ['612'], messages: ['no part'], product: 'kodo' };
    const article = page(body, { errors });
    expect(errorsOf(article)).toEqual(['declared 612 [no part] ## 含义 没有了 ## 解决办法 重传']);
    expect(readReference(article).reference.errors[0]?.notes).toEqual({ 'no part': '分片没有了' });
  });

  test('a table of codes; success is no error', () => {
    const body =
      '| 状态码 | 错误信息 | 说明 |\n| --- | --- | --- |\n| 200 | ok | 成功 |\n| `701` | bad ctx | 重传 |';
    expect(errorsOf(page(body))).toEqual(['documented 701 [bad ctx] 重传']);
  });

  test('a table whose first cells quote errors, and a heading that does', () => {
    expect(errorsOf(page('| 问题 | 排查 |\n| --- | --- |\n| 错误提示`No Disk` | 加盘 |'))).toEqual([
      'documented - [No Disk] 加盘',
    ]);
    expect(errorsOf(page('# 提示“没有权限登录”错误\n\n检查账号。\n\n# 下一节\n\ny'))).toEqual([
      'documented - [没有权限登录] 检查账号。',
    ]);
  });

  test('met in a ticket: its telling answers are the description', () => {
    const ticket = {
      question: '上传失败 {"error":"no such part"}',
      answers: [
        '您好,您用的是什么语言？',
        '您好,分片过期了,重新初始化后再上传,见 https://example.com/doc',
      ],
      conversation: [],
    };
    const body = '上传失败 {"error":"no such part"} 返回 612';
    const article = page(body, { kind: 'ticket', ticket });
    expect(errorsOf(article)).toEqual([
      'ticket - [no such part] 上传失败 {"error":"no such part"} - 分片过期了,重新初始化后再上传,见 https://example.com/doc',
    ]);
    expect(readReference(article).reference.mentions).toEqual([
      { code: '612', articleId: 'docs/page' },
    ]);
  });
});

test('nothing throws', () => {
  fc.assert(fc.property(fc.string(), text => void findErrorStrings(`error: ${text} 提示${text}`)));
  fc.assert(fc.property(fc.string(), text => void findCodeMentions(`返回${text}`)));
});
