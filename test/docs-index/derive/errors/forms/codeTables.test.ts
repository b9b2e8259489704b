import { expect, test } from 'vitest';
import { readReference } from '../../../../../docs-index/derive/readReference';
import { page } from '../../../../page';

/** Errors of a table under a heading as `status/code [messages] description`; '' where there are none. */
function check(heading: string, table: string, expected: readonly string[]): void {
  const rows = table.split('\n').map(line => line.trim());
  rows.splice(1, 0, `|${' --- |'.repeat((rows[0] ?? '').split('|').length - 2)}`);
  const { errors } = readReference(page(`## ${heading}\n\n${rows.join('\n')}`)).reference;
  expect(
    errors.map(
      ({ httpStatus, code, messages, description }) =>
        `${httpStatus ?? '-'}/${code ?? '-'} [${messages.join('|')}] ${description.replaceAll('\n', ' ; ')}`,
    ),
  ).toEqual(expected);
}

test('the HTTP status stands beside the vendor code, it is not the code', () => {
  check(
    '错误码',
    '|状态码|错误码|错误信息|描述|处理措施|\n|400|Ape.0003|Name is empty.|名称为空|请填写|',
    ['400/Ape.0003 [Name is empty.] 名称为空 ; **处理措施** 请填写'],
  );
  check('Errors', '|HTTP status|Error code|Description|\n|404|CrateNotFound|No such crate.|', [
    '404/CrateNotFound [] No such crate.',
  ]);
  check(
    'x',
    '|HttpCode|ErrorCode 错误代码|Message 错误信息|\n|403|Crate.Locked|Locked %s by {user}|',
    ['403/Crate.Locked [Locked <...> by <user>] '],
  );
  check(
    '错误',
    '|HTTP状态码|错误码|错误信息|处理措施|\n|404 Not Found|NoSuchCrate|箱子不存在。|请先创建|',
    ['404/NoSuchCrate [] 箱子不存在。 ; **处理措施** 请先创建'],
  );
});

test('a status is the code where there is no other', () => {
  check('返回', '| HTTP code | Description |\n| 200 | Fine |\n| 404 Not Found | No crate |', [
    '-/404 [] Not Found ; No crate',
  ]);
  check('Answers', '| 状态码 | 错误信息 |\n| 631 | no such crate |', ['-/631 [no such crate] ']);
});

test('symbolic, negative and dashed codes, several in a row, names beside numbers', () => {
  check(
    'Errors',
    '| Code | Meaning |\n| `crate_full` | Full |\n| CRATE-305 | Broken |\n| `-1021` | Late |',
    ['-/crate_full [] Full', '-/CRATE-305 [] Broken', '-/-1021 [] Late'],
  );
  check('错误码', '| 错误码（code） | 说明 |\n| 70011、70012 | 没有部门 |', [
    '-/70011 [] 没有部门',
    '-/70012 [] 没有部门',
  ]);
  check('Errors', '| Code | Name | Description |\n| 52003 | CRATE_AUTH | Unknown |', [
    '-/52003 [] CRATE_AUTH ; Unknown',
    '-/CRATE_AUTH [] CRATE_AUTH ; Unknown',
  ]);
  check('常见错误', '| 名称 | 描述 | 原因 | 解决方案 |\n| E_FULL | 满 | 太多 | 清理 |', [
    '-/E_FULL [] 满 ; **原因** 太多 ; **解决方案** 清理',
  ]);
});

test('success is no error, but 0 may be one', () => {
  check('错误码', '| errcode | errmsg |\n| 0 | ok |\n| 60021 | stale crate |', [
    '-/60021 [stale crate] ',
  ]);
  check('Errors', '| Code | Meaning |\n| 0 | General error |\n| 1 | Gone |', [
    '-/0 [] General error',
    '-/1 [] Gone',
  ]);
});

test('messages lose their quotation marks; a Chinese explanation is no message', () => {
  check('x', '| Error message | Description |\n| "Crate %d is full" | 满 |\n| “Gone.” | 无 |', [
    '-/- [Crate <N> is full] 满',
    '-/- [Gone.] 无',
  ]);
  check('x', '| 错误信息 | 说明 |\n| 箱子 URL 不合法 | 无 |', []);
});

