import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEnumValues, readValueCell } from '../../../../docs-index/derive/fields/enumValues';
import { growth, mostGrowth } from '../../../growth';

/** Values of a description as `value=meaning`, for a string field called `level`. */
function check(description: string, expected: readonly string[], type = 'string'): void {
  const values = readEnumValues(description, { name: 'level', key: 'log.level', type });
  expect(values.map(({ value, meaning }) => (meaning ? `${value}=${meaning}` : value))).toEqual(
    expected,
  );
}

describe('lists of values', () => {
  test.each([
    ['Level\n* `low` quiet\n* `high` loud', ['low=quiet', 'high=loud']],
    ['级别:\n* `low` : 安静\n* `high`：吵', ['low=安静', 'high=吵']],
    ['级别\n- low: quiet\n- high: loud', ['low=quiet', 'high=loud']],
    ['运营商: `east` `west`', ['east', 'west']],
    ['可选值: `0` 普通, `1` 加急', ['0=普通', '1=加急']],
    ['级别,可选项:low/mid/high', ['low', 'mid', 'high']],
    ['建议,取值包括:[“low”,”mid”, ”high”],见下', ['low', 'mid', 'high']],
    ['目前支持"low", “high”', ['low', 'high']],
    ['目前可选项:`low`。', ['low']],
    ['取值为 [0,1]', ['0', '1']],
    ['One of `low`, `high`.', ['low', 'high']],
    ['状态, `LOW/MID/HIGH`,`MID`是指还行', ['LOW', 'MID=还行', 'HIGH']],
    ['状态码`0`成功,`1`等待,`2`失败。', ['0=成功', '1=等待', '2=失败']],
    ['状态,Low: 安静,High: 吵', ['Low=安静', 'High=吵']],
    ['规则,0/1。默认为 0,返回一部分;设为 1 时,返回全部。', ['0=返回一部分', '1=返回全部']],
    ['取值包括:low/high。\nlevel=low:表示安静\nlevel=high:表示吵', ['low=安静', 'high=吵']],
  ])('%s', (description, expected) => check(description, expected));
});

describe('no closed list', () => {
  test.each([
    ['支持`http`、`ftp`等'],
    ['取值范围为 [1,500]，若不传默认值为 `1`。'],
    ['valid values: [0, 23]. For example 8'],
    ['目前支持http、https和[别的](https://example.com)'],
    ['单位:kbit/s'],
    ['发起 `Content-Type: text/plain` 的 `POST` 请求'],
    ['名字\n* `不能以短横线(-)开头,也不能连续使用。`\n* `长度为2~15。`'],
    ['见 `a.level` 和 `b.level`'],
    ['处理状态:200 成功'],
    ['`log`是前缀,`level`是级别'],
  ])('%s', description => check(description, []));

  test('a number has no words as values, a switch no true/false list', () => {
    check('可选项:low/high', [], 'int');
    check('true/false,默认为 false', [], 'boolean');
  });
});

test('a cell of its own for values', () => {
  expect(readValueCell('low 安静 / high 吵')).toEqual([
    { value: 'low', meaning: '安静' },
    { value: 'high', meaning: '吵' },
  ]);
  expect(readValueCell('图片/视频')).toEqual([]);
});

test('no description throws or takes long', async () => {
  const field = { name: 'a', key: 'a', type: 'string' };
  fc.assert(fc.property(fc.string(), text => void readEnumValues(text, field)));
  for (const piece of ['`a`', '可选项:', 'a/', '" ', ' ', '* `', 'A: b,', '：`a`']) {
    const work = (size: number) => readEnumValues(piece.repeat(size), field);
    expect(await growth(work, { size: 40_000 }), piece).toBeLessThanOrEqual(mostGrowth);
  }
});
