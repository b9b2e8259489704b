import { describe, expect, test } from 'vitest';
import { namesIn, plainQuery } from '../../../docs-index/answer/names/namesIn';
import { buildSymbols } from '../../../docs-index/derive/readReference';
import type { ErrorDoc } from '../../../docs-index/reference';
import { emptyReference } from '../../madeArticles';

const errors = ['7', '403', '612', '48001', '-5', 'LampBroken'].map(code => errorDoc(code, []));
const symbols = buildSymbols([
  {
    ...emptyReference,
    errors: [
      ...errors,
      errorDoc(undefined, ['no such lamp', 'lamp <id> is in room <room>', 'busy']),
    ],
    endpoints: [
      endpoint('GET', '/lamps/<id>'),
      endpoint('POST', '/lamps/<id>/light'),
      endpoint('POST', '/'),
    ],
  },
]);

function errorDoc(code: string | undefined, messages: readonly string[]): ErrorDoc {
  const page = { messages, title: '', description: '', articleId: 'errors', line: 1 };
  return code === undefined ? page : { ...page, code };
}

function endpoint(method: string, path: string) {
  const place = { articleId: 'lamps', line: 1, title: '', description: '' };
  return { ...place, key: `${method} ${path}`, method, path, host: '' };
}

/** The names of a text, the most telling first. */
function names(text: string): string[] {
  return namesIn(plainQuery(text), symbols).map(({ name }) => name);
}

describe('a code, whatever stands around it', () => {
  test.each([
    '612',
    '612 报错',
    '一直返回612，怎么办',
    '「６１２」',
    '\u200b612\u200b',
    '<Response [612]>',
    '{"status": 612, "id": 48}',
    'HTTP/1.1 612',
    'status%3D612',
    'Error612',
    'ErrCode_612',
    'E612?',
    'status -> 612',
    '612 日志在哪',
    '612 页面空白',
    '612 分片失败',
    'X-Log: UP:81/612;RS:2',
    'panic: 612 at main.go:48',
    '10.0.0.1 - - [14/Mar/2024:08:12:55 +0800] "POST / HTTP/1.1" 612 25',
  ])('%s', text => {
    expect(names(text)).toEqual(['612']);
  });

  test.each([
    ['安卓错误码 -5', ['-5']],
    ['status:-5, id: 3', ['-5']],
    ['err_no:-5', ['-5']],
    ['ret=-5', ['-5']],
    ['code: 7', ['7']],
    ['403 还是 48001', ['48001', '403']],
    ['got LampBroken again', ['LampBroken']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

test.each([
  '612 px 宽',
  '612x400',
  '端口 612 打不开',
  'localhost:612',
  '2024-06-12 和 06:12',
  '订单号 61200',
  '充值 612 元',
  '10.6.14.612',
  'v4.0.3',
  '第 612 号工单',
  'lamp.ts:612:7',
  'width=612',
  '7 天',
  '403k users',
  'id-612',
  '612 x 403 截图',
  '我的 uid 是 612',
  '房间里有 612 盏灯',
  '余额还有 612',
  'QPS 到了 612',
  '开 612 端口',
  '晚上 612 房间',
  'L612',
])('a number that is something else is no code: %s', text => {
  expect(names(text)).toEqual([]);
});

test.each([
  ['{"error":"no such lamp"}', ['no such lamp']],
  ['No Such Lamp 是什么', ['no such lamp']],
  ['lamp 48 is in room b2, sorry', ['lamp <id> is in room <room>']],
  ['error 612: no such lamp', ['no such lamp', '612']],
  ['"busy"', ['busy']],
  ['the line is busy today', []],
])('messages: %s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  ['curl -X POST https://api.example.com/lamps/48/light -d 1', ['POST /lamps/<id>/light']],
  ['api.example.com/lamps/48?x=1 怎么调用', ['GET /lamps/<id>']],
  ['调用/lamps/48/light报错', ['POST /lamps/<id>/light']],
  ['lamps/48/light 怎么调', ['POST /lamps/<id>/light']],
  [String.raw`"https:\/\/api.example.com\/lamps\/48"`, ['GET /lamps/<id>']],
  ['lamps/48', []],
  ['and/or', []],
  ['https://example.com/', []],
])('paths: %s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});