test.each([
  ['regions', 'Regions', '| Code | City |\n| OSL | Oslo |'],
  ['countries', 'Phone', '| Code | Country |\n| 47 | Norway |\n| 46 | Sweden |'],
  ['states', 'States of a crate', '| Status | Description |\n| PACKED | In the box |'],
  ['numbered states', '订单', '| 状态码 | 说明 |\n| 1 | 待付款 |\n| 2 | 已付款 |'],
  ['currencies', '币种', '| 代码 | 名称 |\n| NOK | 挪威克朗 |'],
  [
    'enum values',
    'CrateType 枚举',
    '| Code | Value | Description |\n| 0 | Small | s |\n| 1 | Big | b |',
  ],
  ['units', 'Units of errors', '| Name | Unit |\n| rate | percent |'],
  ['fields', 'Errors', '| Field | Type | Required |\n| code | int | yes |'],
  ['sentences', 'Errors', '| Error | Description |\n| The crate is gone | Look again |'],
])('no errors in a table of %s', (_, heading, table) => check(heading, table, []));

test('the name of the field that errors are told in is no message', () => {
  check(
    '错误',
    '| 错误信息 | 说明 |\n| error | 出错时才有 |\n| message | 文字 |\n| crate is gone | 箱子没了 |',
    ['-/- [crate is gone] 箱子没了'],
  );
});

test('messages under a heading in both languages', () => {
  check(
    '业务错误码',
    '| 业务错误码（code） | 对应message | 说明 |\n| 12001 | "crate is gone" | 箱子没了 |',
    ['-/12001 [crate is gone] 箱子没了'],
  );
});

test('codes below a heading that says values or types, where it stands among errors', () => {
  check('平台错误码', '| 值 | 含义 | 是否可以重试 |\n| 4711 | 箱子满了 | 否 |', [
    '-/4711 [] 箱子满了 ; 否',
  ]);
  check('Code', '| Type | Description |\n| `LidShut` | The lid is shut. |', [
    '-/LidShut [] The lid is shut.',
  ]);
  check('Kinds of crates', '| Type | Description |\n| `LidShut` | The lid is shut. |', []);
});

test('in traditional characters and in other languages', () => {
  check('錯誤碼', '| 錯誤代碼 | 錯誤訊息 | 說明 |\n| 4711 | crate is full | 箱子滿了 |', [
    '-/4711 [] crate is full ; 箱子滿了',
  ]);
  check('Códigos de respuesta', '| Código | Descripción |\n| **BR** | Caja llena. |', [
    '-/BR [] Caja llena.',
  ]);
  check('エラー', '| エラーコード | メッセージ |\n| 4711 | crate is full |', [
    '-/4711 [crate is full] ',
  ]);
});

test('codes of a kind that only this vendor has, but not those of countries', () => {
  const rows = '| 4711 | 4 | The crate is full. |\n| 4712 | 5 | The crate is gone. |';
  check('Crates', `| Latest code | Old code (2021) | Message |\n${rows}`, [
    '-/4711 [The crate is full.] 4',
    '-/4712 [The crate is gone.] 5',
  ]);
  check('Crates', '| Country code | Name |\n| 4711 | Mars |', []);
});

test('one dash a cell makes a table, and a row of dashes does not end it', () => {
  const rows = '|Code|Message|\n|:-|-|\n|4711|crate is full|\n|-|-|\n|4712|crate is gone|';
  const { errors } = readReference(page(`## Errors\n\n${rows}`)).reference;
  expect(errors.map(({ code }) => code)).toEqual(['4711', '4712']);
});

test('negative codes are those of errors, whatever the table is called', () => {
  check('Crate SDK', '| Code | Name | Meaning |\n| -311 | LID_SHUT | The lid is shut. |', [
    '-/-311 [] LID_SHUT ; The lid is shut.',
    '-/LID_SHUT [] LID_SHUT ; The lid is shut.',
  ]);
  check('Levels', '| Code | Meaning |\n| -1 | Below |\n| 10 | Above |', []);
});

test('Chinese in quotation marks is what a server says', () => {
  check('错误码', '| 错误码 | 错误信息 |\n| 4711 | “箱子已经满了” |\n| 4712 | 箱子已经没了 |', [
    '-/4711 [箱子已经满了] ',
    '-/4712 [] 箱子已经没了',
  ]);
});
