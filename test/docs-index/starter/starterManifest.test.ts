import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { manifestFileName, readManifest } from '../../../docs-index/manifest';

const file = fileURLToPath(
  new URL(`../../../docs-index/starter/${manifestFileName}`, import.meta.url),
);
const { manifest, problems } = readManifest(readFileSync(file, 'utf8'), manifestFileName);
const shapes = manifest.vendors.flatMap(vendor =>
  vendor.logShapes.map(shape => new RegExp(shape, 'u')),
);

describe('starter manifest', () => {
  test('reads without problems', () => {
    expect(problems).toEqual([]);
    expect(manifest.vendors.map(vendor => vendor.id)).toEqual(['qiniu']);
    expect(manifest.otherVendors.length).toBeGreaterThan(20);
  });

  test.each([
    '{ResponseInfo:com.qiniu.http.Response@4,status:612, reqId:s7EA, xlog:X-Log, xvia:}',
    '{ver:8.4.0,ResponseInfo:1730109942,status:-1, reqId:, xlog:, xvia:, host:up.example.com}',
    '<QNResponseInfo= id: 6A53, ver: 8.8.0, status: 413, requestId: eiwA, xlog: UP:81/413>',
    'exception:None, status_code:612, _ResponseInfo__response:<Response [612]>, text_body:',
    'xhr request failed, code: 701; response: {"error":"invalid ctx"}',
    "Delete 'www' => 'a.css' failed, Code: 612, Error: no such file or directory",
    "Chgm 'a.css' => 'text/css' Failed, Code: 612, Error: no such file or directory",
    '{"error":"bad token","reqid":"wxIAAD3btw0000wT"}',
    'X-Reqid: wxIAAD3btw0000wT',
    'x-log: UP:81/413;RS:2',
    'Authorization: UpToken ak-0123456789:c2ln:eyJz',
    '[Info]  go2qvm: ========Goto Stage: Prepare For Rsync========',
  ])('a log shape knows %s', line => {
    expect(shapes.some(shape => shape.test(line))).toBe(true);
  });

  test.each([
    'GET /a.css 404 - 3 ms',
    'request failed, code: 404',
    "cp: cannot stat 'a': No such file or directory",
    'HTTP status code 502 => retry',
    'Delete user 612 failed',
    'X-Request-Id: 0123456789abcdef',
    'Authorization: Bearer abcdefgh:ijkl',
  ])('no log shape knows %s', line => {
    expect(shapes.filter(shape => shape.test(line))).toEqual([]);
  });

  test('log shapes repeat nothing without bound, so that each runs in linear time', () => {
    expect(shapes.filter(({ source }) => /(?<!\\)[*+]|\{\d+,\}/.test(source))).toEqual([]);
  });

  test('a synonym stands in a few groups at most, once in each, and groups are small', () => {
    const groups = manifest.synonyms.map(group => group.map(word => word.toLowerCase()));
    expect(groups.filter(group => new Set(group).size < group.length)).toEqual([]);
    expect(groups.filter(group => group.length > 20)).toEqual([]);
    const words = groups.flat();
    const crowded = words.filter(word => words.filter(other => other === word).length > 4);
    expect(crowded).toEqual([]);
  });
});
